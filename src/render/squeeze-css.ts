import { tokenize, TokenType } from '@csstools/css-tokenizer';
import { remember } from '../source/remember.ts';

/** Tokens after which, and before which, a blank says nothing. */
const closed: readonly TokenType[] = [
  TokenType.Comma,
  TokenType.Colon,
  TokenType.Semicolon,
  TokenType.OpenCurly,
  TokenType.CloseCurly,
];
const opened: readonly TokenType[] = [TokenType.OpenCurly, TokenType.CloseCurly, TokenType.Semicolon];

/**
 * A style sheet without comments and without blanks that say nothing: what a browser reads is the same. All decks in a theme
 * have the same one.
 */
export const squeezeCss: (css: string) => string = remember(squeeze, 8);

function squeeze(css: string): string {
  let squeezed = '';
  let last: TokenType = TokenType.Semicolon;
  // What parts the last token from the next: a blank, or a comment, which parts two words as a blank would not.
  let gap = '';
  for (const [type, text] of tokenize({ css })) {
    if (type === TokenType.Whitespace) gap = ' ';
    else if (type === TokenType.Comment) gap ||= '/**/';
    else {
      squeezed += closed.includes(last) || opened.includes(type) ? text : gap + text;
      last = type;
      gap = '';
    }
  }
  return squeezed;
}
