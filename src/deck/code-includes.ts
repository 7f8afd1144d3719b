import type { Token, Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { type CodeInclude, splitRegion } from '../markdown/code-include.ts';
import { asDrawing, type DrawingFence, isDrawing } from '../markdown/drawing-fence.ts';
import { eachToken } from '../markdown/places.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import { partAt } from '../source/joined.ts';
import { resolvePath } from '../source/paths.ts';
import type { Range } from '../source/source.ts';
import { cutRegion } from './code-regions.ts';
import type { FileReader } from './file-reader.ts';

/**
 * Puts what stands in files of its own into the blocks: the code of every `<<< path`, and the lines of charts and diagrams
 * with `{src=path}`. Gives what is wrong. Where a file cannot be had, what asks for it is left as code, so that the slide
 * shows what is missing.
 */
export function includeCode(blocks: readonly Block[], reader: FileReader): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const block of blocks) {
    eachToken(block, (token, range) => {
      const asked = readAsked(token);
      if (asked === null) return;
      const line = { start: range.start, end: range.start + firstLine(token.raw).length };
      const { code, problem } = readCode(asked, line, reader);
      if (problem) found.push(problem);
      if (asked.hasOwnLines) found.push(reportTwoSources(asked.name, line, reader.source.path));
      if (code === null) Object.assign(token, asCode(token.raw, token.raw.trim(), 'text'));
      else Object.assign(token, asked.become(code));
    });
  }
  return found;
}

/** A file that a token asks for, and what the token is once its text is known. */
interface Asked {
  readonly name: string;
  readonly region: string | null;
  /** True where the token has lines of its own, which are not shown. */
  readonly hasOwnLines: boolean;
  readonly become: (text: string) => Token;
}

function readAsked(token: Token): Asked | null {
  if (token.type === 'codeInclude') {
    const include = token as CodeInclude;
    const { name, region, raw } = include;
    const become = (text: string): Token => {
      const code = asCode(raw, text, infoOf(include));
      const drawing = asDrawing(code);
      return drawing ? { ...drawing, file: name } : code;
    };
    return { name, region, hasOwnLines: false, become };
  }
  if (!isDrawing(token)) return null;
  const { src, ...pairs } = token.attributes.pairs;
  if (src === undefined || src === '') return null;
  const { name, region } = splitRegion(src);
  const attributes = { ...token.attributes, pairs };
  const become = (text: string): DrawingFence => ({ ...token, text, attributes, file: name });
  return { name, region, hasOwnLines: token.text.trim() !== '', become };
}

const asCode = (raw: string, text: string, lang: string): Tokens.Code => ({ type: 'code', raw, text, lang });

const firstLine = (raw: string): string => /^[^\n]*/.exec(raw)![0].trimEnd();

function reportTwoSources(name: string, range: Range, path: string): Diagnostic {
  const message = `the lines between the fences are not shown: the fence takes those of ${name}`;
  const help = 'remove the lines, or `src` and the name of the file';
  return { severity: 'warning', rule: 'two-sources', message, help, path, range };
}

function readCode(
  { name, region }: Asked,
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

/** The info string, with the language of the file's extension where it names none. */
function infoOf({ name, info }: CodeInclude): string {
  const names = /^[a-z#+]/i.test(info) && !/^\w+=/.test(info);
  const extension = /\.([\w+#-]+)$/.exec(name)?.[1] ?? 'text';
  return names ? info : `${extension} ${info}`.trim();
}
