import type { Token, Tokens } from 'marked';
import { type Attributes, isEmpty, mergeAttributes, noAttributes, parseAttributes } from './attributes.ts';
import { commentText, isComment } from './comments.ts';
import { parseElementComment, replaceAttributes } from './reveal-comments.ts';
import { textToken } from './text-token.ts';

/** Inline tokens freed of what stands at their end to describe them. */
export interface Trailing {
  readonly tokens: readonly Token[];
  /** From `{.class key=value}` and from `<!-- .element: … -->`, together. */
  readonly attributes: Attributes;
  /** From `{.class key=value}` alone; on a slide's heading it describes the slide. */
  readonly block: Attributes;
  /** From `<!-- .element: … -->` alone. */
  readonly comment: Attributes;
  /** From `<!-- src: p3.s2 p4.s1 -->`. */
  readonly sources: readonly string[];
}

/** A picture with the attribute block that stood right after it. */
export interface ImageWithAttributes extends Tokens.Image {
  readonly attributes?: Attributes;
}

/**
 * Cuts source comments, `.element` comments and an attribute block off the end of inline tokens; an attribute block
 * right after a picture is the picture's own. Other comments stay where they are; they leave nothing in the deck.
 */
export function takeTrailing(inline: readonly Token[]): Trailing {
  const tokens = attachToImages(inline);
  let block = noAttributes;
  let comment = noAttributes;
  let sources: readonly string[] = [];
  for (let last = tokens.pop(); last !== undefined; last = tokens.pop()) {
    if (isComment(last)) {
      const text = commentText(last.raw);
      sources = [...(parseSources(text) ?? []), ...sources];
      comment = replaceAttributes(parseElementComment(text), comment);
      continue;
    }
    if (last.type !== 'text') {
      tokens.push(last);
      break;
    }
    const { text } = last as Tokens.Text;
    const found = cutBlock(text);
    const left = (found?.before ?? text).trimEnd();
    if (found) block = mergeAttributes(found.attributes, block);
    if (left === '') continue;
    tokens.push(left === text ? last : textToken(left));
    if (!found) break;
  }
  return { tokens, attributes: mergeAttributes(block, comment), block, comment, sources };
}

/** Ids named by the text of a comment `src: p3.s2 p4`, or null for any other comment. */
export function parseSources(comment: string): string[] | null {
  const list = /^src:\s*(.*)$/s.exec(comment.trim())?.[1];
  return list === undefined ? null : list.split(/[\s,]+/).filter((id) => id !== '');
}

/** Inline tokens whose pictures carry the attribute blocks that follow them. */
export function attachToImages(inline: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  for (const token of inline) {
    const image = tokens.at(-1);
    const block =
      image?.type === 'image' && token.type === 'text' ? /^\{[^{}]*\}/.exec(token.raw)?.[0] : undefined;
    // After a picture every word is a key: one that no picture takes is reported.
    const attributes = block === undefined ? noAttributes : parseAttributes(block, () => true);
    if (block === undefined || isEmpty(attributes)) {
      tokens.push(token);
      continue;
    }
    const before = (image as ImageWithAttributes).attributes ?? noAttributes;
    tokens.splice(-1, 1, { ...image, attributes: mergeAttributes(attributes, before) } as Token);
    const rest = (token as Tokens.Text).text.slice(block.length);
    if (rest !== '') tokens.push(textToken(rest));
  }
  return tokens;
}

/** Cuts a valid attribute block off the end of a text. */
function cutBlock(text: string): { readonly before: string; readonly attributes: Attributes } | null {
  const trimmed = text.trimEnd();
  const at = trimmed.endsWith('}') ? trimmed.lastIndexOf('{') : -1;
  if (at < 0) return null;
  const attributes = parseAttributes(trimmed.slice(at));
  return isEmpty(attributes) ? null : { before: text.slice(0, at), attributes };
}
