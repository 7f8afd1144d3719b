import { expect, test } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';
import { layOut, rulesOf } from '../support/deck.ts';

function cut(text: string): { shown: string; notes: string } {
  const { slides } = layOut(`## T\n\n${text}`);
  const plain = (blocks: readonly { token: Parameters<typeof plainText>[0][number] }[]) =>
    plainText(blocks.map(({ token }) => token)).replace(/\s+/g, ' ');
  return { shown: plain(slides[0]!.blocks), notes: plain(slides[0]!.notes) };
}

test.each([
  ['a\n\nNote: b\n\nc\n', 'a', 'b c'],
  ['a\nNotes:\n- b\n- c\n', 'a', 'b c'],
  ['a\n\nNOTE:b\n', 'a', 'b'],
  ['a\n\n  Note: b\n', 'a', 'b'],
  ['- a\n- b\nNote: c\n', 'a b', 'c'],
  ['> a\nNote: b\n', 'a', 'b'],
  ['| a |\n|---|\n| b |\nNote: c\n', 'a b', 'c'],
  ['<p>\nx\n</p>\nNote: b\n', '', 'b'],
  ['a\n\nNote: b\n\nNote: c\n', 'a', 'b Note: c'],
  ['::: notes\na\n:::\n\nb\n', 'b', 'a'],
  ['a\n\n::: notes\nb\n:::\n\nNote: c\n', 'a', 'b c'],
])('%j', (text, shown, notes) => {
  expect(cut(text)).toEqual({ shown, notes });
});

test.each([
  '```\nNote: a\n```\n',
  '    Note: a\n',
  '<!--\nNote: a\n-->\n\nb\n',
  '<pre>\nNote: a\n</pre>\n',
  'a Note: b\n',
  'Noted: a\n',
  '**Note:** a\n',
])('%j holds no notes', (text) => {
  expect(cut(text).notes).toBe('');
});

test('notes end with their slide', () => {
  const { slides } = layOut('## A\n\nNote: a\n\n---\n\n## B\n\nb\n');
  expect(slides.map(({ notes }) => notes.length)).toEqual([1, 0]);
});

test('a rule right under notes ends the slide; Markdown alone would make the notes a heading', () => {
  const laid = layOut('## A\n\nNote: one\n---\n## B\n\nNote:\n\ntwo\n---\n\n## C\n');
  expect(laid.slides.map(({ heading }) => heading?.text)).toEqual(['A', 'B', 'C']);
  expect(laid.slides.map(({ notes }) => plainText(notes.map(({ token }) => token)))).toEqual([
    'one',
    'two',
    '',
  ]);
  expect(rulesOf(laid)).toEqual([]);
});

test('a rule right under other text stays a heading, and is reported where rules part slides', () => {
  const underlined = layOut('# A\n\n---\n\nAgenda\n---\n\ntext\n');
  expect(underlined.slides[1]?.heading?.text).toBe('Agenda');
  expect(rulesOf(underlined)).toEqual(['setext-rule']);
  expect(rulesOf(layOut('# A\n\nAgenda\n---\n\ntext\n'))).toEqual([]);
});

test('blocks of notes stand where they are written', () => {
  const laid = layOut('## A\n\n::: notes\none\n\n- two\n:::\n\nNote: three\n');
  const texts = laid.slides[0]!.notes.map(({ range }) =>
    laid.source.text.slice(range.start, range.end).trim(),
  );
  expect(texts).toEqual(['one', '- two', 'three']);
});

test.each([
  '::: columns\n\nwords\n\n::: {.notes fragment-index=2}\nspoken\n:::\n\n:::\n',
  ':::o\n:::{.notes fragment-index=2}',
])('notes for a step that stand in a div keep their place: %j', (text) => {
  const { slides, source } = layOut(`## T\n\n${text}`);
  const [note] = slides[0]!.notes;
  expect(source.text.slice(note!.range.start, note!.range.end)).toBe(note!.token.raw);
});

/** Slides of an outline: heading, what is shown and what is spoken. */
const shown = (text: string) =>
  layOut(text).slides.map(({ heading, blocks, notes }) =>
    [heading?.text ?? '', blocks, notes].map((part) =>
      typeof part === 'string' ? part : part.map(({ token }) => token.raw.trim()).join(' / '),
    ),
  );

test.each([
  // One rule ends the notes: text behind it is none.
  [
    '## A\n\nNote: one\n---\nwords\n---\n\nmore\n',
    [
      ['A', '', 'one'],
      ['words', 'more', ''],
    ],
  ],
  [
    '## A\n\nNote: one\n\n---\n\nwords\n---\n\nmore\n',
    [
      ['A', '', 'one'],
      ['words', 'more', ''],
    ],
  ],
  // A heading that opens a slide ends them, one inside the notes does not.
  [
    '## A\n\nNote: one\n\n## B\n\nwords\n---\n\n',
    [
      ['A', '', 'one'],
      ['B', '', ''],
      ['words', '', ''],
    ],
  ],
  [
    '## A\n\nNote: one\n\n# B\n\nwords\n---\n\n',
    [
      ['A', '', 'one'],
      ['B', '', ''],
      ['words', '', ''],
    ],
  ],
  [
    '## A\n\nNote: one\n\n### in notes\n\ntwo\n---\n\n## B\n',
    [
      ['A', '', 'one / ### in notes / two'],
      ['B', '', ''],
    ],
  ],
  [
    '## A\n\ntext\n\nNote: one\n\n---\n\n## B\n\nNote: two\n---\n## C\n\ntext\n',
    [
      ['A', 'text', 'one'],
      ['B', '', 'two'],
      ['C', 'text', ''],
    ],
  ],
])('%j makes these slides', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test('a rule that is hardly meant as an underline is mended by an empty line above it', () => {
  const text = '# A\n\n---\n\ntext\n\nwords\n  ---\n\nmore\n';
  const laid = layOut(text);
  expect(laid.diagnostics).toMatchObject([{ severity: 'warning', rule: 'setext-rule' }]);
  const { range, fix } = laid.diagnostics[0]!;
  expect(text.slice(range!.start, range!.end)).toBe('---');
  const mended = text.slice(0, fix!.range.start) + fix!.text + text.slice(fix!.range.end);
  expect(mended).toBe(text.replace('words\n', 'words\n\n'));
  expect(fix!.was).toBe('');
  expect(rulesOf(layOut(mended))).toEqual([]);
});
