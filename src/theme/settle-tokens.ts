import type { Diagnostic } from '../source/diagnostic.ts';
import { hasErrors } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import { applyBrand, type Brand } from './brand.ts';
import { type Families, putFamilies } from './deck-families.ts';
import { readDeckTokens } from './deck-tokens.ts';
import { fieldOf, type JsonObject, type JsonRange, parseJson, nowhere } from './json.ts';
import { mergeTokens } from './merge-tokens.ts';
import { deriveMode, isDarkColor } from './modes.ts';
import { makeReport, type Report } from './report.ts';
import { readToken, readTokens, type Tokens } from './tokens.ts';
import { inherited, type ThemePart } from './theme-part.ts';
import type { ToneMap } from './tone-map.ts';
import { readTones } from './tones.ts';
import { type FontFace, type Mode, modeNames } from './types.ts';

/** What a deck asks of its theme. */
export interface Dress {
  readonly mode?: Mode | undefined;
  readonly brand?: Brand | undefined;
  /** Tokens of the deck by their names or in groups, over those of the theme, and where they are written. */
  readonly tokens?: Readonly<Record<string, unknown>> | undefined;
  readonly place?: JsonRange | undefined;
  /** Families that go before those of the theme, and their faces. */
  readonly families?: Families | undefined;
  readonly fonts?: readonly FontFace[] | undefined;
}

/** Tokens and colours that the parts of a theme and a deck come to. */
export interface Settled {
  readonly mode: Mode;
  /** True where the theme describes the mode itself; else its colours are derived. */
  readonly isDescribed: boolean;
  readonly tokens: Tokens;
  /** Colours as the tokens give them, then in those of the deck, then in the mode: those that are shown. */
  readonly written: ToneMap;
  readonly branded: ToneMap;
  readonly tones: ToneMap;
}

/** The tokens of a theme in the mode that is asked for, under those of a deck. `settled` is null with an error. */
export function settleTokens(
  parts: readonly ThemePart[],
  dress: Dress = {},
): { readonly settled: Settled | null; readonly diagnostics: readonly Diagnostic[] } {
  const { root: merged, diagnostics: problems } = mergeParts(parts);
  if (!merged || hasErrors(problems)) return { settled: null, diagnostics: problems };
  const last = parts.findLast(({ tokens }) => tokens)!.tokens!.path;
  const own = ownMode(parts);
  const mode = dress.mode ?? unaskedMode(parts) ?? own;
  const { root, isDescribed } = rootOf(merged, mode, own);
  const report = makeReport(last);
  const place = dress.place ?? nowhere;
  const deckTokens = readDeckTokens(dress.tokens ?? {}, place, report);
  reportUnknown(deckTokens, root, report);
  const whole = mergeTokens(putFamilies(root, dress.families ?? {}, place), deckTokens);
  const { tokens, diagnostics } = readTokens(whole, last);
  // Where tokens are broken, what they leave missing is no second mistake.
  const written = hasErrors(diagnostics) ? null : readTones(tokens, report);
  const all = [...problems, ...diagnostics, ...report.diagnostics];
  if (!written || hasErrors(all)) return { settled: null, diagnostics: all };
  const branded = dress.brand
    ? applyBrand(written, dress.brand, { isOwnMode: !isDescribed || mode === own })
    : written;
  const tones = isDescribed ? branded : deriveMode(mode, branded);
  return { settled: { mode, isDescribed, tokens, written, branded, tones }, diagnostics: all };
}

/** The tokens of the parts as one tree, modes among them; null where one cannot be read or there are none. */
export function mergeParts(parts: readonly ThemePart[]): {
  readonly root: JsonObject | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const files = parts.flatMap(({ tokens }) => (tokens ? [parseJson(tokens)] : []));
  const diagnostics = files.flatMap(({ diagnostics: found }) => found);
  const roots = files.flatMap(({ root }) => root ?? []);
  const isWhole = roots.length > 0 && roots.length === files.length;
  return { root: isWhole ? roots.reduce(mergeTokens) : null, diagnostics };
}

/** The mode that a theme says it is in unasked; null where it says none, and is in that of its own tones. */
export function unaskedMode(parts: readonly ThemePart[]): Mode | null {
  return inherited(parts, ({ mode }) => mode);
}

/**
 * The mode that the tones of a theme are written for: what stands in `mode.<name>` is for others. A part that brings a ground
 * of its own says which with its `mode`, unless the ground itself says otherwise: then that is only what it is unasked.
 */
export function ownMode(parts: readonly ThemePart[]): Mode {
  let own: Mode = 'light';
  for (const [at, { manifest, tokens }] of parts.entries()) {
    if (manifest.mode === null || !tokens) continue;
    const { root } = parseJson(tokens);
    if (!root || !hasOwn(root, ['tone', 'base', 'bg'])) continue;
    const merged = mergeParts(parts.slice(0, at + 1)).root;
    const ground = merged && readToken(withoutModes(merged), 'tone.base.bg')?.color;
    const isOther = ground && (manifest.mode === 'dark') !== isDarkColor(ground);
    own = !isOther ? manifest.mode : manifest.mode === 'dark' ? 'light' : 'dark';
  }
  return own;
}

function hasOwn(root: JsonObject, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return true;
  const node = fieldOf(root, key);
  return node?.kind === 'object' && hasOwn(node, rest);
}

/** Modes that a theme describes in its tokens, its own first; all others are derived. */
export function describedModes(parts: readonly ThemePart[]): Mode[] {
  const own = ownMode(parts);
  const { root } = mergeParts(parts);
  return [own, ...modeNames.filter((name) => name !== own && root && modeGroup(root, name))];
}

const withoutModes = (root: JsonObject): JsonObject => ({
  ...root,
  fields: root.fields.filter(({ key }) => key !== 'mode'),
});

/**
 * The tokens as they are in a mode. A theme describes modes other than its own below `mode.<name>`; for one that it does
 * not describe, the tokens are those of the mode that it can be derived from.
 */
function rootOf(merged: JsonObject, mode: Mode, own: Mode): { root: JsonObject; isDescribed: boolean } {
  const plain = withoutModes(merged);
  const described = (name: Mode): JsonObject | null => {
    if (name === own) return plain;
    const group = modeGroup(merged, name);
    return group && mergeTokens(plain, group);
  };
  const root = described(mode);
  if (root) return { root, isDescribed: true };
  return { root: (mode === 'print' ? described('light') : null) ?? plain, isDescribed: false };
}

/** The group `mode.<name>` of a tree of tokens. */
export function modeGroup(root: JsonObject, name: Mode): JsonObject | null {
  const groups = fieldOf(root, 'mode');
  const group = groups?.kind === 'object' ? fieldOf(groups, name) : undefined;
  return group?.kind === 'object' ? group : null;
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
