import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LentBrowser } from '../io/browser/lent-browser.ts';
import { EnvironmentError } from '../io/errors.ts';
import { exists } from '../io/files/exists.ts';
import { readVersion } from '../io/files/own-package.ts';
import { writeDeck } from '../io/files/write-folder.ts';
import { instanceFonts } from '../io/fonts/fonts.ts';
import { type ListedDeck, renderStartPage, textOfStartPage } from '../render/start-page.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import { count, type Shell } from './shell.ts';
import { drawThumbnails, findThumbnails, type Thumbnails } from './thumbnails.ts';

/** A start page, and the pictures and fonts beside it by their paths. */
export interface StartPage {
  readonly html: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Where a start page says that a deck and its PDF lie, as seen from it. */
export interface StartLinks {
  readonly hrefOf: (deck: PreparedDeck) => string;
  readonly pdfOf: (deck: PreparedDeck) => Promise<string | null>;
}

/** A page that lists decks, in the look of the first one. */
export async function drawStartPage(
  decks: readonly PreparedDeck[],
  thumbnails: Thumbnails,
  { hrefOf, pdfOf }: StartLinks,
): Promise<StartPage> {
  const pictures = new Map<string, Uint8Array>();
  const listed: ListedDeck[] = [];
  for (const prepared of decks) {
    const { deck, arranged } = prepared;
    const bytes = thumbnails.get(prepared);
    const picture = bytes ? `assets/start-${hashOf(bytes)}.webp` : null;
    if (bytes && picture) pictures.set(picture, bytes);
    const [href, pdf] = [hrefOf(prepared), await pdfOf(prepared)];
    listed.push({ meta: deck.meta, slides: arranged.length, href, pdf, picture });
  }
  const { theme } = decks[0]!;
  const fonts = await instanceFonts(theme.fonts, codePoints(textOfStartPage(listed)));
  const html = await renderStartPage(listed, {
    theme,
    fontCss: fonts.css,
    generator: `Lectern ${readVersion()}`,
  });
  const fontFiles = fonts.files.map(({ name, bytes }) => [`assets/${name}`, bytes] as const);
  return { html, files: new Map([...fontFiles, ...pictures]) };
}

/**
 * Writes `<outDir>/index.html`, a page that lists the decks of this run; gives its path. Decks of earlier runs stay
 * where they are, but are not listed. `hrefOf` tells where a deck lies, as seen from the page.
 */
export async function writeStartPage(
  decks: readonly PreparedDeck[],
  outDir: string,
  thumbnails: Thumbnails,
  hrefOf = ({ name }: PreparedDeck): string => `${encodeURIComponent(name)}/index.html`,
): Promise<string> {
  const pdfOf = async ({ name }: PreparedDeck) =>
    (await exists(join(outDir, `${name}.pdf`))) ? `${encodeURIComponent(name)}.pdf` : null;
  const { html, files } = await drawStartPage(decks, thumbnails, { hrefOf, pdfOf });
  await writeDeck(outDir, new Map<string, Uint8Array | string>([...files, ['index.html', html]]));
  return join(outDir, 'index.html');
}

/**
 * Thumbnails for a build that needs no browser otherwise: taken from earlier runs, and drawn where there is a browser.
 * Without one the start page shows cards of type.
 */
export async function collectThumbnails(
  decks: readonly PreparedDeck[],
  browser: LentBrowser,
  { signal, note, quiet, timeoutMs }: Shell & { readonly timeoutMs: number },
): Promise<Thumbnails> {
  const found = await findThumbnails(decks);
  const missing = decks.filter((deck) => !found.has(deck));
  if (missing.length === 0) return found;
  const tell = (line: string) => (quiet ? undefined : note(line));
  tell(`drawing ${count(missing.length, 'picture')} for the start page`);
  try {
    const drawn = await browser.use((running) =>
      drawThumbnails(running.browser, missing, { signal, timeoutMs }),
    );
    return new Map([...found, ...drawn]);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    tell(`the start page is without pictures: ${error.message}`);
    return found;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

function codePoints(text: string): Set<number> {
  return new Set(Array.from(`${text} 0123456789 decks slides PDF`, (character) => character.codePointAt(0)!));
}
