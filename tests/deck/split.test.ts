import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { splitSlides } from '../../src/deck/split.ts';
import type { Split } from '../../src/deck/types.ts';
import { makeSource } from '../../src/source/source.ts';

/** Text of each slide, a `+` before one that stands below the one before it. */
function split(text: string, by: Split = 'auto', level = 2): string[] {
  const source = makeSource('a.md', text);
  const parts = splitSlides(lexBlocks(source), by, level);
  return parts.map(
    ({ blocks, below }) =>
      (below ? '+' : '') +
      blocks
        .map(({ token }) => token.raw)
        .join('')
        .trim(),
  );
}

test('headings part slides where there are no rules', () => {
  expect(split('# A\n\na\n\n## B\n\n### C\n')).toEqual(['# A\n\na', '## B\n\n### C']);
});

test('rules alone part slides where there are any', () => {
  expect(split('# A\n\n## B\n\n---\n\nc\n')).toEqual(['# A\n\n## B', 'c']);
});

test('every kind of rule parts slides; four dashes part them downwards', () => {
  expect(split('a\n\n***\n\nb\n\n- - -\n\nc\n\n----\n\nd\n\n-----\n\ne\n')).toEqual([
    'a',
    'b',
    'c',
    '+d',
    'e',
  ]);
});

test('one way can be forced', () => {
  expect(split('# A\n\n---\n\n# B\n', 'headings')).toEqual(['# A\n\n---', '# B']);
  expect(split('# A\n\n# B\n', 'rules')).toEqual(['# A\n\n# B']);
  expect(split('# A\n\n### B\n\n#### C\n', 'auto', 3)).toEqual(['# A', '### B\n\n#### C']);
});

test.each([
  '```\n---\n# a\n```',
  '<!--\n---\n-->',
  '- a\n\n  ---\n\n  # b',
  '> ---\n> # a',
  '::: x\n\n---\n\n# a\n:::',
  'a\n---',
])('a rule or heading inside %j starts no slide', (inside) => {
  expect(split(`# A\n\n---\n\n${inside}\n`)).toHaveLength(2);
});

test('a comment above a heading goes with the slide of the heading', () => {
  expect(split('<!-- layout: quote -->\n\n# A\n\nb\n\n## C\n')).toEqual([
    '<!-- layout: quote -->\n\n# A\n\nb',
    '## C',
  ]);
});
