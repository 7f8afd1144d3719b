import type { Entry } from '../markdown/front-matter.ts';
import type { Diagnostic, Fix } from '../source/diagnostic.ts';
import { respell, respellKey } from '../source/fix.ts';
import type { RuleLevels } from '../source/judge.ts';
import { isLanguageTag } from '../source/language-tag.ts';
import { didYouMean } from '../source/nearest.ts';
import { readRevealKeys } from './reveal-keys.ts';
import { readRuleLevels } from './rule-levels.ts';
import { fits } from './fit.ts';
import { allowedSizes, sizeOf } from './slide-size.ts';
import { mergeThemeSettings, readThemeSetting, type ThemeSetting } from './theme-setting.ts';
import { toMeta } from './to-meta.ts';
import type { DeckMeta, Split, Transition } from './types.ts';

/** A reader of one setting: gives the value, or null after reporting what is allowed. */
type Read<T> = (entry: Entry, report: Report) => T | null;
type Report = (message: string, help: string, mend?: { readonly fix?: Fix }) => null;

const splits: readonly Split[] = ['auto', 'rules', 'headings'];
const transitions: readonly Transition[] = ['none', 'fade', 'slide', 'convex', 'concave', 'zoom'];
const directions = ['ltr', 'rtl'] as const;

const text: Read<string> = ({ key, text: value }, report) =>
  value !== null && value.length <= 2000 ? value : report(`"${key}" wants a text`, `write ${key}: "…"`);

const flag: Read<boolean> = ({ key, value }, report) =>
  typeof value === 'boolean' ? value : report(`"${key}" wants true or false`, `write ${key}: true`);

const oneOf =
  <T extends string>(allowed: readonly T[]): Read<T> =>
  ({ key, text: value, range }, report) =>
    allowed.find((word) => word === value) ??
    report(
      `"${key}" cannot be "${value ?? 'a list'}"`,
      didYouMean(value ?? '', allowed),
      respell(range, value ?? '', allowed),
    );

const level: Read<number> = ({ key, value }, report) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 6
    ? value
    : report(`"${key}" wants a whole number from 1 to 6`, `write ${key}: 2`);

const minutes: Read<number> = ({ key, value }, report) =>
  typeof value === 'number' && value > 0 && value <= 600
    ? value
    : report(`"${key}" wants a number of minutes, at most 600`, `write ${key}: 20`);

const size: Read<DeckMeta['size']> = ({ value, text: written }, report) =>
  sizeOf(written ?? value) ?? report('"size" is not a slide size', `allowed: ${allowedSizes}`);

const lang: Read<string> = ({ text: value }, report) =>
  value !== null && isLanguageTag(value)
    ? value
    : report('"lang" is not a language tag', 'write a BCP 47 tag such as en, de or pt-BR');

const tokens: Read<DeckMeta['tokens']> = ({ value, key }, report) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : report(`"${key}" wants a map of tokens`, `write ${key}: { step.0: 40px }`);

const layoutName: Read<string> = ({ text: value }, report) =>
  value !== null && /^[a-z]+(?:-[a-z]+)*$/.test(value)
    ? value
    : report('"layout" wants the name of a layout', 'write layout: bullets, or layout: auto');

const iconSet: Read<string> = ({ text: value }, report) =>
  value !== null && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value)
    ? value
    : report(
        '"icons" wants the name of an icon set',
        'write icons: lucide, or the name of another Iconify set',
      );

const revealOptions: Read<DeckMeta['reveal']> = ({ value, key }, report) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : report(`"${key}" wants a map of Reveal.js options`, `write ${key}: { controls: false }`);

/** Every key a deck may set, with the reader of its value. */
const readers = {
  title: text,
  subtitle: text,
  author: text,
  date: text,
  lang,
  dir: oneOf(directions),
  description: text,
  source: text,
  theme: readThemeSetting,
  tokens,
  size,
  split: oneOf(splits),
  'slide-level': level,
  incremental: flag,
  layout: layoutName,
  agenda: flag,
  fit: oneOf(fits),
  footer: text,
  logo: text,
  'slide-number': flag,
  transition: oneOf(transitions),
  minutes,
  sources: flag,
  icons: iconSet,
  reveal: revealOptions,
} satisfies Record<string, Read<unknown>>;

type Key = keyof typeof readers;
/** Values of settings by their keys; null for a key that is left empty. */
export type SettingValues = { readonly [K in Key]?: ReturnType<(typeof readers)[K]> } & {
  /** Rules that are taken more or less gravely than usual. */
  readonly rules?: RuleLevels | null;
};

/** Keys that the outliner writes for itself and for `lectern check`; a deck carries them without reading them. */
const outlineKeys = ['source-hash', 'aliases', 'drawn'];

/** Keys that would run code, reach out or write elsewhere: never from inside a deck. */
const refused =
  /^(?:scripts?|dest|out|output|launch[_-]?options|browser|server|host|port|trust|allow-?net|plugins?)$/i;

/** Settings of a deck before its body is read: `title` is null where the body must give it. */
export type Settings = Omit<DeckMeta, 'title'> & { readonly title: string | null };

