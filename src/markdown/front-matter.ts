import { type Document, isMap, isScalar, type Node, type Pair, parseDocument, visit } from 'yaml';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';

/** One key of the front matter with its value and where both stand. */
export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  /** Plain data: strings, numbers, booleans, null, arrays, objects without a prototype. */
  readonly value: unknown;
  /** A scalar as written without its quotes (`010` stays `010`); null for lists and maps. */
  readonly text: string | null;
  readonly range: Range;
}

/** Settings at the head of a file. `bodyStart` is the offset of the first character after them. */
export interface FrontMatter {
  readonly entries: readonly Entry[];
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

const longestYaml = 64 * 1024;
const deepest = 16;
const prototypeKeys = ['__proto__', 'constructor', 'prototype'];

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
  const yaml = text.slice(start, start + close.index);
  if (!isYaml(yaml)) return { entries: [], bodyStart: 0, diagnostics: problems };
  const bodyStart = start + close.index + close[0].length + 1;
  if (yaml.length > longestYaml) {
    const help = `the limit is ${longestYaml} characters; move data out of the front matter`;
    fail(`front matter of ${yaml.length} characters`, { start, end: start + 1 }, help);
    return { entries: [], bodyStart, diagnostics: problems };
  }
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    logLevel: 'silent',
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const range = { start: start + error.pos[0], end: start + Math.max(error.pos[1], error.pos[0] + 1) };
    fail(
      error.message.split('\n')[0]!.replace(/ at line .*$/, ''),
      range,
      'write plain YAML: `key: value`, one a line',
    );
  }
  refuseTricks(document, (message, at, help) =>
    fail(message, { start: start + at, end: start + at + 1 }, help),
  );
  if (problems.length > 0 || document.contents === null)
    return { entries: [], bodyStart, diagnostics: problems };
  if (!isMap(document.contents)) {
    fail(
      'the front matter is not a list of keys',
      { start, end: start + 1 },
      'write `key: value`, one a line',
    );
    return { entries: [], bodyStart, diagnostics: problems };
  }
  const entries = document.contents.items.map((pair) => toEntry(pair as Pair<Node, Node | null>, start));
  return { entries, bodyStart, diagnostics: problems };
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

function refuseTricks(document: Document, fail: (message: string, at: number, help: string) => void): void {
  visit(document, {
    Node(_, node, ancestors) {
      const at = node.range?.[0] ?? 0;
      if (ancestors.length > deepest * 2) {
        fail('front matter nested too deep', at, `the limit is ${deepest} levels`);
        return visit.BREAK;
      }
      if ('anchor' in node && node.anchor)
        fail('an anchor in front matter', at, 'write the value out instead');
      if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) {
        fail(`a tag in front matter: ${node.tag}`, at, 'write the value without a tag');
      }
      return undefined;
    },
    Alias(_, node) {
      fail('an alias in front matter', node.range?.[0] ?? 0, 'write the value out instead');
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (prototypeKeys.includes(key)) {
        fail(`the key "${key}" is not allowed`, (pair.key as Node).range?.[0] ?? 0, 'remove it');
      }
    },
  });
}

function toEntry({ key, value }: Pair<Node, Node | null>, start: number): Entry {
  const rangeOf = (node: Node): Range => ({
    start: start + (node.range?.[0] ?? 0),
    end: start + (node.range?.[1] ?? 0),
  });
  const keyRange = rangeOf(key);
  return {
    key: isScalar(key) ? String(key.source ?? key.value) : key.toString(),
    keyRange,
    value: value === null ? null : withoutPrototype(value.toJSON()),
    text: isScalar(value) && value.value !== null ? (value.source ?? String(value.value)) : null,
    range: value?.range ? rangeOf(value) : keyRange,
  };
}

function withoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototype);
  if (value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, withoutPrototype(inner)] as const);
  return Object.assign(Object.create(null), Object.fromEntries(pairs));
}
