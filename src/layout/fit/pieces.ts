import type { Token, Tokens } from 'marked';
import type { Slide } from '../../deck/types.ts';
import type { Block } from '../../markdown/blocks.ts';
import { indentOf } from '../../markdown/code-fit.ts';
import { linesOf } from '../../markdown/code-lines.ts';
import { isComment } from '../../markdown/comments.ts';
import type { DefinitionList } from '../../markdown/definition-list.ts';
import { attachToLists } from '../../markdown/list-attributes.ts';
import { isPause } from '../../markdown/pauses.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { walkTokens } from '../../markdown/places.ts';
import { attachToTables } from '../../markdown/table-parts.ts';
import { breadth } from '../density.ts';
import { nestedOf } from './slice-block.ts';

/** What stays whole where a slide goes on over several: a block, an item, a row of a table, a line of code. */
export interface Piece {
  /** Number of its block among those of the slide, from 0. */
  readonly block: number;
  /** Number of the item, row or line in its block, from 0; null for a whole block. */
  readonly item: number | null;
  /** Number of the item in the list inside the item, from 0. */
  readonly nested: number;
  /** Lines that it takes about. */
  readonly lines: number;
  /** How many footnotes it names. */
  readonly footnotes: number;
  /** How bad it is to begin a slide with it: 0 is best, 1 takes a share of a slide; infinite where it must not. */
  readonly cost: number;
}

/** Letters of running text in a line, and of code. */
const lettersOfLine = 60;
const lettersOfCode = 108;

/** Lines that the space round a block, item or row takes, and round an item inside another; lines of a picture. */
const spaceOfRow = 0.6;
const spaceOfNested = 0.3;
const linesOfPicture = 8;

/** Layouts that stand and fall as a whole. */
const whole = ['cover', 'section', 'statement', 'two-columns', 'image-full', 'image-grid'];

/** Layouts whose picture or drawing stands beside the text and takes no height from it. */
const beside = ['image-left', 'image-right', 'chart', 'diagram'];

/** Blocks of a slide, with lists and tables that carry what is written above and under them. */
export function joinSlideBlocks({ blocks }: Slide): Block[] {
  const joined = attachToTables(attachToLists(blocks.map(({ token }) => token)));
  const byRaw = (token: Token) => blocks.find((each) => each.token === token || each.token.raw === token.raw);
  return joined.map((token) => {
    const found = byRaw(token);
    // A list is freed of a div that only says how it appears.
    const around = found ?? blocks.find((each) => each.token.raw.includes(token.raw));
    return { token, range: (around ?? blocks[0]!).range };
  });
}

/** The pieces of a slide in their order; a slide that must stay whole is one piece or none. */
export function listPieces(slide: Slide, layout: string): readonly Piece[] {
  const tokens = joinSlideBlocks(slide).map(({ token }) => token);
  // Raw HTML may begin in one block and end in another.
  if (whole.includes(layout) || tokens.some((token) => token.type === 'html' && !isComment(token))) return [];
  return tokens.flatMap((token, block) => {
    const isTied = ties(tokens[block - 1], token);
    return partsOf(token, beside.includes(layout)).map(({ item, nested = 0, lines, cost = 0, holds }, i) => ({
      block,
      item,
      nested,
      lines,
      footnotes: countFootnotes(holds),
      cost: i === 0 && isTied ? Number.POSITIVE_INFINITY : cost,
    }));
  });
}

interface Part {
  readonly item: number | null;
  readonly nested?: number;
  readonly lines: number;
  readonly cost?: number;
  /** Tokens whose footnotes it names. */
  readonly holds: readonly Token[];
}

function partsOf(token: Token, isBeside: boolean): Part[] {
  const one = (lines: number): Part[] => [{ item: null, lines, holds: [token] }];
  switch (token.type) {
    case 'list':
      return (token as Tokens.List).items.flatMap((item, i) => partsOfItem(item, i));
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const letters = Math.max(6, lettersOfLine / Math.max(1, header.length));
      if (rows.length === 0) return one(2);
      return rows.map((row, item) => ({
        item,
        lines: spaceOfRow + Math.max(1, ...row.map(({ text }) => countLines(text, letters))),
        holds: row.flatMap(({ tokens }) => tokens),
      }));
    }
    case 'code': {
      const lines = linesOf(token as Tokens.Code);
      return lines.map((line, item) => ({
        item,
        lines: countLines(line, lettersOfCode),
        cost: item === 0 ? 0 : costOfLine(lines, item),
        holds: [],
      }));
    }
    case 'definitionList':
      return (token as DefinitionList).tokens.map((entry, item) => ({
        item,
        lines: spaceOfRow + linesOfTokens([entry]),
        holds: [entry],
      }));
    default: {
      if (isPause(token)) return one(0);
      if (token.type === 'chart' || token.type === 'diagram' || holdsPicture(token))
        return one(isBeside ? 0 : linesOfPicture);
      return one(spaceOfRow + linesOfTokens([token]));
    }
  }
}

/** An item, or each item of the list that ends it; the first of them goes with the line above it. */
function partsOfItem(item: Tokens.ListItem, i: number): Part[] {
  const inner = nestedOf(item)?.items ?? [];
  const above = item.tokens.slice(0, inner.length > 0 ? -1 : undefined);
  const own = { item: i, lines: spaceOfRow + linesOfTokens(above), holds: above };
  const [first, ...rest] = inner.map((each, nested) => ({
    item: i,
    nested,
    lines: spaceOfNested + linesOfTokens([each]),
    cost: 0.4,
    holds: [each as Token],
  }));
  if (!first) return [own];
  return [{ ...own, lines: own.lines + first.lines, holds: [...above, ...first.holds] }, ...rest];
}

function countFootnotes(tokens: readonly Token[]): number {
  let count = 0;
  walkTokens(tokens, ({ type }) => {
    if (type === 'footnoteReference') count++;
  });
  return count;
}

function linesOfTokens(tokens: readonly Token[]): number {
  const lines = plainText(tokens).split('\n');
  return lines.reduce((sum, line) => sum + countLines(line, lettersOfLine), 0);
}

/** True where a block must not end a slide that goes on: a heading, a pause, a line that announces what comes. */
function ties(above: Token | undefined, token: Token): boolean {
  if (!above) return false;
  if (above.type === 'heading' || isPause(above)) return true;
  return (
    above.type === 'paragraph' &&
    ['list', 'table', 'code'].includes(token.type) &&
    /:\s*$/.test(plainText([above]))
  );
}

/** Code goes on best after a blank line, and at its margin. */
function costOfLine(lines: readonly string[], at: number): number {
  const isBreak = lines[at - 1]!.trim() === '' && lines[at]!.trim() !== '';
  return (isBreak ? 0 : 0.33) + Math.min(0.15, indentOf(lines[at]!) / 50);
}

function countLines(text: string, letters: number): number {
  return Math.max(1, Math.ceil(breadth(text) / letters));
}

function holdsPicture(token: Token): boolean {
  return (
    token.type === 'paragraph' && (token as Tokens.Paragraph).tokens.some(({ type }) => type === 'image')
  );
}
