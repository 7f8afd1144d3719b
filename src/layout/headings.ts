import type { Token, Tokens } from 'marked';

/** Blocks under each level-3 heading, with it; nothing if something stands before the first one or a heading is alone. */
export function partAtHeadings(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'heading' && (token as Tokens.Heading).depth === 3) parts.push([token]);
    else if (parts.length === 0) return [];
    else parts.at(-1)!.push(token);
  }
  return parts.every((part) => part.length > 1) ? parts : [];
}
