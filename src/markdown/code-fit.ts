/** How large a piece of code is when it is set: rows with wrapped lines counted, and columns. */
export interface CodeSize {
  readonly rows: number;
  readonly columns: number;
}

/** A place for a listing. */
export interface CodeBox {
  /** In sizes of its type: a letter is 0.6 wide and a row 1.3 high. */
  readonly width: number;
  readonly height: number;
  /** Columns below which lines are not wrapped to make the type larger. */
  readonly fewest: number;
}

/** The place of a listing alone on its slide, and of one beside a list. */
export const codeBoxes = {
  alone: { width: 1560 / 0.6, height: 650 / 1.3, fewest: 56 },
  beside: { width: 940 / 0.6, height: 650 / 1.3, fewest: 40 },
} as const satisfies Record<string, CodeBox>;

/** Type in CSS px beyond which code grows no further. */
const largest = 44;

/** How much larger wrapped type must be than type whose lines stay whole. */
const worthWrapping = 1.2;

/**
 * Rows and columns to set a code for in `box`, so that its type is largest: as wide as its longest line, unless that makes it
 * much smaller than wrapping its few long lines does.
 */
export function fitCode(lines: readonly string[], box: CodeBox = codeBoxes.alone): CodeSize {
  const sizeOf = ({ rows, columns }: CodeSize): number =>
    Math.min(largest, box.width / columns, box.height / rows);
  const lengths = lines.map(breadth);
  const hangs = lines.map((line) => indentOf(line) + 4);
  const longest = Math.max(1, widestOf(lines));
  let best: CodeSize = { rows: lines.length, columns: longest };
  let size = sizeOf(best) * worthWrapping;
  // Longer lines than any slide takes are wrapped in any case.
  for (let columns = Math.min(longest - 1, 160); columns >= box.fewest; columns -= 4) {
    const rows = lengths.reduce((sum, length, i) => {
      const rest = Math.max(0, length - columns);
      return sum + 1 + Math.ceil(rest / Math.max(columns / 3, columns - hangs[i]!));
    }, 0);
    if (sizeOf({ rows, columns }) <= size) continue;
    best = { rows, columns };
    size = sizeOf(best);
  }
  return best;
}

/** Columns of the longest line. */
export function widestOf(lines: readonly string[]): number {
  return lines.reduce((most, line) => Math.max(most, breadth(line)), 0);
}

/** Columns of blank space that a line starts with; even, since tabs end on even columns. */
export function indentOf(line: string): number {
  const columns = breadth(/^[ \t]*/.exec(line)![0]);
  return columns + (columns % 2);
}

/** Columns that a line takes: tabs are two wide, and so are Chinese, Japanese and Korean letters. */
function breadth(line: string): number {
  return line.length + (line.match(/[\t\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/g)?.length ?? 0);
}
