import { findFont, listFamilies } from '../io/fonts/find-font.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { nearest } from '../source/nearest.ts';
import type { Families } from '../theme/deck-families.ts';
import { fontId, type FontUse, makeFaces } from '../theme/font-package.ts';
import type { FontFace } from '../theme/types.ts';
import type { Place } from './read-media.ts';

/** Fonts that a deck or a brand asks for by their families. */
export interface DeckFonts {
  /** The families that are installed, as their packages write them. */
  readonly families: Families;
  readonly fonts: readonly FontFace[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The faces of the families that are installed; one that is not is an error at `place`, which says how to
 * install it. `weights` are made besides the usual ones.
 */
export async function loadDeckFonts(
  wanted: Families,
  root: string,
  place: Place,
  weights: Partial<Record<FontUse, number>> = {},
): Promise<DeckFonts> {
  const families: Record<string, string> = {};
  const fonts: FontFace[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const use of ['text', 'headings', 'mono'] as const satisfies FontUse[]) {
    const family = wanted[use];
    if (family === undefined) continue;
    const pack = await findFont(fontId(family), root);
    const faces = pack ? makeFaces(pack, use, weights[use] === undefined ? [] : [weights[use]]) : [];
    if (pack && faces.length > 0) {
      families[use] = pack.family;
      const isNew = (face: FontFace) => !fonts.some((each) => isAlike(each, face));
      fonts.push(...faces.filter(isNew));
    } else diagnostics.push(await reportMissing(family, root, place));
  }
  return { families, fonts, diagnostics };
}

/** True for two cuts of one face, of which a browser would take the last. */
function isAlike(one: FontFace, other: FontFace): boolean {
  return one.family === other.family && one.weight === other.weight && one.style === other.style;
}

async function reportMissing(family: string, root: string, { path, range }: Place): Promise<Diagnostic> {
  const installed = await listFamilies(root);
  const near = nearest(family, installed);
  const instead = near === undefined ? '' : `, or write "${near}"`;
  const help = `run "npm install @fontsource-variable/${fontId(family)}"${instead}; installed: ${installed.join(', ')}`;
  const message = `the font "${family}" is not installed`;
  return { severity: 'error', rule: 'missing-font', message, help, path, ...(range && { range }) };
}
