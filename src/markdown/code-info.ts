import { parseAttributes } from './attributes.ts';

/** What the info string of a code fence says. */
export interface CodeInfo {
  readonly language: string | null;
  readonly title: string | null;
}

/** Reads `ts`, `ts [title]`, `ts title="…"`, `{.ts title="…"}` and leaves out what it does not know. */
export function parseCodeInfo(info: string): CodeInfo {
  const text = info.trim();
  const attributes = parseAttributes(/\{.*\}/.exec(text)?.[0] ?? '');
  const bare = /^([^\s{[]+)/.exec(text)?.[1] ?? null;
  const language = (bare ?? attributes.classes[0] ?? null)?.toLowerCase() ?? null;
  const bracketed = /\[([^\]\d|,-][^\]]*)\]/.exec(text)?.[1] ?? null;
  const quoted = /\btitle="([^"]*)"/.exec(text)?.[1] ?? null;
  return { language, title: attributes.pairs.title ?? quoted ?? bracketed };
}
