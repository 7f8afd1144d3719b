import { tokenize, TokenType } from '@csstools/css-tokenizer';

/** Tokens after which, and before which, a blank says nothing. */
const closed: readonly TokenType[] = [
  TokenType.Comma,
  TokenType.Colon,
  TokenType.Semicolon,
  TokenType.OpenCurly,
  TokenType.CloseCurly,
];
const opened: readonly TokenType[] = [TokenType.OpenCurly, TokenType.CloseCurly, TokenType.Semicolon];

/** A style sheet without comments and without blanks that say nothing: what a browser reads is the same. */
export function squeezeCss(css: string): string {
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
