import { type Html, html } from '../../html.ts';
import { drawText, lineHeight, round, textWidth } from './text.ts';
import type { Chart } from './types.ts';

/** A drawn chart: what stands in it, and how large it is. */
export interface DrawnChart {
  readonly marks: readonly Html[];
  readonly width: number;
  readonly height: number;
}

/**
 * Classes of a mark: its series, and whether its row is the one that matters. The marks of several series keep their
 * colours, and those of the other rows are paler; the label of the row is the key.
 */
export function markClass(name: string, chart: Chart, row: number, series: number): string {
  const isKey = chart.key === row + 1;
  const isOne = chart.series.length === 1 || name === 'label';
  const state = isKey ? (isOne ? ' key' : ' chosen') : isOne ? ' rest' : ' pale';
  return `${name} s${series + 1}${chart.key === null ? '' : state}`;
}

/** A rectangle between two corners in any order. */
export function drawRect(x1: number, y1: number, x2: number, y2: number, classes: string): Html {
  const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  return html`<rect class="${classes}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
}

/** A straight line. */
export function drawLine(x1: number, y1: number, x2: number, y2: number, classes: string): Html {
  return html`<line class="${classes}" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;
}

/** A dot. */
export function drawDot(x: number, y: number, r: number, classes: string): Html {
  return html`<circle class="${classes}" cx="${round(x)}" cy="${round(y)}" r="${r}"/>`;
}

/** Names of several series in their colours, in lines above a chart, and the height they take. */
export function drawNames(
  { series }: Chart,
  width: number,
): { readonly marks: Html[]; readonly height: number } {
  if (series.length < 2) return { marks: [], height: 0 };
  const marks: Html[] = [];
  let [x, y] = [0, 16];
  for (const [i, { name }] of series.entries()) {
    const needed = 34 + textWidth(name) * 1.06;
    if (x > 0 && x + needed > width) [x, y] = [0, y + lineHeight + 6];
    marks.push(drawRect(x, y - 11, x + 22, y + 11, `bar s${i + 1}`));
    marks.push(drawText([name], { x: x + 34, y, classes: `series s${i + 1}` }));
    x += needed + 40;
  }
  return { marks, height: y + 40 };
}

/** Least and greatest value of a chart; zero is among them where the marks start from it. */
export function readExtent({ series }: Chart, withZero: boolean): readonly [number, number] {
  const values = series.flatMap(({ values }) => values).filter((value) => value !== null);
  const all = withZero ? [...values, 0] : values;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least === most ? [least, least + 1] : [least, most];
}
