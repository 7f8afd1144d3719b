import type { Token, Tokens } from 'marked';
import { isComment } from '../markdown/comments.ts';
import { type MediaKind, mediaKind } from '../markdown/media.ts';
import { eachToken } from '../markdown/places.ts';
import { listRawFiles } from '../markdown/raw-images.ts';
import { describeImage, listNamedFiles } from '../markdown/render-parts.ts';
import { attachToImages } from '../markdown/trailing.ts';
import type { Range } from '../source/source.ts';
import { allFootnotes } from './footnotes.ts';
import { listSlides } from './list-slides.ts';
import type { Backdrop, Deck } from './types.ts';

/** A picture, film or sound that a deck names. */
export interface ImageRef {
  /** As the outline writes it: a path relative to the outline, or an address. */
  readonly href: string;
  readonly alt: string;
  readonly kind: MediaKind;
  /** Where it is named; null for one in the front matter. */
  readonly range: Range | null;
}

/** Every picture, film and sound of a deck, in the order in which they are named; one that is used twice, twice. */
export function listImages(deck: Deck): ImageRef[] {
  const { logo } = deck.meta;
  const found: ImageRef[] = logo === null ? [] : [{ href: logo, alt: '', kind: 'image', range: null }];
  const add = (token: Token, range: Range | null) => {
    if (token.type === 'image') {
      const { href, alt } = describeImage(token as Tokens.Image);
      found.push({ href, alt, kind: mediaKind(href), range });
    }
    // The block that names a poster stands after its picture: only their parent sees both.
    for (const picture of attachToImages((token as Tokens.Generic).tokens ?? [])) {
      if (picture.type !== 'image') continue;
      for (const href of listNamedFiles(picture as Tokens.Image))
        found.push({ href, alt: '', kind: mediaKind(href), range });
    }
    if (token.type !== 'html' || isComment(token)) return;
    for (const file of listRawFiles((token as Tokens.HTML).text)) found.push({ ...file, alt: '', range });
  };
  for (const { blocks, notes, heading, backdrop } of listSlides(deck)) {
    if (backdrop) found.push(...listBackdropFiles(backdrop));
    for (const block of [...(heading ? [heading.block] : []), ...blocks, ...notes]) eachToken(block, add);
  }
  for (const { block } of allFootnotes(deck)) eachToken(block, add);
  return found;
}

function listBackdropFiles({ pictures, video }: Backdrop): ImageRef[] {
  return [
    ...pictures.map(({ href, alt, range }) => ({ href, alt, kind: 'image' as const, range })),
    ...(video ? [{ href: video.href, alt: video.alt, kind: 'video' as const, range: video.range }] : []),
    ...(video?.poster ? [{ href: video.poster, alt: '', kind: 'image' as const, range: video.range }] : []),
  ];
}
