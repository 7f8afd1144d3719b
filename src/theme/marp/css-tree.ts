import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Range } from '../../source/source.ts';

/** A name and its value. */
export interface Declaration {
  readonly kind: 'declaration';
  readonly name: string;
  /** Without the blanks around it. */
  readonly value: readonly CSSToken[];
}

/** A selector with what stands between its braces. */
export interface StyleRule {
  readonly kind: 'rule';
  readonly selector: readonly CSSToken[];
  readonly items: readonly Item[];
  readonly range: Range;
}

/** A rule that begins with `@`; `items` is null for one without braces. */
export interface AtRule {
  readonly kind: 'at-rule';
  /** In small letters, without the sign. */
  readonly name: string;
  readonly prelude: readonly CSSToken[];
  readonly items: readonly Item[] | null;
  /** All of it. */
  readonly range: Range;
}

/** Part of a sheet or of a block. */
export type Item = Declaration | StyleRule | AtRule;

/** Deeper blocks are passed over: no author nests so deep, and none may take the stack. */
const deepest = 24;

/** A sheet as a tree, in its order; what cannot be read is passed over, as a browser does. */
export function parseCss(text: string): Item[] {
  const tokens = tokenize({ css: text }).filter(([type]) => type !== TokenType.Comment);
  let at = 0;
  const typeAt = (i: number) => tokens[i]?.[0] ?? TokenType.EOF;

  const readItems = (depth: number): Item[] => {
    const items: Item[] = [];
    while (typeAt(at) !== TokenType.EOF) {
      if (typeAt(at) === TokenType.CloseCurly) {
        at++;
        if (depth > 0) return items;
        continue;
      }
      const item = readItem(depth);
      if (item) items.push(item);
    }
    return items;
  };

  const readItem = (depth: number): Item | null => {
    const start = at;
    const isCustom = customName(tokens[at]) !== null;
    readHead(isCustom);
    const head = trim(tokens.slice(start, at));
    const hasBlock = typeAt(at) === TokenType.OpenCurly;
    if (typeAt(at) !== TokenType.CloseCurly && typeAt(at) !== TokenType.EOF) at++;
    const items = hasBlock ? (depth < deepest ? readItems(depth + 1) : skipBlock()) : null;
    const [first, ...rest] = head;
    if (!first) return null;
    if (first[0] === TokenType.AtKeyword) {
      const range = { start: first[2], end: (tokens[at - 1] ?? first)[3] + 1 };
      const name = first[4].value.toLowerCase();
      return { kind: 'at-rule', name, prelude: trim(rest), items, range };
    }
    if (items) {
      const range = { start: first[2], end: head.at(-1)![3] + 1 };
      return { kind: 'rule', selector: head, items, range };
    }
    const colon = rest.findIndex(([type]) => type !== TokenType.Whitespace);
    if (first[0] !== TokenType.Ident || rest[colon]?.[0] !== TokenType.Colon) return null;
    return { kind: 'declaration', name: first[4].value, value: trim(rest.slice(colon + 1)) };
  };

  /** Goes on to what ends a declaration or the head of a rule; a custom property may hold braces. */
  const readHead = (isCustom: boolean): void => {
    let brackets = 0;
    for (; typeAt(at) !== TokenType.EOF; at++) {
      const type = typeAt(at);
      if (opens(type) || (isCustom && type === TokenType.OpenCurly)) brackets++;
      else if (brackets > 0 && (closes(type) || (isCustom && type === TokenType.CloseCurly))) brackets--;
      else if (brackets === 0 && ends.includes(type)) return;
    }
  };

  const skipBlock = (): Item[] => {
    for (let open = 1; open > 0 && typeAt(at) !== TokenType.EOF; at++) {
      if (typeAt(at) === TokenType.OpenCurly) open++;
      if (typeAt(at) === TokenType.CloseCurly) open--;
    }
    return [];
  };

  return readItems(0);
}

/** The text of tokens. */
export function printTokens(tokens: readonly CSSToken[]): string {
  return tokens.map(([, text]) => text).join('');
}

/** The parts of a list, without the commas between and the blanks around them. */
export function splitAtCommas(tokens: readonly CSSToken[]): CSSToken[][] {
  const parts: CSSToken[][] = [[]];
  let brackets = 0;
  for (const token of tokens) {
    if (opens(token[0])) brackets++;
    if (closes(token[0])) brackets--;
    if (token[0] === TokenType.Comma && brackets === 0) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.map(trim).filter((part) => part.length > 0);
}

const ends: readonly TokenType[] = [TokenType.Semicolon, TokenType.OpenCurly, TokenType.CloseCurly];

const opens = (type: TokenType): boolean =>
  type === TokenType.OpenParen || type === TokenType.Function || type === TokenType.OpenSquare;

const closes = (type: TokenType): boolean => type === TokenType.CloseParen || type === TokenType.CloseSquare;

function customName(token: CSSToken | undefined): string | null {
  return token?.[0] === TokenType.Ident && token[4].value.startsWith('--') ? token[4].value : null;
}

function trim(tokens: readonly CSSToken[]): CSSToken[] {
  const isBlank = ([type]: CSSToken) => type === TokenType.Whitespace;
  const from = tokens.findIndex((token) => !isBlank(token));
  return from < 0 ? [] : tokens.slice(from, tokens.findLastIndex((token) => !isBlank(token)) + 1);
}
