import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';

/** Brackets that open, and what closes each. */
const closers: Readonly<Partial<Record<TokenType, string>>> = {
  [TokenType.OpenCurly]: '}',
  [TokenType.OpenParen]: ')',
  [TokenType.Function]: ')',
  [TokenType.OpenSquare]: ']',
};

/**
 * Errors for what a browser would read otherwise than it is meant, rules after it included: brackets and quotation marks
 * that are not closed or close nothing. What is merely unknown to it, it passes over, and so do we.
 */
export function checkCssSyntax(source: Source): Diagnostic[] {
  return checkTokens(source, tokenize({ css: source.text }));
}

/** What `checkCssSyntax` finds, for a sheet whose tokens are at hand. */
export function checkTokens({ path }: Source, tokens: readonly CSSToken[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const tell = (message: string, help: string, range: Range) =>
    diagnostics.push({ severity: 'error', rule: 'css-syntax', message, help, path, range });
  const open: { readonly by: string; readonly start: number }[] = [];
  for (const token of tokens) {
    const [type, by, start, end] = token;
    const range = { start, end: end + 1 };
    if (type === TokenType.BadString)
      tell('the quotation mark is not closed on its line', 'close it', { start, end: start + 1 });
    if (type === TokenType.BadURL) tell('url(…) cannot be read', 'put the address in quotation marks', range);
    if (type === TokenType.Comment && !by.endsWith('*/'))
      tell('the comment is not closed', 'close it with */', { start, end: start + 2 });
    if (closers[type] !== undefined) open.push({ by: closers[type], start: end });
    else if (isCloser(token)) {
      const inner = open.at(-1);
      if (inner?.by === by) open.pop();
      else if (!inner) tell(`"${by}" closes nothing`, 'remove it, or open what it closes', range);
      else {
        const help = `write "${inner.by}" before it`;
        tell(`"${by}" stands where "${inner.by}" is wanted`, help, range);
        // Whatever was meant, one mistake is told once.
        return diagnostics;
      }
    }
  }
  for (const { by, start } of open)
    tell(`what opens here is not closed`, `write "${by}" where it ends`, { start, end: start + 1 });
  return diagnostics;
}

function isCloser([type]: CSSToken): boolean {
  return type === TokenType.CloseCurly || type === TokenType.CloseParen || type === TokenType.CloseSquare;
}
