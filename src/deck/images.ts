import type { Token, Tokens } from 'marked';
import { isComment } from '../markdown/comments.ts';
import { eachToken } from '../markdown/places.ts';
import { listRawImages } from '../markdown/raw-images.ts';
import { describeImage } from '../markdown/render-parts.ts';
import type { Range } from '../source/source.ts';
import { allFootnotes } from './footnotes.ts';
import { listSlides } from './list-slides.ts';
import type { Deck } from './types.ts';

/** A picture that a deck names. */
export interface ImageRef {
  /** As the outline writes it: a path relative to the outline, or an address. */
  readonly href: string;
  readonly alt: string;
  /** Where it is named; null for one in the front matter. */
  readonly range: Range | null;
}

/** Every picture of a deck, in the order in which they are named; one that is used twice is listed twice. */
export function listImages(deck: Deck): ImageRef[] {
  const { logo } = deck.meta;
  const images: ImageRef[] = logo === null ? [] : [{ href: logo, alt: '', range: null }];
  const add = (token: Token, range: Range | null) => {
    if (token.type === 'image') images.push({ ...describeImage(token as Tokens.Image), range });
    if (token.type !== 'html' || isComment(token)) return;
    for (const href of listRawImages(token.raw)) images.push({ href, alt: '', range });
  };
  for (const { blocks, notes, heading } of listSlides(deck)) {
    for (const block of [...(heading ? [heading.block] : []), ...blocks, ...notes]) eachToken(block, add);
  }
  for (const { block } of allFootnotes(deck)) eachToken(block, add);
  return images;
}
