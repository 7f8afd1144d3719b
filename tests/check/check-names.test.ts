import { describe, expect, test } from 'vitest';
import { checkNames } from '../../src/check/check-names.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { makeSource } from '../../src/source/source.ts';

const told = (text: string) =>
  checkNames(lexBlocks(makeSource('talk.md', text))).map(
    ({ message, range }) => `${text.slice(range!.start, range!.end)}: ${message}`,
  );

describe('a name in two spellings', () => {
  test.each([
    ['case inside', 'We use GitHub. Many use GitHub, few Github.', 'Github', 'GitHub'],
    [
      'accents',
      'In São Paulo we met. To São Paulo, not São Paul or Medellin. Medellín is near Medellín.',
      'Medellin',
      'Medellín',
    ],
    ['a hyphen', 'The Nay-Pyidaw road. In Naypyidaw, of Naypyidaw.', 'Nay-Pyidaw', 'Naypyidaw'],
    ['a letter', 'Near Myawaddy and in Myawaddy, not Myawady.', 'Myawady', 'Myawaddy'],
    [
      'two letters in the wrong order',
      'With Lukashenko, for Lukashenko and Lukahsenko.',
      'Lukahsenko',
      'Lukashenko',
    ],
    ['before code', 'Of Myawaddy by Myawaddy, or Myawady `x`.', 'Myawady', 'Myawaddy'],
  ])('%s', (_, text, wrong, right) => {
    expect(told(`# A\n\n- ${text}\n`)).toEqual([
      `${wrong}: "${wrong}" is spelt "${right}" elsewhere (2 times)`,
    ]);
  });
});

test.each([
  ['another ending', 'From Russia, in Russia: the Russian way. By Germans, in German, a German.'],
  [
    'endings inside',
    'In Russian-Myanmar talks, of Russian-Myanmar ties: the level of Russia-Myanmar relations.',
  ],
  ['a word that begins a sentence', 'Reading is good. Beading is better. We like Reading and Reading.'],
  ['short names', 'With Anna, Anne, Anna and Hanna, Hanno, Hanna.'],
  ['capitals for weight', 'The NATO of Nature, NATIONAL and National, National.'],
  ['once each', 'In Medellin, by Medellín.'],
  ['code', 'In `Myawaddy` and `Myawaddy` is `Myawady`.'],
])('no finding: %s', (_, text) => {
  expect(told(`- ${text}\n`)).toEqual([]);
});
