import { expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { parseJson } from '../../src/theme/json.ts';
import { compareTokens, listWritten } from '../../src/theme/written-tokens.ts';

const list = (tokens: object) =>
  listWritten(parseJson(makeSource('tokens.json', JSON.stringify(tokens))).root!);

test('tokens are listed as people write them', () => {
  const written = list({
    $description: 'ours',
    palette: { $type: 'color', red: { $value: '#B32A1B' }, pink: { $value: '{palette.red}' } },
    size: { $extends: '{step}', big: { $value: { value: 24, unit: 'px' } } },
    face: { $value: ['Georgia', 'serif'] },
    lead: { $value: 1.2 },
    odd: { $value: [1, 'a'] },
    none: { $value: null },
    plain: 7,
  });
  expect(Object.fromEntries(written)).toEqual({
    'palette.red': '#b32a1b',
    'palette.pink': '{palette.red}',
    'size.$extends': '{step}',
    'size.big': '24px',
    face: 'Georgia, serif',
    lead: '1.2',
    odd: '[1,"a"]',
    none: 'null',
  });
});

test('two lists differ in what was changed, added and taken away', () => {
  const before = new Map(Object.entries({ a: '1', b: '2', c: '3' }));
  const after = new Map(Object.entries({ a: '1', b: '4', d: '5' }));
  expect(compareTokens(before, after)).toEqual([
    { name: 'b', before: '2', after: '4' },
    { name: 'd', before: null, after: '5' },
    { name: 'c', before: '3', after: null },
  ]);
});
