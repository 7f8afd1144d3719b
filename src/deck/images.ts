import type { Token, Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { walkTokens } from '../markdown/walk.ts';
import type { Range } from '../source/source.ts';
import { listSlides } from './parse-deck.ts';
import type { Deck } from './types.ts';

/** A picture that a deck names. */
export interface ImageRef {
  /** As the outline writes it: a path relative to the outline, or an address. */
  readonly href: string;
  readonly alt: string;
  /** Where it is named; null for the logo, which stands in the front matter. */
  readonly range: Range | null;
}

/** Every picture of a deck, in the order in which they are named; one that is used twice is listed twice. */
export function listImages(deck: Deck): ImageRef[] {
  const { logo } = deck.meta;
  const images: ImageRef[] = logo === null ? [] : [{ href: logo, alt: '', range: null }];
  for (const { blocks, notes, heading } of listSlides(deck)) {
    for (const block of [...(heading ? [heading.block] : []), ...blocks, ...notes]) {
      eachToken(block, (token, range) => {
        if (token.type !== 'image') return;
        const { href, text } = token as Tokens.Image;
        images.push({ href, alt: text, range });
      });
    }
  }
  return images;
}

/**
 * Calls `visit` for every token of a block with its place. marked keeps places of top-level blocks only; a token
 * inside is found again by its `raw`, searched in source order, and has the place of its block where it is not.
 */
export function eachToken({ token: top, range }: Block, visit: (token: Token, range: Range) => void): void {
  let from = 0;
  walkTokens([top], (token) => {
    if (token === top) return visit(token, range);
    const at = top.raw.indexOf(token.raw, from);
    if (at < 0) return visit(token, range);
    // The children of a token start where it starts; only a leaf moves the search on.
    from = (token as Tokens.Generic).tokens || 'items' in token ? at : at + token.raw.length;
    const start = range.start + at;
    visit(token, { start, end: start + token.raw.length });
  });
}
