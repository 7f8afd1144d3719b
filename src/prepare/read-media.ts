import { createHash } from 'node:crypto';
import { basename, dirname, extname } from 'node:path';
import { type ImageRef, listImages } from '../deck/images.ts';
import type { Deck } from '../deck/types.ts';
import type { PageFile } from '../io/browser/load-page.ts';
import type { fetchRemote } from '../io/fetch-remote.ts';
import { readImageSize, type Size } from '../io/files/image-size.ts';
import { imageExtensions, imageType } from '../io/files/image-type.ts';
import { mediaExtensions, mediaType } from '../io/files/media-type.ts';
import { isRemote } from '../markdown/links.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { limitHelp } from '../source/limits.ts';
import { decodePath } from '../source/paths.ts';
import type { Range } from '../source/source.ts';
import { readNamed } from './read-named.ts';
import type { Trust } from './trust.ts';

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

/** Files that are read at once. */
const atOnce = 8;

interface Found {
  readonly url: string;
  /** Where it lies; null for one of another machine. */
  readonly path: string | null;
  readonly file: PageFile;
  readonly size: Size | null;
}

/** What is wrong with a file, in the words of a diagnostic. */
type Fault = Pick<Diagnostic, 'rule' | 'message' | 'help'>;

/** How a file of another machine is had. */
export type FetchFile = typeof fetchRemote;

/** What it takes to ask other machines is loaded for decks that may. */
const fetchLater: FetchFile = async (url, options) => {
  const { fetchRemote } = await import('../io/fetch-remote.ts');
  return fetchRemote(url, options);
};

/** What the author of a deck may name. */
export type MediaTrust = Pick<Trust, 'root' | 'safe' | 'allowNet' | 'limits'>;

/** The bytes of a deck's pictures, films and sounds, under names that hold a hash of them. */
export async function readMedia(
  deck: Deck,
  path: string,
  trust: MediaTrust,
  logoPlace: Place = { path },
  fetchFile: FetchFile = fetchLater,
): Promise<DeckMedia> {
  const urls = new Map<string, string>();
  const sizes = new Map<string, Size>();
  const files = new Map<string, PageFile>();
  const paths = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const refs = listImages(deck).filter(({ href }) => !seen.has(href) && seen.add(href));
  let bytes = 0;
  const take = (ref: ImageRef, read: Found | Fault): void => {
    const added = 'url' in read && !files.has(read.url) ? read.file.bytes.length : 0;
    const found = bytes + added > trust.limits.assets ? tooMuch(trust.limits.assets) : read;
    if (!('url' in found)) {
      const place = ref.range ? { path, range: ref.range } : logoPlace;
      diagnostics.push({ severity: 'error', ...found, ...place });
      return;
    }
    bytes += added;
    urls.set(ref.href, found.url);
    files.set(found.url, found.file);
    if (found.path !== null) paths.add(found.path);
    if (found.size) sizes.set(ref.href, found.size);
  };
  for (let at = 0; at < refs.length; at += atOnce) {
    const some = refs.slice(at, at + atOnce);
    const read = await Promise.all(some.map((ref) => readOne(ref, path, trust, fetchFile)));
    for (const [i, ref] of some.entries()) take(ref, read[i]!);
  }
  return { urls, sizes, files, paths: [...paths], diagnostics };
}

function tooMuch(most: number): Fault {
  const message = 'the pictures, films and sounds of the deck are larger than a deck may hold';
  return { rule: 'too-large', message, help: `make them smaller; ${limitHelp('assets', most)}` };
}

async function readOne(
  ref: ImageRef,
  path: string,
  trust: MediaTrust,
  fetchFile: FetchFile,
): Promise<Found | Fault> {
  const read = isRemote(ref.href)
    ? await readRemote(ref, trust, fetchFile)
    : await readLocal(ref, path, trust);
  if (!('bytes' in read)) return read;
  const { href, kind } = ref;
  const { bytes } = read;
  const name = decodePath(href);
  const what = nouns[kind];
  const type = kind === 'image' ? imageType(bytes) : playedType(bytes, kind);
  if (type === null) {
    return {
      rule: 'image-type',
      message: `the file ${shorten(name)} is no ${what} that a browser ${kind === 'image' ? 'shows' : 'plays'}`,
      help: `use ${formats[kind]}`,
    };
  }
  const size = readImageSize(bytes, type);
  const { pixels } = trust.limits;
  if (size && type !== 'image/svg+xml' && size.width * size.height > pixels) {
    const message = `the picture ${shorten(name)} has ${size.width} × ${size.height} pixels`;
    return { rule: 'too-large', message, help: `make it smaller; ${limitHelp('pixels', pixels)}` };
  }
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const stem = basename(read.name, extname(read.name))
    .replace(/[^\w-]+/g, '-')
    .slice(0, 40);
  const url = `assets/${stem}-${hash}.${imageExtensions[type] ?? mediaExtensions[type]}`;
  return { url, path: read.path, file: { type, bytes }, size };
}

/** The bytes of a file, what it is called, and where it lies on this machine, if it does. */
interface Bytes {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly path: string | null;
}

const mostBytes = (kind: ImageRef['kind']): number => (kind === 'image' ? maxImageBytes : maxPlayedBytes);

/** Files of other machines that were fetched by this process: each once. */
const fetched = new Map<string, Uint8Array>();

async function readRemote(
  { href, kind }: ImageRef,
  { allowNet }: MediaTrust,
  fetchFile: FetchFile,
): Promise<Bytes | Fault> {
  const address = href.trim().startsWith('//') ? `https:${href.trim()}` : href.trim();
  const what = nouns[kind];
  const url = URL.canParse(address) ? new URL(address) : null;
  const rule = 'remote-image';
  if (url === null || !allowNet.includes(url.origin)) {
    const isFetched = url !== null && /^https?:$/.test(url.protocol);
    const message = `the ${what} ${shorten(href)} is not on this machine`;
    const orFetch = isFetched ? `, or have it fetched with --allow-net ${url.origin}` : '';
    return { rule, message, help: `save it beside the outline and name that file${orFetch}` };
  }
  const known = fetched.get(url.href);
  const read = known
    ? { bytes: known }
    : await fetchFile(url.href, { origins: allowNet, maxBytes: mostBytes(kind) });
  if ('reason' in read) {
    const message = `the ${what} ${shorten(href)} ${read.reason}`;
    return { rule, message, help: 'save it beside the outline and name that file' };
  }
  fetched.set(url.href, read.bytes);
  return { bytes: read.bytes, name: decodePath(url.pathname), path: null };
}

async function readLocal({ href, kind }: ImageRef, path: string, trust: MediaTrust): Promise<Bytes | Fault> {
  const what = nouns[kind];
  const name = decodePath(href);
  const maxBytes = mostBytes(kind);
  const isPicture = kind === 'image';
  const fence = { base: dirname(path), maxBytes };
  const read = (file: string) => readNamed(file, isPicture ? 'picture' : 'other', fence, trust);
  let file = await read(name);
  // As in an address that a browser opens, a backslash parts folders.
  if ('reason' in file && name.includes('\\')) file = await read(name.replaceAll('\\', '/'));
  if ('reason' in file) {
    const help = /larger/.test(file.reason)
      ? `the limit is ${maxBytes / 1_000_000} MB; make it smaller`
      : trust.safe && !isPicture
        ? 'show a picture of it'
        : 'correct the path; it is relative to the outline';
    return { rule: 'missing-image', message: `the ${what} ${name} ${file.reason}`, help };
  }
  return { bytes: file.bytes, name: file.path, path: file.path };
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
