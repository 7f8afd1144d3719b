import { expect, test } from 'vitest';
import { readQuestion } from '../../src/commands/gallery-question.ts';
import type { GatheredTheme } from '../../src/prepare/gather-gallery.ts';

const themes = [{ name: 'paper' } as GatheredTheme];
const asked = {
  theme: 'paper',
  mode: 'dark',
  brand: { accent: '#0a7', ink: 'red' },
  tokens: { 'step.-1': '29px' },
};

test('a question is a theme and its dress; what is no colour is left out', () => {
  expect(readQuestion(themes, asked)).toMatchObject({
    theme: { name: 'paper' },
    dress: {
      mode: 'dark',
      brand: { accent: { hex: '#00aa77' }, ink: undefined },
      tokens: { 'step.-1': '29px' },
    },
  });
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a theme that is not shown', { ...asked, theme: '../paper' }],
  ['a mode that there is none of', { ...asked, mode: 'dim' }],
  ['a token whose name would end a rule', { ...asked, tokens: { 'a;} body{': '1px' } }],
  ['a token with a map for its value', { ...asked, tokens: { radius: { $value: 1 } } }],
])('%s is no question', (_, question) => {
  expect(readQuestion(themes, question)).toBeNull();
});
