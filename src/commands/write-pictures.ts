import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { captureSlides, type PictureFormat } from '../io/browser/screenshot.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import type { PreparedDeck } from '../prepare/prepare-deck.ts';
import type { PrintOptions } from './write-deck.ts';

/** How the pictures of a deck are made. */
export interface PictureOptions extends PrintOptions {
  readonly format: PictureFormat;
  /** Times the slide's own size. */
  readonly scale: number;
  readonly indexes: readonly number[];
}

/** How a file of each format ends. */
const extensions = { png: 'png', jpeg: 'jpg', webp: 'webp' } as const;

/** Slides that are drawn at once, so that long decks do not fill the memory. */
const batch = 24;

/**
 * A picture of each slide: `out` where that is a file for one slide, else `<name>-01.png` and so on in the folder `out`.
 * Pictures that an earlier run left there of slides that are gone are removed. Gives the paths.
 */
export async function writePictures(
  browser: Browser,
  { name, printHtml: html, files, deck }: PreparedDeck,
  out: string,
  options: PictureOptions,
): Promise<string[]> {
  const { format, indexes } = options;
  const isFile = formatOfPath(out) !== null;
  const ending = extensions[format];
  const digits = Math.max(2, String(Math.max(...indexes) + 1).length);
  const pathOf = (index: number): string =>
    isFile ? out : join(out, `${name}-${String(index + 1).padStart(digits, '0')}.${ending}`);
  await makeFolder(isFile ? dirname(out) : out);
  const paths: string[] = [];
  for (let from = 0; from < indexes.length; from += batch) {
    const part = indexes.slice(from, from + batch);
    const content = { html, files, ...deck.meta.size };
    const pictures = await captureSlides(browser, content, { ...options, indexes: part });
    for (const [at, picture] of pictures.entries()) {
      paths.push(pathOf(part[at]!));
      await writeAtomic(paths.at(-1)!, picture);
    }
  }
  if (!isFile) await removeOld(out, name, paths);
  return paths;
}

/** The format that a file name asks for; null for any other. */
export function formatOfPath(path: string): PictureFormat | null {
  const [, ending = ''] = /\.(png|jpe?g|webp)$/i.exec(path) ?? [];
  if (ending === '') return null;
  return /^jpe?g$/i.test(ending) ? 'jpeg' : (ending.toLowerCase() as PictureFormat);
}

async function removeOld(folder: string, name: string, kept: readonly string[]): Promise<void> {
  const isOurs = (file: string) =>
    file.startsWith(`${name}-`) && /^\d{2,5}\.(?:png|jpg|webp)$/.test(file.slice(name.length + 1));
  const old = (await readdir(folder)).filter((file) => isOurs(file) && !kept.includes(join(folder, file)));
  for (const file of old) await rm(join(folder, file), { force: true });
}
