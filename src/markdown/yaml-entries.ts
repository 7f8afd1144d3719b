import {
  type CST,
  type Document,
  isMap,
  isScalar,
  type Node,
  type Pair,
  parseDocument,
  Parser,
  visit,
} from 'yaml';
import type { Range } from '../source/source.ts';

/** One key of a file of settings with its value and where both stand. */
export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  /** Plain data: strings, numbers, booleans, null, arrays, objects without a prototype. */
  readonly value: unknown;
  /** A scalar as written without its quotes (`010` stays `010`); null for lists and maps. */
  readonly text: string | null;
  readonly range: Range;
  /** The keys of a map, each with its place. */
  readonly fields?: readonly Entry[];
}

/** Told of what is wrong: where, and how to mend it. */
export type Fail = (message: string, range: Range, help: string) => void;

/** Most characters of a file of settings. */
export const longestYaml = 64 * 1024;
/** Most levels of lists and maps in a file of settings, the outermost counted. */
export const deepestYaml = 16;
/** Keys that reach the prototype of an object. */
export const prototypeKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * The keys of a YAML map: strict YAML 1.2, no tags, anchors, aliases or repeated keys, at most 64 KB and 16 levels.
 * `start` is added to all places; `what` names the text in messages. Null when `fail` was told anything.
 */
export function readYamlEntries(yaml: string, start: number, what: string, fail: Fail): Entry[] | null {
  if (yaml.length > longestYaml) {
    const help = `the limit is ${longestYaml} characters; move data out of the ${what}`;
    fail(`${what} of ${yaml.length} characters`, { start, end: start + 1 }, help);
    return null;
  }
  let sound = true;
  const refuse: Fail = (message, range, help) => {
    sound = false;
    fail(message, range, help);
  };
  const tooDeep = findTooDeep(yaml);
  if (tooDeep !== null) {
    const at = start + tooDeep;
    fail(`${what} nested too deep`, { start: at, end: at + 1 }, `the limit is ${deepestYaml} levels`);
    return null;
  }
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    logLevel: 'error', // with 'silent' a second document would be passed over in silence
  });
  for (const error of [...document.errors, ...document.warnings]) {
    const range = { start: start + error.pos[0], end: start + Math.max(error.pos[1], error.pos[0] + 1) };
    if (error.code === 'MULTIPLE_DOCS') {
      refuse('a second document', range, 'remove the line that parts the two');
      continue;
    }
    refuse(
      error.message.split('\n')[0]!.replace(/ at line .*$/, ''),
      range,
      'write plain YAML: `key: value`, one a line',
    );
  }
  refuseTricks(document, what, (message, at, help) =>
    refuse(message, { start: start + at, end: start + at + 1 }, help),
  );
  if (!sound) return null;
  if (document.contents === null) return [];
  if (!isMap(document.contents)) {
    fail(`the ${what} is not a list of keys`, { start, end: start + 1 }, 'write `key: value`, one a line');
    return null;
  }
  return document.contents.items.map((pair) => toEntry(pair as Pair<Node, Node | null>, start));
}

/**
 * Where the first list or map of too many levels starts, or null. Found in the tokens, which are read without
 * recursion: what makes values of them calls itself for each level, and thousands of levels would end the process.
 */
function findTooDeep(yaml: string): number | null {
  type Level = { readonly token: CST.Token | null | undefined; readonly level: number };
  const waiting: Level[] = [...new Parser().parse(yaml)].map((token) => ({ token, level: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, level } = next;
    if (token?.type === 'document') waiting.push({ token: token.value, level });
    if (!token || !('items' in token)) continue;
    if (level > deepestYaml) return token.offset;
    for (const { key, value } of token.items)
      waiting.push({ token: key, level: level + 1 }, { token: value, level: level + 1 });
  }
  return null;
}

function refuseTricks(
  document: Document,
  what: string,
  fail: (message: string, at: number, help: string) => void,
): void {
  visit(document, {
    Node(_, node) {
      const at = node.range?.[0] ?? 0;
      if ('anchor' in node && node.anchor) fail(`an anchor in ${what}`, at, 'write the value out instead');
      // Also a tag of YAML's own, such as !!binary, would turn the text into something else.
      if (node.tag) fail(`a tag in ${what}: ${node.tag}`, at, 'write the value without a tag');
      return undefined;
    },
    Alias(_, node) {
      fail(`an alias in ${what}`, node.range?.[0] ?? 0, 'write the value out instead');
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
    ...(isMap(value) && {
      fields: value.items.map((pair) => toEntry(pair as Pair<Node, Node | null>, start)),
    }),
  };
}

/** Plain data with every object freed of its prototype. */
export function withoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototype);
  if (value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, withoutPrototype(inner)] as const);
  return Object.assign(Object.create(null), Object.fromEntries(pairs));
}
