import type { Tokens } from 'marked';
import { sizeOf } from '../markdown/code-lines.ts';
import { plainText } from '../markdown/plain-text.ts';
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
  if (words > dense || (table?.rows.length ?? 0) > 7) return 'dense';
  return words <= airy ? 'airy' : 'normal';
}

/** Words up to which a layout is drawn one step larger, and beyond which one step smaller. */
const wordBounds: Readonly<Record<string, readonly [airy: number, dense: number]>> = {
  bullets: [24, 62],
  'two-columns': [30, 80],
  'image-right': [18, 48],
  'image-left': [18, 48],
  points: [24, 66],
  timeline: [0, 84],
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
 * What a list alone on its slide may hold at each size of text, from the largest: letters in a line, lines in all, and
 * lines lost to each further line of the title. An item costs its lines and the space round it. Measured on the
 * canvas of 1920 by 1080 px; lists of five items and of six or more start one and two sizes lower.
 */
const listSizes = [
  { letters: 58, lines: 9.7, perTitleLine: 1 },
  { letters: 66, lines: 10.8, perTitleLine: 1.2 },
  { letters: 80, lines: 12.5, perTitleLine: 1.3 },
  { letters: 100, lines: 16.2, perTitleLine: 1.6 },
] as const;

const spaceOfItem = 0.75;
/** Letters of a title that stand in one line. */
export const lettersOfTitle = 42;

function listDensity(items: readonly Item[], title: string): Density {
  const first = items.length <= 4 ? 0 : items.length === 5 ? 1 : 2;
  const titleLines = Math.max(1, Math.ceil(breadth(title) / lettersOfTitle));
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
  return lines.reduce((sum, line) => sum + Math.ceil(breadth(line) / letters), 0);
}

/** Length of a text in average Latin letters; Chinese, Japanese and Korean ones are twice as wide. */
export function breadth(text: string): number {
  return text.length + (text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0);
}
