import type { ScaleLinear } from 'd3-scale';
import type { Html } from '../../html.ts';
import { drawLine } from './parts.ts';
import { drawText, textWidth } from './text.ts';
import type { FormatTicks } from './types.ts';

/** Round values at the left of a chart, each with a hairline across it. */
export function drawAxis(
  scale: ScaleLinear<number, number>,
  format: FormatTicks,
  { start, end }: { readonly start: number; readonly end: number },
): Html[] {
  const ticks = scale.ticks(4);
  const words = format(ticks);
  return ticks.flatMap((tick, i) => {
    const y = scale(tick);
    const label = drawText([words[i]!], { x: start - 20, y, anchor: 'end', classes: 'tick' });
    return [drawLine(start, y, end, y, 'grid'), label];
  });
}

/** Width of the labels of such an axis. */
export function axisWidth(scale: ScaleLinear<number, number>, format: FormatTicks): number {
  return Math.max(...format(scale.ticks(4)).map(textWidth)) + 20;
}

/** A label under a chart, and where it stands. */
export interface FootLabel {
  readonly text: string;
  /** What is written where not all texts have room. */
  readonly short?: string;
  readonly x: number;
}

/**
 * Labels under a chart from left to right, as many as have room beside one another, the last one always among them:
 * every one, or every second, or third … where they are evenly spaced.
 */
export function drawFootLabels(labels: readonly FootLabel[], y: number, right: number): Html[] {
  const long = drawEvery(labels, y, right);
  if (long.length === labels.length || !labels.some(({ short }) => short !== undefined)) return long;
  const short = labels.map(({ text, short, x }) => ({ text: short ?? text, x }));
  return drawEvery(short, y, right);
}

function drawEvery(labels: readonly FootLabel[], y: number, right: number): Html[] {
  const gaps = labels.slice(1).map(({ x }, i) => x - labels[i]!.x);
  const isEven = gaps.every((gap) => Math.abs(gap - gaps[0]!) < 0.1 * gaps[0]!);
  if (!isEven) return drawFitting(labels, y, right);
  for (let step = 1; step < labels.length; step++) {
    const chosen: FootLabel[] = [];
    for (let i = (labels.length - 1) % step; i < labels.length; i += step) chosen.push(labels[i]!);
    const marks = drawFitting(chosen, y, right);
    if (marks.length === chosen.length) return marks;
  }
  return drawFitting(labels.slice(-1), y, right);
}

/** From the right, each label that has room beside the one before. */
function drawFitting(labels: readonly FootLabel[], y: number, right: number): Html[] {
  const marks: Html[] = [];
  let free = right;
  for (const { text, x } of labels.toReversed()) {
    const half = textWidth(text) / 2;
    const middle = Math.min(x, right - half);
    if (middle + half > free) continue;
    marks.unshift(drawText([text], { x: middle, y, anchor: 'middle' }));
    free = middle - half - 28;
  }
  return marks;
}

/** Heights moved apart so that they lie at least `gap` from one another, between two bounds. */
export function spread(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  let least = top;
  for (const each of order) {
    each.y = Math.max(each.y, least);
    least = each.y + gap;
  }
  let most = bottom;
  for (const each of order.toReversed()) {
    each.y = Math.min(each.y, most);
    most = each.y - gap;
  }
  return order.sort((a, b) => a.i - b.i).map(({ y }) => y);
}
