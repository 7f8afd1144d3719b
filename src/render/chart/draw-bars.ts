import type { Html } from '../../html.ts';
import { drawLine, drawNames, drawRect, type DrawnChart, markClass, readExtent } from './parts.ts';
import { drawText, lineHeight, textWidth, wrapText } from './text.ts';
import type { Chart, Room, Tools } from './types.ts';

/** Rows from top to bottom, each with its label at the margin and its value at the end of the bar. */
export function drawBars(chart: Chart, { width, height }: Room, { scaleLinear }: Tools): DrawnChart {
  const { labels, series } = chart;
  const lines = layOutLabels(labels, width);
  const count = series.length;
  const names = drawNames(chart, width);
  const tallest = Math.max(...lines.labels.map((each) => each.length)) * lineHeight;
  const least = Math.max(tallest, count * lineHeight) + 12;
  const wanted = count === 1 ? 128 : count * 68 + 44;
  const row = Math.max(least, Math.min(wanted, (height - names.height) / labels.length));
  const [low, high] = readExtent(chart, true);
  const widest = (isRight: boolean) =>
    Math.max(
      0,
      ...series.flatMap(({ values, format }) =>
        values.map((value) => (value !== null && value >= 0 === isRight ? textWidth(format(value)) + 16 : 0)),
      ),
    );
  const scale = scaleLinear()
    .domain([low, high])
    .range([lines.width + widest(false), width - widest(true)]);
  const zero = scale(0);
  const thick = Math.min(count === 1 ? 76 : 60, (row * 0.76 - 8) / count);
  const marks: Html[] = [...names.marks];
  for (const [i, label] of lines.labels.entries()) {
    const middle = names.height + (i + 0.5) * row;
    marks.push(drawText(label, { x: 0, y: middle, classes: markClass('label', chart, i, 0) }));
    for (const [s, { values, format }] of series.entries()) {
      const value = values[i] ?? null;
      if (value === null) continue;
      const top = middle + (s - count / 2) * thick;
      const end = scale(value);
      marks.push(drawRect(zero, top + 2, end, top + thick - 2, markClass('bar', chart, i, s)));
      const place = { x: end + (value < 0 ? -12 : 12), y: top + thick / 2 };
      const anchor = value < 0 ? 'end' : 'start';
      marks.push(drawText([format(value)], { ...place, anchor, classes: markClass('value', chart, i, s) }));
    }
  }
  const bottom = names.height + labels.length * row;
  marks.push(drawLine(zero, names.height, zero, bottom, 'zero'));
  return { marks, width, height: bottom };
}

/** Labels in lines, and the width of the column that they need. */
export function layOutLabels(
  labels: readonly string[],
  width: number,
): { readonly labels: readonly (readonly string[])[]; readonly width: number } {
  const most = width * 0.38;
  const wrapped = labels.map((label) => wrapText(label, most));
  const widest = Math.max(...wrapped.flat().map(textWidth));
  return { labels: wrapped, width: Math.min(widest, width * 0.5) + 28 };
}
