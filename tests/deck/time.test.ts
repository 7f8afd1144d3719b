import { expect, test } from 'vitest';
import { parseTime, readTime } from '../../src/deck/time.ts';
import { layOut, rulesOf, textAt } from '../support/deck.ts';

test.each([
  ['90s', 90],
  ['90', 90],
  ['2m', 120],
  ['2min', 120],
  ['1.5m', 90],
  ['1m30s', 90],
  ['1m 30s', 90],
  ['1:30', 90],
  ['0:05', 5],
  ['1:00:00', 3600],
  ['1h', 3600],
  ['10h', 36_000],
])('%s is %i seconds', (text, seconds) => {
  expect(parseTime(text)).toBe(seconds);
});

test.each([
  '',
  'soon',
  '0',
  '0s',
  '-5',
  '1:60',
  '1:5',
  ':30',
  '36001',
  '11h',
  '90 x',
  '1e3',
  '9'.repeat(400),
])('%j is no time', (text) => {
  expect(parseTime(text)).toBeNull();
});

test('the directive sets the time, with its place; so does data-timing', () => {
  const laid = layOut(
    '# A\n\n<!-- time: 2m, tone: accent -->\n\n---\n\n## B\n\n<!-- .slide: data-timing="45" -->\n\n---\n\n## C\n',
  );
  expect(laid.slides.map(({ seconds }) => seconds)).toEqual([120, 45, null]);
  const { range } = laid.slides[0]!.directives.time!;
  expect(laid.source.text.slice(range.start, range.end)).toBe('2m');
});

test('a wrong time is reported where it stands, and what data-timing says holds', () => {
  const laid = layOut('## A\n\n<!-- time: soon -->\n<!-- .slide: data-timing="45" -->\n');
  expect(laid.slides[0]!.seconds).toBe(45);
  expect(laid.diagnostics.map((each) => [each.rule, textAt(laid, each)])).toEqual([['slide-time', 'soon']]);
});

test('two times that agree are no mistake, two that differ are', () => {
  expect(rulesOf(layOut('## A {timing=60}\n\n<!-- time: 1m -->\n'))).toEqual([]);
  const laid = layOut('## A {timing=61}\n\n<!-- time: 1m -->\n');
  expect(rulesOf(laid)).toEqual(['slide-time']);
  expect(laid.slides[0]!.seconds).toBe(60);
});

test.each([
  ['1:02:03', 3723],
  ['09:59:59', 35_999],
  ['100:30', 6030],
  ['123m', 7380],
  ['1.25m', 75],
  ['1h 2m 3s', 3723],
])('%s is %i seconds too', (text, seconds) => {
  expect(parseTime(text)).toBe(seconds);
});

test.each(['at 1:30', '1:300', '1:30 h', 'x', '10:00:01'])('%j is no time either', (text) => {
  expect(parseTime(text)).toBeNull();
});

test('only `timing` sets a time', () => {
  const range = { start: 0, end: 1 };
  const secondsOf = (name: string) => readTime(undefined, [{ name, value: '45', range }], 'talk.md').seconds;
  expect(['timing', 'data-timing', 'my-timing', 'data-timing-x'].map(secondsOf)).toEqual([
    45,
    45,
    null,
    null,
  ]);
});
