import { expect, test } from 'vitest';
import { readDeckTokens } from '../../src/theme/deck-tokens.ts';
import { nowhere, plainValue } from '../../src/theme/json.ts';
import { makeReport } from '../../src/theme/report.ts';

function read(values: Readonly<Record<string, unknown>>) {
  const report = makeReport('talk.md');
  const tokens = plainValue(readDeckTokens(values, nowhere, report));
  return { tokens, told: report.diagnostics.map(({ message }) => message) };
}

test.each<[Readonly<Record<string, unknown>>, object]>([
  [{ radius: '8px' }, { radius: { $value: { value: 8, unit: 'px' } } }],
  [{ 'step.0': '-1.5rem' }, { step: { 0: { $value: { value: -1.5, unit: 'rem' } } } }],
  [{ lead: 1.2 }, { lead: { $value: 1.2 } }],
  [{ palette: { red: '#0a7' } }, { palette: { red: { $value: '#0a7' } } }],
  [
    { palette: { red: '#0a7' }, 'palette.blue': '#07a' },
    { palette: { red: { $value: '#0a7' }, blue: { $value: '#07a' } } },
  ],
  [{ font: { text: ['Georgia', 'serif'] } }, { font: { text: { $value: ['Georgia', 'serif'] } } }],
  [{ radius: { $value: 3 } }, { radius: { $value: 3 } }],
  [{ radius: { value: 3, unit: 'px' } }, { radius: { $value: { value: 3, unit: 'px' } } }],
  [
    { red: { $value: { colorSpace: 'srgb', components: [1, null, true] } } },
    { red: { $value: { colorSpace: 'srgb', components: [1, null, true] } } },
  ],
  [{ a: 1, 'a.b': 2 }, { a: { b: { $value: 2 } } }],
])('%j in the settings of a deck are the tokens %j', (values, expected) => {
  expect(read(values)).toEqual({ tokens: expected, told: [] });
});

test('a token without a value is told', () => {
  expect(read({ palette: { red: null }, radius: true, lead: 1 })).toEqual({
    tokens: { lead: { $value: 1 } },
    told: ['palette.red has no value that a token can have', 'radius has no value that a token can have'],
  });
});
