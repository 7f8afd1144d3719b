import type { Tokens } from 'marked';
import { sizeOf } from '../markdown/code-lines.ts';
import { plainText } from '../markdown/plain-text.ts';
import { isNumberColumn } from '../markdown/table.ts';
import type { Item, SlideContent } from './types.ts';

/** Step of the type scale: `airy` one up, `dense` one down. */
export type Density = 'airy' | 'normal' | 'dense';

const densities: readonly Density[] = ['airy', 'normal', 'dense'];

/**
 * How large a slide's text is set, from what there is to show. An estimate, so that a deck can be built without a
 * browser; what does not fit all the same is found when the deck is measured.
 */
export function estimateDensity(content: SlideContent, layout: string): Density {
  const { list, tokens, words, table, slide } = content;
  if (layout === 'bullets' && list && tokens.length === 1)
    return listDensity(list.items, slide.heading?.text ?? '');
  if (layout === 'code' || layout === 'code-notes') return codeRows(content) > mostRows ? 'dense' : 'normal';
  const [airy, dense] = wordBounds[layout] ?? [0, Number.POSITIVE_INFINITY];
  if (words > dense || (table && isTallTable(table, slide.heading?.text ?? ''))) return 'dense';
  return words <= airy ? 'airy' : 'normal';
}

/** Words up to which a layout is drawn one step larger, and beyond which one step smaller. */
const wordBounds: Readonly<Record<string, readonly [airy: number, dense: number]>> = {
  bullets: [24, 62],
  'two-columns': [64, 80],
  'image-right': [30, 48],
  'image-left': [30, 48],
  points: [24, 66],
  timeline: [44, 84],
  process: [40, Number.POSITIVE_INFINITY],
  table: [18, 70],
  comparison: [0, 52],
  quote: [10, 26],
  closing: [0, 34],
  chart: [-1, 60],
  diagram: [-1, 60],
};

/** Rows of code that share the page with a title set at its ease. */
const mostRows = 14;

/** Rows of all code on a slide; a caption takes one too, and so does what stands between the listings. */
function codeRows({ tokens }: SlideContent): number {
  return tokens.reduce((sum, token) => {
    if (token.type !== 'code') return sum + 1;
    return sum + sizeOf(token as Tokens.Code).rows + (sum > 0 ? 1 : 0);
  }, 0);
}

/**
 * What a list alone on its slide may hold at each size of text, from the largest: letters in a line, however wide they are, lines
 * in all, and lines lost to each further line of the title. An item costs its lines and the space round it. Measured on the
 * canvas of 1920 by 1080 px; lists of five items and of six or more start one and two sizes lower.
 */
const listSizes = [
  { letters: 54, lines: 9.7, perTitleLine: 1 },
  { letters: 62, lines: 10.8, perTitleLine: 1.2 },
  { letters: 75, lines: 12.5, perTitleLine: 1.3 },
  { letters: 94, lines: 16.2, perTitleLine: 1.6 },
] as const;

const spaceOfItem = 0.75;
/** Letters of a title that stand in one line. */
export const lettersOfTitle = 42;

function listDensity(items: readonly Item[], title: string): Density {
  const first = items.length <= 4 ? 0 : items.length === 5 ? 1 : 2;
  const titleLines = linesOfTitle(title);
  for (const [step, density] of densities.entries()) {
    const { letters, lines, perTitleLine } = listSizes[Math.min(first + step, listSizes.length - 1)]!;
    const needed = items.reduce((sum, item) => sum + linesOf(item, letters) + spaceOfItem, 0);
    if (needed <= lines - perTitleLine * (titleLines - 1)) return density;
  }
  return 'dense';
}

function linesOf({ leadText, restText, children }: Item, letters: number): number {
  const nested = children.length > 0 ? plainText(children).split('\n') : [];
  const lines = [`${leadText} ${restText}`.trim(), ...nested].filter((line) => line !== '');
  return lines.reduce((sum, line) => sum + wrap(line, letters), 0);
}

function linesOfTitle(title: string): number {
  return Math.max(1, Math.ceil(breadth(title) / lettersOfTitle));
}

/** Most rows of a table at its usual size. */
const mostTableRows = 7;

/** Height of a table's body under a title of one line, and what each further line of the title takes, in px of the canvas. */
const tableHeight = { all: 655, titleLine: 77 } as const;

/**
 * The names of a table's rows, by how many rows there are at most: letters in a line where the column is narrow and
 * where it is wide, and px that a line and the space round it take. Measured on the canvas of 1920 by 1080 px.
 */
const nameSizes = [
  { rows: 3, narrow: 11, wide: 20, line: 72, space: 28 },
  { rows: 4, narrow: 13, wide: 24, line: 62, space: 28 },
  { rows: 6, narrow: 15, wide: 28, line: 51, space: 28 },
  { rows: mostTableRows, narrow: 18, wide: 32, line: 45, space: 16 },
] as const;

/** True where the names of the rows break into more lines than the page has room for. */
function isTallTable(table: Tokens.Table, title: string): boolean {
  const { header, rows } = table;
  const size = nameSizes.find((entry) => rows.length <= entry.rows);
  if (!size) return true;
  const hasFigures = header.some((_, column) => isNumberColumn(table, column));
  const letters = hasFigures || header.length === 2 ? size.wide : size.narrow;
  const needed = rows.reduce(
    (sum, [name]) => sum + size.space + size.line * wrap(name?.text ?? '', letters),
    0,
  );
  return needed > tableHeight.all - tableHeight.titleLine * (linesOfTitle(title) - 1);
}

/** Lines of a text that breaks between words, and within a word that is longer than a line. */
function wrap(text: string, letters: number): number {
  let lines = 1;
  let filled = 0;
  for (const length of text.split(/\s+/).map(breadth)) {
    const joined = filled === 0 ? length : filled + 1 + length;
    const isNext = filled > 0 && joined > letters;
    const shown = isNext ? length : joined;
    const broken = Math.max(0, Math.ceil(shown / letters) - 1);
    lines += Number(isNext) + broken;
    filled = shown - broken * letters;
  }
  return lines;
}

/** Length of a text in average Latin letters: Chinese, Japanese and Korean ones count twice, Cyrillic ones an eighth more. */
export function breadth(text: string): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0;
  const broad = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return text.length + wide + broad / 8;
}
