import type { JsonNode, JsonObject, JsonRange } from './json.ts';
import type { Report } from './report.ts';

/** Where the tokens of a deck are written. */
type Place = JsonRange;

/**
 * The tokens that a deck sets, as a tree in the Design Tokens format: names with dots or groups within one another, values
 * as people write them (`40px`, `#0a7`, `1.2`, `[Georgia, serif]`). Types are those of the theme's groups.
 */
export function readDeckTokens(
  values: Readonly<Record<string, unknown>>,
  place: Place,
  report: Report,
): JsonObject {
  const root: Tree = new Map();
  const add = (path: readonly string[], value: unknown): void => {
    if (isMap(value) && !('$value' in value) && !('value' in value && 'unit' in value)) {
      for (const [key, inner] of Object.entries(value)) add([...path, ...key.split('.')], inner);
      return;
    }
    const token = toToken(value);
    if (token === undefined) {
      const name = path.join('.');
      report.error(
        'token-value',
        `${name} has no value that a token can have`,
        place,
        "write 40px, '#0a7' or 1.2",
      );
      return;
    }
    plant(root, path, token);
  };
  add([], values);
  return toObject(root, place);
}

type Tree = Map<string, Tree | TokenValue>;

/** A value as it stands below `$value`. */
interface TokenValue {
  readonly $value: unknown;
}

function plant(tree: Tree, [name, ...rest]: readonly string[], token: TokenValue): void {
  if (name === undefined) return;
  if (rest.length === 0) {
    tree.set(name, token);
    return;
  }
  const inner = tree.get(name);
  const group: Tree = inner instanceof Map ? inner : new Map();
  tree.set(name, group);
  plant(group, rest, token);
}

function toToken(value: unknown): TokenValue | undefined {
  if (isMap(value)) return { $value: '$value' in value ? value.$value : value };
  if (typeof value === 'number') return { $value: value };
  if (Array.isArray(value)) return { $value: value };
  if (typeof value !== 'string') return undefined;
  const size = /^(-?\d+(?:\.\d+)?)(px|rem)$/.exec(value);
  return { $value: size ? { value: Number(size[1]), unit: size[2] } : value };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function toObject(tree: Tree, range: Place): JsonObject {
  const fields = [...tree].map(([key, inner]) => ({
    key,
    keyRange: range,
    node: inner instanceof Map ? toObject(inner, range) : toNode(inner, range),
  }));
  return { kind: 'object', fields, range };
}

function toNode(value: unknown, range: Place): JsonNode {
  if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => toNode(item, range)), range };
  if (isMap(value)) {
    const fields = Object.entries(value).map(([key, inner]) => ({
      key,
      keyRange: range,
      node: toNode(inner, range),
    }));
    return { kind: 'object', fields, range };
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'value', value: isPlain ? value : null, range };
}
