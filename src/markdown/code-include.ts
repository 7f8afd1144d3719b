import type { TokenizerExtension, Tokens } from 'marked';
import { findLineStart } from './line-start.ts';

/** `<<< path#region ts {2|4-6}`: code that stands in a file of its own. */
export interface CodeInclude extends Tokens.Generic {
  readonly type: 'codeInclude';
  /** As written: relative to the outline, or from the root of the project after `@/`. */
  readonly name: string;
  /** Name of a marked region, or lines such as `3-8`; null for the whole file. */
  readonly region: string | null;
  /** The info string of the code: language, title, lines. */
  readonly info: string;
}

/** Block extension for marked. It stands on a line of its own. */
export const codeInclude: TokenizerExtension = {
  name: 'codeInclude',
  level: 'block',
  start: (text) => findLineStart(text, / {0,3}<<<[ \t]/y),
  tokenizer(text) {
    const match = /^ {0,3}<<<[ \t]+(?:"([^"\n]+)"(#[^\s{[]+)?|([^\s"{[][^\s{[]*))[ \t]*([^\n]*)(?:\n|$)/.exec(
      text,
    );
    if (!match) return undefined;
    const [raw, quoted, part = '', bare = '', info = ''] = match;
    const written = quoted === undefined ? bare : quoted + part;
    return { type: 'codeInclude', raw, ...splitRegion(written), info: info.trim() } satisfies CodeInclude;
  },
};

/** `path#region` in its parts. */
export function splitRegion(written: string): { readonly name: string; readonly region: string | null } {
  const at = written.lastIndexOf('#');
  if (at <= 0) return { name: written, region: null };
  return { name: written.slice(0, at), region: written.slice(at + 1) || null };
}
