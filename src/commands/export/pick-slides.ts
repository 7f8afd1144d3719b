import type { LineSet } from '../../markdown/line-ranges.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';

/** The slides that `--range` names, from 0, in the order of the deck; the diagnostic where it names none that there is. */
export function pickSlides(
  range: LineSet | undefined,
  count: number,
  path: string,
): { readonly indexes: readonly number[]; readonly diagnostics: readonly Diagnostic[] } {
  const all = Array.from({ length: count }, (_, index) => index);
  if (!range) return { indexes: all, diagnostics: [] };
  const indexes = all.filter((index) => range.some(({ from, to }) => index + 1 >= from && index + 1 <= to));
  if (indexes.length > 0) return { indexes, diagnostics: [] };
  const message = `--range names no slide: the deck has ${count}`;
  const help = 'write numbers such as 1-5,8';
  return { indexes, diagnostics: [{ severity: 'error', rule: 'wrong-value', message, help, path }] };
}
