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
