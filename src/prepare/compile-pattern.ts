import type { RE2JS } from 're2js';
import {
  type CompilePattern,
  makeSeparators,
  type SeparatorPatterns,
  type Separators,
  usualSeparators,
} from '../deck/separators.ts';
import type { RevealKeys, WrittenValue } from '../deck/reveal-keys.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Range } from '../source/source.ts';

/** Separators of a deck's own, or why its patterns cannot be used; those are left out. */
export interface CompiledSeparators {
  readonly separators: Separators;
  readonly diagnostics: readonly Diagnostic[];
}

const longestPattern = 1000;
/** More separators than any deck has slides. */
const mostPlaces = 10_000;
/**
 * Characters that a separator may have. A search that looked farther would look to the end of the text for some
 * patterns, once for every place, and that is no longer linear.
 */
const reach = 400;

/**
 * The separators that a deck sets, as JavaScript's regular expressions read with an engine that is linear in the length
 * of the text for every pattern. It is loaded only for decks that set some.
 */
export async function compileSeparators({
  separator,
  verticalSeparator,
  notesSeparator,
}: Pick<RevealKeys, 'separator' | 'verticalSeparator' | 'notesSeparator'>): Promise<CompiledSeparators> {
  if (!separator && !verticalSeparator && !notesSeparator)
    return { separators: usualSeparators(), diagnostics: [] };
  const compile = await loadCompiler();
  const diagnostics: Diagnostic[] = [];
  const check = (written: WrittenValue | null): string | null => {
    if (!written) return null;
    const fault = findFault(written.value, compile);
    if (fault === null) return written.value;
    const { path, range } = written;
    diagnostics.push({ severity: 'error', rule: 'separator-pattern', ...fault, path, range });
    return null;
  };
  const patterns: SeparatorPatterns = {
    slide: check(separator),
    below: check(verticalSeparator),
    notes: check(notesSeparator),
  };
  return { separators: makeSeparators(patterns, compile), diagnostics };
}

async function loadCompiler(): Promise<CompilePattern> {
  const { RE2JS: Engine } = await import('re2js');
  return (pattern, { ignoreCase = false, shareBreaks = false }) => {
    const flags = Engine.MULTILINE | (ignoreCase ? Engine.CASE_INSENSITIVE : 0);
    const search = Engine.compile(Engine.translateRegExp(pattern), flags);
    return (text) => {
      const places: Range[] = [];
      for (let from = 0; from <= text.length && places.length < mostPlaces;) {
        const found = findNear(search, text, from);
        if (!found) {
          from += reach;
          continue;
        }
        const { start, end } = found;
        if (end > start) places.push({ start, end });
        const shared = shareBreaks && end - 1 > start && text[end - 1] === '\n';
        from = shared ? end - 1 : Math.max(end, start + 1);
      }
      return places;
    };
  };
}

/** The first place that starts within reach of `from`. */
function findNear(search: RE2JS, text: string, from: number): Range | null {
  // The character before tells where a line starts, and the window ends with a line.
  const start = Math.max(0, from - 1);
  const line = text.slice(from + 2 * reach, from + 3 * reach).indexOf('\n');
  const end = from + (line < 0 ? 3 * reach : 2 * reach + line);
  const matcher = search.matcher(text.slice(start, end));
  if (!matcher.find(from - start)) return null;
  const place = { start: start + matcher.start(), end: start + matcher.end() };
  return place.start < from + reach ? place : null;
}

/** Why a pattern is not used, and how to write it; null for one that is. */
function findFault(pattern: string, compile: CompilePattern): Pick<Diagnostic, 'message' | 'help'> | null {
  const shown = pattern.length > 40 ? `${pattern.slice(0, 40)}…` : pattern;
  if (pattern.length > longestPattern)
    return { message: `a pattern of ${pattern.length} characters`, help: `the limit is ${longestPattern}` };
  const look = /\(\?<?[=!]/.exec(pattern)?.[0];
  if (look !== undefined) {
    const help =
      'write what stands before and after into the pattern itself, or mark lines with ^ and $: ^---$; it is searched line by line';
    return {
      message: `the pattern "${shown}" looks ahead or behind with ${look}…), which is not searched for`,
      help,
    };
  }
  if (/(?:^|[^\\])(?:\\\\)*\\(?:[1-9]|k<)/.test(pattern)) {
    const help = 'write the repeated text out, or as alternatives: (?:---|\\*\\*\\*)';
    return {
      message: `the pattern "${shown}" refers back to a part of itself, which is not searched for`,
      help,
    };
  }
  try {
    const search = compile(pattern, {});
    if (search('').length === 0) return null;
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : '';
    return {
      message: `the pattern "${shown}" cannot be read: ${why}`,
      help: 'write a regular expression, such as ^---$',
    };
  }
  return null;
}
