import { expect, test } from 'vitest';
import { makeMesh, traceLevel } from '../../../src/theme/art/level-lines.ts';

test('the level of a cone is one ring about its top', () => {
  const mesh = makeMesh(200, 200, 10, (x, y) => 100 - Math.hypot(x - 101, y - 99));
  const lines = traceLevel(mesh, 40);
  expect(lines).toHaveLength(1);
  expect(lines[0]!.closed).toBe(true);
  for (const [x, y] of lines[0]!.places) expect(Math.hypot(x - 101, y - 99)).toBeCloseTo(60, 0);
});

test('the level of a slope is one line from rim to rim', () => {
  const mesh = makeMesh(200, 100, 10, (x) => x);
  const [line, ...others] = traceLevel(mesh, 55);
  expect(others).toEqual([]);
  expect(line!.closed).toBe(false);
  expect(line!.places).toHaveLength(11);
  for (const [x] of line!.places) expect(x).toBeCloseTo(55, 6);
});

test('two hills have a ring each above their saddle, and share one below it', () => {
  const hill = (x: number, y: number, at: number) => Math.exp(-((x - at) ** 2 + (y - 100) ** 2) / 1600);
  const mesh = makeMesh(300, 200, 10, (x, y) => hill(x, y, 100) + hill(x, y, 200));
  expect(traceLevel(mesh, 0.8)).toHaveLength(2);
  expect(traceLevel(mesh, 0.2)).toHaveLength(1);
});

test('a level that nothing reaches has no lines', () => {
  expect(
    traceLevel(
      makeMesh(50, 50, 10, () => 1),
      2,
    ),
  ).toEqual([]);
});
