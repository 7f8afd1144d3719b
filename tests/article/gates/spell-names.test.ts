import { expect, test } from 'vitest';
import { spellNames } from '../../../src/article/gates/spell-names.ts';

test('every spelling of a name is printed in the one to use, the longest first, as a whole word', () => {
  const spell = spellNames({ Kyiv: ['Kiev', 'Kiev City', ''], 'U.S.': ['USA'] });
  expect(spell('Kiev and Kiev City, Kievan, USA, USAF and Kiev')).toBe(
    'Kyiv and Kyiv, Kievan, U.S., USAF and Kyiv',
  );
});

test('without other spellings a text stays as it is', () => {
  for (const aliases of [{}, { Kyiv: [] }, { Kyiv: [''] }])
    expect(spellNames(aliases)('Kiev,  city')).toBe('Kiev,  city');
});
