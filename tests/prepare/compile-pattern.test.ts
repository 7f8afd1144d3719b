import { describe, expect, test } from 'vitest';
import { compileSeparators } from '../../src/prepare/compile-pattern.ts';
import { listSlides } from '../../src/deck/list-slides.ts';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { makeSource } from '../../src/source/source.ts';

const written = (value: string | null) =>
  value === null ? null : { value, path: 'talk.md', range: { start: 0, end: value.length } };

async function compile(slide: string | null, below: string | null = null, notes: string | null = null) {
  return compileSeparators({
    separator: written(slide),
    verticalSeparator: written(below),
    notesSeparator: written(notes),
  });
}

async function read(text: string, ...patterns: readonly (string | null)[]) {
  const [slide = null, below = null, notes = null] = patterns;
  const { separators } = await compile(slide, below, notes);
  const source = makeSource('talk.md', text);
  return { ...parseDeck(source, { reveal: { separators, strict: false } }) };
}

describe('patterns are JavaScript’s', () => {
  test.each([
    ['^---v$', '# A\n---v\n# B\n'],
    ['\\r?\\n---\\r?\\n', '# A\n---\n# B\n'],
    ['\\n\\n\\n', '# A\n\n\n# B\n'],
    ['<!--\\s*s\\s*-->', '# A\n<!-- s -->\n# B\n'],
    ['^\\u002b{3}$', '# A\n+++\n# B\n'],
    ['[^a-zA-Z]{3}==', '# A\n\n\n==\n# B\n'],
  ])('%s', async (pattern, text) => {
    expect((await compile(pattern)).diagnostics).toEqual([]);
    const { deck, source } = await read(text, pattern);
    const slides = listSlides(deck);
    expect(slides.length).toBeGreaterThan(0);
    for (const { blocks, heading } of slides)
      for (const { token, range } of [...blocks, ...(heading ? [heading.block] : [])])
        expect(source.text.slice(range.start, range.end)).toBe(token.raw);
  });
});

test('slides tile the text from the first to the last', async () => {
  const { deck, source } = await read(
    '# A\n<!--s-->\n# B\n<!--v-->\n# C\n<!--s-->\n\n# D\n',
    '<!--s-->',
    '<!--v-->',
  );
  const ranges = listSlides(deck).map(({ range }) => range);
  expect(ranges[0]?.start).toBe(0);
  expect(ranges.at(-1)?.end).toBe(source.text.length);
  ranges.slice(1).forEach(({ start }, i) => expect(start).toBe(ranges[i]!.end));
  expect(deck.stacks.map(({ slides }) => slides.length)).toEqual([1, 2, 1]);
});

test('two separators that share a line break are two, and what they part is no slide', async () => {
  const { deck } = await read('# A\n===\n===\n# B\n', '\\n===\\n');
  expect(listSlides(deck).map(({ heading }) => heading?.text)).toEqual(['A', 'B']);
  expect(listSlides(deck)[1]?.blocks).toEqual([]);
});

describe('what the engine has not is refused with a way round', () => {
  test.each([
    ['(?=x)---', 'ahead or behind', '^---$'],
    ['(?<!a)---', 'ahead or behind', '^---$'],
    ['(-)\\1\\1', 'refers back', 'alternatives'],
    ['---(', 'cannot be read', 'regular expression'],
    ['-'.repeat(1001), '1001 characters', '1000'],
  ])('%s', async (pattern, message, help) => {
    const { diagnostics } = await compile(pattern);
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'separator-pattern' }]);
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.help).toContain(help);
  });
});

test.each([
  ['(-+)+$x', '-'],
  ['a([^z]|\\n)*z|a', 'a'],
  ['\\n.*x|\\n', '\n'],
])(
  '%s, which makes other engines hang or look to the end for every place, does not',
  async (pattern, part) => {
    const { separators } = await compile(pattern);
    const startedMs = performance.now();
    separators.slide(part.repeat(200_000));
    expect(performance.now() - startedMs).toBeLessThan(15_000);
  },
);

test('separators are found wherever they stand: far from one another, in long lines, at both ends', async () => {
  const { separators } = await compile('^=+v$');
  const gaps = [0, 1, 399, 400, 401, 799, 800, 1199, 1200, 5000];
  const text = gaps.map((gap) => `${'x'.repeat(gap)}\n==v\n`).join('');
  const found = separators.slide(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(gaps.map(() => '==v'));
  expect(separators.slide('==v')).toEqual([{ start: 0, end: 3 }]);
  expect(separators.slide(`${'x'.repeat(1199)}==v${'y'.repeat(2000)}`)).toEqual([]);
});
