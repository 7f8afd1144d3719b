import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import { type ImageRef, listImages } from '../deck/images.ts';
import type { Deck } from '../deck/types.ts';
import type { PageFile } from '../io/browser/load-page.ts';
import { readContained } from '../io/files/contained.ts';
import { readImageSize, type Size } from '../io/files/image-size.ts';
import { imageExtensions, imageType } from '../io/files/image-type.ts';
import { mediaExtensions, mediaType } from '../io/files/media-type.ts';
import { isRemote } from '../markdown/links.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { decodePath } from '../source/paths.ts';
import type { Range } from '../source/source.ts';

/** The pictures, films and sounds of a deck that were found. */
export interface DeckMedia {
  /** Address in the built deck, by the path that the outline names. */
  readonly urls: ReadonlyMap<string, string>;
  /** Sizes of the pictures that tell theirs, by the path that the outline names. */
  readonly sizes: ReadonlyMap<string, Size>;
  /** By path beside the page. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** Where they lie. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where something is asked for. */
export interface Place {
  readonly path: string;
  readonly range?: Range;
}

const maxImageBytes = 50_000_000;
const maxPlayedBytes = 200_000_000;

interface Found {
  readonly url: string;
  readonly path: string;
  readonly file: PageFile;
}

/** What is wrong with a file, in the words of a diagnostic. */
type Fault = Pick<Diagnostic, 'rule' | 'message' | 'help'>;

/** The bytes of a deck's pictures, films and sounds, under names that hold a hash of them. */
export async function readMedia(
  deck: Deck,
  path: string,
  root: string,
  logoPlace: Place = { path },
): Promise<DeckMedia> {
  const urls = new Map<string, string>();
  const sizes = new Map<string, Size>();
  const files = new Map<string, PageFile>();
  const paths = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const refs = listImages(deck).filter(({ href }) => !seen.has(href) && seen.add(href));
  const read = await Promise.all(refs.map((ref) => readOne(ref, path, root)));
  for (const [at, ref] of refs.entries()) {
    const found = read[at]!;
    if (!('url' in found)) {
      const place = ref.range ? { path, range: ref.range } : logoPlace;
      diagnostics.push({ severity: 'error', ...found, ...place });
      continue;
    }
    urls.set(ref.href, found.url);
    files.set(found.url, found.file);
    paths.add(found.path);
    const size = readImageSize(found.file.bytes, found.file.type);
    if (size) sizes.set(ref.href, size);
  }
  return { urls, sizes, files, paths: [...paths], diagnostics };
}

async function readOne({ href, kind }: ImageRef, path: string, root: string): Promise<Found | Fault> {
  const what = nouns[kind];
  if (isRemote(href)) {
    return {
      rule: 'remote-image',
      message: `the ${what} ${shorten(href)} is not on this machine`,
      help: 'save it beside the outline and name that file',
    };
  }
  const name = decodePath(href);
  const maxBytes = kind === 'image' ? maxImageBytes : maxPlayedBytes;
  const read = (file: string) => readContained(file, { base: dirname(path), root, maxBytes });
  let file = await read(name);
  // As in an address that a browser opens, a backslash parts folders.
  if ('reason' in file && name.includes('\\')) file = await read(name.replaceAll('\\', '/'));
  if ('reason' in file) {
    const help = /larger/.test(file.reason)
      ? `the limit is ${maxBytes / 1_000_000} MB; make it smaller`
      : 'correct the path; it is relative to the outline';
    return { rule: 'missing-image', message: `the ${what} ${name} ${file.reason}`, help };
  }
  const type = kind === 'image' ? imageType(file.bytes) : playedType(file.bytes, kind);
  if (type === null) {
    return {
      rule: 'image-type',
      message: `the file ${name} is no ${what} that a browser ${kind === 'image' ? 'shows' : 'plays'}`,
      help: `use ${formats[kind]}`,
    };
  }
  const hash = createHash('sha256').update(file.bytes).digest('hex').slice(0, 12);
  const stem = basename(file.path, extname(file.path))
    .replace(/[^\w-]+/g, '-')
    .slice(0, 40);
  const url = `assets/${stem}-${hash}.${imageExtensions[type] ?? mediaExtensions[type]}`;
  return { url, path: file.path, file: { type, bytes: file.bytes } };
}

/** An MP4 file and an Ogg file may hold either: the name decides what it is played as. */
function playedType(bytes: Uint8Array, kind: 'video' | 'audio'): string | null {
  const type = mediaType(bytes);
  if (type === null || type.startsWith(kind)) return type;
  return kind === 'audio' && type === 'video/mp4' ? 'audio/mp4' : null;
}

const nouns = { image: 'picture', video: 'film', audio: 'sound' } as const;

const formats = {
  image: 'SVG, PNG, JPEG, WebP, AVIF or GIF',
  video: 'MP4, WebM or Ogg',
  audio: 'MP3, M4A, WAV, FLAC or Ogg',
} as const;

const shorten = (href: string): string => (href.length > 80 ? `${href.slice(0, 80)}…` : href);
