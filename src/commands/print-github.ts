import type { Diagnostic } from '../source/diagnostic.ts';
import { pathFromHere, placeIn } from './diagnostic-place.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * A diagnostic as a workflow command, which GitHub shows beside the line: `::warning file=…,line=…::message`. `text` is
 * the text of the file, where it is known.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function printGithub(diagnostic: Diagnostic, text?: string): string {
  const { severity, rule, message, help, path } = diagnostic;
  const place = placeIn(text, diagnostic);
  const properties: (readonly [string, string | number])[] = [['file', pathFromHere(path)]];
  if (place) {
    const { start, end } = place;
    // Columns are taken within one line only.
    const isOneLine = start.line === end.line;
    properties.push(['line', start.line]);
    if (isOneLine) properties.push(['col', start.column]);
    properties.push(['endLine', end.line]);
    if (isOneLine) properties.push(['endColumn', end.column]);
  }
  properties.push(['title', rule]);
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${escapeData(help ? `${message}\nhelp: ${help}` : message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
