import { expect, test } from 'vitest';
import { artFor, arts } from '../../../src/theme/art/arts.ts';

test('every kind of drawing has one for covers, and none for slides that need their room', () => {
  for (const name of Object.keys(arts) as (keyof typeof arts)[]) {
    expect(artFor(name, 'cover')?.('A').markup, name).toMatch(/^<svg /);
    expect(artFor(name, 'bullets'), name).toBeNull();
  }
});

test('section slides are drawn on where the hand has something for them', () => {
  expect(artFor('contour', 'section')?.('A').markup).toMatch(/^<svg /);
  expect(artFor('engraving', 'section')).toBeNull();
  expect(artFor('none', 'cover')).toBeNull();
});
