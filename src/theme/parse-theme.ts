import type { Diagnostic } from '../source/diagnostic.ts';
import { hasErrors } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { checkCss } from './check-css.ts';
import { composeCss, type LayeredCss } from './css.ts';
import type { Manifest } from './manifest.ts';
import { makeReport } from './report.ts';
import { parseTokens } from './tokens.ts';
import { readTones } from './tones.ts';
import { type Theme, type Tone, toneNames } from './types.ts';

/**
 * A theme from its manifest and the texts that the manifest names: the tokens file, and one text for each of
 * `manifest.sheets`, in that order. `theme` is null when the diagnostics hold an error: half a theme would show
 * slides without colours.
 */
export function parseTheme(
  manifest: Manifest,
  tokensSource: Source,
  sheetSources: readonly Source[],
): { theme: Theme | null; diagnostics: readonly Diagnostic[] } {
  const { tokens, diagnostics: tokenProblems } = parseTokens(tokensSource);
  const report = makeReport(tokensSource.path);
  // Where tokens are broken, what they leave missing is no second mistake.
  const tones = hasErrors(tokenProblems) ? null : readTones(tokens, report);
  const diagnostics = [...tokenProblems, ...report.diagnostics, ...sheetSources.flatMap(checkCss)];
  if (!tones || hasErrors(diagnostics)) return { theme: null, diagnostics };

  const sheets = manifest.sheets.flatMap(({ layer }, at): LayeredCss[] => {
    const source = sheetSources[at];
    return source ? [{ layer, css: source.text }] : [];
  });
  const { name, version, license, fonts, tones: layoutTones, art, canvas, layouts } = manifest;
  const css = composeCss(tokens, tones.css, sheets);
  return {
    theme: {
      ...{ name, version, license, css, fonts, canvas, layouts, art },
      grounds: groundsOf(tones.css),
      tones: layoutTones,
    },
    diagnostics,
  };
}

function groundsOf(tones: ReturnType<typeof readTones>['css']): Record<Tone, string> {
  // readTones reported an error for a tone without a ground, so each has one here.
  return Object.fromEntries(toneNames.map((tone) => [tone, tones[tone].get('bg')!])) as Record<Tone, string>;
}
