import { expect, test } from 'vitest';
import { listSlides } from '../../src/deck/list-slides.ts';
import { type ParseOptions, parseDeck } from '../../src/deck/parse-deck.ts';
import { makeReadMemory } from '../../src/deck/read-memory.ts';
import type { Slide } from '../../src/deck/types.ts';
import { makeSource } from '../../src/source/source.ts';

/** Reads outlines one after another as one that is edited, and gives what each reading found. */
function readInTurn(texts: readonly string[], options: ParseOptions = {}) {
  const memory = makeReadMemory();
  return texts.map((text) => {
    const parsed = parseDeck(makeSource('talk.md', text), { ...options, memory });
    return { ...parsed, slides: listSlides(parsed.deck), isPartial: memory.isPartial() };
  });
}

/** What a slide is to those who look at it, wherever it stands in the text. */
const look = ({ id, role, section, heading, blocks, notes }: Slide) => ({
  id,
  role,
  section,
  heading: heading?.text,
  blocks: blocks.map(({ token }) => token.raw.trim()),
  notes: notes.map(({ token }) => token.raw.trim()),
});

/** Which slides of the second reading are those of the first, by their places. */
function kept(before: string, after: string): boolean[] {
  const [first, second] = readInTurn([before, after]);
  expect(second!.slides.map(look)).toEqual(readInTurn([after])[0]!.slides.map(look));
  return second!.slides.map((slide) => first!.slides.includes(slide));
}

const talk =
  '# Talk\n\n## One\n\nfirst\n\nsecond\n\n## Two\n\nthird\n\n## Three\n\nfourth\n\n## End\n\nfifth\n';

test('the first reading is of all of it, and the one after an edit of what changed', () => {
  expect(makeReadMemory().isPartial()).toBe(false);
  const [first, second] = readInTurn([talk, talk.replace('third', 'another')]);
  expect(first!.isPartial).toBe(false);
  expect(second!.isPartial).toBe(true);
});

test.each([
  ['the last paragraph of a slide', 'second', 'other', [true, false, true, true, true]],
  ['the first paragraph of a slide', 'first', 'other', [true, false, true, true, true]],
  ['a paragraph less', 'first\n\n', '', [true, false, true, true, true]],
  // Where a heading is written, the slide that it ends and the one that it begins are read again.
  ['a heading', '## Two', '## Second', [true, false, false, true, true]],
  ['a slide more', '## Two', '## New\n\nnew\n\n## Two', [true, false, false, false, true, true]],
])('after an edit of %s the slides apart from it are those of before', (_, was, is, expected) => {
  expect(kept(talk, talk.replace(was, is))).toEqual(expected);
});

test('a slide is a new one where its part in the talk is another', () => {
  const part = (first: string) => `# A\n\n## ${first}\n\n# Part\n\n## b\n\n## c\n\n## a\n\n## z\n\nend\n`;
  // The second of two slides with one title has a number in its id, and only there.
  expect(kept(part('a'), part('new')).slice(3)).toEqual([true, true, false, true]);
  // Slides below a level-1 heading are of the section that it names.
  expect(kept(part('a'), part('a').replace('# Part', '# Other')).slice(3)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  // The last slide is no longer the last one.
  expect(kept(part('a'), `${part('a')}\n## more\n`).at(-2)).toBe(false);
  // Classes of Marp last over the slides after them.
  const marp = '# A\n\n## a\n\n<!-- class: lead -->\n\ntext\n\n## b\n\n## c\n\n## d\n';
  const [first, second] = readInTurn([marp, marp.replace('lead', 'invert')]);
  expect(second!.slides.map(({ classes }) => classes)).toEqual([
    undefined,
    'invert',
    'invert',
    'invert',
    'invert',
  ]);
  expect(second!.slides.map((slide) => first!.slides.includes(slide))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('a slide that did not change is the last one no longer where a hidden one behind it is shown', () => {
  const hidden = (name: string) => `## ${name} {visibility=hidden}\n\ntext\n\n`;
  const before = `# A\n\n## B\n\ntext\n\n${hidden('X')}${hidden('Y')}`;
  const [first, second] = readInTurn([before, before.replace('Y {visibility=hidden}', 'Y')]);
  expect(first!.slides.map(({ role }) => role)).toEqual(['cover', 'last']);
  expect(second!.slides.map(({ role }) => role)).toEqual(['cover', 'content', 'last']);
  expect(second!.isPartial).toBe(true);
});

test('a slide that moves below another one, or up from there, is read again', () => {
  const level = '# A\n\n---\n## B\n\ntext\n\n---\n## C\n\n---\n## D\n';
  const lower = '# A\n\n---\n## B\n\ntext\n\n----\n## C\n\n---\n## D\n';
  const stacks = (texts: readonly string[]) =>
    readInTurn(texts).map(({ deck }) => deck.stacks.map(({ slides }) => slides.length));
  expect(stacks([level, lower, level])).toEqual([
    [1, 1, 1, 1],
    [1, 2, 1],
    [1, 1, 1, 1],
  ]);
});

test('what is wrong with a slide that did not change is not told again', () => {
  const wrong = talk.replace('third', '<!-- layuot: quote -->\n\nthird');
  const rules = readInTurn([wrong, wrong.replace('fourth', 'other'), wrong.replace('third', 'other')]).map(
    ({ diagnostics }) => diagnostics.map(({ rule }) => rule),
  );
  expect(rules).toEqual([['unknown-directive'], [], ['unknown-directive']]);
});

test('the text of a footnote is the one that stands there now', () => {
  const noted = '# A\n\n## B\n\ntext[^n]\n\n## C\n\nplain\n\n## D\n\n[^n]: before\n';
  const read = readInTurn([noted, noted.replace('before', 'after')]);
  const texts = read.map(({ slides }) =>
    Object.values(slides[1]!.footnotes).map(({ tokens }) => tokens[0]!.raw),
  );
  expect(texts).toEqual([['before'], ['after']]);
});

test.each([
  ['what is nested too deep', talk.replace('third', '>'.repeat(150))],
  ['front matter that grows', `---\ntitle: T\n---\n${talk}`],
  ['a link target', `${talk}\n[a]: https://example.org\n`],
])('%s is read with all the rest', (_, text) => {
  const [, second, third] = readInTurn([talk, talk.replace('third', 'other'), text]);
  expect(second!.isPartial).toBe(true);
  expect(third!.isPartial).toBe(false);
});

test('a deck for Reveal.js, and one with files of its own, are read as a whole', () => {
  const reveal =
    '# A\n\n---\n\n## B\n\n<!-- .slide: data-state="x" -->\n\n---\n\n## C\n\ntext\n\n---\n\n## D\n';
  expect(readInTurn([reveal, reveal.replace('text', 'other')]).map(({ isPartial }) => isPartial)).toEqual([
    false,
    false,
  ]);
  const files = new Map([['b.md', makeSource('b.md', '## Other\n')]]);
  const whole = talk.replace('fifth', '<!-- include: b.md -->');
  const read = readInTurn([whole, whole.replace('third', 'other')], { files });
  expect(read.map(({ isPartial }) => isPartial)).toEqual([false, false]);
  expect(read[1]!.slides.map(({ heading }) => heading?.text)).toContain('Other');
});
