import { createHash } from 'node:crypto';
import { basename, dirname, extname, resolve } from 'node:path';
import type { PageFile } from '../io/browser/load-page.ts';
import { readContained } from '../io/files/contained.ts';
import { imageExtensions, imageType } from '../io/files/image-type.ts';
import type { Source } from '../source/source.ts';

/** Fonts and pictures that a sheet names. */
export interface SheetFiles {
  /** Address in the built deck by the name in the sheet; one that cannot be had is not among them. */
  readonly urls: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly paths: readonly string[];
}

const largest = 20_000_000;

/** Reads the files that a sheet of the project names, as far as they are pictures or fonts inside the project. */
export async function readSheetFiles(
  { path }: Source,
  names: readonly string[],
  root: string,
): Promise<SheetFiles> {
  const urls = new Map<string, string>();
  const files = new Map<string, PageFile>();
  const paths: string[] = [];
  for (const href of names) {
    // `font.eot?#iefix`: what follows the name is a habit for old browsers.
    const name = href.replace(/[?#].*$/s, '');
    const found = await readContained(name, { base: dirname(resolve(path)), root, maxBytes: largest });
    const type = 'bytes' in found ? fileType(found.bytes) : null;
    if ('reason' in found || type === null) continue;
    const hash = createHash('sha256').update(found.bytes).digest('hex').slice(0, 12);
    const stem = basename(name, extname(name))
      .replace(/[^\w-]+/g, '-')
      .slice(0, 40);
    const url = `assets/${stem}-${hash}.${type.extension}`;
    urls.set(href, url);
    files.set(url, { type: type.mime, bytes: found.bytes });
    paths.push(found.path);
  }
  return { urls, files, paths };
}

interface FileType {
  readonly mime: string;
  readonly extension: string;
}

const fonts: readonly (readonly [start: string, extension: string])[] = [
  ['wOF2', 'woff2'],
  ['wOFF', 'woff'],
  ['OTTO', 'otf'],
  ['\0\u0001\0\0', 'ttf'],
  ['true', 'ttf'],
];

/** Told from the content, never from the name. */
function fileType(bytes: Uint8Array): FileType | null {
  const start = String.fromCharCode(...bytes.slice(0, 4));
  const font = fonts.find(([mark]) => mark === start);
  if (font) return { mime: `font/${font[1]}`, extension: font[1] };
  const image = imageType(bytes);
  return image === null ? null : { mime: image, extension: imageExtensions[image]! };
}
