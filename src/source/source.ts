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

/** The text as every stage expects it: byte order mark off, CRLF and CR to LF, NUL replaced, final newline. */
export function makeSource(path: string, raw: string): Source {
  let text = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
  if (text !== '' && !text.endsWith('\n')) text += '\n';
  return { path, text };
}

/** Where `offset` stands; an offset past the end gives the end of the text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) line++;
  return { line, column: before.length - lineStart + 1 };
}
