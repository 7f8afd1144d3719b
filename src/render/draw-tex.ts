import type { KatexOptions } from 'katex';
import { Html } from '../html.ts';
import { longestTex } from '../markdown/tex-text.ts';
import { remember } from '../source/remember.ts';
import { type DrawnNode, measureWidth } from './measure-tex.ts';

/** An equation as markup, or why there is none. */
export type DrawnTex =
  | {
      readonly markup: Html;
      /** Width, and height with depth, in the font size of the equation. */
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly problem: string;
      /** Where in the TeX; null where the whole is meant. */
      readonly at: { readonly start: number; readonly end: number } | null;
    };

/** Draws TeX, large or within a line; never throws for what a writer wrote. */
export type DrawTex = (tex: string, display: boolean) => DrawnTex;

// KaTeX's types leave out what gives its tree, the only way to lengths; the version is pinned.
type Katex = typeof import('katex').default & {
  readonly __renderToDomTree?: (tex: string, options: KatexOptions) => DrawnNode & { toMarkup(): string };
};

/** Most letters of markup that one equation may come to. */
const longestMarkup = 250_000;

/** How many drawings are kept: a deck is checked and then drawn, and a live one is drawn again after every edit. */
const mostKept = 2000;
let drawKept: DrawTex | undefined;

/** Loads what draws TeX. Each equation is drawn by itself: what it defines, no other one knows. */
export async function loadDrawTex(): Promise<DrawTex> {
  const katex = (await import('katex')).default as Katex;
  const read = remember((key) => draw(katex, key.slice(1), key.startsWith('D')), mostKept);
  return (drawKept ??= (tex, display) => read(`${display ? 'D' : 'T'}${tex}`));
}

function draw(katex: Katex, tex: string, display: boolean): DrawnTex {
  if (tex.trim() === '') return { problem: 'there is nothing in it', at: null };
  if (tex.length > longestTex) return { problem: `it has more than ${longestTex} letters`, at: null };
  const refused: string[] = [];
  const strange: { readonly start: number; readonly text: string }[] = [];
  const refuse = (command: string) => {
    refused.push(command);
    return '';
  };
  const options: KatexOptions = {
    displayMode: display,
    output: 'htmlAndMathml',
    throwOnError: true,
    maxSize: 20,
    maxExpand: expansions(tex),
    trust: ({ command }) => refuse(command) !== '',
    strict: (code, _, found) => {
      if (code === 'unknownSymbol' && found?.loc) strange.push({ start: found.loc.start, text: found.text });
      return code === 'unknownSymbol' ? 'error' : 'ignore';
    },
    // These write to the terminal.
    macros: Object.fromEntries(terminal.map((name) => [name, () => refuse(name)])),
  };
  let tree: ReturnType<NonNullable<Katex['__renderToDomTree']>> | null = null;
  try {
    tree = katex.__renderToDomTree!(tex, options);
    const [command] = refused;
    if (command !== undefined) {
      const start = tex.indexOf(command);
      const at = start < 0 ? null : { start, end: start + command.length };
      return { problem: `the command ${command} is not allowed`, at };
    }
    // The source would be there for those who copy; in a deck it only makes pages larger.
    const markup = tree.toMarkup().replace(/<annotation[^>]*>[^<]*<\/annotation>/, '');
    if (markup.length > longestMarkup) return { problem: 'it comes to more than a slide can hold', at: null };
    return {
      markup: Html.trusted(markup),
      width: measureWidth(tree),
      height: (tree.height ?? 0) + (tree.depth ?? 0),
    };
  } catch (error) {
    const [letter] = strange;
    if (letter) {
      const at = { start: letter.start, end: letter.start + letter.text.length };
      return { problem: `there is no letter "${letter.text}" in its fonts`, at };
    }
    if (error instanceof RangeError) return { problem: 'it is nested too deep', at: null };
    if (error instanceof katex.ParseError) return explain(error, tex);
    // Some mistakes it takes for its own, such as a blank in the name of an environment.
    if (tree === null && error instanceof Error)
      return { problem: `it cannot be read: ${lowerFirst(error.message)}`, at: null };
    throw error;
  }
}

const terminal = ['\\message', '\\errmessage', '\\show'];

/** What a writer may define in an equation is small: an equation of n letters grows to n times this many at most. */
function expansions(tex: string): number {
  const defines = /\\(?:[gex]?def|(?:re)?newcommand|providecommand|(?:future)?let|global|long)(?![a-zA-Z])/;
  return defines.test(tex) ? Math.max(10, Math.min(500, Math.floor(10_000 / tex.length))) : 500;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function explain(error: InstanceType<Katex['ParseError']>, tex: string): DrawnTex {
  const { rawMessage, position, length } = error as {
    rawMessage: string;
    position?: number;
    length?: number;
  };
  if (rawMessage.startsWith('Too many expansions'))
    return { problem: 'its definitions grow without end', at: null };
  const problem = lowerFirst(rawMessage);
  if (position === undefined) return { problem, at: null };
  const start = Math.min(position, Math.max(0, tex.trimEnd().length - 1));
  // The blanks behind a command are part of it.
  const end = start + tex.slice(start, position + (length ?? 0)).trimEnd().length;
  return { problem, at: { start, end: Math.min(tex.length, Math.max(start + 1, end)) } };
}
