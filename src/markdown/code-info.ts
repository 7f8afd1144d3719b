import { parseAttributes } from './attributes.ts';

/** What the info string of a code fence says. */
export interface CodeInfo {
  /** Lower case, as written; null for plain text. */
  readonly language: string | null;
  readonly title: string | null;
}

/** Reads `ts`, `ts [title]`, `ts title="…"`, `{.ts title="…"}` and leaves out what it does not know. */
export function parseCodeInfo(info: string): CodeInfo {
  const text = info.trim();
  const attributes = parseAttributes(/\{[^}]*\}/.exec(text)?.[0] ?? '');
  const bare = /^([^\s{[]+)/.exec(text)?.[1];
  // A first word such as `title="…"` names no language.
  const word = bare?.includes('=') ? undefined : bare;
  const language = (word ?? attributes.classes[0])?.toLowerCase() ?? null;
  const quoted = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(text);
  return { language, title: attributes.pairs.title ?? quoted?.[1] ?? quoted?.[2] ?? readBrackets(text) };
}

/** The text of `[…]`, unless it names lines, as in `[1|3-5]`. */
function readBrackets(text: string): string | null {
  const found = /\[([^\]]+)\]/.exec(text)?.[1] ?? null;
  return found === null || /^[\d\s|,:-]*$/.test(found) ? null : found;
}
