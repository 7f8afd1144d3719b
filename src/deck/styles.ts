import type { Token } from 'marked';
import type { Block } from '../markdown/blocks.ts';

/** CSS that a deck writes between `<style>` tags, and where it starts in the text. */
export interface DeckStyle {
  readonly css: string;
  readonly start: number;
}

/** True for a block of raw HTML that is one `<style>` element and nothing else: it shows nothing on its slide. */
export function isStyleBlock(token: Token): boolean {
  return token.type === 'html' && findCss(token.raw) !== null;
}

/** The styles among blocks; they count for the whole deck, wherever they stand. */
export function listStyles(blocks: readonly Block[]): DeckStyle[] {
  return blocks.flatMap(({ token, range }): DeckStyle[] => {
    const found = token.type === 'html' ? findCss(token.raw) : null;
    return found ? [{ css: found.css, start: range.start + found.start }] : [];
  });
}

function findCss(raw: string): DeckStyle | null {
  const open = /^\s*<style(?:\s[^<>]*)?>/i.exec(raw)?.[0];
  if (open === undefined) return null;
  const close = raw.toLowerCase().indexOf('</style', open.length);
  if (close < 0 || !/^<\/style\s*>\s*$/i.test(raw.slice(close))) return null;
  return { css: raw.slice(open.length, close), start: open.length };
}
