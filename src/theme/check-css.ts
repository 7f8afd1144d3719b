import { type CSSToken, isTokenFunction, isTokenURL, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range, Source } from '../source/source.ts';
import { makeReport } from './report.ts';

/** Functions that fetch what their arguments name, besides `url()`. */
const fetching = ['src', 'image-set', '-webkit-image-set', 'image', '-webkit-cross-fade', 'cross-fade'];

/**
 * What a theme's CSS must not hold, because it reaches out of the deck: `@import`, `@font-face` (fonts stand in the
 * manifest), and every address but `data:` and `#fragment`. Escapes do not hide them: names are read as CSS reads
 * them.
 */
export function checkCss({ path, text }: Source): readonly Diagnostic[] {
  const report = makeReport(path);
  const tokens = tokenize({ css: text });
  tokens.forEach((token, at) => {
    const range = rangeOf(token);
    if (token[0] === TokenType.AtKeyword) {
      const name = token[4].value.toLowerCase();
      const help =
        name === 'import'
          ? 'name the file under "css" in theme.json'
          : 'name the font under "fonts" in theme.json';
      if (name === 'import' || name === 'font-face')
        report.error('css-reach', `@${name} is not allowed in a theme`, range, help);
    } else if (isTokenURL(token)) {
      if (!isInside(token[4].value))
        report.error('css-reach', outside(token[4].value), range, 'write a data: URL');
    } else if (isTokenFunction(token)) {
      const name = token[4].value.toLowerCase();
      if (fetching.includes(name))
        report.error('css-reach', `${name}() is not allowed in a theme`, range, 'write url("data:…")');
      if (name === 'url') {
        const address = firstString(tokens, at + 1);
        if (address === null || !isInside(address))
          report.error('css-reach', outside(address ?? ''), range, 'write a data: URL');
      }
    }
  });
  return report.diagnostics;
}

function rangeOf(token: CSSToken): Range {
  return { start: token[2], end: token[3] + 1 };
}

function isInside(address: string): boolean {
  return /^(?:data:|#)/i.test(address.trim());
}

function outside(address: string): string {
  return `the theme would load "${address.slice(0, 80)}"`;
}

function firstString(tokens: readonly CSSToken[], from: number): string | null {
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token[0] === TokenType.Whitespace || token[0] === TokenType.Comment) continue;
    return token[0] === TokenType.String ? token[4].value : null;
  }
  return null;
}
