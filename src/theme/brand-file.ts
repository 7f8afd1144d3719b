import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range } from '../source/source.ts';
import type { Brand } from './brand.ts';
import { type Color, fromHex } from './color.ts';
import type { Families } from './deck-families.ts';

/** One key of a `_brand.yml` with its value as plain data, and where that stands. */
export interface BrandEntry {
  readonly key: string;
  readonly value: unknown;
  readonly range: Range;
}

/** What a `_brand.yml` says that a theme can use. */
export interface BrandFile {
  readonly name: string | null;
  readonly light: Brand;
  /** Colours that it gives for dark grounds alone; null where there are none. */
  readonly dark: Brand | null;
  readonly palette: ReadonlyMap<string, Color>;
  readonly families: Families;
  readonly weights: Partial<Record<'text' | 'headings' | 'link', number>>;
  /** Path of a picture, relative to the file. */
  readonly logo: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Roles by the names of the format. */
const roles = {
  background: 'bg',
  foreground: 'ink',
  primary: 'accent',
  secondary: 'accent2',
  tertiary: 'muted',
} as const satisfies Record<string, keyof Brand>;

/** Names of weights in the format. */
const weightNames = [
  ['thin', 'hairline'],
  ['extra-light', 'ultra-light'],
  ['light'],
  ['normal', 'regular'],
  ['medium'],
  ['semi-bold', 'demi-bold'],
  ['bold'],
  ['extra-bold', 'ultra-bold'],
  ['black', 'heavy'],
];

/**
 * A brand in the format of brand.yml: colours, light and dark, fonts, weights, logo and name. Values that cannot be read
 * are warned of and left out; keys that say nothing to a theme are passed over, since the file is for other tools too.
 * @see https://posit-dev.github.io/brand-yml/
 */
export function readBrandFile(
  entries: readonly BrandEntry[],
  path: string,
): { readonly brand: BrandFile; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const entryOf = (key: string) => entries.find((entry) => entry.key === key);
  const fieldsOf = (key: string): Fields => asFields(entryOf(key)?.value);
  const warn = (key: string, message: string, help: string): null => {
    const range = entryOf(key)?.range;
    diagnostics.push({
      severity: 'warning',
      rule: 'brand-value',
      message,
      help,
      path,
      ...(range && { range }),
    });
    return null;
  };
  const color = fieldsOf('color');
  const named = asFields(color.palette);
  const readColor = (value: unknown, name: string, seen: readonly string[] = []): Color | undefined => {
    if (value === undefined || value === null) return undefined;
    const found = typeof value === 'string' ? fromHex(value) : null;
    if (found) return found;
    const word = typeof value === 'string' ? value : '';
    const next = Object.hasOwn(named, word)
      ? named[word]
      : Object.hasOwn(color, word)
        ? color[word]
        : undefined;
    if (next !== undefined && !seen.includes(word)) return readColor(next, name, [...seen, word]);
    warn('color', `${name} is no colour`, "write '#00aa77', or the name of a colour in the palette");
    return undefined;
  };
  const light: Record<string, Color> = {};
  const dark: Record<string, Color> = {};
  const put = (role: keyof Brand, value: unknown, name: string) => {
    const pair = asFields(value);
    const isPair = 'light' in pair || 'dark' in pair;
    const plain = readColor(isPair ? pair.light : value, name);
    const night = isPair ? readColor(pair.dark, `${name}.dark`) : undefined;
    if (plain) light[role] = plain;
    if (night) dark[role] = night;
  };
  for (const [key, role] of Object.entries(roles)) put(role, color[key], `color.${key}`);
  const palette = new Map<string, Color>();
  for (const [name, value] of Object.entries(named)) {
    const found = readColor(value, `color.palette.${name}`);
    if (found) palette.set(name, found);
  }
  const typography = fieldsOf('typography');
  const link = asFields(typography.link);
  put('accentText', link.color, 'typography.link.color');
  const familyOf = (key: string): string | undefined => {
    const value = typography[key];
    const family = typeof value === 'string' ? value : asFields(value).family;
    if (family === undefined) return undefined;
    if (typeof family === 'string' && /^[\p{L}\p{N} _-]{1,80}$/u.test(family)) return family;
    warn('typography', `typography.${key} names no font`, 'write a family, such as Source Serif 4');
    return undefined;
  };
  const weightOf = (key: string): number | undefined => {
    const value = asFields(typography[key]).weight;
    if (value === undefined) return undefined;
    const at = weightNames.findIndex((names) => names.some((name) => name === value));
    const weight = at < 0 ? value : (at + 1) * 100;
    if (typeof weight === 'number' && Number.isInteger(weight) && weight >= 1 && weight <= 1000)
      return weight;
    warn('typography', `typography.${key}.weight is no weight`, 'write a number from 1 to 1000, or bold');
    return undefined;
  };
  const { name } = fieldsOf('meta');
  const brand: BrandFile = {
    name: asText(name) ?? asText(asFields(name).short) ?? asText(asFields(name).full),
    light,
    dark: Object.keys(dark).length > 0 ? dark : null,
    palette,
    families: { text: familyOf('base'), headings: familyOf('headings'), mono: familyOf('monospace') },
    weights: defined({ text: weightOf('base'), headings: weightOf('headings'), link: weightOf('link') }),
    logo: readLogo(entryOf('logo')?.value),
  };
  return { brand, diagnostics };
}

/** The smallest logo there is: on slides it is small. */
function readLogo(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const logo = asFields(value);
  const images = asFields(logo.images);
  const pathOf = (written: unknown): string | null => {
    const plain = asFields(written).light ?? asFields(written).path ?? written;
    if (typeof plain !== 'string') return null;
    const image = Object.hasOwn(images, plain) ? images[plain] : undefined;
    return image === undefined ? plain : asText(asFields(image).path ?? image);
  };
  return pathOf(logo.small) ?? pathOf(logo.medium) ?? pathOf(logo.large);
}

function asFields(value: unknown): Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
