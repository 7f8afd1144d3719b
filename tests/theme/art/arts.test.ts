import { describe, expect, test } from 'vitest';
import { artFor, arts, drawArt, listDrawings, takeDrawings } from '../../../src/theme/art/arts.ts';

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

test('what was drawn for a title is listed under it, and what is taken over is not drawn again', () => {
  const place = { deck: 'Tea & biscuits', section: 0 };
  const drawn = drawArt('plan', 'cover', 'Tea & biscuits', place)!;
  const [only, ...others] = listDrawings('plan', 'Tea & biscuits');
  expect([only?.markup, others]).toEqual([drawn.markup, []]);
  expect(listDrawings('blocks', 'Tea & biscuits')).toEqual([]);
  expect(listDrawings('plan', 'Tea')).toEqual([]);
  takeDrawings([{ ...only!, markup: '<svg id="kept"></svg>' }]);
  expect(drawArt('plan', 'cover', 'Tea & biscuits', place)?.markup).toBe('<svg id="kept"></svg>');
  expect(drawArt('plan', 'section', 'Tea & biscuits', place)?.markup).not.toContain('kept');
});
