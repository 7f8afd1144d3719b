import type { Html } from '../../html.ts';
import { layOutLabels } from './draw-bars.ts';
import { drawDot, drawLine, drawNames, type DrawnChart, markClass, readExtent } from './parts.ts';
import { drawText, lineHeight, textWidth } from './text.ts';
import type { Chart, Room, Tools } from './types.ts';

/** One row for each label, its values as dots on a line: how far apart they lie is what is shown. */
export function drawDots(chart: Chart, { width, height }: Room, { scaleLinear }: Tools): DrawnChart {
  const { labels, series } = chart;
  const lines = layOutLabels(labels, width);
  const names = drawNames(chart, width);
  const tallest = Math.max(...lines.labels.map((each) => each.length)) * lineHeight;
  const row = Math.max(tallest + 16, Math.min(124, (height - names.height - 56) / labels.length));
  const [low, high] = readExtent(chart, false);
  const domain = low >= 0 && low < 0.4 * high ? [0, high] : [low, high];
  // Up to two values a row are told beside their dots; else an axis tells them.
  const hasValues = series.length <= 2;
  const shown = series.flatMap(({ values, format }) =>
    values.map((value) => (value === null ? '' : format(value))),
  );
  const widest = Math.max(...shown.map(textWidth));
  const side = hasValues ? widest + 36 : widest / 2 + 8;
  const scale = scaleLinear()
    .domain(domain)
    .range([lines.width + side, width - side]);
  if (!hasValues) scale.nice(5);
  const bottom = names.height + labels.length * row;
  const marks: Html[] = [...names.marks];
  if (!hasValues) {
    const ticks = scale.ticks(5);
    const words = series[0]!.formatTicks(ticks);
    for (const [i, tick] of ticks.entries()) {
      marks.push(drawLine(scale(tick), names.height, scale(tick), bottom, 'grid'));
      const place = { x: scale(tick), y: bottom + 30, anchor: 'middle' as const, classes: 'tick' };
      marks.push(drawText([words[i]!], place));
    }
  }
  for (const [i, label] of lines.labels.entries()) {
    const y = names.height + (i + 0.5) * row;
    marks.push(drawText(label, { x: 0, y, classes: markClass('label', chart, i, 0) }));
    const dots = series
      .flatMap(({ values, format }, s) => {
        const value = values[i] ?? null;
        return value === null ? [] : [{ s, x: scale(value), text: format(value) }];
      })
      .sort((a, b) => a.x - b.x);
    const first = series.length === 1 ? lines.width : (dots[0]?.x ?? 0);
    const last = dots.at(-1)?.x ?? first;
    marks.push(drawLine(first, y, last, y, 'range'));
    for (const [at, { s, x, text }] of dots.entries()) {
      marks.push(drawDot(x, y, 13, markClass('dot', chart, i, s)));
      if (!hasValues) continue;
      const isLeft = at === 0 && dots.length > 1;
      const place = { x: x + (isLeft ? -26 : 26), y, anchor: isLeft ? ('end' as const) : ('start' as const) };
      marks.push(drawText([text], { ...place, classes: markClass('value', chart, i, s) }));
    }
  }
  return { marks, width, height: bottom + (hasValues ? 0 : 56) };
}