/** Settings in a file beside the deck. */
export interface SettingsFile {
  readonly path: string;
  readonly entries: readonly Entry[];
}

/** What settings are read with besides themselves. */
export interface SettingsReader {
  /** Values for keys that are not set here; a key left empty takes its value back. */
  readonly defaults?: SettingValues | undefined;
  /** Settings files of reveal-md beside the deck, weakest first; they count before the defaults. */
  readonly files?: readonly SettingsFile[] | undefined;
  /** What sets them, for messages; default: a deck. Only a deck may use the keys of reveal-md. */
  readonly setter?: string;
  /** Keys that the same file may hold and that are read elsewhere, to be named where one is misspelt. */
  readonly otherKeys?: readonly string[];
}

/** Settings of a deck as read. */
export interface ReadSettings {
  readonly meta: Settings;
  /** What was set, without the defaults. */
  readonly values: SettingValues;
  /** Rules that the deck takes more or less gravely than usual, by itself and by the defaults. */
  readonly rules: RuleLevels;
  /** True when the size of slides is set; else a theme may have one of its own. */
  readonly hasSize: boolean;
  /** True for a deck that is written for reveal-md. */
  readonly isRevealMd: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings of a deck from its front matter or from a configuration, with what is wrong in them. */
export function readSettings(
  entries: readonly Entry[],
  path: string,
  { defaults = {}, files = [], setter, otherKeys = [] }: SettingsReader = {},
): ReadSettings {
  const read = [...files, { path, entries }].map((file) => {
    const keys =
      setter === undefined
        ? readRevealKeys(file.entries, file.path, file.path !== path)
        : { entries: file.entries, isRevealMd: false, diagnostics: [] };
    const { values, diagnostics } = readValues(keys.entries, file.path, setter ?? 'a deck', {
      otherKeys,
      firm: defaults.rules ?? {},
    });
    return { values, isRevealMd: keys.isRevealMd, diagnostics: [...keys.diagnostics, ...diagnostics] };
  });
  const values = read.reduce<SettingValues>((all, part) => mergeValues(all, part.values), {});
  const merged = mergeValues(defaults, values);
  return {
    meta: toMeta(merged),
    values,
    rules: merged.rules ?? {},
    hasSize: (merged.size ?? null) !== null,
    isRevealMd: read.some(({ isRevealMd }) => isRevealMd),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readValues(
  entries: readonly Entry[],
  path: string,
  setter: string,
  { otherKeys, firm }: { readonly otherKeys: readonly string[]; readonly firm: RuleLevels },
): { readonly values: SettingValues; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const values: Record<string, unknown> = {};
  for (const entry of entries) {
    const { key, keyRange, range } = entry;
    if (key === 'rules') {
      const { levels, diagnostics: found } = readRuleLevels(entry, path, firm);
      values[key] = levels;
      diagnostics.push(...found);
    } else if (Object.hasOwn(readers, key)) {
      // `author:` left empty is the same as no author.
      if (entry.value === null) {
        values[key] = null;
        continue;
      }
      const report: Report = (message, help, mend = {}) => {
        diagnostics.push({ severity: 'error', rule: 'setting-value', message, help, path, range, ...mend });
        return null;
      };
      const value = readers[key as Key](entry, report);
      if (value === null) continue;
      if (key === 'theme') addFurniture(values, value as ThemeSetting);
      // `revealOptions` and `reveal` may stand side by side.
      values[key] = key === 'reveal' ? { ...(values.reveal ?? {}), ...(value as object) } : value;
    } else if (refused.test(key)) {
      const message = `${setter} cannot set "${key}"`;
      const help =
        'code, browsers, servers, output paths and trust are given on the command line only; remove it';
      diagnostics.push({ severity: 'error', rule: 'refused-setting', message, help, path, range: keyRange });
    } else if (!outlineKeys.includes(key)) {
      const message = `unknown setting "${key}"`;
      const keys = [...Object.keys(readers), 'rules', ...otherKeys];
      const help = didYouMean(key, keys, 'settings');
      const mend = respellKey(entry, keys, entries);
      diagnostics.push({
        severity: 'warning',
        rule: 'unknown-setting',
        message,
        help,
        path,
        range: keyRange,
        ...mend,
      });
    }
  }
  return { values: values as SettingValues, diagnostics };
}

/** `theme: { logo: … }` is the same as `logo: …`, which wins. */
function addFurniture(values: Record<string, unknown>, { logo, footer }: ThemeSetting): void {
  if (logo !== undefined) values.logo ??= logo;
  if (footer !== undefined) values.footer ??= footer;
}

/** Both together, key by key; the second wins, of the options of Reveal.js and of a theme each one by itself. */
function mergeValues(first: SettingValues, second: SettingValues): SettingValues {
  return {
    ...first,
    ...second,
    ...(first.rules && second.rules && { rules: { ...first.rules, ...second.rules } }),
    ...(first.reveal && second.reveal && { reveal: { ...first.reveal, ...second.reveal } }),
    ...(first.theme && second.theme && { theme: mergeThemeSettings(first.theme, second.theme) }),
  };
}
