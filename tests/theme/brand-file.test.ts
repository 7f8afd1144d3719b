import { expect, test } from 'vitest';
import { type BrandFile, readBrandFile } from '../../src/theme/brand-file.ts';

/** A `_brand.yml` of these keys, each at a place of its own; its warnings by the key that they point at. */
function read(file: Readonly<Record<string, unknown>>): { brand: BrandFile; warnings: string[] } {
  const keys = Object.keys(file);
  const entries = keys.map((key, i) => ({ key, value: file[key], range: { start: i, end: i + 1 } }));
  const { brand, diagnostics } = readBrandFile(entries, '_brand.yml');
  return { brand, warnings: diagnostics.map(({ message, range }) => `${keys[range!.start]}: ${message}`) };
}

const hexes = (colors: BrandFile['light'] | null) =>
  colors && Object.fromEntries(Object.entries(colors).map(([role, color]) => [role, color?.hex]));

test('colours are taken by their roles, from the palette or from one another', () => {
  const { brand, warnings } = read({
    color: {
      palette: { teal: '#00aa77', sea: 'teal' },
      background: '#fff',
      foreground: 'sea',
      primary: 'teal',
      secondary: 'foreground',
      tertiary: null,
    },
    typography: { link: { color: 'primary' } },
  });
  expect(warnings).toEqual([]);
  expect(hexes(brand.light)).toEqual({
    bg: '#ffffff',
    ink: '#00aa77',
    accent: '#00aa77',
    accent2: '#00aa77',
    accentText: '#00aa77',
  });
  expect(brand.dark).toBeNull();
  expect([...brand.palette.keys()]).toEqual(['teal', 'sea']);
});

test('a colour may be another one on dark grounds', () => {
  const { brand, warnings } = read({
    color: { background: { light: '#fff', dark: '#101010' }, primary: { dark: '#ffcc00' } },
  });
  expect(warnings).toEqual([]);
  expect(hexes(brand.light)).toEqual({ bg: '#ffffff' });
  expect(hexes(brand.dark)).toEqual({ bg: '#101010', accent: '#ffcc00' });
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['a colour of another kind', { color: { primary: 7 } }, ['color: color.primary is no colour']],
  ['a name that nothing has', { color: { primary: 'teal' } }, ['color: color.primary is no colour']],
  [
    'names in a circle',
    { color: { palette: { a: 'b', b: 'a' } } },
    ['color: color.palette.a is no colour', 'color: color.palette.b is no colour'],
  ],
  ['a dark colour', { color: { primary: { dark: 'x' } } }, ['color: color.primary.dark is no colour']],
  ['a font of no name', { typography: { base: 7 } }, []],
  [
    'a font with signs of CSS',
    { typography: { base: { family: 'x"; }' } } },
    ['typography: typography.base names no font'],
  ],
  [
    'a weight of no number',
    { typography: { headings: { weight: 'stout' } } },
    ['typography: typography.headings.weight is no weight'],
  ],
  [
    'a weight that is too large',
    { typography: { link: { weight: 1200 } } },
    ['typography: typography.link.weight is no weight'],
  ],
])('%s is told and left out', (_, file, expected) => {
  const { brand, warnings } = read(file);
  expect(warnings).toEqual(expected);
  expect([brand.light, brand.weights, brand.families.text]).toEqual([{}, {}, undefined]);
});

test('fonts are named alone or with their weight, by number or by word', () => {
  const { brand } = read({
    typography: {
      base: 'Source Serif 4',
      headings: { family: 'Onest', weight: 'semi-bold' },
      monospace: { family: 'JetBrains Mono', weight: 400 },
      link: { weight: 650 },
    },
  });
  expect(brand.families).toEqual({ text: 'Source Serif 4', headings: 'Onest', mono: 'JetBrains Mono' });
  expect(brand.weights).toEqual({ headings: 600, link: 650 });
});

test.each<[unknown, string | null]>([
  ['Acme', 'Acme'],
  [{ short: 'Acme', full: 'Acme Mills' }, 'Acme'],
  [{ full: 'Acme Mills' }, 'Acme Mills'],
  [undefined, null],
])('the name %j of a brand is %j', (name, expected) => {
  expect(read({ meta: { name } }).brand.name).toBe(expected);
});

test.each<[unknown, string | null]>([
  ['logo.svg', 'logo.svg'],
  [{ small: 'icon.svg', large: 'whole.svg' }, 'icon.svg'],
  [{ large: 'whole.svg' }, 'whole.svg'],
  [{ medium: { light: 'day.svg', dark: 'night.svg' } }, 'day.svg'],
  [{ medium: { path: 'a.svg', alt: 'A' } }, 'a.svg'],
  [{ images: { icon: 'icon.svg' }, small: 'icon' }, 'icon.svg'],
  [{ images: { icon: { path: 'icon.svg' } }, small: 'icon' }, 'icon.svg'],
  [{ small: 7, images: [] }, null],
  [undefined, null],
])('the logo %j is the picture %j', (logo, expected) => {
  expect(read({ logo }).brand.logo).toBe(expected);
});
