/** Half-open interval of offsets: 0-based UTF-16 code units of `Source.text`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A text and where it came from. `text` has no byte order mark, only LF, and its last line is ended. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Line and column, both from 1; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The text as every stage expects it: byte order mark off, CRLF and CR to LF, NUL replaced, final newline. The separators
 * U+2028 and U+2029 become blanks: `^` and `$` take them for ends of lines, and Markdown does not.
 */
export function makeSource(path: string, raw: string): Source {
  let text = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, ' ')
    .replaceAll('\0', '\uFFFD');
  if (text !== '' && !text.endsWith('\n')) text += '\n';
  return { path, text };
}

/** Where `offset` stands; an offset past the end gives the end of the text. */
export function positionAt(text: string, offset: number): Position {
  const at = Math.min(Math.max(0, offset), text.length);
  const starts = lineStarts(text);
  let line = 0;
  for (let step = 2 ** Math.floor(Math.log2(starts.length)); step >= 1; step /= 2) {
    if (line + step < starts.length && starts[line + step]! <= at) line += step;
  }
  return { line: line + 1, column: at - starts[line]! + 1 };
}

/** Where the line begins that holds `offset`; the line break that ends a line is in it. */
export function lineStart(text: string, offset: number): number {
  // A place before the text would be taken for its first sign.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

// Of the text asked about last: a file with thousands of problems is counted through once.
let counted: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function lineStarts(text: string): readonly number[] {
  if (counted.text !== text) {
    const starts = [0];
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    counted = { text, starts };
  }
  return counted.starts;
}
