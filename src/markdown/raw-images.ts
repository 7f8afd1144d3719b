import { decodeEntities } from './entities.ts';
import { type MediaKind, mediaKind } from './media.ts';

/** A file that an element of raw HTML names. */
export interface RawFile {
  readonly href: string;
  readonly kind: MediaKind;
}

/** An element of raw HTML that shows or plays a file. */
interface RawElement {
  /** Lower case. */
  readonly tag: string;
  /** Value of an attribute, decoded; null for one that is not there. */
  readonly get: (name: string) => string | null;
}

const element = /<(img|image|video|audio|source)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Files that a piece of raw HTML names: pictures, films, sounds, and posters of films. What Reveal.js would load late
 * by `data-src` counts as `src`.
 */
export function listRawFiles(markup: string): RawFile[] {
  return listElements(markup).flatMap(({ tag, get }) => {
    const src = get('src') ?? get('data-src');
    const poster = tag === 'video' ? get('poster') : null;
    return [
      ...(src ? [{ href: src, kind: kindOf(tag, src) }] : []),
      ...(poster ? [{ href: poster, kind: 'image' as const }] : []),
    ];
  });
}

/** Elements of raw HTML that say nothing to those who cannot see or hear them, by tag. */
export function listUnnamed(markup: string): string[] {
  return listElements(markup)
    .filter(({ tag, get }) => {
      const isHidden = get('aria-hidden') === 'true' || get('role') === 'presentation';
      const label = get('aria-label') ?? get('title');
      return tag !== 'source' && !isHidden && !label && (tag !== 'img' || get('alt') === null);
    })
    .map(({ tag }) => tag);
}

/** A browser takes `<image>` for `<img>`. */
const named: Readonly<Record<string, string>> = { image: 'img' };

function listElements(markup: string): RawElement[] {
  return [...markup.matchAll(element)].map(([, tag = '', inner = '']) => {
    const values = new Map<string, string>();
    for (const [, name = '', double, single, bare] of inner.matchAll(attribute)) {
      const key = name.toLowerCase();
      if (!values.has(key)) values.set(key, decodeEntities(double ?? single ?? bare ?? ''));
    }
    return { tag: named[tag.toLowerCase()] ?? tag.toLowerCase(), get: (name) => values.get(name) ?? null };
  });
}

function kindOf(tag: string, href: string): MediaKind {
  if (tag === 'img') return 'image';
  const kind = mediaKind(href);
  return tag === 'source' ? kind : tag === 'audio' ? 'audio' : 'video';
}
