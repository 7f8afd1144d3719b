import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LentBrowser } from '../../io/browser/lent-browser.ts';
import { captureSlides, type PictureFormat } from '../../io/browser/screenshot.ts';
import { writeAtomic } from '../../io/files/write-atomic.ts';
import { makeFolder } from '../../io/files/write-folder.ts';
import type { PreparedDeck } from '../../prepare/prepare-deck.ts';
import { suits } from './formats.ts';
import { openKnownPictures } from './known-pictures.ts';
import type { PrintOptions } from '../write-deck.ts';

/** How the pictures of a deck are made. */
export interface PictureOptions extends PrintOptions {
  readonly format: PictureFormat;
  /** Times the slide's own size. */
  readonly scale: number;
  readonly indexes: readonly number[];
  /** Draws slides again that are there as they would be drawn. */
  readonly force?: boolean | undefined;
  /** Told how many slides are done. */
  readonly onDone?: (slides: number) => void;
}

/** The pictures of a deck. */
export interface WrittenPictures {
  readonly paths: readonly string[];
  /** How many of them were drawn; the others are as an earlier run drew them. */
  readonly drawn: number;
  /** What the page could not load. */
  readonly missing: readonly string[];
}

/** How a file of each format ends. */
const extensions = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const;

/** Slides that are drawn at once, so that long decks do not fill the memory. */
const batch = 24;

/**
 * A picture of each slide: `out` where that is a file for one slide, else `<name>-01.png` and so on in the folder `out`.
 * That folder holds one format: pictures of this deck in another, or of slides that are gone, are removed. Slides that
 * have not changed since an earlier run are left.
 */
export async function writePictures(
  browser: LentBrowser,
  prepared: PreparedDeck,
  out: string,
  options: PictureOptions,
): Promise<WrittenPictures> {
  const { name, printHtml: html, files, deck, arranged } = prepared;
  const { format, indexes, scale, force = false } = options;
  const isFile = suits(out, format);
  const ending = extensions[format];
  const digits = Math.max(2, String(arranged.length).length);
  const pathOf = (index: number): string =>
    isFile ? out : join(out, `${name}-${String(index + 1).padStart(digits, '0')}.${ending}`);
  await makeFolder(isFile ? dirname(out) : out);
  const known = await openKnownPictures(prepared, out, { format, scale });
  const kept = await Promise.all(indexes.map((index) => !force && known.has(pathOf(index), index)));
  const wanted = indexes.filter((_, at) => !kept[at]);
  let done = indexes.length - wanted.length;
  const missing = new Set<string>();
  const onMissing = (names: readonly string[]) => names.forEach((each) => missing.add(each));
  for (let from = 0; from < wanted.length; from += batch) {
    const part = wanted.slice(from, from + batch);
    const content = { html, files, ...deck.meta.size };
    const pictures = await browser.use((running) =>
      captureSlides(running.browser, content, { ...options, indexes: part, onMissing }),
    );
    for (const [at, picture] of pictures.entries()) {
      await writeAtomic(pathOf(part[at]!), picture);
      options.onDone?.(++done);
    }
  }
  if (missing.size === 0) await known.save(new Map(wanted.map((index) => [pathOf(index), index])));
  if (!isFile) await removeOld(out, name, new Set([...arranged.keys()].map(pathOf)));
  return { paths: indexes.map(pathOf), drawn: wanted.length, missing: [...missing] };
}

async function removeOld(folder: string, name: string, kept: ReadonlySet<string>): Promise<void> {
  const isOurs = (file: string) =>
    file.startsWith(`${name}-`) && /^\d{2,5}\.(?:png|jpg|webp)$/.test(file.slice(name.length + 1));
  const old = (await readdir(folder)).filter((file) => isOurs(file) && !kept.has(join(folder, file)));
  for (const file of old) await rm(join(folder, file), { force: true });
}
