import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeSource, type Source } from '../../src/source/source.ts';
import { parseJson } from '../../src/theme/json.ts';
import { readTokens } from '../../src/theme/tokens.ts';

/** The tokens of one file. */
function parseTokens(source: Source) {
  const { root, diagnostics } = parseJson(source);
  if (!root) return { tokens: new Map(), diagnostics };
  const read = readTokens(root, source.path);
  return { tokens: read.tokens, diagnostics: [...diagnostics, ...read.diagnostics] };
}

/** Tokens and problems of a JSON text. */
function read(json: unknown) {
  const source = makeSource('tokens.json', typeof json === 'string' ? json : JSON.stringify(json, null, 2));
  const { tokens, diagnostics } = parseTokens(source);
  const css = Object.fromEntries([...tokens].map(([name, token]) => [name, token.css]));
  const places = diagnostics.map(({ rule, range }) => [
    rule,
    range && source.text.slice(range.start, range.end),
  ]);
  return { css, places, diagnostics };
}

describe('values', () => {
  test('a colour whose digits say something else than its components is reported', () => {
    const red = { colorSpace: 'srgb', components: [1, 0, 0.2], hex: '#1f5a50' };
    const { css, places } = read({ red: { $type: 'color', $value: red } });
    expect(css).toEqual({ red: '#ff0033' });
    expect(places).toEqual([['color-mismatch', '"#1f5a50"']]);
  });

  test('become CSS by their type', () => {
    const { css, places } = read({
      size: { $type: 'dimension', big: { $value: { value: 72, unit: 'px' } } },
      red: { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 0, 0.2] } },
      short: { $type: 'color', $value: '#0A7' },
      face: { $type: 'fontFamily', $value: ['Some Serif', 'serif'] },
      bold: { $type: 'fontWeight', $value: 650 },
      lead: { $type: 'number', $value: 1.06 },
    });
    expect(places).toEqual([]);
    expect(css).toEqual({
      'size.big': '72px',
      red: '#ff0033',
      short: '#00aa77',
      face: '"Some Serif", serif',
      bold: '650',
      lead: '1.06',
    });
  });

  test('in OKLCH are turned into sRGB', () => {
    const oklch = (components: unknown[]) => ({
      $type: 'color',
      $value: { colorSpace: 'oklch', components },
    });
    expect(read({ white: oklch([1, 0, 'none']), red: oklch([0.62796, 0.25768, 29.234]) }).css).toEqual({
      white: '#ffffff',
      red: '#ff0000',
    });
  });

  test.each([
    ['color', 'crimson'],
    ['color', '#12'],
    ['color', { colorSpace: 'srgb', components: [1, 0, 2] }],
    ['color', { colorSpace: 'srgb', components: [1, 0, 0], alpha: 0.5 }],
    ['color', { colorSpace: 'hsl', components: [1, 0, 0] }],
    ['dimension', '24px'],
    ['dimension', { value: 24, unit: 'em' }],
    ['fontFamily', []],
    ['fontFamily', 'x"; } body { display: none'],
    ['fontWeight', 'bold'],
    ['fontWeight', 1200],
    ['number', '1.06'],
  ])('a %s of %j is an error at its place', ($type, $value) => {
    const { css, diagnostics } = read({ one: { $type, $value } });
    expect(css).toEqual({});
    expect(diagnostics).toMatchObject([{ severity: 'error', rule: 'token-value' }]);
    expect(diagnostics[0]!.help).toBeTruthy();
  });

  test('without a type, and of a type unknown, are errors', () => {
    expect(read({ one: { $value: 1 } }).places).toEqual([['token-type', '1']]);
    expect(read({ one: { $type: 'colour', $value: '#fff' } }).diagnostics[0]).toMatchObject({
      rule: 'token-type',
      help: expect.stringContaining('"color"'),
    });
  });
});

describe('aliases', () => {
  test('are followed through several steps', () => {
    const { css } = read({
      $type: 'color',
      a: { $value: '{b.c}' },
      b: { c: { $value: '{d}' } },
      d: { $value: '#123456' },
    });
    expect(css).toEqual({ a: '#123456', 'b.c': '#123456', d: '#123456' });
  });

  test('to nothing name the nearest token', () => {
    const { diagnostics, places } = read({
      $type: 'color',
      p: { red: { $value: '#f00' } },
      a: { $value: '{p.rde}' },
    });
    expect(places).toEqual([['unknown-token', '"{p.rde}"']]);
    expect(diagnostics[0]!.help).toContain('write "p.red"');
  });

  test('in a circle are reported where they stand', () => {
    const { css, places } = read({
      $type: 'number',
      a: { $value: '{b}' },
      b: { $value: '{a}' },
      c: { $value: 1 },
    });
    expect(css).toEqual({ c: '1' });
    expect(places).toContainEqual(['token-cycle', '"{b}"']);
  });

  test('to a token of another type are errors', () => {
    const { places } = read({ n: { $type: 'number', $value: 1 }, a: { $type: 'color', $value: '{n}' } });
    expect(places).toEqual([['token-type', '"{n}"']]);
  });
});

describe('groups', () => {
  test('extend one another, and their own tokens win', () => {
    const { css } = read({
      $type: 'color',
      base: { bg: { $value: '#fff' }, ink: { $value: '#000' } },
      tint: { $extends: '{base}', bg: { $value: '#eee' } },
      quote: { $extends: '{tint}' },
    });
    expect(css).toMatchObject({
      'tint.bg': '#eeeeee',
      'tint.ink': '#000000',
      'quote.bg': '#eeeeee',
      'quote.ink': '#000000',
    });
  });

  test('that extend themselves in a circle are reported', () => {
    const { places } = read({ a: { $extends: '{b}' }, b: { $extends: '{a}' } });
    expect(places.map(([rule]) => rule)).toContain('token-cycle');
  });

  test('that extend nothing known are errors', () => {
    expect(read({ a: { $extends: '{nothing}' } }).places).toEqual([['unknown-token', '"{nothing}"']]);
  });
});

test('broken JSON is reported with its place', () => {
  const { diagnostics } = read('{ "a": { "$value": 1, }\n');
  expect(diagnostics[0]).toMatchObject({ severity: 'error', rule: 'json-syntax', path: 'tokens.json' });
  expect(diagnostics[0]!.range).toBeDefined();
});

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseTokens(makeSource('t.json', text))),
  );
});

test('whatever is accepted cannot end a CSS declaration', () => {
  const anything = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()));
  const type = fc.constantFrom('color', 'dimension', 'fontFamily', 'fontWeight', 'number');
  fc.assert(
    fc.property(type, anything, ($type, $value) => {
      for (const css of Object.values(read({ one: { $type, $value } }).css))
        expect(css).not.toMatch(/[;{}<\\]/);
    }),
  );
});
