import { expect, test } from 'vitest';
import { alternateTones, toneOf } from '../../src/render/tones.ts';
import type { Theme } from '../../src/theme/types.ts';
import { layOut, plainTheme } from '../support/deck.ts';

const theme: Theme = {
  ...plainTheme,
  grounds: {
    ...plainTheme.grounds,
    accent: 'red',
    section: 'black',
    cover: 'blue',
    quote: 'grey',
    tint: 'grey',
  },
  tones: { statement: 'accent', section: 'section', quote: 'quote', cover: 'cover' },
};

const said = '## A sentence';
const quoted = '> Words said by someone.';
const plain = '## A\n\n- a\n- b';

/** Tones of slides between a plain one and the last. */
function tonesOf(slides: readonly string[], used: Theme = theme): string[] {
  const { arranged } = layOut([plain, ...slides, plain].join('\n\n---\n\n'));
  return alternateTones(arranged, used)
    .map((each) => toneOf(each, used))
    .slice(1, -1);
}

test('a statement or a quote right behind a full field stands on a plain ground', () => {
  expect(tonesOf([said, said, said])).toEqual(['accent', 'base', 'accent']);
  expect(tonesOf([said, plain, said])).toEqual(['accent', 'base', 'accent']);
  expect(tonesOf(['# Part', said, '# Part'])).toEqual(['section', 'base', 'section']);
  const loud = { ...theme, grounds: { ...theme.grounds, quote: 'blue' } };
  expect(tonesOf([said, quoted, quoted, said], loud)).toEqual(['accent', 'tint', 'quote', 'base']);
});

test('a ground that is the tint of the theme is no field', () => {
  expect(tonesOf([quoted, said, quoted])).toEqual(['quote', 'accent', 'quote']);
});

test('a tone that is asked for stays, and counts', () => {
  expect(tonesOf([`${said} {tone=accent}`, `${said} {tone=accent}`, said])).toEqual([
    'accent',
    'accent',
    'base',
  ]);
  expect(tonesOf([`${said} {tone=auto}`])).toEqual(['accent']);
  expect(tonesOf([`${plain}\n\n<!-- tone: section -->`, said])).toEqual(['section', 'base']);
});

test('a cover is a field where the theme makes it one; where no tone has a ground of its own nothing changes', () => {
  const { arranged } = layOut(`# Cover\n\n---\n\n${said}\n\n---\n\n${plain}`);
  expect(alternateTones(arranged, theme)[1]?.tone).toBe('base');
  expect(alternateTones(arranged, { ...plainTheme, tones: theme.tones })[1]?.tone).toBeNull();
});
