import type { Token, Tokens } from 'marked';
import { fitOf } from '../deck/fit.ts';
import type { Deck, DeckMeta, Slide } from '../deck/types.ts';
import { parseCodeInfo } from '../markdown/code-info.ts';
import { plainText } from '../markdown/plain-text.ts';
import { breadth, lettersOfTitle } from './density.ts';
import { cutPieces } from './fit/cut-pieces.ts';
import { partDeck } from './fit/part-deck.ts';
import type { Cuts } from './fit/part-slide.ts';
import { joinSlideBlocks, listPieces } from './fit/pieces.ts';
import { isCode, isMostlyCode } from './layouts/code.ts';

/** Rows of the smallest type that stand below a title of one line, on the canvas of 1920 by 1080 px; measured. */
const mostRows = 22;
/** Rows that a second line of the title takes. */
const rowsOfTitle = 3;
/** Letters of other text in one line, and the rows that each such line takes. */
const lettersOfText = 80;
const rowsOfText = 1.6;

/**
 * A deck in which a listing that is too long for its slide goes on over more slides of the same title. It is parted where
 * it has a blank line or comes back to its margin, if it can be near an even share. Notes stay with the first part.
 */
export function continueCode(deck: Deck): Deck {
  return partDeck(deck, (slide) => estimateCuts(slide, deck.meta));
}

/** Where a slide with a long listing goes on, as far as that can be told without a browser; null for one that does not. */
export function estimateCuts(slide: Slide, meta: Pick<DeckMeta, 'fit'>): Cuts | null {
  const tokens = joinSlideBlocks(slide).map(({ token }) => token);
  const at = tokens.findIndex(isCode);
  if (fitOf(slide, meta) !== 'split' || at < 0) return null;
  if (tokens.filter(isCode).length > 1 || !isMostlyCode(tokens)) return null;
  const pieces = listPieces(slide, 'code');
  // Other text stands on every slide: the room is without it.
  const heights = pieces.map(({ block, lines }) => (block === at ? lines : 0));
  const starts = cutPieces(pieces, { heights, room: roomFor(slide, tokens[at] as Tokens.Code, tokens) }, 1);
  return starts.length < 2 ? null : { pieces, starts };
}

/** Rows that the code has on a slide, with what else stands there. */
function roomFor({ heading }: Slide, code: Tokens.Code, tokens: readonly Token[]): number {
  const titleLines = Math.ceil(breadth(`${heading?.text ?? ''} (1/2)`) / lettersOfTitle);
  const caption = parseCodeInfo(code.lang ?? '').title === null ? 0 : 1;
  const others = tokens.filter((token) => !isCode(token)).map((token) => plainText([token]));
  const text = others.reduce(
    (sum, each) => sum + rowsOfText * (1 + Math.ceil(breadth(each) / lettersOfText)),
    0,
  );
  return Math.max(6, Math.floor(mostRows - rowsOfTitle * (titleLines - 1) - caption - text));
}
