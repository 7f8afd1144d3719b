import type { Diagnostic } from '../source/diagnostic.ts';
import type { Brand } from './brand.ts';
import { fieldOf, type JsonField, type JsonNode, type JsonObject } from './json.ts';
import { toJsonNode } from './print-json.ts';
import { readTokens, type Token, type Tokens } from './tokens.ts';

/** A file of design tokens made by other tools, as a new theme takes it. */
export interface ImportedTokens {
  /** All that it holds, for a group of its own: as it was, but for the paths of aliases. */
  readonly kept: JsonObject;
  /** Colours that names like `accent` and `background` give. */
  readonly brand: Brand;
  /** Tokens of ours that the file has under the same name, as aliases. */
  readonly mapped: ReadonlyMap<string, JsonNode>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Last words of names, by what a brand has of them. */
const colorWords: Readonly<Record<keyof Brand, readonly string[]>> = {
  accent: ['accent', 'primary', 'brand'],
  accent2: ['accent-2', 'accent2', 'secondary'],
  ink: ['ink', 'text', 'foreground'],
  bg: ['bg', 'background', 'ground'],
  muted: ['muted', 'tertiary'],
  accentText: ['link'],
};

/**
 * The tokens of a file in the Design Tokens format for the group `home` of a theme whose own tokens are `known`. What no
 * theme can hold, such as shadows and colours that one can see through, stays in `$extensions`, with a warning.
 * @see https://www.designtokens.org/tr/2025.10/format/
 */
export function importTokens(file: JsonObject, home: readonly string[], known: Tokens): ImportedTokens {
  const { tokens, diagnostics: problems } = readTokens(file, file.range.path);
  const left: string[] = [];
  const kept = carry(file, { path: [], home, tokens, left });
  const diagnostics: Diagnostic[] = [];
  if (left.length > 0) {
    const [first] = problems;
    const message = `${left.length === 1 ? 'a token stays' : `${left.length} tokens stay`} unused: ${left.slice(0, 6).join(', ')}${left.length > 6 ? ' …' : ''}`;
    const why = first ? `${first.message}${first.help ? `; ${first.help}` : ''}` : 'no theme can hold them';
    const { path } = file.range;
    const range = first?.range;
    diagnostics.push({
      ...{ severity: 'warning', rule: 'brand-value', message, help: why, path },
      ...(range && { range }),
    });
  }
  return { kept, brand: findBrand(tokens), mapped: mapNames(tokens, home, known), diagnostics };
}

/** Where the walk through a file is. */
interface Walk {
  readonly path: readonly string[];
  readonly home: readonly string[];
  readonly tokens: Tokens;
  /** Names of what cannot be used. */
  readonly left: string[];
}

function carry(group: JsonObject, walk: Walk): JsonObject {
  const unused = new Map<string, JsonNode>();
  const fields = group.fields.flatMap((field): JsonField[] => {
    const { key, node } = field;
    if (key === '$extends') return [{ ...field, node: rehome(node, walk.home) }];
    if (key.startsWith('$') || node.kind !== 'object') return [field];
    const path = [...walk.path, key];
    if (!fieldOf(node, '$value')) return [{ ...field, node: carry(node, { ...walk, path }) }];
    if (walk.tokens.has(path.join('.'))) return [{ ...field, node: rehomeToken(node, walk.home) }];
    walk.left.push(path.join('.'));
    unused.set(key, node);
    return [];
  });
  if (unused.size === 0) return { ...group, fields };
  const extensions = toJsonNode({ 'lectern.unused': unused });
  return { ...group, fields: [...fields, { key: '$extensions', keyRange: group.range, node: extensions }] };
}

function rehomeToken(token: JsonObject, home: readonly string[]): JsonObject {
  const fields = token.fields.map((field) =>
    field.key === '$value' ? { ...field, node: rehome(field.node, home) } : field,
  );
  return { ...token, fields };
}

/** An alias with the path that its target has now. */
function rehome(node: JsonNode, home: readonly string[]): JsonNode {
  const target = node.kind === 'value' ? /^\{([^{}]+)\}$/.exec(String(node.value))?.[1] : undefined;
  if (node.kind !== 'value' || target === undefined) return node;
  return { ...node, value: `{${[...home, ...target.split('.')].join('.')}}` };
}

function findBrand(tokens: Tokens): Brand {
  const colors = [...tokens.values()].filter(({ color }) => color !== null);
  const find = (words: readonly string[]) => {
    for (const word of words) {
      const found = colors.find(({ name }) => lastWord(name) === word);
      if (found) return found.color!;
    }
    return undefined;
  };
  const found = Object.entries(colorWords).map(([role, words]) => [role, find(words)] as const);
  return Object.fromEntries(found.filter(([, color]) => color !== undefined)) as Brand;
}

const lastWord = (name: string): string => name.split('.').at(-1)!.toLowerCase();

function mapNames(tokens: Tokens, home: readonly string[], known: Tokens): Map<string, JsonNode> {
  const mapped = new Map<string, JsonNode>();
  const alias = ({ name }: Token) => toJsonNode({ $value: `{${[...home, ...name.split('.')].join('.')}}` });
  for (const token of tokens.values()) {
    const other = known.get(token.name);
    // Colours of a tone come by way of the brand, which keeps them legible.
    if (other?.type === token.type && !token.name.startsWith('tone.')) mapped.set(token.name, alias(token));
  }
  return mapped;
}

/** The fields of a group as a map, for a tree that is being made. */
export function groupsOf(group: JsonObject): Map<string, JsonNode> {
  return new Map(group.fields.filter(({ key }) => key !== '$schema').map(({ key, node }) => [key, node]));
}
