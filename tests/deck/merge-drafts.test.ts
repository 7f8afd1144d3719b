import { expect, test } from 'vitest';
import { listSlides } from '../../src/deck/list-slides.ts';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { makeSource } from '../../src/source/source.ts';

/** The second slide of a talk, of which parts stand in the files `t.md` and `u.md`. */
function read(slide: string, t = '', u = '') {
  const files = new Map([
    ['t.md', makeSource('t.md', t)],
    ['u.md', makeSource('u.md', u)],
  ]);
  const text = `# A\n\n---\n\n${slide}\n\n---\n\n## C\n`;
  const { deck, diagnostics } = parseDeck(makeSource('talk.md', text), { files });
  expect(diagnostics).toEqual([]);
  const slides = listSlides(deck);
  expect(slides).toHaveLength(3);
  return slides[1]!;
}

const lines = (blocks: readonly { readonly token: { readonly raw: string } }[]) =>
  blocks.map(({ token }) => token.raw.trim());
const include = '<!-- include: t.md -->';
const ground = '<!-- .slide: data-background-color="navy" -->\n';

test('what stands in a file joins what is written before and behind', () => {
  const { heading, id, blocks, notes } = read(
    `## B {#mine}\n\none\n\n${include}\n\nthree\n\nNote: said\n`,
    'two\n',
  );
  expect([heading?.text, id, lines(blocks), lines(notes)]).toEqual([
    'B',
    'mine',
    ['one', 'two', 'three'],
    ['said'],
  ]);
});

test('a heading behind a ground from a file is that of the slide', () => {
  const { heading, id, blocks, backdrop } = read(`${include}\n\n## B {#mine}\n\ntext\n`, ground);
  expect([heading?.text, id, lines(blocks), backdrop?.color]).toEqual(['B', 'mine', ['text'], 'navy']);
});

test('a heading behind content is part of the content', () => {
  const { heading, id, blocks } = read(`${include}\n\n## B {#mine}\n\ntext\n`, 'first\n');
  expect([heading, id, lines(blocks)]).toEqual([null, 'slide-2', ['first', '## B {#mine}', 'text']]);
  const second = read(`## B\n\none\n\n${include}\n\n## More {#more}\n\ntext\n`, 'two\n');
  expect([second.heading?.text, second.id, lines(second.blocks)]).toEqual([
    'B',
    'b',
    ['one', 'two', '## More {#more}', 'text'],
  ]);
});

test('behind a line `Note:` all of it is spoken, headings too', () => {
  const { heading, blocks, notes } = read(
    `## B\n\ntext\n\nNote: one\n\n${include}\n\n## Two\n\nthree\n`,
    'and\n',
  );
  expect([heading?.text, lines(blocks), lines(notes)]).toEqual([
    'B',
    ['text'],
    ['one', 'and', '## Two', 'three'],
  ]);
  const alone = read(`Note: one\n\n${include}\n\n## Two\n`, 'and\n');
  expect([alone.heading, lines(alone.blocks), lines(alone.notes)]).toEqual([
    null,
    [],
    ['one', 'and', '## Two'],
  ]);
  const inFile = read(`## B\n\n${include}\n\nthree\n`, 'one\n\nNote: two\n');
  expect([lines(inFile.blocks), lines(inFile.notes)]).toEqual([['one'], ['two', 'three']]);
});

test.each([
  ['kicker', '<!-- kicker: one -->', '<!-- kicker: two -->', 'one', 'two'],
  ['seconds', '<!-- time: 10s -->', '<!-- time: 20s -->', 10, 20],
] as const)('of two that set the %s the first counts, and one alone', (key, one, two, first, second) => {
  expect(read(`## B\n\n${one}\n\n${include}\n`, `text\n\n${two}\n`)[key]).toBe(first);
  expect(read(`## B\n\n${one}\n\n${include}\n`, 'text\n')[key]).toBe(first);
  expect(read(`## B\n\n${include}\n`, `text\n\n${two}\n`)[key]).toBe(second);
});

test('directives, grounds and attributes of the slide win over those of a file; classes add up', () => {
  const mine =
    '<!-- .slide: data-background-color="teal" data-state="mine" class="a" -->\n\n<!-- tone: tint -->';
  const theirs =
    'text\n\n<!-- .slide: data-background-color="navy" data-state="theirs" data-timing="5" class="b" -->\n\n<!-- tone: accent, layout: quote -->\n';
  const { backdrop, attributes, directives } = read(`## B\n\n${mine}\n\n${include}\n`, theirs);
  expect(backdrop?.color).toBe('teal');
  expect(attributes).toMatchObject({ 'data-state': 'mine', 'data-timing': '5' });
  expect(attributes.class?.split(' ').toSorted()).toEqual(['a', 'b']);
  expect(
    Object.entries(directives)
      .map(([name, { value }]) => [name, value])
      .toSorted(),
  ).toEqual([
    ['layout', 'quote'],
    ['tone', 'tint'],
  ]);
  expect(read(`## B\n\n${include}\n`, theirs).backdrop?.color).toBe('navy');
});

test('sources of both are named, in their order', () => {
  const { sources } = read(
    `## B <!-- src: p1 -->\n\n${include}\n\n<!-- src: p4 -->\n\nmore\n`,
    'text\n\n<!-- src: p2, p3 -->\n',
  );
  expect(sources).toEqual(['p1', 'p2', 'p3', 'p4']);
});

test('footnotes of all files are known; of one name the first', () => {
  const texts = (slide: ReturnType<typeof read>) =>
    Object.entries(slide.footnotes)
      .map(([name, { tokens }]) => [name, tokens[0]!.raw])
      .toSorted();
  const two = `## B\n\none\n\n${include}\n\n<!-- include: u.md -->\n`;
  expect(texts(read(two, 'two[^t]\n\n[^t]: of t\n', 'three[^u]\n\n[^u]: of u\n'))).toEqual([
    ['t', 'of t'],
    ['u', 'of u'],
  ]);
  expect(texts(read(two, 'two[^n]\n\n[^n]: of t\n', 'three\n'))).toEqual([['n', 'of t']]);
  expect(texts(read(two, 'two\n', 'three[^n]\n\n[^n]: of u\n'))).toEqual([['n', 'of u']]);
  expect(texts(read(two, 'two[^n]\n\n[^n]: of t\n', 'three[^n]\n\n[^n]: of u\n'))).toEqual([['n', 'of t']]);
  expect(texts(read(`## B[^b]\n\n[^b]: mine\n\n${include}\n`, 'two[^t]\n\n[^t]: of t\n'))).toEqual([
    ['b', 'mine'],
    ['t', 'of t'],
  ]);
});
