import { describe, expect, test } from 'vitest';
import { cleanStyle, families, isOfPlace, isOfText } from '../../src/markdown/clean-style.ts';

describe('what decks write is kept', () => {
  test.each([
    'float:left; width:45%',
    'color: #ffcc00; background: rgba(0, 0, 0, .4)',
    'display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2em',
    'position: absolute; top: 10px; left: calc(50% - 2em)',
    'background: linear-gradient(90deg, red, blue)',
    "font-family: 'Fira Code', monospace; text-align: center",
    '--width:40%',
  ])('%s', (style) => {
    const { style: kept, removed } = cleanStyle(style);
    expect(removed).toEqual([]);
    expect(kept).toBe(style.replace(/;\s+/g, ';'));
  });
});

describe('what loads, leaves the slide or beats the frame goes', () => {
  test.each([
    ['background: url(https://x.invalid/a.png)', 'color: red'],
    ['background-image: image-set("a.png" 1x)', 'color: red'],
    ['position: fixed', 'color: red'],
    ['position: f\\69xed', 'color: red'],
    ['width: 99999999px', 'color: red'],
    ['color: red !important', 'color: red'],
    ['animation: spin 1s infinite', 'color: red'],
    ['overflow: scroll', 'color: red'],
    ['content: "x"', 'color: red'],
    ['width: calc(1px', 'color: red'],
    ['behavior: url(x)', 'color: red'],
    ['color: expression(alert(1))', 'color: red'],
  ])('%s', (bad, good) => {
    const { style, removed } = cleanStyle(`${bad}; color: red`);
    expect(style).toBe(good);
    expect(removed[0]).toContain(bad.slice(0, 10));
  });

  test('a style that is no style', () => {
    expect(cleanStyle('}</style><script>').style).toBe('');
    expect(cleanStyle(';;;')).toEqual({ style: '', removed: [] });
    expect(cleanStyle('a'.repeat(3000)).removed).toEqual(['style of 3000 characters']);
  });
});

describe('R8 each property and value at its bound', () => {
  test.each(families.filter((family) => family !== 'position'))(
    '%s, and what begins with it and a dash',
    (family) => {
      expect(cleanStyle(`${family}: 1px`).style).toBe(`${family}: 1px`);
      expect(cleanStyle(`${family}-x: 1px`).style).toBe(`${family}-x: 1px`);
      expect(cleanStyle(`${family}x: 1px`).style).toBe('');
      expect(cleanStyle(`x-${family}: 1px`).style).toBe('');
    },
  );

  const args =
    'calc min max clamp var rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix linear-gradient repeating-linear-gradient radial-gradient repeating-radial-gradient conic-gradient repeating-conic-gradient minmax repeat fit-content rotate rotatex rotateY rotatez scale scalex scaley translate translatex translatey skew skewx skewy matrix blur brightness contrast grayscale hue-rotate invert saturate sepia drop-shadow opacity';
  test.each(args.split(' '))('the function %s', (name) => {
    expect(cleanStyle(`width: ${name}(1px)`).style).toBe(`width: ${name}(1px)`);
    expect(cleanStyle(`width: x${name}(1px)`).style).toBe('');
    expect(cleanStyle(`width: ${name}x(1px)`).style).toBe(
      name === 'rotate' || name === 'scale' || name === 'translate' || name === 'skew'
        ? `width: ${name}x(1px)`
        : '',
    );
  });

  test.each([
    ['width: 10000px', true],
    ['width: 10001px', false],
    ['left: -10000px', true],
    ['left: -10001px', false],
    ['width: 50%', true],
    ['z-index: 3', true],
    ['width: calc((1px + 2px) * 3 - 4px / 5)', true],
    ['width: calc(1px))', false],
    ['width: (1px', false],
    ['width: (1px)(2px)', true],
    ['width: )1px(', false],
    ['position: relative', true],
    ['position: static', true],
    ['position: ABSOLUTE', true],
    ['position: sticky', false],
    ['position: absolute fixed', false],
    ['WIDTH: 1px', true],
    ['width 1px', false],
    ['width:', false],
    ['width: ', false],
    [': 1px', false],
    ['1px: 1px', false],
    ['color: \\72 ed', false],
    ['font-family: "a\\62"', false],
    ['font: 1px/2 a, b', true],
    ['width: 1px?', false],
    ['width: {1px}', false],
    ['width: [a] 1px', false],
    ['width: @a', false],
    ['--a: 1px', true],
    [`--a${'b'.repeat(40)}: 1px`, true],
    [`--a${'b'.repeat(41)}: 1px`, false],
    ['--1: 1px', false],
    ['x--a: 1px', false],
    ['--a_b: 1px', false],
  ] as const)('%s', (style, isKept) => {
    expect(cleanStyle(style)).toEqual(
      isKept ? { style, removed: [] } : { style: '', removed: [`style ${style.trim()}`.slice(0, 46)] },
    );
  });

  test('declarations are told apart, without comments and blanks', () => {
    expect(cleanStyle(' color : red ;; /* a */ width:1px ; ').style).toBe('color : red;width:1px');
    expect(cleanStyle('color/* a */: red').style).toBe('color: red');
    expect(cleanStyle('color: red;animation: a;overflow: b')).toEqual({
      style: 'color: red',
      removed: ['style animation: a', 'style overflow: b'],
    });
  });

  test('what goes is named in short, on one line', () => {
    expect(cleanStyle(`animation:\n   a ${'b'.repeat(60)}`).removed).toEqual([
      `style animation: a ${'b'.repeat(27)}`,
    ]);
  });

  test('R42 two thousand characters are read, and one more is not', () => {
    const style = (length: number) => `color:${'a'.repeat(length - 6)}`;
    expect(cleanStyle(style(2000)).style).toBe(style(2000));
    expect(cleanStyle(style(2001))).toEqual({ style: '', removed: ['style of 2001 characters'] });
  });

  test('a caller takes fewer properties', () => {
    const asked: string[] = [];
    const { style, removed } = cleanStyle('Color: red; width: 1px; overflow: a', (property) => {
      asked.push(property);
      return property === 'color';
    });
    expect(style).toBe('Color: red');
    expect(removed).toEqual(['style width: 1px', 'style overflow: a']);
    expect(asked).toEqual(['color', 'width']);
  });
});

test('R8 properties of place and of text are told from the others', () => {
  const place =
    'float clear position top left right bottom inset z-index margin align-self justify-self order flex'.split(
      ' ',
    );
  const text = 'color font text line-height letter-spacing word-spacing white-space hyphens list-style'.split(
    ' ',
  );
  for (const name of place)
    expect([isOfPlace(name), isOfPlace(`${name}-x`), isOfText(name)], name).toEqual([true, true, false]);
  for (const name of text)
    expect([isOfText(name), isOfText(`${name}-x`), isOfPlace(name)], name).toEqual([true, true, false]);
  expect([isOfText('--a'), isOfPlace('--a')]).toEqual([true, false]);
  for (const name of [...place, ...text]) {
    expect(
      [isOfPlace(`x${name}`), isOfText(`x${name}`), isOfPlace(`${name}x`), isOfText(`${name}x`)],
      name,
    ).toEqual([false, false, false, false]);
  }
});
