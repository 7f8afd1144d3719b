import { expect, test } from 'vitest';
import { drawIcon, iconEmbeds } from '../../../src/render/icons/draw-icon.ts';
import {
  findIcon,
  iconNames,
  type IconSet,
  parseIconSet,
  partName,
} from '../../../src/render/icons/icon-set.ts';
import { isPlainDrawing } from '../../../src/render/icons/plain-drawing.ts';
import { icons } from '../../support/deck.ts';

const json = JSON.stringify({
  prefix: 'own',
  icons: {
    bar: { body: '<path d="M0 0h4"/>' },
    wide: { body: '<path d="M1 1"/>', width: 32, left: 2 },
    evil: { body: '<script>x</script>' },
  },
  aliases: {
    pole: { parent: 'bar', rotate: 1 },
    beam: { parent: 'pole', rotate: 3, hFlip: true },
    tall: { parent: 'wide', rotate: 1 },
    loop: { parent: 'loop' },
    lost: { parent: 'nothing' },
  },
  height: 24,
});
const own = parseIconSet(json, 'own')!;
const sets = new Map<string, IconSet>([['own', own]]);
const draw = (name: string): string => drawIcon(findIcon(name, sets, 'own')!, false).markup;

test('a name is parted into set and icon in every way', () => {
  expect(partName('a-b-c')).toEqual([
    { prefix: 'a-b', name: 'c' },
    { prefix: 'a', name: 'b-c' },
  ]);
});

test('`icon-` names the deck’s set, another prefix a set by its name', () => {
  expect(findIcon('icon-bar', sets, 'own')?.name).toBe('bar');
  expect(findIcon('own-bar', sets, 'other')?.name).toBe('bar');
  expect(findIcon('icon-bar', sets, 'other')).toBeNull();
  expect(findIcon('own-constructor', sets, 'own')).toBeNull();
});

test('sizes are inherited, turns and flips of aliases add up', () => {
  expect(draw('own-bar')).toContain('viewBox="0 0 16 24" width="0.667em"');
  expect(draw('own-pole')).toContain('viewBox="-4 4 24 16" width="1.5em"');
  expect(draw('own-pole')).toContain('<g transform="rotate(90 8 12)">');
  expect(draw('own-beam')).toContain('<g transform="translate(8 12) scale(-1 1) translate(-8 -12)">');
  expect(draw('own-tall')).toContain('viewBox="6 -4 24 32"');
});

test('aliases in a circle or of nothing are no icons', () => {
  expect(findIcon('own-loop', sets, 'own')).toBeNull();
  expect(findIcon('own-lost', sets, 'own')).toBeNull();
});

test('an icon alone says its name, beside words it is decoration', () => {
  expect(drawIcon(findIcon('own-bar', sets, 'own')!, true).markup).toContain('role="img" aria-label="bar"');
  expect(draw('own-bar')).toContain('aria-hidden="true"');
});

test('what is more than shapes is not drawn', () => {
  const icon = iconEmbeds(sets, 'own').icon!;
  expect(icon({ type: 'icon', raw: ':own-evil:', name: 'own-evil' }).markup).toBe(':own-evil:');
});

test.each(['', '[]', '{', '{"icons":1}', 'null'])('%j is no set', (text) => {
  expect(parseIconSet(text, 'a')).toBeNull();
});

test.each([
  ['<path d="M0 0"/>', true],
  ['<g fill="none"><circle cx="1" cy="2" r=".5"/></g>', true],
  ['<g fill="none">', false],
  ['</g>', false],
  ['', false],
  ['text', false],
  ['<path d="M0 0"/>x', false],
  ['<path onload="x()"/>', false],
  ['<path fill="url(#a)"/>', false],
  ['<path style="fill:red"/>', false],
  ['<use href="#a"/>', false],
  ['<image href="x"/>', false],
  ['<animate attributeName="x"/>', false],
  ['<path d="M0"><g></path></g>', false],
])('%s', (markup, expected) => {
  expect(isPlainDrawing(markup)).toBe(expected);
});

test('every icon of the set that comes with lectern can be drawn', () => {
  const lucide = icons.get('lucide')!;
  const names = iconNames(lucide);
  expect(names.length).toBeGreaterThan(1500);
  const broken = names.filter((name) => {
    const found = findIcon(`icon-${name}`, icons, 'lucide');
    return !found || !isPlainDrawing(found.data.body);
  });
  expect(broken).toEqual([]);
});
