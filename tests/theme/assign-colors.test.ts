import { expect, test } from 'vitest';
import { assignColors } from '../../src/theme/assign-colors.ts';
import { fromHex } from '../../src/theme/color.ts';

test('colours without names are told apart by how light they are; the first is the accent', () => {
  const hexes = ['#00aa77', '#fffaf0', '#112233', '#aa0077', '#ffffff', '#7777aa'];
  const { brand, rest } = assignColors(hexes.map((hex) => fromHex(hex)!));
  expect(Object.fromEntries(Object.entries(brand).map(([role, color]) => [role, color!.hex]))).toEqual({
    accent: '#00aa77',
    bg: '#fffaf0',
    ink: '#112233',
    accent2: '#aa0077',
  });
  expect(rest.map(({ hex }) => hex)).toEqual(['#ffffff', '#7777aa']);
});
