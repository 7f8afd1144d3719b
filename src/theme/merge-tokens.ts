import { fieldOf, type JsonField, type JsonObject } from './json.ts';

/**
 * The tokens of a theme over those of the one it extends, as one tree: groups are merged by name, and a token replaces
 * the one of its name. A group that says itself what it extends (`$extends`) replaces the other one whole.
 */
export function mergeTokens(under: JsonObject, over: JsonObject): JsonObject {
  const fields = under.fields.map((field): JsonField => {
    const own = over.fields.find(({ key }) => key === field.key);
    if (!own) return field;
    const { node } = own;
    const isGroups = isGroup(field.node) && isGroup(node);
    if (isGroups && !fieldOf(node, '$extends')) return { ...own, node: mergeTokens(field.node, node) };
    return isGroup(field.node) ? own : { ...own, node: keepType(field.node, node) };
  });
  const added = over.fields.filter(({ key }) => fieldOf(under, key) === undefined);
  return { ...over, fields: [...fields, ...added] };
}

/** A token that names no type is of the type of the one that it replaces. */
function keepType(under: JsonField['node'], over: JsonField['node']): JsonField['node'] {
  if (under.kind !== 'object' || over.kind !== 'object' || fieldOf(over, '$type')) return over;
  const type = under.fields.find(({ key }) => key === '$type');
  return type ? { ...over, fields: [type, ...over.fields] } : over;
}

function isGroup(node: JsonField['node']): node is JsonObject {
  return node.kind === 'object' && fieldOf(node, '$value') === undefined;
}
