import { expect, test } from 'vitest';
import { fitCode, indentOf } from '../../src/markdown/code-fit.ts';

const lines = (count: number, length: number) => Array.from({ length: count }, () => 'x'.repeat(length));

test('lines that fit are not wrapped, however many', () => {
  expect(fitCode(lines(3, 20))).toEqual({ rows: 3, columns: 20 });
  expect(fitCode(lines(22, 90))).toEqual({ rows: 22, columns: 90 });
  expect(fitCode([''])).toEqual({ rows: 1, columns: 1 });
});

test('one line much longer than the others is wrapped rather than that all are small', () => {
  const { rows, columns } = fitCode([...lines(5, 30), 'x'.repeat(220)]);
  expect(columns).toBeLessThan(120);
  expect(rows).toBeGreaterThan(6);
});

test('wide letters and tabs take two columns', () => {
  expect(fitCode(['\t日本']).columns).toBe(6);
  expect([indentOf('a'), indentOf('   a'), indentOf('\t\ta'), indentOf('')]).toEqual([0, 4, 4, 0]);
});
