import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';
import { type Entry, readYamlEntries } from './yaml-entries.ts';

export type { Entry } from './yaml-entries.ts';

/** Settings at the head of a file. `bodyStart` is the offset of the first character after them. */
export interface FrontMatter {
  readonly entries: readonly Entry[];
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Front matter between `---` lines at the start of the file: strict YAML 1.2, no tags, anchors, aliases or
 * repeated keys, at most 64 KB and 16 levels. What is wrong with it becomes an error at its place.
 */
export function readFrontMatter(source: Source): FrontMatter {
  const { path, text } = source;
  const problems: Diagnostic[] = [];
  const fail = (message: string, range: Range, help: string): void => {
    problems.push({ severity: 'error', rule: 'front-matter', message, help, path, range });
  };
  const first = /^---([^\n-]*)\n/.exec(text);
  if (!first) return { entries: [], bodyStart: 0, diagnostics: [] };
  if (first[1]!.trim() !== '') {
    const help = 'front matter is YAML only; write `---` alone on the first line';
    fail('text after the opening dashes of the front matter', { start: 3, end: first[0].length - 1 }, help);
  }
  const start = first[0].length;
  const close = /(?<![^\n])---[ \t]*(?=\n)/.exec(text.slice(start));
  if (!close) {
    if (!/(?<![^\n])[\w-]+:/.test(text.slice(start, start + 400)))
      return { entries: [], bodyStart: 0, diagnostics: problems };
    fail('the front matter is not closed', { start: 0, end: 3 }, 'end it with a line of three dashes: ---');
    return { entries: [], bodyStart: text.length, diagnostics: problems };
  }
  const yaml = foldQuotes(text.slice(start, start + close.index));
  if (!isYaml(yaml)) return { entries: [], bodyStart: 0, diagnostics: problems };
  const bodyStart = start + close.index + close[0].length + 1;
  const entries = readYamlEntries(yaml, start, 'front matter', fail);
  return { entries: problems.length > 0 ? [] : (entries ?? []), bodyStart, diagnostics: problems };
}

/**
 * False for what stands between two thematic breaks at the start of a deck without front matter: its first line is no
 * key. `# Title` would be a comment to YAML, so comments count only right below the opening dashes.
 */
function isYaml(text: string): boolean {
  const lines = text.split('\n');
  const skipped = lines[0]?.trim() === '' ? /^\s*$/ : /^\s*(?:#.*)?$/;
  const first = lines.find((line) => !skipped.test(line));
  if (first === undefined) return text.trim() === '';
  return /^\s*(?:[[{]|(?:"[^"]*"|'[^']*'|[^\s#:>*+|-][^:]*)\s*:(?:\s|$))/.test(first);
}

/**
 * YAML wants the further lines of a quoted text indented; many readers do not, and decks rely on them. Such a line
 * break means a blank, which takes its place, so that all offsets stay.
 */
function foldQuotes(yaml: string): string {
  return yaml.replace(/^[\w-]+:[ \t]+(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')[ \t]*$/gm, (entry) =>
    entry.replace(/\n(?=\S)/g, ' '),
  );
}
