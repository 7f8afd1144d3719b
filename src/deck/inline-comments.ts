import type { Token, Tokens } from 'marked';
import { type Attributes, isEmpty, mergeAttributes, noAttributes } from '../markdown/attributes.ts';
import { isComment, listComments } from '../markdown/comments.ts';
import { addToRawTag, reach } from '../markdown/reached.ts';
import { parseElementComment } from '../markdown/reveal-comments.ts';
import { type ImageWithAttributes, takeTrailing } from '../markdown/trailing.ts';

/** Tokens that leave words and no element. */
const wordsOnly = ['text', 'escape', 'br', 'space'];

/**
 * Inline tokens with each `<!-- .element: … -->` tied to the element before it, as in Reveal.js; one that has none
 * before it goes to the end, where it belongs to the element round all of them.
 */
export function attachInline(given: readonly Token[]): Token[] {
  if (!given.some((token) => isComment(token) || 'tokens' in token)) return [...given];
  const tokens: Token[] = [];
  const ofParent: Token[] = [];
  // A picture that is all there is stands for its paragraph, and so does what is said of it.
  const shown = takeTrailing(given).tokens;
  const isLonePicture = shown.length === 1 && shown[0]?.type === 'image';
  for (const token of given) {
    const attributes = isComment(token) ? readAttributes(token) : noAttributes;
    if (isEmpty(attributes)) {
      tokens.push(attachInside(token));
      continue;
    }
    const at = isLonePicture ? -1 : tokens.findLastIndex(isElement);
    if (at < 0) ofParent.push(token);
    else attachAt(tokens, at, attributes);
  }
  return [...tokens, ...ofParent];
}

function readAttributes({ raw }: Token): Attributes {
  return parseElementComment(listComments(raw)[0]?.text ?? '');
}

function isElement(token: Token): boolean {
  if (token.type === 'html') return !isComment(token) && !/^<br[\s/>]/i.test(token.raw);
  return !wordsOnly.includes(token.type);
}

function attachInside(token: Token): Token {
  const { tokens } = token as Tokens.Generic;
  if (!tokens || token.type === 'image') return token;
  const inner = attachInline(tokens);
  const { comment } = takeTrailing(inner);
  const rest = inner.filter((child) => !isComment(child) || isEmpty(readAttributes(child)));
  const changed = { ...token, tokens: rest } as Token;
  return isEmpty(comment) ? changed : reach(changed, comment, true);
}

function attachAt(tokens: Token[], at: number, attributes: Attributes): void {
  const token = tokens[at]!;
  if (token.type === 'image') {
    const before = (token as ImageWithAttributes).attributes ?? noAttributes;
    tokens[at] = { ...token, attributes: mergeAttributes(before, attributes) } as Token;
  } else if (token.type !== 'html') {
    tokens[at] = reach(token, attributes, true);
  } else {
    const name = /^<\/([a-z][\w-]*)/i.exec(token.raw)?.[1]?.toLowerCase();
    const open = name === undefined ? at : findOpening(tokens, at, name);
    const tag = tokens[open] as Tokens.Tag | undefined;
    if (tag) tokens[open] = { ...tag, text: addToRawTag(tag.text, attributes) };
  }
}

/** Index of the tag that the closing tag at `at` closes, -1 if there is none. */
function findOpening(tokens: readonly Token[], at: number, name: string): number {
  let depth = 0;
  for (let i = at; i >= 0; i--) {
    const tag = tokens[i]!.type === 'html' ? /^<(\/?)([a-z][\w-]*)/i.exec(tokens[i]!.raw) : null;
    if (tag?.[2]?.toLowerCase() !== name) continue;
    depth += tag[1] ? 1 : -1;
    if (depth === 0) return i;
  }
  return -1;
}
