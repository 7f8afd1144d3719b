import { createHash } from 'node:crypto';
import type { Browser } from 'puppeteer-core';
import { captureSlides } from '../io/browser/screenshot.ts';
import { keepBytes, readKept } from '../io/files/kept-bytes.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';

/** WebP pictures of first slides, by their decks. */
export type Thumbnails = ReadonlyMap<PreparedDeck, Uint8Array>;

/** Width of a thumbnail in px. */
const thumbnailWidth = 640;

// Part of the key of the cache: raise it when the making of thumbnails changes.
const recipe = 'thumbnail-1';

/** The thumbnails that earlier runs drew of the very same first slides. */
export async function findThumbnails(decks: readonly PreparedDeck[]): Promise<Thumbnails> {
  const found = new Map<PreparedDeck, Uint8Array>();
  for (const deck of decks) {
    const bytes = await readKept('thumbnails', keyOf(deck));
    if (bytes && isWholeWebp(bytes)) found.set(deck, bytes);
  }
  return found;
}

/** Draws the first slide of each deck, and keeps the pictures for later runs. */
export async function drawThumbnails(
  browser: Browser,
  decks: readonly PreparedDeck[],
  options: { readonly signal: AbortSignal; readonly timeoutMs: number },
): Promise<Thumbnails> {
  const drawn = new Map<PreparedDeck, Uint8Array>();
  for (const prepared of decks) {
    const { deck, firstHtml: html, files } = prepared;
    const { width, height } = deck.meta.size;
    const scale = thumbnailWidth / width;
    const page = { html, files, width, height };
    const [bytes] = await captureSlides(browser, page, { ...options, indexes: [0], scale, format: 'webp' });
    if (bytes === undefined) continue;
    drawn.set(prepared, bytes);
    await keepBytes('thumbnails', keyOf(prepared), bytes);
  }
  return drawn;
}

/** Changes with anything that the first slide shows: the names of files hold hashes of their content. */
function keyOf({ firstHtml }: PreparedDeck): string {
  return `${createHash('sha256').update(`${recipe}\n`).update(firstHtml).digest('hex')}.webp`;
}

/** True when the file is as long as its own header says (bytes 4 to 7). */
function isWholeWebp(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return (
    new TextDecoder().decode(bytes.subarray(0, 4)) === 'RIFF' && view.getUint32(4, true) + 8 === bytes.length
  );
}
