import type { ChartProblem } from './types.ts';

/** One row of a CSV text and the line on which it ends, from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** What parses CSV; `csv-parse/sync` is one. */
export type ParseCsv = typeof import('csv-parse/sync').parse;

const delimiters = [',', ';', '\t', '|'];

/** The rows of a CSV text without empty lines and comments (`#`), or the one problem for which there are none. */
export function readTable(text: string, parse: ParseCsv): readonly Row[] | ChartProblem {
  try {
    const rows = parse(text, {
      bom: true,
      comment: '#',
      comment_no_infix: true,
      delimiter: findDelimiter(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { readonly record: string[]; readonly info: { readonly lines: number } }[];
    return rows
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    const { lines } = error as { readonly lines?: unknown };
    return {
      severity: 'error',
      message: 'the lines are no CSV: a quotation mark is open, or stands inside a cell',
      help: 'put a cell with commas or quotation marks into quotation marks, and double those inside: "a ""b"" c"',
      line: typeof lines === 'number' ? lines : 1,
    };
  }
}

/** The mark that parts the cells of most lines. */
function findDelimiter(text: string): string {
  const lines = text.split('\n').slice(0, 50);
  const score = (mark: string) => lines.filter((line) => line.includes(mark)).length;
  // A semicolon or tab goes before a comma: where both stand, the comma is in the numbers.
  const [best = ','] = [';', '\t', '|', ','].sort((a, b) => score(b) - score(a));
  return delimiters.includes(best) && score(best) > 0 ? best : ',';
}
