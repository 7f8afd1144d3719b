import { readColor } from './css-color.ts';
import type { ChartLook } from './drawing.ts';
import { findAll, hasClass, type PageBox, px } from './snapshot.ts';

/** Colours and type of a chart, from the marks that are drawn for it. */
export function readChartLook(svg: PageBox, scale: number): ChartLook {
  const marks = findAll(svg, ({ name }) => /^(?:rect|path|circle|line|text|polyline)$/.test(name));
  const colorOf = (box: PageBox | undefined): string | null => {
    if (!box) return null;
    const fill = readColor(box.style('fill'));
    const stroke = readColor(box.style('stroke'));
    return (fill && fill.alpha > 0 ? fill : stroke)?.hex ?? null;
  };
  const series: string[] = [];
  for (let n = 1; n <= 8; n++) {
    const own = marks.filter((mark) => hasClass(mark, `s${n}`) && mark.name !== 'text');
    if (own.length === 0) break;
    const plain =
      own.find((mark) => !hasClass(mark, 'key') && !hasClass(mark, 'pale') && mark.name !== 'path') ??
      own.find(({ name }) => name !== 'path') ??
      own[0];
    series.push(colorOf(plain) ?? '808080');
  }
  const key = marks.find((mark) => hasClass(mark, 'key') && mark.name === 'rect');
  const texts = marks.filter(({ name }) => name === 'text');
  const text = texts.find((mark) => !hasClass(mark, 'key') && !hasClass(mark, 'tick')) ?? texts[0];
  const line = marks.find(
    (mark) => hasClass(mark, 'grid') || hasClass(mark, 'range') || hasClass(mark, 'zero'),
  );
  const width = Number(svg.attributes['width']) || svg.bounds!.width;
  return {
    series,
    key: colorOf(key),
    text: colorOf(text) ?? '000000',
    grid: readColor(line?.style('stroke') ?? '')?.hex ?? 'C0C0C0',
    family: text?.style('font-family') ?? '',
    // Type in a drawing is as large as the drawing is shown.
    size: ((px(text?.style('font-size') ?? '') || 28) * scale * svg.bounds!.width) / (width * scale),
  };
}
