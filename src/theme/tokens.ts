import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Color } from './color.ts';
import { fieldOf, type JsonNode, type JsonObject, type JsonRange } from './json.ts';
import { makeReport, type Report } from './report.ts';
import { readTokenValue, type TokenType, tokenTypes } from './token-value.ts';

/** One design token, its alias followed. */
export interface Token {
  /** Dotted path in the file, for example `tone.base.bg`. */
  readonly name: string;
  readonly type: TokenType;
  /** The value as CSS. */
  readonly css: string;
  readonly color: Color | null;
  /** Where its `$value` stands; for a token that a group inherits, where it was first written. */
  readonly range: JsonRange;
  /** Tokens that its value is taken from, by way of aliases: the last one has the value. Empty for a value of its own. */
  readonly via: readonly string[];
  /** True where its writer has accepted a low contrast: `"$extensions": { "lectern": { "contrast": "accepted" } }`. */
  readonly isAccepted: boolean;
}

/** Tokens by dotted path, in the order of the file. */
export type Tokens = ReadonlyMap<string, Token>;

/** Tokens as they were read, and what is wrong with them. */
export interface TokenFile {
  readonly tokens: Tokens;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The tokens of a tree in the Design Tokens format: types inherited from groups, groups that extend another (`$extends`)
 * merged, aliases (`{palette.red}`) followed. A token that cannot be read is left out and reported; `path` is told where a
 * problem has no place of its own.
 * @see https://www.designtokens.org/tr/2025.10/format/
 */
export function readTokens(root: JsonObject, path: string): TokenFile {
  const report = makeReport(path);
  const written = new Map<string, Written>();
  collect(root, { root, path: [], type: null, extended: [] }, written, report);
  const tokens = new Map<string, Token>();
  for (const name of written.keys()) {
    const token = resolve(name, written, report);
    if (token) tokens.set(name, token);
  }
  return { tokens, diagnostics: report.diagnostics };
}

/** One token of a tree; null where there is none that can be read. What is wrong with the tree is `readTokens`' to tell. */
export function readToken(root: JsonObject, name: string): Token | null {
  const report = makeReport('');
  const written = new Map<string, Written>();
  collect(root, { root, path: [], type: null, extended: [] }, written, report);
  return written.has(name) ? resolve(name, written, report) : null;
}

/** A token as it stands in the file. */
interface Written {
  readonly type: string | null;
  readonly value: JsonNode;
  readonly isAccepted: boolean;
}

/** Where the walk through the groups is. */
interface Place {
  readonly root: JsonObject;
  readonly path: readonly string[];
  readonly type: string | null;
  /** Groups whose `$extends` is being followed. */
  readonly extended: readonly JsonObject[];
}

/** Names that can stand in a custom property of CSS. */
export const tokenName = /^[\p{L}\p{N}_-]+$/u;

function collect(group: JsonObject, place: Place, written: Map<string, Written>, report: Report): void {
  const type = readType(group, report) ?? place.type;
  inherit(group, { ...place, type }, written, report);
  for (const { key, keyRange, node } of group.fields) {
    if (key.startsWith('$')) continue;
    if (!tokenName.test(key)) {
      report.error(
        'token-name',
        `"${key}" is no name for a token`,
        keyRange,
        'write letters, digits, - and _',
      );
      continue;
    }
    if (node.kind !== 'object') {
      report.error(
        'token-value',
        `"${key}" is neither a token nor a group`,
        node.range,
        'write { "$value": … }',
      );
      continue;
    }
    const path = [...place.path, key];
    const value = fieldOf(node, '$value');
    const isAccepted = acceptsContrast(node);
    if (value) written.set(path.join('.'), { type: readType(node, report) ?? type, value, isAccepted });
    else collect(node, { ...place, path, type }, written, report);
  }
}

/** Follows `$extends` of a group: the other group's tokens come first, so that its own replace them. */
function inherit(group: JsonObject, place: Place, written: Map<string, Written>, report: Report): void {
  const reference = fieldOf(group, '$extends');
  if (!reference) return;
  const name = aliasOf(reference);
  const target = name === null ? null : findGroup(place.root, name);
  if (!target) {
    report.error('unknown-token', '"$extends" names no group', reference.range, 'write "{group.name}"');
  } else if (place.extended.includes(group)) {
    report.error('token-cycle', `the group ${name} extends itself`, reference.range);
  } else {
    collect(target, { ...place, extended: [...place.extended, group] }, written, report);
  }
}

function readType(node: JsonObject, report: Report): string | null {
  const type = fieldOf(node, '$type');
  if (!type) return null;
  if (type.kind === 'value' && tokenTypes.some((known) => known === type.value)) return String(type.value);
  const word = type.kind === 'value' ? String(type.value) : '';
  report.error('token-type', `there is no token type "${word}"`, type.range, didYouMean(word, tokenTypes));
  return null;
}

function resolve(name: string, written: ReadonlyMap<string, Written>, report: Report): Token | null {
  const { type, value, isAccepted } = written.get(name)!;
  const chain = followAliases(name, written);
  const end = chain.at(-1)!;
  const target = written.get(end);
  // What is wrong farther along the chain is told there, once.
  if (!target) {
    const help = didYouMean(end, nearNames(end, written));
    if (chain.length === 2) report.error('unknown-token', `there is no token {${end}}`, value.range, help);
    return null;
  }
  if (chain.indexOf(end) < chain.length - 1) {
    if (end === name) report.error('token-cycle', `${chain.join(' → ')} is a circle`, value.range);
    return null;
  }
  const read = readTokenValue(target.value, target.type, end, end === name ? report : makeReport(''));
  if (!read) return null;
  if (type !== null && read.type !== type) {
    report.error('token-type', `{${end}} is a ${read.type}, not a ${type}`, value.range);
    return null;
  }
  return { name, ...read, range: value.range, via: chain.slice(1), isAccepted };
}

/** Names from `name` along its aliases: the last one has a value, is not there, or has come before. */
function followAliases(name: string, written: ReadonlyMap<string, Written>): string[] {
  const chain = [name];
  for (;;) {
    const here = written.get(chain.at(-1)!);
    const next = here ? aliasOf(here.value) : null;
    if (next === null) return chain;
    chain.push(next);
    if (chain.indexOf(next) < chain.length - 1) return chain;
  }
}

/** Names in the same group as `target`, or all group names where there is none. */
function nearNames(target: string, written: ReadonlyMap<string, Written>): string[] {
  const group = target.slice(0, target.lastIndexOf('.') + 1);
  const siblings = [...written.keys()].filter((name) => name.startsWith(group));
  return siblings.length > 0 ? siblings : [...written.keys()];
}

function aliasOf(node: JsonNode): string | null {
  if (node.kind !== 'value' || typeof node.value !== 'string') return null;
  return /^\{([^{}]+)\}$/.exec(node.value)?.[1] ?? null;
}

function acceptsContrast(token: JsonObject): boolean {
  const extensions = fieldOf(token, '$extensions');
  const own = extensions?.kind === 'object' ? fieldOf(extensions, 'lectern') : undefined;
  const contrast = own?.kind === 'object' ? fieldOf(own, 'contrast') : undefined;
  return contrast?.kind === 'value' && contrast.value === 'accepted';
}

function findGroup(root: JsonObject, name: string): JsonObject | null {
  let group: JsonNode | undefined = root;
  for (const part of name.split('.')) group = group?.kind === 'object' ? fieldOf(group, part) : undefined;
  return group?.kind === 'object' && !fieldOf(group, '$value') ? group : null;
}
