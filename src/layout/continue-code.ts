import type { Token, Tokens } from 'marked';
import { fitOf } from '../deck/fit.ts';
import type { Deck, DeckMeta, Slide } from '../deck/types.ts';
import { indentOf } from '../markdown/code-fit.ts';
import { parseCodeInfo } from '../markdown/code-info.ts';
import { linesOf } from '../markdown/code-lines.ts';
import { plainText } from '../markdown/plain-text.ts';
import { breadth, lettersOfTitle } from './density.ts';
import { partDeck } from './fit/part-deck.ts';
import type { Cuts } from './fit/part-slide.ts';
import { joinSlideBlocks, listPieces } from './fit/pieces.ts';
import { isCode, isMostlyCode } from './layouts/code.ts';

/** Rows of the smallest type that stand below a title of one line, on the canvas of 1920 by 1080 px; measured. */
const mostRows = 22;
/** Rows that a second line of the title takes. */
const rowsOfTitle = 3;
/** Letters of the smallest code in one row. */
const lettersOfRow = 108;
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
  const token = tokens[at] as Tokens.Code;
  const cuts = cutCode(token, roomFor(slide, token, tokens));
  const pieces = listPieces(slide, 'code');
  if (cuts.length === 1 || pieces.length === 0) return null;
  const later = cuts
    .slice(1)
    .map(({ from }) => pieces.findIndex(({ block, item }) => block === at && item === from - 1));
  return { pieces, starts: [0, ...later] };
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

interface Cut {
  readonly from: number;
  readonly to: number;
}

/** Groups of lines, each of which has room on a slide. */
function cutCode(code: Tokens.Code, room: number): Cut[] {
  const lines = linesOf(code);
  const rows = lines.map((line) => Math.max(1, Math.ceil(breadth(line) / lettersOfRow)));
  const sum = rows.reduce((all, each) => all + each, 0);
  if (sum <= room) return [{ from: 1, to: lines.length }];
  const cuts: Cut[] = [];
  let from = 0;
  let left = sum;
  while (from < lines.length) {
    const parts = Math.ceil(left / room);
    const to = parts === 1 ? lines.length : findEnd(lines, rows, from, { parts, left, room });
    cuts.push({ from: from + 1, to });
    for (; from < to; from++) left -= rows[from]!;
  }
  return cuts;
}

interface Left {
  /** Slides that what is left takes, and its rows. */
  readonly parts: number;
  readonly left: number;
  readonly room: number;
}

/**
 * The line before which the best place is to go on: near an even share, and where the code itself takes a break, unless
 * that took one slide more.
 */
function findEnd(
  lines: readonly string[],
  rows: readonly number[],
  from: number,
  { parts, left, room }: Left,
): number {
  const share = left / parts;
  let best = from + 1;
  let leastCost = Number.POSITIVE_INFINITY;
  let taken = 0;
  for (let at = from; at < lines.length; at++) {
    taken += rows[at]!;
    if (taken > room && at > from) break;
    const next = lines[at + 1] ?? '';
    const isBreak = lines[at]!.trim() === '' && next.trim() !== '';
    // A blank line is worth a third of the share, the margin of the code a little.
    const more = left - taken > room * (parts - 1) ? room : 0;
    const cost = more + Math.abs(taken - share) + (isBreak ? 0 : share / 3) + Math.min(4, indentOf(next) / 2);
    if (cost > leastCost) continue;
    leastCost = cost;
    best = at + 1;
  }
  return best;
}
