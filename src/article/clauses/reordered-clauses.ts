import { type Clause, withOp } from './clause.ts';
import { spanOf } from './clause-span.ts';
import { keepSpan } from './pieces.ts';
import { lowerAt } from './word-at.ts';
import type { Word } from './words.ts';

/** Index behind the comma of an opening "According to X,"; 0 when there is none. */
export function leadingSpeaker(words: readonly Word[], from: number): number {
  if (words[from]?.lower !== 'according' || words[from + 1]?.lower !== 'to') return 0;
  const comma = words.findIndex((word, i) => i > from && word.after.includes(','));
  return comma < 0 ? 0 : comma + 1;
}

/** "According to A, B did X and that C did Y" → "According to A, C did Y". */
export function secondReport(full: Clause, words: readonly Word[], from: number): Clause | undefined {
  const speaker = leadingSpeaker(words, from);
  const that = words.findIndex(
    ({ lower }, i) =>
      i > speaker && lower === 'that' && words[i - 1]!.lower === 'and' && words[i + 1]?.kind !== 'aux',
  );
  if (speaker === 0 || that < 0) return undefined;
  const pieces = [
    ...keepSpan(full.pieces, words[from]!.start, words[speaker - 1]!.end + 1),
    ...spanOf(full, words, [that + 1, words.length]),
  ];
  return withOp(full, 'voiced', pieces, 0.05);
}

/** "If A is to do X, it must do Y" → "To do X, A must do Y": the same words in another order. */
export function toPurpose(full: Clause, words: readonly Word[], from: number): Clause | undefined {
  if (words[from]?.lower !== 'if') return undefined;
  const copula = words.findIndex(
    (word, i) => i > from && /^(?:is|are|was|were)$/.test(word.lower) && words[i + 1]?.lower === 'to',
  );
  const comma = words.findIndex((word, i) => i > copula && word.after.includes(','));
  if (copula < from + 2 || comma < 0 || !/^(?:it|they|he|she)$/.test(lowerAt(words, comma + 1)))
    return undefined;
  const pieces = [
    ...keepSpan(full.pieces, words[copula + 1]!.start, words[comma]!.end + 1),
    ...spanOf(full, words, [from + 1, copula]),
    ...spanOf(full, words, [comma + 2, words.length]),
  ];
  return withOp(full, 'purpose', pieces, 0.04);
}
