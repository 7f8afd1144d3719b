import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import { printTokens } from './css-tree.ts';

/** One condition of a selector, such as `h1`, `.lead` or `:not(.lead)`. */
export interface Part {
  readonly kind: 'type' | 'universal' | 'class' | 'id' | 'attribute' | 'pseudo-class' | 'pseudo-element';
  /** Types, attributes and pseudo-classes in small letters. */
  readonly name: string;
  /** As written. */
  readonly text: string;
  /** What stands between its brackets; null without any. */
  readonly args: readonly CSSToken[] | null;
}

/** What holds for one element, and how it stands to the one before. */
export interface Compound {
  /** Empty for the first one of a selector that begins without any. */
  readonly combinator: '' | ' ' | '>' | '+' | '~';
  readonly parts: readonly Part[];
}

/** Pseudo-elements that CSS once wrote with one colon. */
const oldElements = ['before', 'after', 'first-line', 'first-letter'];

/** A selector without commas as the compounds it is made of; null for one that cannot be read. */
export function readSelector(selector: string | readonly CSSToken[]): Compound[] | null {
  const tokens = (typeof selector === 'string' ? tokenize({ css: selector }) : selector).filter(
    ([type]) => type !== TokenType.EOF && type !== TokenType.Comment,
  );
  const compounds: Compound[] = [];
  let parts: Part[] = [];
  let combinator: Compound['combinator'] = '';
  let at = 0;
  const close = () => {
    if (parts.length > 0) compounds.push({ combinator, parts });
    parts = [];
  };
  while (at < tokens.length) {
    const token = tokens[at]!;
    const sign = combinatorOf(token);
    if (sign !== null) {
      if (parts.length > 0) {
        close();
        combinator = ' ';
      }
      if (sign !== ' ') {
        // Two signs in a row mean nothing.
        if (combinator !== ' ' && combinator !== '') return null;
        combinator = sign;
      }
      at++;
      continue;
    }
    const found = readPart(tokens, at);
    if (!found) return null;
    parts.push(found.part);
    at = found.next;
  }
  if (parts.length === 0 && combinator !== ' ') return null;
  close();
  return compounds.length > 0 ? compounds : null;
}

function combinatorOf(token: CSSToken): Exclude<Compound['combinator'], ''> | null {
  if (token[0] === TokenType.Whitespace) return ' ';
  const sign = token[0] === TokenType.Delim ? token[4].value : '';
  return sign === '>' || sign === '+' || sign === '~' ? sign : null;
}

function readPart(
  tokens: readonly CSSToken[],
  at: number,
): { readonly part: Part; readonly next: number } | null {
  const token = tokens[at]!;
  const found = (kind: Part['kind'], name: string, next: number, args: Part['args'] = null) => ({
    part: { kind, name, args, text: printTokens(tokens.slice(at, next)) },
    next,
  });
  if (token[0] === TokenType.Ident) return found('type', token[4].value.toLowerCase(), at + 1);
  if (token[0] === TokenType.Hash) return found('id', token[4].value, at + 1);
  if (token[0] === TokenType.Delim && token[4].value === '*') return found('universal', '*', at + 1);
  if (token[0] === TokenType.Delim && token[4].value === '.') {
    const name = tokens[at + 1];
    return name?.[0] === TokenType.Ident ? found('class', name[4].value, at + 2) : null;
  }
  if (token[0] === TokenType.OpenSquare) {
    const end = endOfBrackets(tokens, at);
    const name = tokens.slice(at, end).find(([type]) => type === TokenType.Ident);
    return name?.[0] === TokenType.Ident ? found('attribute', name[4].value.toLowerCase(), end) : null;
  }
  if (token[0] !== TokenType.Colon) return null;
  const colons = tokens[at + 1]?.[0] === TokenType.Colon ? 2 : 1;
  const named = tokens[at + colons];
  if (named?.[0] !== TokenType.Ident && named?.[0] !== TokenType.Function) return null;
  const name = named[4].value.toLowerCase();
  const kind = colons === 2 || oldElements.includes(name) ? 'pseudo-element' : 'pseudo-class';
  if (named[0] === TokenType.Ident) return found(kind, name, at + colons + 1);
  const end = endOfBrackets(tokens, at + colons);
  return found(kind, name, end, tokens.slice(at + colons + 1, end - 1));
}

/** Number of the token after the bracket that closes the one at `at`. */
function endOfBrackets(tokens: readonly CSSToken[], at: number): number {
  let open = 0;
  for (let i = at; i < tokens.length; i++) {
    const [type] = tokens[i]!;
    if (type === TokenType.OpenSquare || type === TokenType.OpenParen || type === TokenType.Function) open++;
    else if (type === TokenType.CloseSquare || type === TokenType.CloseParen) open--;
    if (open === 0) return i + 1;
  }
  return tokens.length;
}
