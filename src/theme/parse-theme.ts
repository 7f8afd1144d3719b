import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import { checkCss } from './check-css.ts';
import { composeCss, type LayeredCss } from './css.ts';
import { type Dress, settleTokens } from './settle-tokens.ts';
import { inherited, type ThemePart } from './theme-part.ts';
import type { ToneMap } from './tone-map.ts';
import { type FontFace, type Size, type Theme, type Tone, toneNames } from './types.ts';

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
  const problems = parts.flatMap(({ sheets, builtIn }) => (builtIn ? [] : sheets.flatMap(checkCss)));
  const { settled, diagnostics } = settleTokens(parts, dress);
  const all = [...problems, ...diagnostics];
  if (!settled || hasErrors(all)) return { theme: null, diagnostics: all };

  const { mode, tokens, tones } = settled;
  const css = composeCss(tokens, tones, layered(parts));
  const own = parts.flatMap(({ manifest: { fonts } }) => fonts);
  // What the theme has itself suits it better.
  const added = (dress.fonts ?? []).filter(({ family }) => !own.some((face) => face.family === family));
  const theme: Theme = {
    name: manifest.name,
    version: manifest.version,
    license: manifest.license,
    description: manifest.description ?? '',
    lineage: parts.map(({ manifest: { name } }) => name),
    mode,
    css,
    fonts: usedFonts([...own, ...added], css),
    colors: tones,
    grounds: groundsOf(tones),
    tones: Object.assign({}, ...parts.map((part) => part.manifest.tones)) as Theme['tones'],
    canvas: inherited(parts, ({ canvas }) => canvas) ?? usualCanvas,
    layouts: inherited(parts, ({ layouts }) => layouts),
    art: inherited(parts, ({ art }) => art) ?? 'none',
  };
  return { theme, diagnostics: all };
}

function layered(parts: readonly ThemePart[]): LayeredCss[] {
  return parts.flatMap(({ manifest, sheets }) =>
    manifest.sheets.flatMap(({ layer }, at): LayeredCss[] => {
      const source = sheets[at];
      return source ? [{ layer, css: source.text }] : [];
    }),
  );
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
