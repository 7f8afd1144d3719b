import { createHash } from 'node:crypto';
import type { Diagnostic, Fix } from '../source/diagnostic.ts';
import { planEdits } from '../source/fix.ts';
import { type RuleId, rules, type Severity } from '../source/rules.ts';
import { positionAt } from '../source/source.ts';
import { pathFromHere, type Place, placeIn } from './diagnostic-place.ts';

/** What diagnostics are printed with. */
export interface SarifOptions {
  /** Version of lectern. */
  readonly version: string;
  /** Texts of files by their paths, as far as they are known. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Diagnostics as a SARIF 2.1.0 log, for code scanning: one run, with the rules that were broken. Paths are relative to
 * the working directory; columns count UTF-16 code units.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function printSarif(diagnostics: readonly Diagnostic[], { version, texts }: SarifOptions): string {
  const ids = [...new Set(diagnostics.map(({ rule }) => rule))].sort();
  const fingerprintOf = makeFingerprints();
  const results = diagnostics.map((diagnostic) => {
    const { severity, rule, message, help, path, silenced } = diagnostic;
    const text = texts.get(path);
    const place = placeIn(text, diagnostic);
    return {
      ruleId: rule,
      ruleIndex: ids.indexOf(rule),
      level: severity,
      message: { text: help ? `${message}\n${help}` : message },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: toRegion(place ?? wholeFile) },
        },
      ],
      suppressions: silenced === undefined ? [] : [{ kind: 'inSource', justification: silenced }],
      ...(diagnostic.fix && text !== undefined && { fixes: [describeFix(path, text, diagnostic.fix)] }),
      partialFingerprints: { primaryLocationLineHash: fingerprintOf(rule, path, lineOf(text, place)) },
    };
  });
  const driver = { name: 'lectern', semanticVersion: version, version, rules: ids.map(describeRule) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return JSON.stringify(log, null, 2);
}

// Code scanning drops a result without a line; what concerns a file as a whole stands before its first character.
const wholeFile: Place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

function toRegion({ start, end }: Place) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function describeFix(path: string, text: string, fix: Fix) {
  const replacements = planEdits(text, [fix]).map((edit) => ({
    deletedRegion: toRegion({
      start: positionAt(text, edit.range.start),
      end: positionAt(text, edit.range.end),
    }),
    insertedContent: { text: edit.text },
  }));
  return {
    description: { text: 'as lectern check --fix mends it' },
    artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }],
  };
}

function describeRule(id: RuleId) {
  const { severity, means } = rules[id];
  const title = `${means[0]!.toUpperCase()}${means.slice(1)}`;
  const example = `docs/diagnostics.md has an example under "${id}".`;
  return {
    id,
    shortDescription: { text: title },
    help: { text: `${title}.\n\n${explainSeverity(severity)} ${example}` },
    defaultConfiguration: { level: severity ?? 'warning' },
  };
}

function explainSeverity(severity: Severity | null): string {
  switch (severity) {
    case null:
      return 'An error or a warning, as the case may be.';
    case 'error':
      return 'An error: the deck is not what its author meant.';
    case 'warning':
      return 'A warning: the deck may not be what its author meant.';
    case 'note':
      return 'A note: it tells what could not be looked at.';
  }
}

function uriOf(path: string): string {
  const way = pathFromHere(path);
  // A file on another drive.
  if (/^[a-z]:\//i.test(way)) return `file:///${encodeWay(way)}`;
  return encodeWay(way);
}

const encodeWay = (way: string): string => way.split('/').map(encodeURIComponent).join('/');

/** The line in question without its blanks, which differ where a list is indented; empty for a file as a whole. */
function lineOf(text: string | undefined, place: Place | null): string {
  if (text === undefined || !place) return '';
  return text.split('\n', place.start.line).at(-1)!.replace(/\s+/g, ' ').trim();
}

/**
 * Gives each result a name that lines may move without changing: rule and line in question, and which of those that are
 * alike in a file it is.
 */
function makeFingerprints(): (rule: RuleId, path: string, line: string) => string {
  const counts = new Map<string, number>();
  return (rule, path, line) => {
    const hash = createHash('sha256').update(`${rule}\n${line}`).digest('hex').slice(0, 16);
    const key = `${hash} ${path}`;
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return `${hash}:${number}`;
  };
}
