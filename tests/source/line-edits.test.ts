import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/source/fix.ts';
import { editLines, printDiff, traceLines } from '../../src/source/line-edits.ts';

const apply = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight(
    (all, { range, text: words }) => all.slice(0, range.start) + words + all.slice(range.end),
    text,
  );

const texts = fc
  .array(fc.constantFrom('a', 'b', 'cc', ' ', '\n', '\n', '\r\n', '\uFEFF'), { maxLength: 40 })
  .map((parts) => parts.join(''));

/** A text, and edits of it in order that do not touch. */
const edited = texts.chain((text) =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.nat(6),
        words: fc.constantFrom('', 'x', 'x\n', '\ny', '\n\n'),
      }),
      {
        maxLength: 5,
      },
    )
    .map((wanted) => {
      const edits: Edit[] = [];
      for (const { at, length, words } of wanted.sort((one, other) => one.at - other.at)) {
        const end = Math.min(text.length, at + length);
        if (at > (edits.at(-1)?.range.end ?? -1)) edits.push({ range: { start: at, end }, text: words });
      }
      return { text, edits };
    }),
);

describe('lines after edits', () => {
  test('are the edited text, and those that keep their origin are its lines', () => {
    fc.assert(
      fc.property(edited, ({ text, edits }) => {
        const before = traceLines(text);
        const lines = editLines(before, edits);
        expect(lines.map((line) => line.text).join('')).toBe(apply(text, edits));
        const kept = lines.flatMap(({ text: line, origin }) => (origin === null ? [] : [{ line, origin }]));
        expect(kept.map(({ origin }) => origin)).toEqual(
          [...new Set(kept.map(({ origin }) => origin))].sort((one, other) => one - other),
        );
        for (const { line, origin } of kept) expect(line).toBe(before[origin]!.text);
      }),
      { numRuns: 2000 },
    );
  });

  test('lines that no edit reaches keep their origin', () => {
    const edits = [{ range: { start: 3, end: 4 }, text: 'X' }];
    expect(editLines(traceLines('a\nbbb\nc\n'), edits)).toEqual([
      { text: 'a\n', origin: 0 },
      { text: 'bXb\n', origin: null },
      { text: 'c\n', origin: 2 },
    ]);
  });

  test('a line that comes in is the only new one', () => {
    const edits = [{ range: { start: 2, end: 2 }, text: '\n' }];
    expect(editLines(traceLines('a\n---\n'), edits).map(({ origin }) => origin)).toEqual([0, null, 1]);
  });
});

describe('a diff', () => {
  const diff = (text: string, ...edits: Edit[]) =>
    printDiff('a.md', text, editLines(traceLines(text), edits));
  const numbers = Array.from({ length: 20 }, (_, i) => `${i + 1}\n`).join('');
  const at = (words: string, text: string, to: string): Edit => {
    const start = text.indexOf(words);
    return { range: { start, end: start + words.length }, text: to };
  };

  test('shows what has changed with three lines round it, in parts where it is far apart', () => {
    expect(diff(numbers, at('5\n', numbers, 'five\n'), at('17\n', numbers, ''))).toBe(
      [
        ...['--- a.md', '+++ a.md', '@@ -2,7 +2,7 @@', ' 2', ' 3', ' 4', '-5', '+five', ' 6', ' 7', ' 8'],
        ...['@@ -14,7 +14,6 @@', ' 14', ' 15', ' 16', '-17', ' 18', ' 19', ' 20'],
      ].join('\n'),
    );
  });

  test('tells of a last line without an end, and nothing of nothing', () => {
    expect(diff('a\nb', at('b', 'a\nb', 'c'))).toBe(
      '--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file',
    );
    expect(diff('a\nb')).toBe('');
  });
});
