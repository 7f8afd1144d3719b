import type { Entry } from '../markdown/front-matter.ts';
import { didYouMean } from '../source/nearest.ts';
import { type Look, lookModes } from './types.ts';

/** What `theme:` says: a name, what is changed in the theme, and furniture that may stand in the same map. */
export interface ThemeSetting {
  /** Null where only changes are written: those of the usual theme. */
  readonly name: string | null;
  readonly look: Partial<Look>;
  readonly logo?: string;
  readonly footer?: string;
}

/** Tells what is wrong, and gives null. */
type Report = (message: string, help: string) => null;

const keys = ['extends', 'mode', 'accent', 'ink', 'bg', 'font', 'headingFont', 'radius', 'logo', 'footer'];

/** `theme: poster`, or `theme: { extends: poster, accent: '#0a7', mode: dark }`; null after reporting what is wrong. */
export function readThemeSetting({ text, value }: Entry, report: Report): ThemeSetting | null {
  if (text !== null || value === null || typeof value !== 'object' || Array.isArray(value)) {
    const name = readName(text, report);
    return name === null ? null : { name, look: {} };
  }
  const fields = value as Record<string, unknown>;
  const unknown = Object.keys(fields).find((key) => !keys.includes(key) && key !== 'name');
  if (unknown !== undefined) return report(`"theme" has no setting "${unknown}"`, didYouMean(unknown, keys));
  const { mode, radius, extends: parent, name: other } = fields;
  const named = parent ?? other;
  const name = named === undefined ? null : readName(typeof named === 'string' ? named : null, report);
  if (named !== undefined && name === null) return null;
  const look: Record<string, unknown> = {};
  if (mode !== undefined) {
    if (!lookModes.some((known) => known === mode))
      return report(`there is no mode "${String(mode)}"`, didYouMean(String(mode), lookModes));
    look.mode = mode;
  }
  for (const key of ['accent', 'ink', 'bg'] as const) {
    const color = fields[key];
    if (color === undefined) continue;
    if (typeof color !== 'string' || !/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(color))
      return report(`"${key}" is no colour`, `write it in quotation marks, such as ${key}: '#0a7'`);
    look[key] = color;
  }
  for (const key of ['font', 'headingFont'] as const) {
    const family = fields[key];
    if (family === undefined) continue;
    if (typeof family !== 'string' || !/^[\p{L}\p{N} _-]{1,80}$/u.test(family))
      return report(`"${key}" is no name of a font`, `write a family, such as ${key}: Source Serif 4`);
    look[key] = family;
  }
  if (radius !== undefined) {
    if (typeof radius !== 'number' || radius < 0 || radius > 80)
      return report(
        '"radius" is no number from 0 to 80',
        'write the px of rounded corners, such as radius: 8',
      );
    look.radius = radius;
  }
  const furniture: { logo?: string; footer?: string } = {};
  for (const key of ['logo', 'footer'] as const) {
    const written = fields[key];
    if (written === undefined) continue;
    if (typeof written !== 'string') return report(`"${key}" wants a text`, `write ${key}: "…"`);
    furniture[key] = written;
  }
  return { name, look: look as Partial<Look>, ...furniture };
}

/** Both together: the second wins, of the changes each by itself. */
export function mergeThemeSettings(first: ThemeSetting, second: ThemeSetting): ThemeSetting {
  // What one theme is changed in may not suit another one.
  const isOther = second.name !== null && second.name !== first.name;
  return {
    ...first,
    ...second,
    name: second.name ?? first.name,
    look: isOther ? second.look : { ...first.look, ...second.look },
  };
}

function readName(value: string | null, report: Report): string | null {
  if (value !== null && /^[\w./@-]+$/.test(value) && (!value.includes('..') || value.endsWith('.css')))
    return value;
  return value !== null && /^(?:https?:)?\/\//i.test(value)
    ? report('the theme is not on this machine', 'save the sheet beside the deck and name that file')
    : report(
        '"theme" wants the name of a theme',
        'write the name of a built-in theme, of a folder in themes/, or of a style sheet made for Reveal.js',
      );
}
