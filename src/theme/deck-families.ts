import { fieldOf, type JsonNode, type JsonObject, type JsonRange, nowhere, plainValue } from './json.ts';
import { mergeTokens } from './merge-tokens.ts';

/** Font families that a deck wants before those of its theme. */
export interface Families {
  readonly text?: string | undefined;
  readonly headings?: string | undefined;
  readonly mono?: string | undefined;
}

/** Tokens of running text, of what is set large, and of code. */
const places = { text: ['text', 'body'], headings: ['display'], mono: ['mono'] } as const;

/** The tokens with families put first in their lists; what follows stays, for scripts that the first does not have. */
export function putFamilies(root: JsonObject, families: Families, range: JsonRange): JsonObject {
  const group = fieldOf(root, 'font');
  const named = (['text', 'headings', 'mono'] as const).flatMap((kind) =>
    places[kind].map((token) => ({ token, family: families[kind] })),
  );
  const tokens = named.flatMap(({ token, family }) => {
    const others = group?.kind === 'object' ? familiesOf(fieldOf(group, token)) : null;
    if (family === undefined || others === null) return [];
    const first: JsonNode = { kind: 'value', value: family, range };
    const rest = others.filter((node) => node.kind !== 'value' || node.value !== family);
    const list: JsonNode = { kind: 'array', items: [first, ...rest], range };
    return [objectField(token, objectOf([objectField('$value', list, range)], range), range)];
  });
  if (tokens.length === 0) return root;
  const font = objectField('font', objectOf(tokens, range), range);
  return mergeTokens(root, objectOf([font], range));
}

/** The group of fonts of a theme that has the given families, of tokens only those that differ from `root`'s; null without one. */
export function changedFamilies(root: JsonObject, families: Families): JsonObject | null {
  const before = fieldOf(root, 'font');
  const fonts = fieldOf(putFamilies(root, families, nowhere), 'font');
  if (fonts?.kind !== 'object' || before?.kind !== 'object') return null;
  const print = (node: JsonNode | undefined) => JSON.stringify(node && plainValue(node));
  const changed = fonts.fields.filter(({ key, node }) => print(node) !== print(fieldOf(before, key)));
  if (changed.length === 0) return null;
  return { ...fonts, fields: [...fonts.fields.filter(({ key }) => key === '$type'), ...changed] };
}

function familiesOf(token: JsonNode | undefined): readonly JsonNode[] | null {
  const value = token?.kind === 'object' ? fieldOf(token, '$value') : undefined;
  if (!value) return null;
  return value.kind === 'array' ? value.items : [value];
}

const objectOf = (fields: JsonObject['fields'], range: JsonRange): JsonObject => ({
  kind: 'object',
  fields,
  range,
});

const objectField = (key: string, node: JsonNode, keyRange: JsonRange): JsonObject['fields'][number] => ({
  key,
  keyRange,
  node,
});
