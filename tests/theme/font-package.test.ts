import { expect, test } from 'vitest';
import { fontId, type FontPackage, makeFaces } from '../../src/theme/font-package.ts';

const subsets = ['latin', 'cyrillic', '[12]'];
const namesOf = (kind: string, style = 'normal') =>
  ['latin', 'cyrillic', '12'].map((subset) => `plain-${subset}-${kind}-${style}.woff2`);
const plain: FontPackage = {
  name: '@fontsource-variable/plain',
  id: 'plain',
  family: 'Plain',
  weights: [],
  axes: { wght: [200, 600] },
  subsets,
  files: namesOf('wght'),
};

test('a family is found as Fontsource writes it', () => {
  expect(fontId('Source Serif 4')).toBe('source-serif-4');
  expect(fontId(' IBM  Plex_Sans ')).toBe('ibm-plex-sans');
  expect(fontId('../../etc')).toBe('etc');
});

test('a variable font gives text two weights, as far as its axis goes, in every script', () => {
  const faces = makeFaces(plain, 'text');
  expect(faces.map(({ weight, axes }) => [weight, axes])).toEqual([
    [400, { wght: 400 }],
    [600, { wght: 600 }],
  ]);
  expect(faces[0]!.files).toEqual({
    latin: 'files/plain-latin-wght-normal.woff2',
    cyrillic: 'files/plain-cyrillic-wght-normal.woff2',
    '[12]': 'files/plain-12-wght-normal.woff2',
  });
});

test('headings have a light weight too, and their own optical size', () => {
  const pack = { ...plain, axes: { wght: [200, 900], opsz: [6, 60] }, files: namesOf('opsz') } as const;
  expect(makeFaces(pack, 'headings').map(({ weight, axes }) => [weight, axes])).toEqual([
    [300, { opsz: 60, wght: 300 }],
    [400, { opsz: 60, wght: 400 }],
    [650, { opsz: 60, wght: 650 }],
  ]);
});

test('an italic is taken where there is one', () => {
  const pack = { ...plain, files: [...plain.files, ...namesOf('wght', 'italic')] };
  expect(makeFaces(pack, 'text').map(({ style, weight }) => [style, weight])).toEqual([
    ['normal', 400],
    ['normal', 600],
    ['italic', 400],
  ]);
});

test('static files give the weights nearest to those wanted, and pin nothing', () => {
  const pack = { ...plain, axes: null, weights: [400, 700], files: [...namesOf('400'), ...namesOf('700')] };
  expect(makeFaces(pack, 'headings').map(({ weight, axes }) => [weight, axes])).toEqual([
    [400, {}],
    [700, {}],
  ]);
});

test('a package without such files gives none', () => {
  expect(makeFaces({ ...plain, files: ['plain-latin-standard-normal.woff2'] }, 'text')).toEqual([]);
});
