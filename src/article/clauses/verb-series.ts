import { followingVerb, verbGroups } from './verb-groups.ts';
import { clauseVerb } from './clause-start.ts';
import { findMainVerb } from './order.ts';
import { isReported } from './reports.ts';
import type { Span } from './segments.ts';
import { coordinators } from './word-lists.ts';
import type { Word } from './words.ts';

/** A clause whose subject has three or more verbs: "A would take over B, spend C and keep D". */
export interface VerbSeries {
  /** Index of the first verb. */
  readonly verb: number;
  /** The clause with its first verb only. */
  readonly first: Span;
  /** Each further verb with what belongs to it, and the words that it takes over from the first. */
  readonly others: readonly { readonly span: Span; readonly carried: Span }[];
}

/** The series of verbs of the clause within a span; undefined when any member might be something else. */
export function findVerbSeries(
  words: readonly Word[],
  [from, end]: Span,
  base: number,
): VerbSeries | undefined {
  const found = findMainVerb(words.slice(base, end));
  if (found < 0) return undefined;
  if (words.slice(base, end - 1).some(({ after }) => /[;:]/.test(after))) return undefined;
  const verb = base + found;
  const starts: { boundary: number; start: number; carried: Span }[] = [];
  let isClosed = false;
  let last = end;
  for (let i = verb + 2; i < end; i++) {
    const before = words[i - 1]!;
    const isAnd = words[i]!.lower === 'and';
    const comma = before.after.includes(',');
    if (!isAnd && !comma) continue;
    if (before.quoted && words[i]!.quoted) continue;
    const start = isAnd ? i + 1 : i;
    if (isClosed) {
      // Behind its "and" the series is over: another clause may follow.
      if (comma && coordinators.has(words[i]!.lower) && clauseVerb(words, i + 1) >= 0)
        last = Math.min(last, i);
      continue;
    }
    const next = followingVerb(words, verb, start, comma);
    if (!next || next.at !== skipAdverbs(words, start)) continue;
    // All members take over the same, or one of them belongs to an inner verb.
    if (starts.length > 0 && starts[0]!.carried[1] !== next.carried[1]) return undefined;
    starts.push({ boundary: i, start, carried: next.carried });
    isClosed = isAnd;
  }
  if (starts.length < 2 || !isClosed) return undefined;
  const [one] = starts;
  if (isReported(words, [base, one!.boundary]) || blocks(words, from, one!.boundary, verb)) return undefined;
  const isPlain = one!.carried[0] === one!.carried[1];
  if (isPlain && hasInner(words, verb + 1, starts.at(-1)!.boundary)) return undefined;
  return {
    verb,
    first: [from, one!.boundary],
    others: starts.map(({ start, carried }, i) => ({
      span: [start, starts[i + 1]?.boundary ?? last],
      carried,
    })),
  };
}

function skipAdverbs(words: readonly Word[], from: number): number {
  let i = from;
  while (words[i]?.kind === 'adv') i++;
  return i;
}

/** A condition, a denial or a choice bears on all members; which words of it each one needs cannot be seen. */
function blocks(words: readonly Word[], from: number, to: number, verb: number): boolean {
  if (verbGroups(words, verb).length === 0) return true;
  return words
    .slice(from, to)
    .some(({ lower }) => /^(?:if|unless|whether|either|neither|or|nobody|none)$/.test(lower));
}

/** A clause within the members, to which a finite verb may belong. */
function hasInner(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:that|who|which|whose|where|when|what|how|because|after|although|while|as)$/.test(lower),
    );
}
