import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';

/** A JSON value that remembers where it stands. */
export type JsonNode = JsonObject | JsonArray | JsonValue;

/** An object; its fields in the order of the file. */
export interface JsonObject {
  readonly kind: 'object';
  readonly fields: readonly JsonField[];
  readonly range: Range;
}

/** A list. */
export interface JsonArray {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
  readonly range: Range;
}

/** A single value. */
export interface JsonValue {
  readonly kind: 'value';
  readonly value: string | number | boolean | null;
  readonly range: Range;
}

/** One `"key": value` of an object. */
export interface JsonField {
  readonly key: string;
  readonly keyRange: Range;
  readonly node: JsonNode;
}

/**
 * A JSON file with places. `root` is null where the file is no JSON object; the diagnostics then say why.
 *
 * It is read as YAML, of which JSON is a part: that parser keeps places and reports all errors, not only the first.
 */
export function parseJson({ path, text }: Source): { root: JsonObject | null; diagnostics: Diagnostic[] } {
  const document = parseDocument(text, { schema: 'json', uniqueKeys: true, prettyErrors: false });
  const diagnostics: Diagnostic[] = document.errors.map((error) => ({
    severity: 'error',
    rule: 'json-syntax',
    message: `not valid JSON: ${error.message}`,
    path,
    range: { start: error.pos[0], end: error.pos[1] },
  }));
  if (diagnostics.length > 0) return { root: null, diagnostics };
  const root = toNode(document.contents);
  if (root.kind === 'object') return { root, diagnostics };
  diagnostics.push({
    severity: 'error',
    rule: 'json-syntax',
    message: 'the file holds no JSON object',
    help: 'write { … }',
    path,
  });
  return { root: null, diagnostics };
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

function toNode(node: unknown): JsonNode {
  if (isMap(node)) {
    const fields = node.items.map(({ key, value }) => ({
      key: isScalar(key) ? String(key.value) : '',
      keyRange: rangeOf(key),
      node: value === null ? emptyValue(key) : toNode(value),
    }));
    return { kind: 'object', fields, range: rangeOf(node) };
  }
  if (isSeq(node)) return { kind: 'array', items: node.items.map(toNode), range: rangeOf(node) };
  if (isScalar(node) && !isAlias(node)) {
    const { value } = node;
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return { kind: 'value', value: known ? value : null, range: rangeOf(node) };
  }
  return emptyValue(node); // YAML's own aliases are no JSON; they count as nothing
}

function emptyValue(node: unknown): JsonValue {
  return { kind: 'value', value: null, range: rangeOf(node) };
}

function rangeOf(node: unknown): Range {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}
