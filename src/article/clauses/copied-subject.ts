import { type Clause, withOp } from './clause.ts';
import { spanOf } from './clause-span.ts';
import { findMainVerb } from './order.ts';
import type { Seam } from './seams.ts';
import { findSubject } from './subject.ts';
import { followingVerb } from './verb-groups.ts';
import type { VerbSeries } from './verb-series.ts';
import { subjectPronouns } from './word-lists.ts';
import type { Word } from './words.ts';

/** Each member of a series of verbs with the subject, and with the auxiliary that they share. */
export function fromSeries(
  full: Clause,
  words: readonly Word[],
  { verb, first, others }: VerbSeries,
  from: number,
): Clause[] {
  const subject = findSubject(words, verb, from);
  if (!subject || isAside(words, subject, from) || subject[1] - subject[0] > 9) return [];
  const head = spanOf(full, words, subject);
  return [
    withOp(full, 'main', spanOf(full, words, first), 0.05),
    ...others.map(({ span, carried }) => {
      const shared = carried[1] > carried[0] ? spanOf(full, words, carried) : [];
      return withOp(full, 'verb', [...head, ...shared, ...spanOf(full, words, span)], 0.05);
    }),
  ];
}

/** "A did X, and did Y" → "A did Y", with the auxiliary of both: "A can do X and do Y" → "A can do Y". */
export function copySubject(
  full: Clause,
  words: readonly Word[],
  { main, rest, base }: Seam,
): Clause | undefined {
  // Behind "it did something: it ran a poll" the last clause is the one that goes on.
  const colon = words.slice(base, main[1]).findLastIndex(({ after }) => after.includes(':'));
  const start = base + colon + 1;
  const found = findMainVerb(words.slice(start, main[1]));
  const verb = start + found;
  // With a clause inside the main one ("after X overthrew Y, and …") it is open whose verb follows.
  if (found < 0 || hasInner(words, verb + 1, main[1])) return undefined;
  const hasComma = /[,;]/.test(words[main[1] - 1]!.after);
  const next = followingVerb(words, verb, rest[0], hasComma);
  const subject = findSubject(words, verb, start);
  if (!next || !subject || isAside(words, subject, start) || subject[1] - subject[0] > 9) return undefined;
  const { carried } = next;
  const shared = carried[1] > carried[0] ? spanOf(full, words, carried) : [];
  const pieces = [...spanOf(full, words, subject), ...shared, ...spanOf(full, words, rest)];
  return withOp(full, 'verb', pieces, hasComma ? 0.06 : 0.1);
}

/** "a network that we tried was …", "a network we tried was …": the first verb and its subject belong to an aside. */
function isAside(words: readonly Word[], [start, end]: readonly [number, number], from: number): boolean {
  const isOpened =
    start > from && /^(?:that|who|which|whom|whose|where|when|what)$/.test(words[start - 1]!.lower);
  const isBare =
    end - start > 1 && subjectPronouns.has(words[end - 1]!.lower) && words[end - 2]!.kind !== 'conj';
  return isOpened || isBare;
}

function hasInner(words: readonly Word[], from: number, to: number): boolean {
  // ", that ended in June, its fifth deficit, and had": two commas have closed it.
  const commas = words.slice(from, to).flatMap(({ after }, i) => (after.includes(',') ? [from + i] : []));
  const closed = commas.at(-1) === to - 1 ? (commas.at(-2) ?? -1) : -1;
  const isRelative = !words
    .slice(from, to)
    .some(({ lower }) => /^(?:after|because|al?though|while|where|when|what|how)$/.test(lower));
  if (
    isRelative &&
    closed > 0 &&
    words[closed + 1]!.kind === 'det' &&
    !words.slice(closed + 1, to).some(({ finite }) => finite)
  )
    return false;
  return (
    words
      .slice(from, to)
      .some(({ lower }) =>
        /^(?:after|because|although|though|while|that|who|which|when|where|what|how)$/.test(lower),
      ) && words.slice(from, to).some(({ finite }) => finite)
  );
}
