import type { Token, Tokens } from 'marked';

/** Calls `visit` for every token in a tree, parents first, in source order. */
export function walkTokens(tokens: readonly Token[], visit: (token: Token) => void): void {
  for (const token of tokens) {
    visit(token);
    if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table;
      for (const row of [header, ...rows]) for (const cell of row) walkTokens(cell.tokens, visit);
    } else if (token.type === 'list') {
      walkTokens((token as Tokens.List).items, visit);
    } else {
      walkTokens((token as Tokens.Generic).tokens ?? [], visit);
    }
  }
}
