import type { Token, Tokens } from 'marked';
import type { Deck, Heading, Slide, Stack } from '../deck/types.ts';
import type { Block } from '../markdown/blocks.ts';
import { fitCode, indentOf } from '../markdown/code-fit.ts';
import { parseCodeInfo } from '../markdown/code-info.ts';
import { type CodePart, linesOf } from '../markdown/code-lines.ts';
import { plainText } from '../markdown/plain-text.ts';
import { breadth, lettersOfTitle } from './density.ts';
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
  const taken = new Set(deck.stacks.flatMap(({ slides }) => slides.map(({ id }) => id)));
  const stacks = deck.stacks.flatMap((stack): Stack[] => {
    const parts = stack.slides.map((slide) => partSlide(slide, taken));
    if (parts.every(({ length }) => length === 1)) return [stack];
    // Slides side by side go on side by side, those in a stack below one another.
    if (parts.length === 1) return parts[0]!.map((slide) => ({ slides: [slide] }));
    return [{ slides: parts.flat() as [Slide, ...Slide[]] }];
  });
  return { ...deck, stacks };
}

function partSlide(slide: Slide, taken: Set<string>): Slide[] {
  const tokens = slide.blocks.map(({ token }) => token);
  const at = tokens.findIndex(isCode);
  if (slide.part || at < 0 || tokens.filter(isCode).length > 1 || !isMostlyCode(tokens)) return [slide];
  const code = slide.blocks[at]!;
  const token = code.token as Tokens.Code;
  const cuts = cutCode(token, roomFor(slide, token, tokens));
  if (cuts.length === 1) return [slide];
  const lines = linesOf(token);
  const sizes = cuts.map(({ from, to }) => fitCode(lines.slice(from - 1, to)));
  const size = {
    rows: Math.max(...sizes.map(({ rows }) => rows)),
    columns: Math.max(...sizes.map(({ columns }) => columns)),
  };
  return cuts.map((cut, i) => {
    const shown = { ...cut, size };
    const part = { number: i + 1, of: cuts.length };
    const isLast = part.number === part.of;
    const blocks: Block[] = [
      ...(i === 0 ? slide.blocks.slice(0, at) : []),
      { ...code, token: { ...token, shown } satisfies CodePart },
      ...(isLast ? slide.blocks.slice(at + 1) : []),
    ];
    return {
      ...slide,
      id: i === 0 ? slide.id : nextId(slide.id, taken),
      heading: slide.heading && nameOf(slide.heading, part),
      notes: i === 0 ? slide.notes : [],
      seconds: slide.seconds === null ? null : Math.round(slide.seconds / cuts.length),
      blocks,
      part,
    };
  });
}

const nameOf = (heading: Heading, { number, of }: NonNullable<Slide['part']>): Heading => ({
  ...heading,
  text: `${heading.text} (${number}/${of})`,
});

function nextId(id: string, taken: Set<string>): string {
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  taken.add(`${id}-${n}`);
  return `${id}-${n}`;
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
