import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineStart, makeSource, positionAt } from '../../src/source/source.ts';

test('a byte order mark goes, every kind of line break becomes one, and the last line is ended', () => {
  expect(makeSource('a.md', '\uFEFFone\r\ntwo\rthree').text).toBe('one\ntwo\nthree\n');
});

test('an empty file stays empty', () => {
  expect(makeSource('a.md', '').text).toBe('');
  expect(makeSource('a.md', '\uFEFF').text).toBe('');
});

test('NUL becomes the replacement character, one for one', () => {
  expect(makeSource('a.md', 'a\0b\n').text).toBe('a\uFFFDb\n');
});

test('separators that Markdown does not know as ends of lines are blanks, one for one', () => {
  expect(makeSource('a.md', 'a\u2028b\u2029c\n').text).toBe('a b c\n');
});

test('a mark in the middle of a text is no byte order mark', () => {
  expect(makeSource('a.md', 'a\uFEFFb\n').text).toBe('a\uFEFFb\n');
});

test('lines and columns count from 1, columns in UTF-16 units', () => {
  const text = 'one\n\u{1F600}two\n';
  expect(positionAt(text, 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt(text, 3)).toEqual({ line: 1, column: 4 });
  expect(positionAt(text, 4)).toEqual({ line: 2, column: 1 });
  expect(positionAt(text, 6)).toEqual({ line: 2, column: 3 });
  expect(positionAt(text, 99)).toEqual(positionAt(text, text.length));
});

test.each([
  ['', 0, 0],
  ['\n', 0, 0],
  ['\na\n', 0, 0],
  ['\na\n', 1, 1],
  ['\na\n', 2, 1],
  ['ab\ncd\n', 2, 0],
  ['ab\ncd\n', 3, 3],
  ['ab\ncd\n', 5, 3],
])('the line of %j that holds %i begins at %i', (text, offset, start) => {
  expect(lineStart(text, offset)).toBe(start);
});

test('positions round-trip: line and column lead back to the offset', () => {
  const texts = fc.array(fc.constantFrom('a', '\n', 'é', '\u{1F600}', '\t')).map((parts) => parts.join(''));
  const places = texts.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));
  fc.assert(
    fc.property(places, ([text, offset]) => {
      const { line, column } = positionAt(text, offset);
      const before = text.split('\n').slice(0, line - 1);
      const lineStart = before.reduce((sum, part) => sum + part.length + 1, 0);
      expect(lineStart + column - 1).toBe(offset);
    }),
    { numRuns: 300 },
  );
});

test('making a source of its own text changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const { text } = makeSource('any.md', raw);
      // A second mark at the start is one again, once the first is gone.
      fc.pre(!text.startsWith('\uFEFF'));
      expect(makeSource('any.md', text).text).toBe(text);
    }),
    { numRuns: 300 },
  );
});
