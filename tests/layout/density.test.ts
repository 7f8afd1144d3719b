import { expect, test } from 'vitest';
import { layOut } from '../support/deck.ts';

/** Density of a slide with the given headline and body. */
function densityOf(headline: string, body: string): string {
  const { arranged } = layOut(`# A\n\n---\n\n## ${headline}\n\n${body}\n\n---\n\n## C\n`);
  return arranged[1]!.density;
}

const items = (lengths: readonly number[]) =>
  lengths.map((length) => `- ${'abcde '.repeat(length / 6).trim()}`).join('\n');

const rows = (names: readonly string[], cell: string) =>
  [
    '| Group | Before | After |',
    '| --- | --- | --- |',
    ...names.map((name) => `| ${name} | ${cell} | ${cell} |`),
  ].join('\n');

test('a list is set large only where its lines, broken between words, leave room', () => {
  expect(densityOf('B', items([66, 96, 42, 42]))).toBe('airy');
  // A letter short of a full line is a second line: no word breaks.
  expect(densityOf('B', items([66, 96, 60, 42]))).toBe('normal');
  expect(densityOf('B', '- ' + 'x'.repeat(60))).toBe('airy');
});

test('a table whose names break into many lines is set smaller', () => {
  const names = [
    'Borrow or take back books',
    'Use a screen, a printer or the post',
    'Read',
    'Play',
    'Ask at a desk',
  ];
  expect(densityOf('B', rows(names, '12%'))).toBe('normal');
  const long = [
    ...names.slice(0, 2),
    'Ask for help with a form or a letter',
    'Keep warm or have a place to sit',
    'Meet',
  ];
  const title = 'A headline so long that it takes two lines of the slide';
  expect(densityOf(title, rows([...long, 'See a show put on by the school'], '12%'))).toBe('dense');
  // Words beside them leave the names a narrow column.
  expect(densityOf('B', rows(long, 'words'))).toBe('dense');
});
