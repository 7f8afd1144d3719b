import { type Html, html } from '../../html.ts';
import { axisWidth, drawAxis, drawFootLabels, type FootLabel, spread } from './axis.ts';
import { drawDot, type DrawnChart, markClass, readExtent } from './parts.ts';
import { drawText, lineHeight, round, type TextPlace, textWidth, wrapText } from './text.ts';
import type { Chart, Room, Tools } from './types.ts';

interface Point {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  /** Row of the table, from 0. */
  readonly row: number;
}

/** Values along a scale, joined by a line or, as `dots`, each on its own; the names of several series at their ends. */
export function drawLines(chart: Chart, { width, height }: Room, { scaleLinear }: Tools): DrawnChart {
  const { labels, series, positions, type } = chart;
  const isLine = type === 'line';
  // Along a scale of numbers, both axes have the names of their columns.
  const isScale = positions !== null && !chart.isTime;
  const nameBelow = isScale ? chart.labelName : '';
  const nameAbove = !isLine && series.length === 1 ? series[0]!.name : '';
  const foot = height - 64 - (nameBelow === '' ? 0 : lineHeight + 10);
  const head = isLine ? lineHeight + 16 : nameAbove === '' ? 20 : lineHeight + 36;
  const at = positions ?? labels.map((_, i) => i);
  const [low, high] = readExtent(chart, false);
  const fromZero = low >= 0 && low < 0.4 * high;
  const y = scaleLinear()
    .domain([fromZero ? 0 : low, high])
    .range([foot, head])
    .nice(4);
  // Few points are told each; else an axis tells them.
  const isFew = isLine && series.length === 1 && labels.length <= 8;
  const shown = series.flatMap(({ values, format }) =>
    values.map((value) => (value === null ? '' : format(value))),
  );
  const widest = Math.max(...shown.map(textWidth));
  const left = isFew ? widest + 16 : axisWidth(y, series[0]!.formatTicks);
  const ends = series.map(({ name, values, format }) => {
    const last = values.findLast((value) => value !== null) ?? null;
    const value = last === null || isFew || !isLine ? '' : format(last);
    return series.length > 1 ? wrapText(`${name} ${value}`.trim(), width * 0.24) : [value];
  });
  const margin = Math.max(
    isFew ? widest + 24 : 24,
    ...ends.flat().map((line) => textWidth(line) * 1.06 + 24),
  );
  const right = width - margin;
  const x = scaleLinear()
    .domain([Math.min(...at), Math.max(...at)])
    .range([left + 12, right - 12]);
  const lines = series.map(({ values }) =>
    values
      .flatMap((value, row): Point[] => (value === null ? [] : [{ x: x(at[row]!), y: y(value), value, row }]))
      .sort((a, b) => a.x - b.x),
  );
  const marks: Html[] = isFew ? [] : drawAxis(y, series[0]!.formatTicks, { start: left, end: right });
  const below = (isScale ? numberLabels() : rowLabels()).sort((a, b) => a.x - b.x);
  marks.push(...drawFootLabels(below, foot + 42, width));
  const axisName = 'tick name';
  if (nameAbove !== '') marks.push(drawText([nameAbove], { x: 0, y: 18, classes: axisName }));
  if (nameBelow !== '')
    marks.push(drawText([nameBelow], { x: right, y: height - 18, anchor: 'end', classes: axisName }));
  const heights = spread(
    lines.map((points) => points.at(-1)?.y ?? foot),
    lineHeight * (Math.max(...ends.map((each) => each.length)) + 0.2),
    20,
    foot,
  );
  for (const [s, points] of lines.entries()) {
    // With several lines the key is one of them, else it is a row.
    const hasKeyLine = isLine && series.length > 1 && chart.key !== null;
    const isKey = hasKeyLine && chart.key === s + 1;
    const isRest = hasKeyLine && !isKey;
    const state = isKey ? ' key' : isRest ? ' rest' : '';
    if (isLine) marks.push(html`<path class="line s${s + 1}${state}" d="${pathOf(points)}"/>`);
    for (const i of points.keys()) marks.push(...drawPoint(points, i, s, state));
    const last = points.at(-1);
    const text = ends[s]!;
    if (last && text.join('') !== '')
      marks.push(drawText(text, { x: last.x + 22, y: heights[s]!, classes: `series s${s + 1}${state}` }));
  }
  return { marks, width, height };

  function drawPoint(points: readonly Point[], i: number, s: number, state: string): Html[] {
    const { x, y, value, row } = points[i]!;
    const isLast = i === points.length - 1;
    const isKeyPoint = (series.length === 1 || !isLine) && chart.key === row + 1;
    const name = isKeyPoint || !isLine ? markClass('dot', chart, row, s) : `dot s${s + 1}${state}`;
    const dot = isLine && !isLast && !isFew && !isKeyPoint ? [] : [drawDot(x, y, isLine ? 8 : 11, name)];
    if (!isFew && !isKeyPoint) return dot;
    const classes = markClass('value', chart, row, s);
    return [...dot, drawText([series[s]!.format(value)], { ...placeValue(points, i), classes })];
  }

  function numberLabels(): FootLabel[] {
    const ticks = x.ticks(8);
    const words = chart.formatPositions(ticks);
    return ticks.map((tick, i) => ({ text: words[i]!, x: x(tick) }));
  }

  function rowLabels(): FootLabel[] {
    return labels.map((text, i) => {
      const short = chart.shortLabels?.[i];
      return { text, ...(short === undefined ? {} : { short }), x: x(at[i]!) };
    });
  }
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** Where the value of a point stands so that its line does not run through it. */
function placeValue(points: readonly Point[], i: number): TextPlace {
  const { x, y } = points[i]!;
  const [before, after] = [points[i - 1], points[i + 1]];
  if (!before && after) return { x: x - 20, y, anchor: 'end' };
  if (!after && before) return { x: x + 20, y };
  const [fromBelow, toBelow] = [before !== undefined && before.y > y, after !== undefined && after.y > y];
  if (fromBelow === toBelow) return { x, y: y + (fromBelow ? -30 : 34), anchor: 'middle' };
  return fromBelow ? { x: x - 10, y: y - 26, anchor: 'end' } : { x: x + 10, y: y - 26 };
}
