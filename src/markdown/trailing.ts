import type { Token, Tokens } from 'marked';
import { type Attributes, isEmpty, mergeAttributes, noAttributes, parseAttributes } from './attributes.ts';
import { commentText, isComment } from './comments.ts';

/** Inline tokens freed of what stands at their end to describe them. */
export interface Trailing {
  readonly tokens: readonly Token[];
  /** From `{.class key=value}` and `<!-- .element: … -->`. */
  readonly attributes: Attributes;
  /** From `<!-- src: p3.s2 p4.s1 -->`. */
  readonly sources: readonly string[];
}

/**
 * Cuts source comments, `.element` comments and an attribute block off the end of inline tokens. Other comments
 * stay where they are; they leave nothing in the deck.
 */
export function takeTrailing(inline: readonly Token[]): Trailing {
  const tokens = [...inline];
  let attributes = noAttributes;
  let sources: readonly string[] = [];
  for (let last = tokens.at(-1); last !== undefined; last = tokens.at(-1)) {
    if (isComment(last)) {
      const text = commentText(last.raw);
      sources = [...(parseSources(text) ?? []), ...sources];
      attributes = mergeAttributes(parseElementComment(text), attributes);
      tokens.pop();
      continue;
    }
    if (last.type !== 'text') break;
    const { text } = last as Tokens.Text;
    const block = /\s*(\{[^{}]*\})\s*$/.exec(text);
    const found = block ? parseAttributes(block[1] ?? '') : noAttributes;
    if (block && !isEmpty(found)) {
      attributes = mergeAttributes(found, attributes);
      tokens.pop();
      if (block.index > 0) tokens.push(textToken(text.slice(0, block.index)));
      // An attribute block right after an image is the image's own.
      if (block.index === 0 && tokens.at(-1)?.type === 'image') {
        tokens.push({ ...(tokens.pop() as Tokens.Image), attributes: found } as Token);
        attributes = noAttributes;
      }
      continue;
    }
    if (text.trim() === '' || /\s$/.test(text)) {
      tokens.pop();
      if (text.trim() !== '') tokens.push(textToken(text.trimEnd()));
      if (text.trim() !== '') break;
      continue;
    }
    break;
  }
  return { tokens, attributes, sources };
}

/** Ids named by the text of a comment `src: p3.s2 p4`, or null for any other comment. */
export function parseSources(comment: string): string[] | null {
  const list = /^src:\s*(.*)$/s.exec(comment.trim())?.[1];
  return list === undefined ? null : list.split(/[\s,]+/).filter((id) => id !== '');
}

/** Attributes of a comment `.element: class="…" key="…"` as Reveal reads it. */
function parseElementComment(comment: string): Attributes {
  const list = /^\.element:?\s*(.+)$/s.exec(comment.trim())?.[1];
  if (list === undefined) return noAttributes;
  const { pairs, ...rest } = parseAttributes(`{${list}}`);
  const { class: classes = '', ...others } = pairs;
  return { ...rest, classes: classes.split(/\s+/).filter((name) => name !== ''), pairs: others };
}

function textToken(text: string): Tokens.Text {
  return { type: 'text', raw: text, text, escaped: false };
}
