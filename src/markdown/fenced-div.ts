import type { TokenizerExtension, Tokens } from 'marked';
import { type Attributes, parseAttributes } from './attributes.ts';

/** `::: name` … `:::`, as in Pandoc; three or more colons, nested by more or by balance. */
export interface FencedDiv extends Tokens.Generic {
  readonly type: 'fencedDiv';
  readonly attributes: Attributes;
}

const opening = /^ {0,3}:{3,}[ \t]*(\{[^}\n]*\}|[\w-][^\n]*?)[ \t]*:*[ \t]*(?:\n|$)/;
const fenceLine = /^ {0,3}(`{3,}|~{3,})/;

/** Block extension for marked. A div without an end runs to the end of its text, like a code fence. */
export const fencedDiv: TokenizerExtension = {
  name: 'fencedDiv',
  level: 'block',
  start: (text) => text.match(/^ {0,3}:{3,}/m)?.index,
  tokenizer(text) {
    const head = opening.exec(text);
    if (!head) return undefined;
    const [bodyEnd, end] = findEnd(text, head[0].length);
    const body = text.slice(head[0].length, bodyEnd);
    return {
      type: 'fencedDiv',
      raw: text.slice(0, end),
      attributes: parseDivHead(head[1] ?? ''),
      tokens: this.lexer.blockTokens(body, []),
    } satisfies FencedDiv;
  },
};

/** True for a div with the class `name`. */
export function isFencedDiv(token: { readonly type: string }, name?: string): token is FencedDiv {
  return token.type === 'fencedDiv' && (name === undefined || (token as FencedDiv).attributes.classes.includes(name));
}

function parseDivHead(head: string): Attributes {
  if (head.startsWith('{')) return parseAttributes(head);
  const [, name = '', rest = ''] = /^([\w-]+)\s*(\{.*\})?/.exec(head) ?? [];
  const attributes = parseAttributes(rest);
  return { ...attributes, classes: [name, ...attributes.classes] };
}

/** Where the body ends and where the closing line ends, counting divs inside and passing over code fences. */
function findEnd(text: string, from: number): [number, number] {
  let depth = 1;
  let fence: string | null = null;
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, next);
    const mark = fenceLine.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    } else if (mark) {
      fence = mark;
    } else if (/^ {0,3}:{3,}[ \t]*\n?$/.test(line)) {
      if (--depth === 0) return [at, next];
    } else if (opening.test(line)) {
      depth++;
    }
    at = next;
  }
  return [text.length, text.length];
}
