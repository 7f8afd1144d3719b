import type { ChartFence } from '../../markdown/chart.ts';
import { didYouMean } from '../../source/nearest.ts';
import { readTimes } from './positions.ts';
import {
  findDecimalMark,
  isNothing,
  makeFormat,
  makeTickFormat,
  type Measure,
  readNumber,
} from './read-number.ts';
import { type ParseCsv, readTable, type Row } from './read-table.ts';
import { type Chart, type ChartProblem, type ChartType, chartTypes, type Series } from './types.ts';

/** A chart and what is wrong with it; null where a problem is so grave that there is none. */
export interface ReadChart {
  readonly chart: Chart | null;
  readonly problems: readonly ChartProblem[];
}

const mostSeries = 8;
const mostRows = 24;
const longLabel = 12;

/** The chart that a fence describes, in the language of its deck. */
export function readChart(fence: ChartFence, lang: string, parse: ParseCsv): ReadChart {
  const problems: ChartProblem[] = [];
  const fail = (line: number, message: string, help: string): null => {
    problems.push({ severity: 'error', line, message, help });
    return null;
  };
  const chart = build();
  return { chart, problems };

  function build(): Chart | null {
    const table = readTable(fence.text, parse);
    if ('severity' in table) {
      problems.push(table);
      return null;
    }
    const { head, rows } = cutHead(table);
    const columns = head?.cells.length ?? rows[0]?.cells.length ?? 0;
    if (rows.length === 0 || columns < 2) {
      return fail(1, 'the chart has no values', 'write lines such as: Norway, 42');
    }
    for (const { cells, line } of rows) {
      if (cells.length === columns) continue;
      const help = 'part cells with commas; an empty cell stands for no value';
      fail(line, `this line has ${cells.length} cells, the first one has ${columns}`, help);
    }
    if (columns - 1 > mostSeries)
      fail(head?.line ?? 1, `${columns - 1} series are too many`, `the limit is ${mostSeries}`);
    if (problems.length > 0) return null;
    const series = Array.from({ length: columns - 1 }, (_, i) =>
      readSeries(rows, i + 1, head?.cells[i + 1] ?? ''),
    );
    if (problems.length > 0) return null;
    if (series.every(({ values }) => values.every((value) => value === null)))
      return fail(1, 'the chart has no values', 'write lines such as: Norway, 42');
    return arrange(rows, head?.cells[0] ?? '', series);
  }

  function readSeries(rows: readonly Row[], column: number, name: string): Series {
    const cells = rows.map(({ cells }) => cells[column] ?? '');
    const mark = findDecimalMark(cells, lang);
    let unit: Measure | null = null;
    let decimals = 0;
    const values = cells.map((cell, i) => {
      if (isNothing(cell)) return null;
      const read = readNumber(cell, mark);
      const { line } = rows[i]!;
      if (!read)
        return fail(
          line,
          `"${cell.slice(0, 40)}" is no number`,
          'write a number; an empty cell stands for no value',
        );
      decimals = Math.max(decimals, Math.min(4, read.decimals));
      const { prefix, suffix } = read;
      if (prefix + suffix === '') return read.value;
      unit ??= read;
      if (unit.prefix + unit.suffix.trim() === prefix + suffix.trim()) return read.value;
      return fail(
        line,
        `"${cell}" has another unit than the values before it`,
        'bring the column to one unit',
      );
    });
    const measure = unit ?? { prefix: '', suffix: '' };
    return {
      name,
      values,
      format: makeFormat(lang, measure, { least: decimals, most: decimals }),
      formatTicks: makeTickFormat(lang, measure),
    };
  }

  function arrange(rows: readonly Row[], labelName: string, series: readonly Series[]): Chart {
    const labels = rows.map(({ cells }) => cells[0] ?? '');
    const times = readTimes(labels, lang);
    const mark = findDecimalMark(labels, lang);
    const numbers = labels.map((label) => (/^[-−+.\d]/.test(label) ? readNumber(label, mark) : null));
    const isNumeric = labels.length > 1 && numbers.every((number) => number !== null);
    const positions = times?.values ?? (isNumeric ? numbers.map(({ value }) => value) : null);
    const type = readType(positions !== null, labels);
    if (rows.length > mostRows && type !== 'line' && !(type === 'dots' && positions !== null)) {
      const message = `${rows.length} rows are more than can be read from afar`;
      problems.push({
        severity: 'warning',
        line: 0,
        message,
        help: `show ${mostRows} or fewer, or type=line`,
      });
    }
    return {
      type,
      labelName,
      labels,
      positions,
      isTime: times !== null,
      shortLabels: times?.short ?? null,
      formatPositions: makeTickFormat(lang, numbers[0] ?? { prefix: '', suffix: '' }),
      series,
      key: readKey(),
    };
  }

  function readType(hasScale: boolean, labels: readonly string[]): ChartType {
    const wanted = fence.attributes.pairs.type;
    const known = chartTypes.find((type) => type === wanted);
    if (wanted !== undefined && !known)
      fail(0, `there is no chart type "${wanted}"`, didYouMean(wanted, chartTypes, 'types'));
    if (known) return known;
    if (hasScale && labels.length > 2) return 'line';
    return labels.length > 8 || labels.some((label) => label.length > longLabel) ? 'bars' : 'columns';
  }

  function readKey(): number | null {
    const key = Number(fence.attributes.pairs.key ?? fence.key ?? Number.NaN);
    return Number.isInteger(key) && key > 0 ? key : null;
  }
}

/** The first row, if it names the columns. */
function cutHead(table: readonly Row[]): { readonly head: Row | null; readonly rows: readonly Row[] } {
  const [first, ...rest] = table;
  if (!first || rest.length === 0) return { head: null, rows: table };
  const [label = '', ...values] = first.cells;
  const isNumber = (cell: string) => readNumber(cell, '.') !== null || readNumber(cell, ',') !== null;
  const years = values.length > 0 && values.every((cell) => /^(?:19|20)\d\d$/.test(cell));
  const isHead =
    label === '' || values.some((cell) => !isNothing(cell) && !isNumber(cell)) || (years && !isNumber(label));
  return isHead ? { head: first, rows: rest } : { head: null, rows: table };
}
