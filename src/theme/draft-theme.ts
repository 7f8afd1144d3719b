import { hasErrors } from '../source/diagnostic.ts';
import { makeSource } from '../source/source.ts';
import { changedFamilies } from './deck-families.ts';
import { readDeckTokens } from './deck-tokens.ts';
import { type JsonObject, nowhere, plainValue } from './json.ts';
import { parseManifest, type Sheet } from './manifest.ts';
import { mergeTokens } from './merge-tokens.ts';
import { parseTheme } from './parse-theme.ts';
import type { ThemePart } from './theme-part.ts';
import { toJsonNode } from './print-json.ts';
import { printManifest } from './print-manifest.ts';
import { makeReport } from './report.ts';
import { type Dress, describedModes, mergeParts, ownMode } from './settle-tokens.ts';
import type { ToneMap } from './tone-map.ts';
import { type FontFace, type Mode, toneNames } from './types.ts';

/** The two files of a theme that is another one with a few changes. */
export interface DraftedTheme {
  /** `theme.json`. */
  readonly manifest: string;
  /** `tokens.json`. */
  readonly tokens: string;
}

/** What a theme is drafted from. */
export interface DraftOptions {
  readonly name: string;
  /** What is changed; its mode becomes that of the theme unasked where it is light or dark. */
  readonly dress: Dress;
  /** Faces of families that the changes name and the theme does not bring. */
  readonly faces: readonly FontFace[];
  /** What `theme.json` says to its reader, and what the theme is. */
  readonly comment: string;
  readonly description: string;
  /** Its own sheets. */
  readonly sheets?: readonly Sheet[] | undefined;
  /** Name of a picture in its folder, and a line, for decks that have none. */
  readonly logo?: string | null | undefined;
  readonly footer?: string | null | undefined;
}

/** Colours by tone and role. */
type Colors = Record<string, Record<string, { readonly $value: string }>>;

/**
 * A theme that extends the one of `parts` and looks in every mode as that does in the dress, derived colours
 * written out; null where the dress has errors.
 */
export function draftTheme(parts: readonly ThemePart[], options: DraftOptions): DraftedTheme | null {
  const { dress } = options;
  const parent = parseTheme(parts).theme;
  const report = makeReport('tokens');
  const given = readDeckTokens(dress.tokens ?? {}, dress.place ?? nowhere, report);
  if (!parent || hasErrors(report.diagnostics)) return null;
  const asked = dress.mode === 'light' || dress.mode === 'dark' ? dress.mode : null;
  const own = ownMode(parts);
  const modes = [...new Set([own, asked ?? own, parent.mode, ...describedModes(parts)])];
  const { root } = mergeParts(parts);
  const fonts = root && changedFamilies(root, dress.families ?? {});
  const whole = fonts ? mergeTokens(given, toJsonNode({ font: plainValue(fonts) }) as JsonObject) : given;
  const { tone: _, ...others } = plainValue(whole) as Record<string, unknown>;
  const colors = new Map<Mode, Colors>(modes.map((mode) => [mode, {}]));
  const manifest = printDraft(parts.at(-1)!, options, asked === parent.mode ? null : asked);
  const print = () => printTokens(others, colors, own);
  for (const mode of modes) {
    const wanted = parseTheme(parts, { ...dress, mode }).theme;
    if (!wanted) return null;
    // What the plain tone says, those that extend it say too: it comes first, and the others only where they differ.
    for (const tones of [['base'] as const, toneNames]) {
      for (let isDone = false; !isDone;) {
        const theme = parseTheme([...parts, readDraft(manifest, print())], { mode }).theme;
        if (!theme) return null;
        isDone = !addMissing(colors.get(mode)!, theme.colors, wanted.colors, tones);
      }
    }
  }
  return { manifest, tokens: print() };
}

/** Writes down the colours that are not as they should be; false where all are. */
function addMissing(
  written: Colors,
  now: ToneMap,
  wanted: ToneMap,
  tones: readonly (typeof toneNames)[number][],
): boolean {
  let isAdded = false;
  for (const tone of tones) {
    for (const [role, { hex }] of wanted[tone]) {
      if (now[tone].get(role)?.hex === hex || written[tone]?.[role]?.$value === hex) continue;
      written[tone] = { ...written[tone], [role]: { $value: hex } };
      isAdded = true;
    }
  }
  return isAdded;
}

function readDraft(manifest: string, tokens: string): ThemePart {
  return {
    manifest: parseManifest(makeSource('theme.json', manifest)).manifest!,
    tokens: makeSource('tokens.json', tokens),
    sheets: [],
  };
}

function printTokens(others: object, colors: ReadonlyMap<Mode, Colors>, own: Mode): string {
  const groupOf = (tones: Colors) => ({ tone: { $type: 'color', ...tones } });
  const isFilled = (tones: Colors | undefined): tones is Colors =>
    tones !== undefined && Object.keys(tones).length > 0;
  const plain = colors.get(own);
  const modes = [...colors].filter(([mode, tones]) => mode !== own && isFilled(tones));
  const root = {
    ...others,
    ...(isFilled(plain) && groupOf(plain)),
    ...(modes.length > 0 && {
      mode: Object.fromEntries(modes.map(([mode, tones]) => [mode, groupOf(tones)])),
    }),
  };
  return `${JSON.stringify(root, null, 2)}\n`;
}

function printDraft(
  { manifest: parent }: ThemePart,
  { name, faces, comment, description, sheets = [], logo = null, footer = null }: DraftOptions,
  mode: Mode | null,
): string {
  return printManifest({
    ...{ name, mode, version: '1.0.0', license: parent.license, extends: parent.name, tokens: 'tokens.json' },
    ...{ fonts: faces, sheets, tones: {}, art: null, canvas: null, layouts: null },
    ...{ logo, footer, comment, description },
  });
}
