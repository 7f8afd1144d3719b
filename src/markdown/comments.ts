import type { Token } from 'marked';

const comments = /^(?:\s*<!--[\s\S]*?-->)+\s*$/;

/** True for an HTML token, block or inline, that holds comments and nothing else. */
export function isComment(token: Token): boolean {
  return token.type === 'html' && comments.test(token.raw);
}

/** Text of the first comment in `raw`, without its marks. */
export function commentText(raw: string): string {
  return /<!--([\s\S]*?)-->/.exec(raw)?.[1]?.trim() ?? '';
}

/** Each comment in a text with the offset of its inner text in it. */
export function listComments(raw: string): { readonly text: string; readonly start: number }[] {
  return [...raw.matchAll(/<!--([\s\S]*?)-->/g)].map((match) => ({ text: match[1] ?? '', start: match.index + 4 }));
}
