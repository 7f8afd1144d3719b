import { expect, test } from 'vitest';
import type { Box, Measured } from '../../../src/layout/fit/measured.ts';
import { weighPieces } from '../../../src/layout/fit/weigh-pieces.ts';
import { piecesOf } from './support.ts';

const overflow = { pixels: 200, isWide: false, what: 'li', text: 'x' };

function measured(boxes: readonly Box[], notes = 0): Measured {
  return { tried: [{ density: 'dense', overflow }], room: 800, notes, boxes };
}

const box = (top: number, bottom: number, ends: readonly number[] = [], first = top): Box => ({
  top,
  bottom,
  first,
  ends,
});

test('pieces are as high as they were laid out, with the space above them', () => {
  const pieces = piecesOf('## A\n\nwords\n\n- a\n- b\n\nlast\n');
  const { heights, room } = weighPieces(
    pieces,
    measured([box(0, 50), box(80, 400, [200, 400]), box(420, 470)]),
  );
  expect(heights).toEqual([50, 150, 200, 70]);
  expect(room).toBe(800);
});

test('the head and the caption of a table stand on every slide', () => {
  const pieces = piecesOf('## A\n\n| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n\n: Caption\n');
  const { heights, room } = weighPieces(pieces, measured([box(0, 360, [160, 300], 60)]));
  expect(heights).toEqual([100, 140]);
  expect(room).toBe(800 - 60 - 60);
});

test('items inside an item share its height', () => {
  const pieces = piecesOf('## A\n\n- top\n  - one\n  - two\n- last\n');
  const { heights } = weighPieces(pieces, measured([box(0, 400, [300, 400])]));
  expect(heights[0]! + heights[1]!).toBeCloseTo(300);
  expect(heights[0]).toBeGreaterThan(heights[1]!);
  expect(heights[2]).toBe(100);
});

test('footnotes are part of the pieces that name them', () => {
  const pieces = piecesOf('## A\n\n- a[^x]\n- b[^y][^z]\n\n[^x]: X\n[^y]: Y\n[^z]: Z\n');
  const { heights, room } = weighPieces(pieces, measured([box(0, 200, [100, 200])], 90));
  expect(heights).toEqual([130, 160]);
  expect(room).toBe(890);
});

test('what does not stand one below the other is shared by its lines', () => {
  const pieces = piecesOf('## A\n\n- a\n- b\n- c\n- d\n- e\n');
  const { heights } = weighPieces(pieces, measured([box(0, 900, [900, 900, 900, 900, 900])]));
  expect(heights).toEqual([200, 200, 200, 200, 200]);
  expect(weighPieces(pieces, measured([])).heights).toEqual(heights);
});
