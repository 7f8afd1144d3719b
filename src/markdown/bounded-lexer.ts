import { Lexer, type Token, type Tokens } from 'marked';

/** Deepest nesting of emphasis, links and other markup in running text that is read. */
export const deepestInline = 40;
/** Most characters with a meaning, such as `*` and `[`, in one paragraph, item or cell. */
export const mostMarks = 3000;
/** Most of them without a blank between. */
export const longestKnot = 400;

/** Running text that holds too much markup to be read as Markdown; it is shown as it is written. */
export interface UnreadText extends Tokens.Text {
  readonly unread: true;
}

/** True for text that `BoundedLexer` left as it is written. */
export function isUnread(token: Token): token is UnreadText {
  return token.type === 'text' && 'unread' in token;
}

/**
 * marked's lexer, held to linear time and a shallow stack. Some texts take it quadratic time, and each level of nesting
 * takes it several calls: near the end of the stack even compiling a regular expression ends the whole process, which
 * nothing can catch. Running text beyond the bounds is left unread.
 */
export class BoundedLexer extends Lexer {
  private depth = 0;

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (this.depth >= deepestInline || isTangled(src)) {
      tokens.push({ type: 'text', raw: src, text: src, escaped: false, unread: true } as UnreadText);
      return tokens;
    }
    this.depth++;
    try {
      return super.inlineTokens(src, tokens);
    } finally {
      this.depth--;
    }
  }
}

/**
 * Blank lines, as marked reads them: its own expression remembers each line that it passes, and from a few hundred
 * thousand lines on that memory costs more than all the reading. False where there are none.
 */
export function readBlankLines(src: string): Tokens.Space | false {
  const word = src.search(/[^ \t\n]/);
  const end = word < 0 ? src.length : src.lastIndexOf('\n', word) + 1;
  return end > 0 && { type: 'space', raw: src.slice(0, end) };
}

const mark = /[\\<>!&[\](){}*~_`@=$:]/g;
const blank = /[\s\u3000]/;

function isTangled(text: string): boolean {
  if (text.length < longestKnot) return false;
  let count = 0;
  let knot = 0;
  let last = -1;
  for (const { index } of text.matchAll(mark)) {
    if (++count > mostMarks) return true;
    knot = blank.test(text.slice(last + 1, index)) ? 1 : knot + 1;
    if (knot > longestKnot || (text[index] === '@' && isLongName(text, index))) return true;
    last = index;
  }
  return false;
}

/** True where more letters than any address has stand before the `@`; marked would go through them again for each. */
function isLongName(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start <= longestKnot && /[\w.+-]/.test(text[start - 1]!)) start--;
  return at - start > longestKnot;
}
