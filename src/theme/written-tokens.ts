import { fieldOf, type JsonNode, type JsonObject, plainValue } from './json.ts';
import { readColor } from './read-color.ts';

/** Every token of a tree by its dotted name, with its value as people write it: an alias stays one. Modes are among them. */
export function listWritten(root: JsonObject): Map<string, string> {
  const written = new Map<string, string>();
  const walk = (group: JsonObject, path: readonly string[]): void => {
    const parent = fieldOf(group, '$extends');
    if (parent) written.set([...path, '$extends'].join('.'), showValue(parent));
    for (const { key, node } of group.fields) {
      if (key.startsWith('$') || node.kind !== 'object') continue;
      const value = fieldOf(node, '$value');
      if (value) written.set([...path, key].join('.'), showValue(value));
      else walk(node, [...path, key]);
    }
  };
  walk(root, []);
  return written;
}

/** `#b32a1b`, `24px`, `{palette.red}`, `Georgia, serif`; what has no short form, as JSON. */
function showValue(node: JsonNode): string {
  const color = readColor(node);
  if (color) return color.hex;
  const value = plainValue(node);
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ');
  if (value !== null && typeof value === 'object' && 'value' in value && 'unit' in value)
    return `${String(value.value)}${String(value.unit)}`;
  return JSON.stringify(value);
}

/** A token that was changed, added (`before` null) or taken away (`after` null). */
export interface TokenChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two lists of tokens, in the order of the second, with what it lacks at the end. */
export function compareTokens(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): TokenChange[] {
  const changed = [...after].filter(([name, value]) => before.get(name) !== value);
  const gone = [...before.keys()].filter((name) => !after.has(name));
  return [
    ...changed.map(([name, value]) => ({ name, before: before.get(name) ?? null, after: value })),
    ...gone.map((name) => ({ name, before: before.get(name)!, after: null })),
  ];
}
