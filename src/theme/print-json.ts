import { type JsonNode, nowhere } from './json.ts';

/** Longest list or object that stands on one line, in characters. */
const longestLine = 96;

/** The node as JSON with two blanks to a level, its keys in their own order, which JavaScript's objects do not keep. */
export function printJson(node: JsonNode): string {
  return `${print(node, '')}\n`;
}

/** Plain data as a node, to be printed; a Map keeps the order of its keys whatever they are. */
export function toJsonNode(value: unknown): JsonNode {
  const range = nowhere;
  if (Array.isArray(value)) return { kind: 'array', items: value.map(toJsonNode), range };
  if (value instanceof Map || (value !== null && typeof value === 'object')) {
    if (isNode(value)) return value;
    const entries: [string, unknown][] = value instanceof Map ? [...value] : Object.entries(value);
    const fields = entries
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => ({ key, keyRange: range, node: toJsonNode(inner) }));
    return { kind: 'object', fields, range };
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'value', value: isPlain ? value : null, range };
}

function isNode(value: object): value is JsonNode {
  return 'kind' in value && 'range' in value;
}

function print(node: JsonNode, indent: string): string {
  if (node.kind === 'value') return JSON.stringify(node.value);
  const inner = `${indent}  `;
  const isList = node.kind === 'array';
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const parts = isList
    ? node.items.map((item) => print(item, inner))
    : node.fields.map(({ key, node: value }) => `${JSON.stringify(key)}: ${print(value, inner)}`);
  if (parts.length === 0) return `${open}${close}`;
  const isFlat = isList
    ? node.items.every(({ kind }) => kind === 'value')
    : node.fields.every(({ node: { kind } }) => kind !== 'object');
  const line = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  const fits = indent.length + line.length <= longestLine && !line.includes('\n');
  if (isFlat && indent !== '' && fits) return line;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
