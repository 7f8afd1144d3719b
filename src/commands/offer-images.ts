import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Article, ArticleImage } from '../article/types.ts';
import { type Fence, readContained } from '../io/files/contained.ts';
import { readImageSize } from '../io/files/image-size.ts';
import { imageType } from '../io/files/image-type.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { nameOf } from '../io/files/read.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { decodePath } from '../source/paths.ts';
import type { LoadedArticle } from './load-article.ts';
import { count } from './shell.ts';

/** Sides below this many px make an icon. */
const leastSide = 64;

const mostBytes = 30_000_000;

/** An article whose images name files by their way from the outline, and what must be written for it. */
export interface OfferedImages {
  readonly article: Article;
  /** Bytes by path: pictures that a Word file holds. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Why a picture is not offered; null for an icon, of which there is nothing to tell. */
type Refused = { readonly why: string | null };
type Offered = { readonly href: string; readonly path: string; readonly held: Uint8Array | null };

/**
 * The article with those of its pictures that an outline at `outline` can show: files that are there, inside the project.
 * Those of a Word file are to be written into a folder beside the outline. Diagnostic: `left-out` for the others.
 */
export async function offerImages(
  article: Article,
  pictures: LoadedArticle['pictures'],
  { from, outline }: { readonly from: string; readonly outline: string },
): Promise<OfferedImages> {
  if (article.images.length === 0) return { article, files: new Map(), diagnostics: [] };
  const base = from === '-' ? '.' : dirname(from);
  const fence = { base, root: await findProjectRoot(outline), maxBytes: mostBytes };
  const images: ArticleImage[] = [];
  const files = new Map<string, Uint8Array>();
  const reasons = new Map<string, string[]>();
  for (const image of article.images) {
    const held = pictures.get(image.href);
    const found = held ? offerHeld(image.href, held, outline) : await offerFile(image.href, fence, outline);
    if ('why' in found) {
      if (found.why !== null) reasons.set(found.why, [...(reasons.get(found.why) ?? []), image.href]);
      continue;
    }
    images.push({ ...image, href: found.href });
    if (found.held) files.set(found.path, found.held);
  }
  return { article: { ...article, images }, files, diagnostics: describe(reasons, from) };
}

function offerHeld(name: string, bytes: Uint8Array, outline: string): Offered | Refused {
  if (outline === '-') return { why: 'in the Word file: write the outline to a file' };
  if (isIcon(bytes)) return { why: null };
  const folder = `${basename(outline, extname(outline))}-images`;
  return { href: `${folder}/${name}`, path: join(dirname(outline), folder, name), held: bytes };
}

async function offerFile(href: string, fence: Fence, outline: string): Promise<Offered | Refused> {
  if (/^data:/i.test(href)) return { why: 'written into the page' };
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(href)) return { why: 'on other machines' };
  const name = decodePath(href.split(/[?#]/)[0]!);
  const file = await readContained(name, fence);
  if ('reason' in file) return { why: /outside/.test(file.reason) ? 'outside the project' : 'not there' };
  const type = imageType(file.bytes);
  if (type === null) return { why: 'of no type that a browser shows' };
  if (isIcon(file.bytes)) return { why: null };
  const path = resolve(fence.base, name);
  const way = relative(resolve(dirname(outline)), path)
    .split(sep)
    .join('/');
  return { href: way, path, held: null };
}

function isIcon(bytes: Uint8Array): boolean {
  const type = imageType(bytes);
  const size = type === null ? null : readImageSize(bytes, type);
  return size !== null && Math.min(size.width, size.height) < leastSide;
}

function describe(reasons: ReadonlyMap<string, readonly string[]>, from: string): Diagnostic[] {
  const all = [...reasons.values()].flat();
  if (all.length === 0) return [];
  const parts = [...reasons].map(([why, hrefs]) => `${hrefs.length} ${why}`);
  const first = all.slice(0, 3).map((href) => (href.length > 60 ? `${href.slice(0, 59)}…` : href));
  const names = first.join(', ') + (all.length > first.length ? ', …' : '');
  return [
    {
      severity: 'warning',
      rule: 'left-out',
      message: `${count(all.length, 'picture')} of the article cannot be used: ${parts.join(', ')} (${names})`,
      help: 'save the page with its pictures (“Webpage, complete”), or put them beside the article',
      path: nameOf(from),
    },
  ];
}
