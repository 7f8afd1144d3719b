import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSheets } from '../../src/gallery/pack-sheets.ts';

test('every sheet comes out as it went in, and no piece is kept twice', () => {
  const piece = fc.constantFrom('@layer base{a{}}', '@layer theme{b{}}', ':host{}', '@layer a, b;');
  const sheet = fc.array(piece, { minLength: 1 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(sheet), (sheets) => {
      const packed = packSheets(sheets);
      expect(packed.sheets.map((places) => places.map((at) => packed.pieces[at]).join(''))).toEqual(sheets);
      expect(new Set(packed.pieces).size).toBe(packed.pieces.length);
    }),
  );
});
