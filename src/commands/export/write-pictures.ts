import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { captureSlides, type PictureFormat } from '../../io/browser/screenshot.ts';
import { writeAtomic } from '../../io/files/write-atomic.ts';
import { makeFolder } from '../../io/files/write-folder.ts';
import type { PreparedDeck } from '../../prepare/prepare-deck.ts';
import { suits } from './formats.ts';
import type { PrintOptions } from '../write-deck.ts';

/** How the pictures of a deck are made. */
export interface PictureOptions extends PrintOptions {
  readonly format: PictureFormat;
  /** Times the slide's own size. */
  readonly scale: number;
  readonly indexes: readonly number[];
  /** Told how many slides are done. */
  readonly onDone?: (slides: number) => void;
}

/** How a file of each format ends. */
const extensions = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const;

/** Slides that are drawn at once, so that long decks do not fill the memory. */
const batch = 24;

/**
 * A picture of each slide: `out` where that is a file for one slide, else `<name>-01.png` and so on in the folder `out`.
 * That folder holds one format: pictures of this deck in another, or of slides that are gone, are removed. `missing` is what
 * the page could not load.
 */
export async function writePictures(
  browser: Browser,
  { name, printHtml: html, files, deck, arranged }: PreparedDeck,
  out: string,
  options: PictureOptions,
): Promise<{ readonly paths: readonly string[]; readonly missing: readonly string[] }> {
  const { format, indexes } = options;
  const isFile = suits(out, format);
  const ending = extensions[format];
  const digits = Math.max(2, String(arranged.length).length);
  const pathOf = (index: number): string =>
    isFile ? out : join(out, `${name}-${String(index + 1).padStart(digits, '0')}.${ending}`);
  await makeFolder(isFile ? dirname(out) : out);
  const paths: string[] = [];
  const missing = new Set<string>();
  const onMissing = (names: readonly string[]) => names.forEach((each) => missing.add(each));
  for (let from = 0; from < indexes.length; from += batch) {
    const part = indexes.slice(from, from + batch);
    const content = { html, files, ...deck.meta.size };
    const pictures = await captureSlides(browser, content, { ...options, indexes: part, onMissing });
    for (const [at, picture] of pictures.entries()) {
      paths.push(pathOf(part[at]!));
      await writeAtomic(paths.at(-1)!, picture);
      options.onDone?.(paths.length);
    }
  }
  if (!isFile) await removeOld(out, name, new Set([...arranged.keys()].map(pathOf)));
  return { paths, missing: [...missing] };
}

async function removeOld(folder: string, name: string, kept: ReadonlySet<string>): Promise<void> {
  const isOurs = (file: string) =>
    file.startsWith(`${name}-`) && /^\d{2,5}\.(?:png|jpg|webp)$/.test(file.slice(name.length + 1));
  const old = (await readdir(folder)).filter((file) => isOurs(file) && !kept.has(join(folder, file)));
  for (const file of old) await rm(join(folder, file), { force: true });
}
