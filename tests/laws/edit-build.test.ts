import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { editBuild } from '../../src/prepare/live/edit-build.ts';
import { buildLive, type LiveBuild } from '../../src/prepare/live/live-build.ts';
import { makeSource } from '../../src/source/source.ts';
import { isLong } from '../support/runs.ts';

const quiet = { report: () => undefined };

/** A deck of what slides are made of; sizes are those that are estimated, since nothing is measured here. */
const outline = `---
title: Rivers and mills
fit: off
---

# Rivers and mills

---

## What moves the wheel

- Water from **above**
- Water from below {.fragment}
- Wind, in dry years

Note:
Ask who has seen one.

---

# Then

## Years

- **1850** First survey
- **1871** The mill burns
- **1890** The railway

----

## Below

\`\`\`js
const wheel = 3; // metres
\`\`\`

---

<!-- layout: statement, key: 1 -->

## One thing

The river was there first.

---

| Mill | Year |
| --- | ---: |
| Upper | 1850 |
| Lower | 1871 |

::: {.fragment}
Both burnt.
:::

---

## Said

> A mill is a promise.
>
> — The miller

---

## Thanks
`;

const pieces = [
  ...[
    'word ',
    '**bold',
    '*',
    '`',
    '\n',
    '\n\n',
    '\n\n---\n\n',
    '\n---\n',
    '\n\n----\n\n',
    '- ',
    '1. ',
    '# ',
    '## New\n',
  ],
  ...[
    '\n## ',
    '<!-- tone: dark -->\n',
    '<!--',
    '-->',
    '<b>',
    '</b>',
    '\n:::\n',
    '\n::: note\n',
    '```\n',
    '$$',
    '$x$',
    ':tada:',
  ],
  ...[
    '\nNote:\n',
    '> ',
    '| a | b |\n',
    '[a]: b\n',
    '[^1]',
    'ü',
    '中',
    '<style>h2{color:red}</style>\n',
    '{#id}',
    '==x==',
  ],
  ...[
    '<!-- time: 30s -->',
    '{.fragment}',
    '\n. . .\n',
    '# Top\n',
    '![x](none.png)',
    ': ',
    '~~~\n',
    '</section>',
    '---\n',
  ],
];

const edit = fc.record({
  at: fc.noBias(fc.integer({ min: 60, max: 999 })),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 40 })),
  piece: fc.oneof({ weight: 2, arbitrary: fc.constantFrom('word ', 'x', '') }, fc.constantFrom(...pieces)),
});

function apply(text: string, { at, cut, piece }: { at: number; cut: number; piece: string }): string {
  const from = Math.floor((at / 1000) * text.length);
  return makeSource('talk.md', text.slice(0, from) + piece + text.slice(from + cut)).text;
}

const pageOf = (build: LiveBuild) => ({
  slides: build.slides.map(({ markup }) => markup),
  stacks: build.deck.stacks.map(({ slides }) => slides.length),
  title: build.deck.meta.title,
});

describe('a build after an edit', () => {
  let folder = '';
  let path = '';
  const whole = async (text: string): Promise<LiveBuild | null> => {
    await writeFile(path, text);
    return buildLive(path, { browser: null }, quiet);
  };
  beforeAll(async () => {
    const { mkdtemp, realpath } = await import('node:fs/promises');
    const { tmpdir } = await import('node:os');
    folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-test-')));
    path = join(folder, 'talk.md');
    return async () => (await import('node:fs/promises')).rm(folder, { recursive: true, force: true });
  });

  test('is the whole build, whatever was edited', async () => {
    let quick = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        let build = (await whole(outline))!;
        let { text } = build;
        for (const each of edits) {
          text = apply(text, each);
          const source = makeSource(path, text);
          const edited = editBuild(build, source);
          const fresh = await whole(text);
          if (edited !== null) {
            quick++;
            expect(fresh).not.toBeNull();
            expect(pageOf(edited)).toEqual(pageOf(fresh!));
          }
          const next = edited ?? fresh;
          if (next === null) return;
          build = next;
        }
      }),
      { numRuns: isLong ? 100 : 12 },
    );
    expect(quick, 'edits that are quick').toBeGreaterThan(isLong ? 60 : 6);
  });

  test('takes over the slides that are the same, and draws the others', async () => {
    const before = (await whole(outline))!;
    const text = outline.replace('in dry years', 'in wet years');
    const warmed = editBuild(before, makeSource(path, outline))!;
    const after = editBuild(warmed, makeSource(path, text))!;
    const others = after.slides.flatMap((slide, i) => (slide === warmed.slides[i] ? [] : [i]));
    expect(others).toEqual([1]);
    expect(after.slides[1]!.markup).toContain('in wet years');
  });

  test.each([
    ['settings', 'title: Rivers and mills', 'title: Rivers'],
    ['a picture that is new', 'Ask who', '![mill](mill.png) who'],
    ['a footnote', 'from below', 'from below[^1]'],
    ['an equation', 'from below', 'from $x^2$'],
    ['a style', '## Said', '<style>h2 { color: red }</style>\n\n## Said'],
    ['a language', '```js', '```python'],
    ['letters of another script', 'The river', '川'],
    ['the definition of a link', 'Both burnt.', '[a]: https://example.org\n\nBoth burnt.'],
    ['a div without an end', 'The river was', '::: x\nThe river was'],
  ])('is left to a whole build for %s', async (_, old, now) => {
    const before = (await whole(outline))!;
    expect(outline).toContain(old);
    expect(editBuild(before, makeSource(path, outline.replace(old, now)))).toBeNull();
  });
});
