import type { Tokens } from 'marked';

/** A piece of running text as the Markdown reader would give it. */
export function textToken(text: string): Tokens.Text {
  return { type: 'text', raw: text, text, escaped: false };
}
