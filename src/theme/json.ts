import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';

/** Where a value stands: its place and the file, since a theme may be made of several. */
export interface JsonRange extends Range {
  readonly path: string;
}

/** The place of what no file holds. */
export const nowhere: JsonRange = { start: 0, end: 0, path: '' };

/** A JSON value that remembers where it stands. */
export type JsonNode = JsonObject | JsonArray | JsonValue;

/** An object; its fields in the order of the file. */
export interface JsonObject {
  readonly kind: 'object';
  readonly fields: readonly JsonField[];
  readonly range: JsonRange;
}

/** A list. */
export interface JsonArray {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
  readonly range: JsonRange;
}

/** A single value. */
export interface JsonValue {
  readonly kind: 'value';
  readonly value: string | number | boolean | null;
  readonly range: JsonRange;
}

/** One `"key": value` of an object. */
export interface JsonField {
  readonly key: string;
  readonly keyRange: JsonRange;
  readonly node: JsonNode;
}

/**
 * A JSON file with places. `root` is null where the file is no JSON object; the diagnostics then say why, all of them
 * at once. Comments and trailing commas are no JSON unless the file is `lenient`; a key stands once in an object.
 */
export function parseJson(
  { path, text }: Source,
  { lenient = false } = {},
): { root: JsonObject | null; diagnostics: Diagnostic[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: !lenient, allowTrailingComma: lenient });
  const diagnostics: Diagnostic[] = errors.map(({ error, offset, length }) => ({
    severity: 'error',
    rule: 'json-syntax',
    message: `not valid JSON: ${inWords(printParseErrorCode(error))}`,
    path,
    range: { start: offset, end: offset + Math.max(1, length) },
  }));
  if (diagnostics.length > 0 || !tree) return { root: null, diagnostics };
  const root = toNode(tree, path);
  if (root.kind === 'object') return { root, diagnostics: findRepeated(root, path) };
  const message = 'the file holds no JSON object';
  return {
    root: null,
    diagnostics: [{ severity: 'error', rule: 'json-syntax', message, help: 'write { … }', path }],
  };
}

/** `CommaExpected` → `comma expected`. */
function inWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

function findRepeated(node: JsonNode, path: string): Diagnostic[] {
  if (node.kind === 'value') return [];
  if (node.kind === 'array') return node.items.flatMap((item) => findRepeated(item, path));
  const seen = new Set<string>();
  return node.fields.flatMap(({ key, keyRange, node: value }) => {
    const inner = findRepeated(value, path);
    if (!seen.has(key)) {
      seen.add(key);
      return inner;
    }
    const message = `not valid JSON: the key "${key}" stands here again`;
    const help = 'remove one of the two';
    return [
      { severity: 'error' as const, rule: 'json-syntax', message, help, path, range: keyRange },
      ...inner,
    ];
  });
}

/** The node as plain JavaScript data, without places. */
export function plainValue(node: JsonNode): unknown {
  if (node.kind === 'value') return node.value;
  if (node.kind === 'array') return node.items.map(plainValue);
  return Object.fromEntries(node.fields.map(({ key, node: value }) => [key, plainValue(value)]));
}

/** The value of `key` in an object, if it is there. */
export function fieldOf(object: JsonObject, key: string): JsonNode | undefined {
  return object.fields.find((field) => field.key === key)?.node;
}

function toNode(node: Node, path: string): JsonNode {
  const range = rangeOf(node, path);
  if (node.type === 'array')
    return { kind: 'array', items: (node.children ?? []).map((item) => toNode(item, path)), range };
  if (node.type !== 'object') return { kind: 'value', value: node.value as JsonValue['value'], range };
  const fields = (node.children ?? []).flatMap(({ children }): JsonField[] => {
    const [key, value] = children ?? [];
    return key && value
      ? [{ key: String(key.value), keyRange: rangeOf(key, path), node: toNode(value, path) }]
      : [];
  });
  return { kind: 'object', fields, range };
}

function rangeOf({ offset, length }: Node, path: string): JsonRange {
  return { start: offset, end: offset + length, path };
}
