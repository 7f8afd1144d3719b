import type { ScaleLinear } from 'd3-scale';
import type { Html } from '../../html.ts';
import { drawLine } from './parts.ts';
import { drawText, round, textWidth } from './text.ts';
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

/** Labels that touch one another, from the height of the first of them down. */
interface Stack {
  first: number;
  count: number;
  /** Sum of the heights at which the first would stand for each of them to be where it belongs. */
  sum: number;
}

/**
 * Heights moved apart so that they lie at least `gap` from one another, between two bounds: those that would touch are moved
 * up as far as down.
 */
export function spread(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y);
  const stacks: Stack[] = [];
  const place = ({ count, sum }: Stack) =>
    round(Math.max(top, Math.min(sum / count, bottom - (count - 1) * gap)));
  for (const { y } of order) {
    let last: Stack = { first: 0, count: 1, sum: y };
    last.first = place(last);
    for (
      let above = stacks.at(-1);
      above && above.first + above.count * gap > last.first;
      above = stacks.at(-1)
    ) {
      stacks.pop();
      const count = above.count + last.count;
      last = { first: 0, count, sum: above.sum + last.sum - last.count * above.count * gap };
      last.first = place(last);
    }
    stacks.push(last);
  }
  const placed = stacks.flatMap(({ first, count }) =>
    Array.from({ length: count }, (_, n) => first + n * gap),
  );
  const result: number[] = [];
  for (const [at, { i }] of order.entries()) result[i] = placed[at]!;
  return result;
}
