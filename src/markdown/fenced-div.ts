import type { Token, TokenizerExtension, Tokens } from 'marked';
import { type Attributes, parseAttributes } from './attributes.ts';
import { findLineStart } from './line-start.ts';

/** `::: name` … `:::`, as in Pandoc; three or more colons, nested by balance. */
export interface FencedDiv extends Tokens.Generic {
  readonly type: 'fencedDiv';
  readonly attributes: Attributes;
  /** Words after the name on the opening line; empty if there are none. */
  readonly title: string;
  /** Offset in `raw` at which the body starts. */
  readonly bodyStart: number;
  /** False for a div whose closing line is missing. */
  readonly closed: boolean;
  readonly tokens: Token[];
}

const opening = /^ {0,3}:{3,}[ \t]*(\{[^}\n]*\}|[\p{L}\p{N}_-][^\n]*?)[ \t]*:*[ \t]*(?:\n|$)/u;
const closing = /^ {0,3}:{3,}[ \t]*\n?$/;
const codeFence = /^ {0,3}(`{3,}|~{3,})/;
const rule = /^ {0,3}-{3,}[ \t]*\n?$/;

/** Block extension for marked. A div without an end runs to the next `---` line, else to the end of its text. */
export const fencedDiv: TokenizerExtension = {
  name: 'fencedDiv',
  level: 'block',
  start: (text) => findLineStart(text, / {0,3}:{3,}/y),
  tokenizer(text) {
    const head = opening.exec(text);
    if (!head) return undefined;
    const bodyStart = head[0].length;
    const { bodyEnd, end, closed } = findEnd(text, bodyStart);
    return {
      type: 'fencedDiv',
      raw: text.slice(0, end),
      ...readHead(head[1] ?? ''),
      bodyStart,
      closed,
      tokens: this.lexer.blockTokens(text.slice(bodyStart, bodyEnd), []),
    } satisfies FencedDiv;
  },
};

/** True for a div, with the class `name` if one is given. */
export function isFencedDiv(token: { readonly type: string }, name?: string): token is FencedDiv {
  return (
    token.type === 'fencedDiv' &&
    (name === undefined || (token as FencedDiv).attributes.classes.includes(name))
  );
}

/** `{.a .b}`, or a name, then perhaps attributes and a title. */
function readHead(head: string): Pick<FencedDiv, 'attributes' | 'title'> {
  if (head.startsWith('{')) return { attributes: parseAttributes(head), title: '' };
  const [, name = '', block = '', title = ''] =
    /^([\p{L}\p{N}_-]+)[ \t]*(\{[^}]*\})?[ \t]*(.*)$/su.exec(head) ?? [];
  const attributes = parseAttributes(block);
  return { attributes: { ...attributes, classes: [name, ...attributes.classes] }, title };
}

interface End {
  readonly bodyEnd: number;
  /** Where the closing line ends. */
  readonly end: number;
  readonly closed: boolean;
}

/** Finds the closing line, counting divs inside and passing over code fences. */
function findEnd(text: string, from: number): End {
  let depth = 1;
  let fence: string | null = null;
  let firstRule: number | null = null;
  for (let at = from; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, next);
    const mark = codeFence.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && line.trim() === mark) fence = null;
    } else if (mark) {
      fence = mark;
    } else if (closing.test(line)) {
      if (--depth === 0) return { bodyEnd: at, end: next, closed: true };
    } else if (opening.test(line)) {
      depth++;
    } else if (rule.test(line) && /\n[ \t]*\n$/.test(text.slice(Math.max(0, at - 200), at))) {
      firstRule ??= at;
    }
    at = next;
  }
  const end = firstRule ?? text.length;
  return { bodyEnd: end, end, closed: false };
}
