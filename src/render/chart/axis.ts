import type { ScaleLinear } from 'd3-scale';
import type { Html } from '../../html.ts';
import { drawLine } from './parts.ts';
import { drawText, textWidth } from './text.ts';

/** Round values at the left of a chart, each with a hairline across it. */
export function drawAxis(
  scale: ScaleLinear<number, number>,
  format: (value: number) => string,
  { start, end }: { readonly start: number; readonly end: number },
): Html[] {
  return scale.ticks(4).flatMap((tick) => {
    const y = scale(tick);
    const label = drawText([format(tick)], { x: start - 20, y, anchor: 'end', classes: 'tick' });
    return [drawLine(start, y, end, y, 'grid'), label];
  });
}

/** Width of the labels of such an axis. */
export function axisWidth(scale: ScaleLinear<number, number>, format: (value: number) => string): number {
  return Math.max(...scale.ticks(4).map((tick) => textWidth(format(tick)))) + 20;
}

/** Labels under a chart, as many as have room beside one another, the last one always among them. */
export function drawFootLabels(
  labels: readonly { readonly text: string; readonly x: number }[],
  y: number,
  right: number,
): Html[] {
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
