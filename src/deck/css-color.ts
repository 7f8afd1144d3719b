/** Colours in functional or hexadecimal form, or a word, within a longer CSS value. */
const colorPattern = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^()]*\)|\b[a-z]{3,}\b/gi;

/** Names of colours that slides stand on, with their sRGB values; others are taken for light. */
const names: Readonly<Record<string, string>> = {
  black: '000000',
  navy: '000080',
  darkblue: '00008b',
  mediumblue: '0000cd',
  blue: '0000ff',
  darkgreen: '006400',
  green: '008000',
  teal: '008080',
  darkcyan: '008b8b',
  midnightblue: '191970',
  seagreen: '2e8b57',
  darkslategray: '2f4f4f',
  darkslategrey: '2f4f4f',
  royalblue: '4169e1',
  darkslateblue: '483d8b',
  indigo: '4b0082',
  steelblue: '4682b4',
  slateblue: '6a5acd',
  rebeccapurple: '663399',
  dimgray: '696969',
  dimgrey: '696969',
  slategray: '708090',
  slategrey: '708090',
  maroon: '800000',
  purple: '800080',
  gray: '808080',
  grey: '808080',
  darkred: '8b0000',
  darkmagenta: '8b008b',
  saddlebrown: '8b4513',
  sienna: 'a0522d',
  brown: 'a52a2a',
  firebrick: 'b22222',
  crimson: 'dc143c',
  red: 'ff0000',
};

/** True for a CSS colour or gradient on which light text is easier to read than dark text. */
export function isDarkColor(value: string): boolean {
  const found = [...value.matchAll(colorPattern)].flatMap(([color]) => luminance(color) ?? []);
  if (found.length === 0) return false;
  const mean = found.reduce((sum, each) => sum + each, 0) / found.length;
  // Where white and black text have the same contrast.
  return mean < 0.179;
}

/** Relative luminance of a colour, 0 to 1, or null where it is not known. */
function luminance(color: string): number | null {
  const rgb = toRgb(color.toLowerCase());
  if (!rgb) return null;
  const [r = 0, g = 0, b = 0] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toRgb(color: string): readonly number[] | null {
  if (Object.hasOwn(names, color)) return fromHex(names[color]!);
  if (color.startsWith('#')) return fromHex(color.slice(1));
  const numbers = color.match(/[\d.]+%?/g) ?? [];
  const [first = '', second = '', third = ''] = numbers;
  if (numbers.length < 3) return null;
  const part = (text: string, whole: number) => Number.parseFloat(text) / (text.endsWith('%') ? 100 : whole);
  if (color.startsWith('rgb')) return [part(first, 255), part(second, 255), part(third, 255)];
  return fromHsl(Number.parseFloat(first), part(second, 100), part(third, 100));
}

function fromHex(digits: string): readonly number[] {
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return [0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255);
}

function fromHsl(hue: number, saturation: number, lightness: number): readonly number[] {
  const spread = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((n) => {
    const k = (n + hue / 30) % 12;
    return lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  });
}
