import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';

/** Most letters that are named one by one. */
const most = 20;

/**
 * Letters that the theme's fonts lack, each where it first stands. `inMath` is all that stands in equations, which have
 * fonts of their own.
 */
export function reportMissingGlyphs(
  missing: readonly number[],
  { path, text }: Source,
  inMath: string,
): Diagnostic[] {
  const count = (whole: string, letter: string) => whole.split(letter).length;
  const shown = missing.filter((code) => {
    const letter = String.fromCodePoint(code);
    return count(text, letter) > count(inMath, letter);
  });
  return shown.slice(0, most).map((code) => {
    const letter = String.fromCodePoint(code);
    const start = Math.max(0, text.indexOf(letter));
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const message = `the theme's fonts have no glyph for "${letter}" (${name})`;
    const help = 'it is drawn with a font of this machine, if there is one; another machine may show a box';
    const range = { start, end: start + letter.length };
    return { severity: 'warning', rule: 'missing-glyph', message, help, path, range };
  });
}
