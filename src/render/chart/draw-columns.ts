import type { Html } from '../../html.ts';
import { drawAxis } from './axis.ts';
import { drawLine, drawNames, drawRect, type DrawnChart, markClass, readExtent } from './parts.ts';
import { drawText, lineHeight, textWidth, wrapText } from './text.ts';
import type { Chart, Room, Tools } from './types.ts';

/** Columns from left to right, each with its value at its end; null where the labels are too long to stand under them. */
export function drawColumns(
  chart: Chart,
  { width, height }: Room,
  { scaleLinear }: Tools,
): DrawnChart | null {
  const { labels, series } = chart;
  const count = series.length;
  const names = drawNames(chart, width);
  const shown = series.flatMap(({ values, format }) =>
    values.map((value) => (value === null ? '' : format(value))),
  );
  const widest = Math.max(...shown.map(textWidth));
  // Values stand over their columns where each has room for its own; else an axis tells them.
  const hasValues = widest + 8 <= (width / labels.length) * (count === 1 ? 1 : 0.86 / count);
  const axis = hasValues ? 0 : widest + 20;
  const band = Math.min(420, (width - axis) / labels.length);
  const lines = labels.map((label) => wrapText(label, band - 16));
  if (lines.flat().some((line) => textWidth(line) > band - 8)) return null;
  const foot = Math.max(...lines.map((each) => each.length)) * lineHeight + 18;
  const [low, high] = readExtent(chart, true);
  const top = names.height + (hasValues && high > 0 ? lineHeight + 8 : 16);
  const bottom = height - foot - (hasValues && low < 0 ? lineHeight + 8 : 0);
  const scale = scaleLinear().domain([low, high]).range([bottom, top]);
  if (!hasValues) scale.nice(4);
  const zero = scale(0);
  const thick = Math.min(count === 1 ? 200 : 130, (band * (count === 1 ? 0.72 : 0.86)) / count);
  const right = axis + band * labels.length;
  const marks: Html[] = [...names.marks];
  if (!hasValues) marks.push(...drawAxis(scale, series[0]!.formatTicks, { start: axis, end: right }));
  for (const [i, label] of lines.entries()) {
    const middle = axis + (i + 0.5) * band;
    const classes = markClass('label', chart, i, 0);
    marks.push(
      drawText(label, { x: middle, y: height - foot + 32, anchor: 'middle', classes, fromTop: true }),
    );
    for (const [s, { values, format }] of series.entries()) {
      const value = values[i] ?? null;
      if (value === null) continue;
      const left = middle + (s - count / 2) * thick;
      const end = scale(value);
      marks.push(drawRect(left + 2, zero, left + thick - 2, end, markClass('bar', chart, i, s)));
      if (!hasValues) continue;
      const place = { x: left + thick / 2, y: end + (value < 0 ? 24 : -22), anchor: 'middle' as const };
      marks.push(drawText([format(value)], { ...place, classes: markClass('value', chart, i, s) }));
    }
  }
  marks.push(drawLine(axis, zero, right, zero, 'zero'));
  return { marks, width: Math.max(right, names.height > 0 ? width : 0), height };
}
