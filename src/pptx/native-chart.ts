import type { ChartData, ChartOptions } from './library.ts';
import type { Chart } from '../render/chart/types.ts';
import type { ChartItem } from './drawing.ts';
import type { TextEnv } from './text-options.ts';

/** A chart as the library takes it. */
export interface NativeChart {
  readonly type: 'bar' | 'line' | 'scatter';
  readonly data: ChartData[];
  readonly options: ChartOptions;
}

/** True for charts that PowerPoint has a kind for: rows of dots on lines are none, nor lines over times of uneven distance. */
export function isNative(chart: Chart): boolean {
  if (chart.type === 'dots') return chart.positions !== null && !chart.isTime;
  return chart.type !== 'line' || !chart.isTime || isEven(chart.positions);
}

function isEven(positions: readonly number[] | null): boolean {
  if (!positions || positions.length < 3) return true;
  const steps = positions.slice(1).map((each, i) => each - positions[i]!);
  const [least, most] = [Math.min(...steps), Math.max(...steps)];
  return least > 0 && most <= 1.15 * least; // months are not of one length
}

/** The chart with the deck's data, colours and numbers. */
export function toNativeChart(chart: Chart, { look: colors, alt }: ChartItem, env: TextEnv): NativeChart {
  const { series, labels, positions } = chart;
  const { units, look } = env;
  const font = {
    face: look.nameFont(colors.family),
    size: Math.max(6, Math.round(units.points(colors.size))),
  };
  const code = formatCode(series[0]!.format);
  const text = colors.text;
  const isScatter = (chart.type === 'dots' || chart.type === 'line') && positions !== null && !chart.isTime;
  const type = isScatter ? 'scatter' : chart.type === 'line' ? 'line' : 'bar';
  const isRows = chart.type === 'bars';
  const isOne = series.length === 1;
  const hasValues = type === 'bar' && (isRows || series.length * labels.length <= 16);
  const base = series.map((_, i) => colors.series[i] ?? '808080');
  const options: ChartOptions = {
    altText: alt,
    chartColors:
      isOne && type === 'bar' && chart.key !== null ? keyed(chart, base[0]!, colors.key ?? base[0]!) : base,
    chartArea: { roundedCorners: false },
    barDir: isRows ? 'bar' : 'col',
    barGapWidthPct: isOne ? 45 : 35,
    catAxisLabelFontFace: font.face,
    catAxisLabelFontSize: font.size,
    catAxisLabelColor: text,
    catAxisLineColor: colors.grid,
    catAxisMajorTickMark: 'none',
    // The library knows the other direction too, its types do not.
    catAxisOrientation: (isRows ? 'maxMin' : 'minMax') as 'minMax',
    valAxisLabelFontFace: font.face,
    valAxisLabelFontSize: font.size,
    valAxisLabelColor: text,
    valAxisLineShow: false,
    valAxisHidden: hasValues,
    valAxisLabelFormatCode: code,
    valGridLine: hasValues ? { style: 'none' } : { color: colors.grid, size: 0.75 },
    catGridLine: { style: 'none' },
    dataLabelFormatCode: code,
    dataLabelFontFace: font.face,
    dataLabelFontSize: font.size,
    dataLabelColor: text,
    showValue: hasValues,
    ...(type === 'bar' && { dataLabelPosition: 'outEnd' as const }),
    showLegend: !isOne,
    legendPos: 't',
    legendFontFace: font.face,
    legendFontSize: font.size,
    legendColor: text,
    // A scale says what it measures; rows and columns have their words.
    ...(isScatter &&
      chart.labelName !== '' && {
        showCatAxisTitle: true,
        catAxisTitle: chart.labelName,
        catAxisTitleFontFace: font.face,
        catAxisTitleFontSize: font.size,
        catAxisTitleColor: text,
      }),
    displayBlanksAs: 'gap',
    lineSize: chart.type === 'dots' ? 0 : 2.25,
    lineDataSymbol: chart.type === 'dots' ? 'circle' : 'none',
    lineDataSymbolSize: 8,
  };
  return { type, data: toData(chart, isScatter), options };
}

function toData({ series, labels, positions, labelName }: Chart, isScatter: boolean): ChartData[] {
  const valuesOf = (values: readonly (number | null)[]) => values.map((value) => value as number);
  const rows = series.map(({ name, values }, i) => ({
    name: name === '' ? labelName || `${i + 1}` : name,
    labels: [...labels],
    values: valuesOf(values),
  }));
  if (!isScatter || !positions) return rows;
  return [
    { name: labelName || 'x', values: [...positions] },
    ...rows.map(({ name, values }) => ({ name, values })),
  ];
}

/** A colour for each row: its own for the one that matters. */
function keyed({ labels, key }: Chart, rest: string, own: string): string[] {
  return labels.map((_, i) => (i + 1 === key ? own : rest));
}

/** A number format of Excel that writes numbers as `format` does: with its decimals, and with its unit before or after. */
export function formatCode(format: (value: number) => string): string {
  const sample = format(1234.5678);
  const [digits = ''] = /\d[\d.,’'\s\u00a0\u202f]*\d|\d/.exec(sample) ?? [];
  const at = sample.indexOf(digits);
  const [before, after] = [sample.slice(0, at), sample.slice(at + digits.length)];
  // A percent sign of Excel's own multiplies by a hundred; in quotation marks it is a letter.
  const quote = (unit: string) => (unit === '' ? '' : `"${unit.replaceAll('"', '')}"`);
  const decimals = format(0).match(/\d/g)!.length - 1;
  const group = /\d[.,’'\s\u00a0\u202f]\d{3}/.test(digits) ? '#,##0' : '0';
  return `${quote(before)}${group}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${quote(after)}`;
}
