import type { DeckMeta } from '../deck/types.ts';
import { fromHex } from '../theme/color.ts';
import type { Dress } from '../theme/settle-tokens.ts';
import { loadDeckFonts } from './deck-fonts.ts';
import type { Talk } from './read-talk.ts';

/** What the deck changes in its theme. */
export async function readDress(
  { look, tokens }: DeckMeta,
  { path, trust, placeOf, report }: Talk,
): Promise<Dress> {
  const color = (written: string | null) => (written === null ? undefined : (fromHex(written) ?? undefined));
  const { accent, ink, bg, mode, radius, font, headingFont } = look;
  const written = placeOf('tokens');
  const wanted = { text: font ?? undefined, headings: headingFont ?? undefined };
  const { families, fonts, diagnostics } = await loadDeckFonts(wanted, trust.home, placeOf('theme'));
  report(diagnostics);
  return {
    mode: mode ?? undefined,
    brand: { accent: color(accent), ink: color(ink), bg: color(bg) },
    tokens: radius === null ? tokens : { ...tokens, radius: `${radius}px` },
    place: { start: 0, end: 0, ...written.range, path: written.range ? written.path : path },
    families,
    fonts,
  };
}
