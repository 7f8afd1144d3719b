import { expect, test } from 'vitest';
import { makeSource } from '../../src/source/source.ts';
import { groupsOf, importTokens } from '../../src/theme/import-tokens.ts';
import { parseJson, plainValue } from '../../src/theme/json.ts';
import { readTokens } from '../../src/theme/tokens.ts';

const parse = (tokens: object, path = 'brand.json') =>
  parseJson(makeSource(path, JSON.stringify(tokens))).root!;

/** A file of other tools as a theme takes it that has the tokens `known`. */
function bring(file: object, known: object = {}) {
  const { kept, brand, mapped, diagnostics } = importTokens(
    parse(file),
    ['acme'],
    readTokens(parse(known), '').tokens,
  );
  return {
    kept: plainValue(kept),
    brand: Object.fromEntries(Object.entries(brand).map(([role, color]) => [role, color?.hex])),
    mapped: Object.fromEntries([...mapped].map(([name, node]) => [name, plainValue(node)])),
    told: diagnostics.map(({ message, help }) => `${message} (${help})`),
  };
}

const color = (hex: string) => ({ $type: 'color', $value: hex });

test('colours become those of the brand by the last word of their names', () => {
  const { brand, told } = bring({
    Color: { Primary: color('#00aa77'), text: color('#112233'), Background: color('#ffffff') },
    other: { secondary: color('#aa0077'), tertiary: color('#777777'), link: color('#0000ff') },
    shade: color('#123456'),
  });
  expect(told).toEqual([]);
  expect(brand).toEqual({
    accent: '#00aa77',
    accent2: '#aa0077',
    ink: '#112233',
    bg: '#ffffff',
    muted: '#777777',
    accentText: '#0000ff',
  });
});

test('aliases lead to where their targets are now', () => {
  const file = {
    red: color('#ff0000'),
    mark: { $type: 'color', $value: '{red}', $description: 'for marks' },
    tone: { $type: 'color', $extends: '{shades}' },
    shades: { $type: 'color', dark: { $value: '#200000' } },
  };
  expect(bring(file).kept).toMatchObject({
    mark: { $value: '{acme.red}', $description: 'for marks' },
    tone: { $extends: '{acme.shades}' },
  });
});

test('a token that the theme has under the same name is taken from the file', () => {
  const file = {
    radius: { $type: 'dimension', $value: { value: 8, unit: 'px' } },
    gap: { $type: 'number', $value: 2 },
    tone: { base: { bg: color('#ffffff') } },
  };
  const known = {
    radius: { $type: 'dimension', $value: { value: 2, unit: 'px' } },
    gap: { $type: 'dimension', $value: { value: 2, unit: 'px' } },
    tone: { base: { bg: color('#000000') } },
  };
  expect(bring(file, known).mapped).toEqual({ radius: { $value: '{acme.radius}' } });
});

test('what no theme can hold is kept where nothing reads it, with a warning', () => {
  const glass = { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 1, 1], alpha: 0.5 } };
  const one = bring({ layer: { glass, red: color('#ff0000') } });
  expect(one.kept).toMatchObject({
    layer: { red: { $value: '#ff0000' }, $extensions: { 'lectern.unused': { glass } } },
  });
  expect(one.told).toEqual([expect.stringMatching(/^a token stays unused: layer\.glass \(.*/)]);
  const names = [...'abcdefgh'];
  const many = bring(Object.fromEntries(names.map((name) => [name, glass])));
  expect(many.told).toEqual([expect.stringMatching(/^8 tokens stay unused: a, b, c, d, e, f … \(/)]);
});

test('a token of a kind that is not known is told without a fault', () => {
  const shadow = { $type: 'shadow', $value: { blur: 2 } };
  expect(bring({ shadow }).told).toEqual([expect.stringContaining('a token stays unused: shadow (')]);
});

test('the groups of a file are all but what names its format', () => {
  const groups = groupsOf(parse({ $schema: 'https://example.org', $type: 'color', a: {} }));
  expect([...groups.keys()]).toEqual(['$type', 'a']);
});
