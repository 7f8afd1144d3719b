import type { Token } from 'marked';

/** The inner text of a comment and its offset in the text that holds it. */
export interface Comment {
  readonly text: string;
  readonly start: number;
}

/** True for an HTML token, block or inline, that holds closed comments and nothing else. */
export function isComment(token: Token): boolean {
  return token.type === 'html' && scan(token.raw).rest.trim() === '';
}

/** Text of the first comment in `raw`, without its marks and outer blanks. */
export function commentText(raw: string): string {
  return scan(raw).comments[0]?.text.trim() ?? '';
}

/** Each closed comment in a text, in order. */
export function listComments(raw: string): readonly Comment[] {
  return scan(raw).comments;
}

/** Finds comments as a browser does: `<!-->` and `<!--->` are whole ones, and the first `-->` ends any other. */
function scan(raw: string): { readonly comments: Comment[]; readonly rest: string } {
  const comments: Comment[] = [];
  let rest = '';
  let at = 0;
  for (;;) {
    const open = raw.indexOf('<!--', at);
    const start = open + 4;
    const short = open < 0 ? null : /^-?>/.exec(raw.slice(start, start + 2));
    const close = open < 0 || short ? -1 : raw.indexOf('-->', start);
    if (open < 0 || (!short && close < 0)) return { comments, rest: rest + raw.slice(at) };
    rest += raw.slice(at, open);
    comments.push({ text: short ? '' : raw.slice(start, close), start });
    at = short ? start + short[0].length : close + 3;
  }
}
