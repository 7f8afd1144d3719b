import type { Token, Tokens } from 'marked';
import { walkTokens } from '../markdown/places.ts';
import { folderOf, isAbsolutePath, resolvePath } from '../source/paths.ts';
import type { Draft } from './read-slide.ts';
import type { Backdrop } from './types.ts';

/**
 * Slides of an included file with their paths made relative to the file that includes it: `name` is how that one
 * names it. The tokens are changed where they are, as each include lexes its file anew.
 */
export function rebaseDrafts(drafts: readonly Draft[], name: string): readonly Draft[] {
  const folder = folderOf(name);
  if (folder === '' || folder === './') return drafts;
  const move = (href: string): string => (isLocal(href) ? resolvePath(name, href) : href);
  // Slides of one file share its footnotes.
  const done = new Set<Token>();
  for (const { heading, blocks, notes, footnotes } of drafts) {
    const all = [...(heading ? [heading.block] : []), ...blocks, ...notes];
    const inFootnotes = Object.values(footnotes).flatMap(({ tokens }) => tokens);
    walkTokens([...all.map(({ token }) => token), ...inFootnotes], (token, before) => {
      if (!done.has(token)) rebaseToken(token, before, move);
      done.add(token);
    });
  }
  return drafts.map((draft) => ({
    ...draft,
    backdrop: draft.backdrop && rebaseBackdrop(draft.backdrop, move),
  }));
}

function rebaseBackdrop(backdrop: Backdrop, move: (href: string) => string): Backdrop {
  const { pictures, video } = backdrop;
  const poster = video?.poster ? move(video.poster) : null;
  return {
    ...backdrop,
    pictures: pictures.map((picture) => ({ ...picture, href: move(picture.href) })),
    video: video && { ...video, href: move(video.href), poster },
  };
}

// The attribute block right after a picture; it is tied to the picture later.
const named = /^(\{[^{}]*?\b(?:poster|data-preview-image|data-preview-video)=)(?:"([^"]*)"|([^\s"}]+))/;

// Quoted texts and single signs, of which no tag has as many: where a thousand tags never end, each is not read to the end.
const element = /<(?:img|image|video|audio|source)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^"'<>]){0,1000}>/gi;
// Names without a value and values without a name are stepped over as a whole.
const attribute = /"[^"]*"|'[^']*'|([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ofFile = /^(?:(?:data-)?src|poster)$/i;

/** A tag whose files have their new paths. */
function rebaseTag(tag: string, move: (href: string) => string): string {
  return tag.replace(attribute, (written, name?: string, ...values: (string | undefined)[]) => {
    const value = values.slice(0, 3).find((each) => each !== undefined);
    if (name === undefined || value === undefined || !ofFile.test(name)) return written;
    return `${name}="${move(value).replaceAll('"', '&quot;')}"`;
  });
}

function rebaseToken(token: Token, before: Token | undefined, move: (href: string) => string): void {
  if (token.type === 'image') {
    const image = token as Tokens.Image;
    image.href = move(image.href);
  } else if (token.type === 'html') {
    const raw = token as Tokens.HTML;
    raw.text = raw.text.replace(element, (tag) => rebaseTag(tag, move));
  } else if (before && token.type === 'text' && token.raw.startsWith('{')) {
    const text = token as Tokens.Text;
    const moved = (written: string) =>
      written.replace(
        named,
        (_, start: string, double: string | undefined, bare: string) => `${start}"${move(double ?? bare)}"`,
      );
    Object.assign(text, { raw: moved(text.raw), text: moved(text.text) });
  }
}

const isLocal = (href: string): boolean =>
  href !== '' && !/^(?:[a-z][a-z0-9+.-]+:|#)/i.test(href) && !isAbsolutePath(href);
