import { type CSSToken, isTokenFunction, isTokenURL, TokenType, tokenize } from '@csstools/css-tokenizer';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { checkTokens } from './css-syntax.ts';
import { makeReport } from './report.ts';

/** A reason why something in a sheet is refused, and what to write in its place. */
interface Refusal {
  readonly message: string;
  readonly help: string;
}

/** Functions that fetch what their arguments name, besides `url()`. */
const fetching = ['src', 'image-set', '-webkit-image-set', 'image', 'cross-fade', '-webkit-cross-fade'];

/**
 * Errors for what a theme's CSS must not hold because it reaches out of the deck: `@import`, `@font-face` (fonts stand
 * in the manifest), and every address but `data:` and `#fragment`; and for what cannot be read to its end. Escapes do not hide them: names are read as CSS
 * reads them.
 */
export function checkCss(source: Source): readonly Diagnostic[] {
  const { path, text } = source;
  const report = makeReport(path);
  const tokens = tokenize({ css: text });
  tokens.forEach((token, at) => {
    const refusal = refuse(token, tokens, at + 1);
    if (!refusal) return;
    report.error('css-reach', refusal.message, { start: token[2], end: token[3] + 1 }, refusal.help);
  });
  return [...checkTokens(source, tokens), ...report.diagnostics];
}

function refuse(token: CSSToken, tokens: readonly CSSToken[], next: number): Refusal | null {
  if (token[0] === TokenType.AtKeyword) return refuseAtRule(token[4].value.toLowerCase());
  if (isTokenURL(token)) return refuseAddress(token[4].value);
  if (!isTokenFunction(token)) return null;
  const name = token[4].value.toLowerCase();
  if (name === 'url') return refuseAddress(firstString(tokens.slice(next, next + 3)));
  if (!fetching.includes(name)) return null;
  return { message: `${name}() is not allowed in a theme`, help: 'write url("data:…")' };
}

function refuseAtRule(name: string): Refusal | null {
  const message = `@${name} is not allowed in a theme`;
  if (name === 'import') return { message, help: 'name the file under "css" in theme.json' };
  if (name === 'font-face') return { message, help: 'name the font under "fonts" in theme.json' };
  return null;
}

function refuseAddress(address: string): Refusal | null {
  if (/^(?:data:|#)/i.test(address.trim())) return null;
  return { message: `the theme would load "${address.slice(0, 80)}"`, help: 'write a data: URL' };
}

/** The text in quotes that a function begins with; empty where it begins otherwise, as with `var()`. */
function firstString(tokens: readonly CSSToken[]): string {
  const first = tokens.find(([type]) => type !== TokenType.Whitespace && type !== TokenType.Comment);
  return first?.[0] === TokenType.String ? first[4].value : '';
}
