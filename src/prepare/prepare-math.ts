import type { Deck } from '../deck/types.ts';
import { readMathFonts, readMathSheet } from '../io/fonts/math-fonts.ts';
import { composeMathSheet } from '../render/math-sheet.ts';
import { drawEquations } from '../render/math.ts';
import { listTokens } from '../render/render-deck.ts';

/** What a deck's equations need beside its slides. */
export interface PreparedMath {
  readonly css: string;
  /** Font files of `assets/`. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Everything that is set in those fonts, as it is written; what they have no glyph for is left out. */
  readonly letters: string;
}

/** Letters that KaTeX marks as not its own, such as Chinese ones in `\\text`. */
function listFallbacks(markup: string): string {
  return [...markup.matchAll(/_fallback[^>]*>([^<]*)/g)].map(([, text]) => text).join('');
}

/** Sheet and fonts for the equations of a deck; nothing for one without any. */
export async function prepareMath(deck: Deck): Promise<PreparedMath> {
  const drawn = await drawEquations(listTokens(deck));
  const markups = drawn.flatMap((each) => ('markup' in each ? [each.markup.markup] : []));
  if (markups.length === 0) return { css: '', files: [], letters: '' };
  const { css, faces } = composeMathSheet(await readMathSheet(), [...new Set(markups)]);
  const fonts = await readMathFonts(faces);
  const others = new Set(markups.flatMap((markup) => [...listFallbacks(markup)]));
  const letters = drawn.flatMap((each) => ('markup' in each ? [...each.tex] : []));
  return {
    css: `${fonts.css}\n${css}`,
    files: fonts.files,
    letters: letters.filter((letter) => !others.has(letter)).join(''),
  };
}
