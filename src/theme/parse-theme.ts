import type { Diagnostic } from '../source/diagnostic.ts';
import { hasErrors } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Source } from '../source/source.ts';
import { applyBrand, type Brand } from './brand.ts';
import { checkCss } from './check-css.ts';
import { composeCss, type LayeredCss } from './css.ts';
import { readDeckTokens } from './deck-tokens.ts';
import { fieldOf, type JsonObject, type JsonRange, parseJson } from './json.ts';
import type { Manifest } from './manifest.ts';
import { mergeTokens } from './merge-tokens.ts';
import { deriveMode } from './modes.ts';
import { makeReport, type Report } from './report.ts';
import { readTokens } from './tokens.ts';
import type { ToneMap } from './tone-map.ts';
import { readTones } from './tones.ts';
import { type FontFace, type Mode, modeNames, type Size, type Theme, type Tone, toneNames } from './types.ts';

/** One folder of those that a theme is made of: its manifest and the texts that this names. */
export interface ThemePart {
  readonly manifest: Manifest;
  readonly tokens: Source | null;
  /** One text for each of `manifest.sheets`, in that order. */
  readonly sheets: readonly Source[];
}

/** What a deck asks of its theme. */
export interface Dress {
  readonly mode?: Mode | undefined;
  readonly brand?: Brand | undefined;
  /** Tokens of the deck by their names or in groups, over those of the theme, and where they are written. */
  readonly tokens?: Readonly<Record<string, unknown>> | undefined;
  readonly place?: JsonRange | undefined;
}

const usualCanvas: Size = { width: 1920, height: 1080 };

/**
 * A theme from its parts, each over the one that it extends, the one that extends nothing first: one flat stylesheet in
 * the mode that is asked for. `theme` is null when the diagnostics hold an error: half a theme would show slides
 * without colours.
 */
export function parseTheme(
  parts: readonly ThemePart[],
  dress: Dress = {},
): { theme: Theme | null; diagnostics: readonly Diagnostic[] } {
  const { manifest } = parts.at(-1)!;
  const files = parts.flatMap(({ tokens }) => (tokens ? [parseJson(tokens)] : []));
  const roots = files.flatMap(({ root }) => root ?? []);
  const problems = [
    ...files.flatMap(({ diagnostics }) => diagnostics),
    ...parts.flatMap(({ sheets }) => sheets.flatMap(checkCss)),
  ];
  if (roots.length === 0 || hasErrors(problems)) return { theme: null, diagnostics: problems };

  const last = parts.findLast(({ tokens }) => tokens)!.tokens!.path;
  const own = inherited(parts, ({ mode }) => mode) ?? 'light';
  const mode = dress.mode ?? own;
  const { root, isDescribed } = rootOf(roots.reduce(mergeTokens), mode, own);
  const report = makeReport(last);
  const place = dress.place ?? { start: 0, end: 0, path: '' };
  const deckTokens = readDeckTokens(dress.tokens ?? {}, place, report);
  reportUnknown(deckTokens, root, report);
  const { tokens, diagnostics } = readTokens(mergeTokens(root, deckTokens), last);
  // Where tokens are broken, what they leave missing is no second mistake.
  const read = hasErrors(diagnostics) ? null : readTones(tokens, report);
  const all = [...problems, ...diagnostics, ...report.diagnostics];
  if (!read || hasErrors(all)) return { theme: null, diagnostics: all };

  const branded = dress.brand ? applyBrand(read, dress.brand) : read;
  const tones = isDescribed ? branded : deriveMode(mode, branded);
  const css = composeCss(tokens, tones, layered(parts));
  const theme: Theme = {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license,
    description: manifest.description ?? '',
    lineage: parts.map(({ manifest: { name } }) => name),
    mode,
    css,
    fonts: usedFonts(
      parts.flatMap(({ manifest: { fonts } }) => fonts),
      css,
    ),
    colors: tones,
    grounds: groundsOf(tones),
    tones: Object.assign({}, ...parts.map((part) => part.manifest.tones)) as Theme['tones'],
    canvas: inherited(parts, ({ canvas }) => canvas) ?? usualCanvas,
    layouts: inherited(parts, ({ layouts }) => layouts),
    art: inherited(parts, ({ art }) => art) ?? 'none',
  };
  return { theme, diagnostics: all };
}

/** What the last part says that says it at all. */
function inherited<T>(parts: readonly ThemePart[], read: (manifest: Manifest) => T | null): T | null {
  return parts.map(({ manifest }) => read(manifest)).findLast((value) => value !== null) ?? null;
}

/**
 * The tokens as they are in a mode. A theme describes modes other than its own below `mode.<name>`; for one that it does
 * not describe, the tokens are those of the mode that it can be derived from.
 */
function rootOf(merged: JsonObject, mode: Mode, own: Mode): { root: JsonObject; isDescribed: boolean } {
  const groups = fieldOf(merged, 'mode');
  const plain = { ...merged, fields: merged.fields.filter(({ key }) => key !== 'mode') };
  const described = (name: Mode): JsonObject | null => {
    if (name === own) return plain;
    const group = groups?.kind === 'object' ? fieldOf(groups, name) : undefined;
    return group?.kind === 'object' ? mergeTokens(plain, group) : null;
  };
  const root = described(mode);
  if (root) return { root, isDescribed: true };
  return { root: (mode === 'print' ? described('light') : null) ?? plain, isDescribed: false };
}

function layered(parts: readonly ThemePart[]): LayeredCss[] {
  return parts.flatMap(({ manifest, sheets }) =>
    manifest.sheets.flatMap(({ layer }, at): LayeredCss[] => {
      const source = sheets[at];
      return source ? [{ layer, css: source.text }] : [];
    }),
  );
}

/** Tokens of a deck that its theme does not have, which no sheet reads. */
function reportUnknown(own: JsonObject, theme: JsonObject, report: Report, above = ''): void {
  for (const { key, keyRange, node } of own.fields) {
    if (key.startsWith('$')) return;
    const known = fieldOf(theme, key);
    const name = `${above}${key}`;
    if (known?.kind !== 'object') {
      const names = theme.fields.map((field) => `${above}${field.key}`).filter((each) => !each.includes('$'));
      report.warn('unknown-token', `the theme has no token "${name}"`, keyRange, didYouMean(name, names));
    } else if (node.kind === 'object') reportUnknown(node, known, report, `${name}.`);
  }
}

/** Without the fonts of a theme it extends that are nowhere asked for. */
function usedFonts(fonts: readonly FontFace[], css: string): FontFace[] {
  return fonts.filter(({ family }) => css.includes(`"${family}"`) || css.includes(`'${family}'`));
}

function groundsOf(tones: ToneMap): Record<Tone, string> {
  // readTones reported an error for a tone without a ground, so each has one here.
  return Object.fromEntries(toneNames.map((tone) => [tone, tones[tone].get('bg')!.hex])) as Record<
    Tone,
    string
  >;
}

/** True for the name of a mode. */
export function isMode(name: string): name is Mode {
  return modeNames.some((mode) => mode === name);
}
