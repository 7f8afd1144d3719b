import type { Tokens } from 'marked';
import { attributes as attrs, Html } from '../html.ts';
import type { Attributes } from './attributes.ts';

/** What an element shows a file with. */
export type MediaKind = 'image' | 'video' | 'audio';

const extensions: Readonly<Record<string, MediaKind>> = {
  mp4: 'video',
  m4v: 'video',
  webm: 'video',
  ogv: 'video',
  mp3: 'audio',
  m4a: 'audio',
  wav: 'audio',
  flac: 'audio',
  ogg: 'audio',
  oga: 'audio',
};

/** How a path is shown, by its extension; every other one is a picture. */
export function mediaKind(href: string): MediaKind {
  const extension = /\.(\w+)$/.exec(href)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(extensions, extension) ? extensions[extension]! : 'image';
}

/** True for a picture token that names a film or a sound. */
export function isPlayed({ href }: Tokens.Image): boolean {
  return mediaKind(href) !== 'image';
}

/** What a film or a sound is made of. */
export interface Played {
  readonly kind: 'video' | 'audio';
  /** Address in the built deck. */
  readonly src: string;
  /** What it shows or lets hear, in words. */
  readonly label: string;
  /** Address of the picture that stands for a film until it plays, and in print. */
  readonly poster: string | null;
  readonly attributes: Attributes;
  /** Further attributes as markup, with a leading blank. */
  readonly rest: Html;
}

/**
 * A `<video>` or `<audio>`. It starts by itself when its slide is shown, not when the page is loaded; one that does
 * not start by itself has controls.
 */
export function renderPlayed({ kind, src, label, poster, attributes, rest }: Played): Html {
  const has = (flag: string) => isOn(attributes.pairs[flag]);
  const pairs = attrs({
    src,
    'aria-label': label || null,
    poster: kind === 'video' ? poster : null,
    controls: has('controls') || (!has('autoplay') && attributes.pairs.controls === undefined),
    loop: has('loop'),
    muted: has('muted'),
    'data-autoplay': has('autoplay'),
    playsinline: kind === 'video',
    preload: 'metadata',
  });
  return Html.trusted(`<${kind}${pairs}${rest}></${kind}>`);
}

/** True for a bare word, `key=true` and the like; false for one that is left out or `false`. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== 'false';
}
