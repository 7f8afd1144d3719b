import { expect, test } from 'vitest';
import { columnsOf, type ExplainedSlide, printSlides } from '../../src/commands/explain-table.ts';
import { formatTime } from '../../src/layout/time.ts';

const slide: ExplainedSlide = {
  number: 1,
  place: 'talk.md:3',
  title: 'A title',
  layout: 'two-columns',
  reason: 'a `::: columns` block',
  density: 'normal',
  part: null,
  tone: 'base',
  steps: 2,
  words: 41,
  noteWords: 130,
  seconds: 60,
  timeFrom: 'notes',
};

test('figures stand under their heads, an estimate with its mark', () => {
  const [head, row, place] = printSlides([slide, { ...slide, number: 10, timeFrom: 'set', steps: 0 }]);
  for (const [name, value] of [
    ['steps', '2'],
    ['words', '41'],
    ['notes', '130'],
    ['time', '~1:00'],
  ] as const) {
    const end = head!.indexOf(name) + name.length;
    expect(row!.slice(0, end).endsWith(value), name).toBe(true);
  }
  expect(row!.indexOf('A title')).toBe(head!.indexOf('title'));
  expect(place).toBe('     talk.md:3  a `::: columns` block');
});

test.each([
  ['a long title', { title: 'word '.repeat(60) }],
  ['one of wide letters', { title: '漢字'.repeat(60) }],
  ['a long reason', { reason: 'because '.repeat(60).trim() }],
  ['a long path', { place: `${'folder/'.repeat(8)}talk.md:3` }],
])('%s stays within 80 columns', (_, changes) => {
  for (const line of printSlides([{ ...slide, ...changes }])) expect(columnsOf(line)).toBeLessThanOrEqual(80);
});

test('control characters of a title are shown, not sent to the terminal', () => {
  expect(printSlides([{ ...slide, title: 'a\u001b[31mb' }]).join('\n')).not.toContain('\u001b');
});

test.each([
  [5, '0:05'],
  [90, '1:30'],
  [3600, '60:00'],
])('%i s is %s', (seconds, text) => {
  expect(formatTime(seconds)).toBe(text);
});
