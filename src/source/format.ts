import type { Diagnostic } from './diagnostic.ts';
import { type Position, positionAt } from './source.ts';

// eslint-disable-next-line no-control-regex -- control characters are what is escaped here
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text that is safe to print on a terminal: control and direction characters shown as `\u{…}`. */
export function printable(text: string): string {
  return text.replace(control, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

/**
 * A diagnostic as text: `file:line:column: severity [rule] message`, the line in question with the place marked,
 * and the help. `text` is the text of the file, where it is known.
 */
export function formatDiagnostic(diagnostic: Diagnostic, text?: string): string {
  const { range, severity, rule } = diagnostic;
  // A line break in a name or a value must not look like the start of another diagnostic.
  const [path, message, help] = [diagnostic.path, diagnostic.message, diagnostic.help ?? ''].map((part) =>
    part.replace(/\s*\n\s*/g, ' '),
  );
  const lines: string[] = [];
  if (range && text !== undefined) {
    const start = Math.min(Math.max(0, range.start), text.length);
    const { line, column } = positionAt(text, start);
    lines.push(
      `${path}:${line}:${column}: ${severity} [${rule}] ${message}`,
      ...excerpt(text, start, range.end, { line, column }),
    );
  } else {
    lines.push(`${path}: ${severity} [${rule}] ${message}`);
  }
  if (help) lines.push(`  help: ${help}`);
  return lines.map(printable).join('\n');
}

const widestExcerpt = 140;

function excerpt(text: string, start: number, end: number, { line, column }: Position): string[] {
  const lineStart = start - column + 1;
  const newline = text.indexOf('\n', start);
  const lineEnd = newline < 0 ? text.length : newline;
  if (lineStart === lineEnd) return [];
  // A long line is cut to a window that holds the place.
  const from = Math.max(lineStart, Math.min(start - 40, lineEnd - widestExcerpt));
  const to = Math.min(lineEnd, from + widestExcerpt);
  const width = Math.max(1, Math.min(end, to) - start);
  const margin = ' '.repeat(String(line).length);
  return [
    `  ${line} | ${text.slice(from, to).replaceAll('\t', ' ')}`,
    `  ${margin} | ${' '.repeat(start - from)}${'^'.repeat(width)}`,
  ];
}
