/**
 * Colours that a diagram is drawn in, by the role that each stands for. The drawing program mixes colours of its own
 * from those it is given, so it must be given real ones; afterwards each becomes the custom property of its role.
 * So one drawing serves every tone of every theme.
 */
export const standIns = {
  bg: '#f4f1eb',
  surface: '#e9e3d7',
  ink: '#1b1713',
  muted: '#5c5549',
  line: '#cfc7b8',
  accent: '#b32a1c',
  'on-accent': '#fff7ed',
  'accent-2': '#1f5a51',
  mark: '#f2dfa7',
  'data-1': '#2f5587',
  'data-2': '#b06020',
  'data-3': '#12715f',
  'data-4': '#6b2050',
  'data-5': '#8f70b0',
  'data-6': '#5a4b00',
  'data-7': '#1f2b44',
  'data-8': '#c2567a',
} as const;

const color =
  /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\([^()]*\)|(?<![\w-])(?:white|black|(?:light|dark)?gr[ae]y|navy|red)(?![\w-])/gi;

/** Colours that the text of a diagram names in a line that styles something; these are the author's own. */
export function namedColors(source: string): ReadonlySet<string> {
  const lines = source
    .split('\n')
    .filter((line) => /^\s*(?:style|classDef|linkStyle|rect|box|Update\w+Style)\b|:::|@\{/.test(line));
  return new Set((lines.join('\n').match(color) ?? []).map(plain));
}

/** CSS with every colour but the `kept` ones as the custom property of the role that it stands for, or is nearest to. */
export function recolor(css: string, kept: ReadonlySet<string>): string {
  return css.replace(color, (text) => {
    const wanted = kept.has(plain(text)) ? null : readColor(text);
    return wanted === null ? text : `var(--deck-${nearestRole(wanted)})`;
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, '');

type Rgb = readonly [number, number, number];

const roles = Object.entries(standIns).map(([role, hex]) => ({ role, rgb: fromHex(hex)! }));

function nearestRole(wanted: Rgb): string {
  const distance = (rgb: Rgb) => rgb.reduce((sum, part, i) => sum + (part - wanted[i]!) ** 2, 0);
  return roles.reduce((best, each) => (distance(each.rgb) < distance(best.rgb) ? each : best)).role;
}

const named: Readonly<Record<string, string>> = {
  white: '#fff',
  black: '#000',
  grey: '#808080',
  gray: '#808080',
  lightgrey: '#d3d3d3',
  lightgray: '#d3d3d3',
  darkgrey: '#a9a9a9',
  darkgray: '#a9a9a9',
  navy: '#000080',
  red: '#f00',
};

function readColor(text: string): Rgb | null {
  const lower = text.toLowerCase();
  if (lower.startsWith('#')) return fromHex(lower);
  const hex = named[lower];
  if (hex !== undefined) return fromHex(hex);
  const parts = (lower.match(/-?[\d.]+/g) ?? []).map(Number);
  const [a = 0, b = 0, c = 0, alpha = 1] = parts;
  if (alpha === 0) return null;
  return lower.startsWith('rgb') ? [a, b, c] : fromHsl(a, b / 100, c / 100);
}

function fromHex(hex: string): Rgb | null {
  const digits = hex.slice(1);
  const wide = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  if (wide.length === 8 && wide.endsWith('00')) return null;
  const parts = [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16));
  return [parts[0]!, parts[1]!, parts[2]!];
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}
