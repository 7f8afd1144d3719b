import { tokenize, TokenType } from '@csstools/css-tokenizer';

/** A style sheet without comments and with one blank for several: what a browser reads is the same. */
export function squeezeCss(css: string): string {
  let squeezed = '';
  for (const [type, text] of tokenize({ css })) {
    if (type === TokenType.Whitespace) {
      if (!/[\s{};,]$/.test(squeezed)) squeezed += ' ';
    } else if (type === TokenType.Comment) {
      // It may part two words, as a blank would not.
      if (/[^\s{};,]$/.test(squeezed)) squeezed += '/**/';
    } else {
      squeezed += text;
    }
  }
  return squeezed;
}
