import { clauseStart } from './clause-start.ts';
import { isImperative } from './imperatives.ts';
import { coordinators } from './word-lists.ts';
import type { Word } from './words.ts';

/** A stretch of a sentence, as indexes of words, half-open. */
export type Span = readonly [number, number];

/**
 * The clauses that semicolons part, when every one of them is a whole clause: "A did X; B did Y; and C did Z". One
 * span for a sentence that is not made so, as the parts of a list lean on what stands before it.
 */
export function findSegments(words: readonly Word[], from: number): Span[] {
  const whole: Span = [from, words.length];
  const spans: Span[] = [];
  let start = from;
  for (let i = from; i < words.length; i++) {
    const isEnd = i === words.length - 1;
    if (!isEnd && !/;/.test(words[i]!.after)) continue;
    if (!isEnd && words[i]!.quoted && words[i + 1]!.quoted) return [whole];
    const opener = start > from && coordinators.has(words[start]!.lower) ? 1 : 0;
    if (isEnd && spans.length === 0) return [whole];
    if (start > from && /^(?:or|nor)$/.test(words[start]!.lower)) return [whole];
    const isFirst = start === from && words.slice(from, i + 1).some(({ finite }) => finite);
    if (!isFirst && clauseStart(words, start + opener, i + 1) < 0 && !isImperative(words, start))
      return [whole];
    spans.push([start + opener, i + 1]);
    start = i + 1;
  }
  return spans;
}
