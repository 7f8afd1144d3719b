import { describe, expect, test } from 'vitest';
import { artFor, arts } from '../../../src/theme/art/arts.ts';

const names = Object.keys(arts) as (keyof typeof arts)[];

describe.each(names)('the art %s', (name) => {
  test('draws covers, and nothing on plain slides', () => {
    expect(artFor(name, 'cover')!('A').markup).toMatch(/^<svg .*aria-hidden="true".*<\/svg>$/);
    expect(artFor(name, 'bullets')).toBeNull();
  });

  test('has what it draws on sections under its name', () => {
    expect(artFor(name, 'section')).toBe(arts[name].section);
  });
});

test('a theme without art has none on any slide', () => {
  expect(['cover', 'section'].map((layout) => artFor('none', layout))).toEqual([null, null]);
});
