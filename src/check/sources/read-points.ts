import type { Token, Tokens } from 'marked';
import type { LineKind } from '../../article/gates/types.ts';
import { listSlides } from '../../deck/list-slides.ts';
import type { Deck, Slide } from '../../deck/types.ts';
import { readQuotation } from '../../layout/quotation.ts';
import type { Block } from '../../markdown/blocks.ts';
import { isComment, listComments } from '../../markdown/comments.ts';
import { eachToken, walkTokens } from '../../markdown/places.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { parseSources, takeTrailing } from '../../markdown/trailing.ts';
import type { Range } from '../../source/source.ts';

/** A line of a deck that an audience reads, and the sentences that it names. */
export interface Point {
  readonly kind: LineKind;
  readonly text: string;
  /** Who said a quotation; empty for other lines. */
  readonly lead: string;
  /** Ids named by the line itself, else by a comment that stands alone on its slide. */
  readonly src: readonly string[];
  /** Where it stands, its comment included. */
  readonly range: Range;
}

/** The lines of one slide. */
export interface SlidePoints {
  /** From 1, as shown; slides that were continued count once. */
  readonly number: number;
  readonly title: string;
  readonly range: Range;
  readonly headline: Point | null;
  readonly points: readonly Point[];
  /** Ids that the slide as a whole names. */
  readonly whole: readonly string[];
  /** How many items, rows or columns the lists and tables of the slide have. */
  readonly counts: readonly number[];
}

/** Every line of a deck, slide by slide; code, drawings and notes are no lines. */
export function readPoints(deck: Deck): SlidePoints[] {
  const found: SlidePoints[] = [];
  for (const slide of listSlides(deck)) {
    const read = readSlidePoints(slide, found.length + 1);
    const last = found.at(-1);
    if (slide.part && slide.part.number > 1 && last)
      found[found.length - 1] = { ...last, points: [...last.points, ...read.points] };
    else found.push(read);
  }
  return found;
}

function readSlidePoints(slide: Slide, number: number): SlidePoints {
  const { heading, blocks, range } = slide;
  // The cover that stands in the front matter only has no place.
  const written = heading && heading.block.range.end > 0 ? heading.block : null;
  const ofHeading = written ? takeTrailing((written.token as Tokens.Heading).tokens).sources : [];
  const whole = slide.sources.slice(ofHeading.length);
  const points = blocks.flatMap(readBlock);
  return {
    number,
    title: heading?.text ?? '',
    range: written?.range ?? blocks[0]?.range ?? range,
    headline: written && {
      kind: 'headline',
      text: heading!.text,
      lead: '',
      src: ofHeading.length > 0 ? ofHeading : whole,
      range: written.range,
    },
    points: points.map((point) => (point.src.length > 0 ? point : { ...point, src: whole })),
    whole,
    counts: blocks.flatMap(({ token }) => countMembers(token)),
  };
}

type PlaceOf = (token: Token) => Range;

function readBlock(block: Block): Point[] {
  const places = new Map<Token, Range>();
  eachToken(block, (token, range) => places.set(token, range));
  return readToken(block.token, (token) => places.get(token) ?? block.range, 'text');
}

function readToken(token: Token, placeOf: PlaceOf, kind: LineKind): Point[] {
  switch (token.type) {
    case 'list':
      return (token as Tokens.List).items.flatMap((item) => readAll(item.tokens, placeOf, 'point'));
    case 'table':
      return readTable(token as Tokens.Table, placeOf);
    case 'blockquote':
      return readQuote(token as Tokens.Blockquote, placeOf);
    case 'paragraph':
    case 'text':
    case 'heading':
    case 'definitionTerm':
      return readLine((token as Tokens.Generic).tokens ?? [token], placeOf, kind, placeOf(token));
    case 'fencedDiv':
    case 'definitionList':
    case 'definitionEntry':
    case 'definition':
    case 'callout':
      return readAll((token as Tokens.Generic).tokens ?? [], placeOf, kind);
    default:
      return [];
  }
}

function readAll(tokens: readonly Token[], placeOf: PlaceOf, kind: LineKind): Point[] {
  return tokens.flatMap((token) => readToken(token, placeOf, kind));
}

/** Lines of running text: a comment `src:` ends one, so that a paragraph may hold several. */
function readLine(inline: readonly Token[], placeOf: PlaceOf, kind: LineKind, whole: Range): Point[] {
  const points: Point[] = [];
  let own: Token[] = [];
  const flush = (src: readonly string[], end: number): void => {
    const text = textOf(own);
    const start = own[0] && placeOf(own[0]).start;
    if (text !== '' && start !== undefined) points.push({ kind, text, lead: '', src, range: { start, end } });
    own = [];
  };
  for (const token of inline) {
    const src = sourcesIn(token);
    if (src === null) own.push(token);
    else flush(src, placeOf(token).end);
  }
  flush([], whole.end);
  return points;
}

function readTable({ rows }: Tokens.Table, placeOf: PlaceOf): Point[] {
  return rows.flatMap((row): Point[] => {
    const tokens = row.flatMap((cell) => cell.tokens);
    const [first, last] = [tokens[0], tokens.at(-1)];
    const text = row.map((cell) => textOf(cell.tokens)).join(' | ');
    if (!first || !last || !/[\p{L}\p{N}]/u.test(text)) return [];
    const range = { start: placeOf(first).start, end: placeOf(last).end };
    return [{ kind: 'row', text, lead: '', src: listSources(tokens), range }];
  });
}

/** A quotation with its speaker is one line, whichever of its paragraphs names the sources. */
function readQuote(quote: Tokens.Blockquote, placeOf: PlaceOf): Point[] {
  const { said, person, role } = readQuotation(quote);
  if (person === null) return readAll(quote.tokens, placeOf, 'text');
  const words = textOf(said);
  const lead = [textOf(person), textOf(role)].filter((part) => part !== '').join(', ');
  return [
    { kind: 'quotation', text: `“${words}”`, lead, src: listSources(quote.tokens), range: placeOf(quote) },
  ];
}

function countMembers(token: Token): number[] {
  if (token.type === 'list') return [(token as Tokens.List).items.length];
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [rows.length, header.length, header.length - 1];
  }
  const { tokens = [] } = token as Tokens.Generic;
  const columns = tokens.filter(({ type }) => type === 'fencedDiv').length;
  return token.type === 'fencedDiv' ? [columns, ...tokens.flatMap(countMembers)] : [];
}

const textOf = (tokens: readonly Token[]): string => plainText(tokens).replace(/\s+/g, ' ');

/** Ids that a comment names; null for any other token. */
function sourcesIn(token: Token): readonly string[] | null {
  if (!isComment(token)) return null;
  const named = listComments(token.raw).map(({ text }) => parseSources(text));
  return named.every((each) => each === null) ? null : named.flatMap((each) => each ?? []);
}

function listSources(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  walkTokens(tokens, (token) => found.push(...(sourcesIn(token) ?? [])));
  return [...new Set(found)];
}
