import type { Token, Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import type { CodeInclude } from '../markdown/code-include.ts';
import { eachToken } from '../markdown/places.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import { partAt } from '../source/joined.ts';
import { resolvePath } from '../source/paths.ts';
import type { Range } from '../source/source.ts';
import { cutRegion } from './code-regions.ts';
import type { FileReader } from './read-file.ts';

/**
 * Turns every `<<< path` in the blocks into the code it names, in its place; gives what is wrong. A file that cannot be
 * had leaves its line as code, so that the slide shows what is missing.
 */
export function includeCode(blocks: readonly Block[], reader: FileReader): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const block of blocks) {
    eachToken(block, (token, range) => {
      if (token.type !== 'codeInclude') return;
      const include = token as CodeInclude;
      const line = { start: range.start, end: range.start + include.raw.trimEnd().length };
      const { code, problem } = readCode(include, line, reader);
      if (problem) found.push(problem);
      becomeCode(token, code ?? include.raw.trim(), code === null ? 'text' : infoOf(include));
    });
  }
  return found;
}

function readCode(
  { name, region }: CodeInclude,
  range: Range,
  { source, files, want }: FileReader,
): { readonly code: string | null; readonly problem?: Diagnostic } {
  const path = name.startsWith('@/') ? name : resolvePath(partAt(source, range.start).path, name);
  const file = files.get(path);
  if (file === undefined) want({ path, kind: 'code' });
  if (file === undefined) return { code: null };
  const where = { path: source.path, range };
  if ('reason' in file) {
    const message = `the file ${name} ${file.reason}`;
    const help = 'correct the path; it is relative to the outline, or after @/ to the root of the project';
    return { code: null, problem: { severity: 'error', rule: 'missing-include', message, help, ...where } };
  }
  const cut = cutRegion(file.text, region);
  if ('code' in cut) return { code: cut.code };
  const message = `${name} has no region or lines "${region}"`;
  const help =
    cut.regions.length > 0
      ? didYouMean(region ?? '', cut.regions, 'regions')
      : 'mark a region with `#region name` and `#endregion` in comments, or name lines: 3-8';
  return { code: null, problem: { severity: 'error', rule: 'code-region', message, help, ...where } };
}

/** The token itself becomes code, so that it stays where it is in lists and columns. */
function becomeCode(token: Token, text: string, lang: string): void {
  const { raw } = token;
  Object.assign(token, { type: 'code', raw, text, lang } satisfies Tokens.Code);
}

/** The info string, with the language of the file's extension where it names none. */
function infoOf({ name, info }: CodeInclude): string {
  const names = /^[a-z#+]/i.test(info) && !/^\w+=/.test(info);
  const extension = /\.([\w+#-]+)$/.exec(name)?.[1] ?? 'text';
  return names ? info : `${extension} ${info}`.trim();
}
