import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { findEdit, relexBlocks } from '../../src/markdown/relex.ts';
import { makeSource } from '../../src/source/source.ts';
import { numRuns } from '../support/runs.ts';

const text = `# One

- a
- b

---

## Two

Words *here*.

\`\`\`js
code
\`\`\`

---

| a | b |
| - | - |
| 1 | 2 |

# Three

> said
`;

const read = (written: string) => {
  const source = makeSource('talk.md', written);
  return { source, blocks: lexBlocks(source) };
};

/** The blocks after an edit, or null. */
const again = (old: string, now: string) => {
  const before = read(old);
  return relexBlocks({ text: before.source.text, start: 0, blocks: before.blocks }, makeSource('t', now), 0);
};

test('after an edit the blocks are those of the whole text, at their places', () => {
  const pieces = [
    ...[
      'x',
      '\n',
      '\n\n',
      '- ',
      '# ',
      '---\n',
      '\n---\n\n',
      '```\n',
      '~~~',
      '::: x\n',
      ':::\n',
      '<!--',
      '-->',
      '<div>\n',
    ],
    ...[
      '$$',
      '$$\nx\n$$\n',
      '[a]: b\n',
      '[a]',
      '> ',
      '| ',
      ': def\n',
      '    ',
      '=\n',
      '[^a]: b\n',
      '<pre>',
      '</pre>',
      '1. ',
    ],
  ];
  let some = 0;
  fc.assert(
    fc.property(
      fc.noBias(fc.integer({ min: 0, max: text.length })),
      fc.integer({ min: 0, max: 20 }),
      fc.constantFrom(...pieces),
      fc.noBias(fc.integer({ min: 0, max: text.length })),
      fc.constantFrom('', '', ...pieces),
      (at, cut, piece, first, before) => {
        const old = makeSource('t', text.slice(0, first) + before + text.slice(first)).text;
        const now = makeSource('t', old.slice(0, at) + piece + old.slice(at + cut)).text;
        const found = again(old, now);
        if (found === null) return;
        some++;
        expect(found).toEqual(read(now).blocks);
      },
    ),
    { numRuns: numRuns * 4 },
  );
  expect(some).toBeGreaterThan(numRuns);
});

test('blocks far from the edit are the same tokens as before', () => {
  const before = read(text);
  const now = makeSource('t', text.replace('*here*', 'there'));
  const after = relexBlocks({ text, start: 0, blocks: before.blocks }, now, 0)!;
  expect(after[0]!.token).toBe(before.blocks[0]!.token);
  expect(after.at(-1)!.token).toBe(before.blocks.at(-1)!.token);
});

test('two texts differ between what they have in common', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (head, one, other, tail) => {
      const [old, now] = [head + one + tail, head + other + tail];
      const { start, oldEnd, end } = findEdit(old, now);
      expect(old.slice(0, start) + now.slice(start, end) + old.slice(oldEnd)).toBe(now);
      expect(start).toBeGreaterThanOrEqual(Math.min(head.length, old.length, now.length));
      if (old !== now) expect(old[start]).not.toBe(now[start]);
    }),
  );
});
