import { clauseEnd, clauseStart, clauseVerb } from './clause-start.ts';
import { isImperative } from './imperatives.ts';
import { isInverted } from './inversion.ts';
import { leadingClause, opensClause } from './leading-clauses.ts';
import { measureStart } from './measures.ts';
import { findMainVerb } from './order.ts';
import { followingVerb } from './verb-groups.ts';
import { kindAt, lowerAt } from './word-at.ts';
import { coordinators, subjectPronouns } from './word-lists.ts';
import type { Word } from './words.ts';

/** A place where a sentence may be parted. Indexes of words, half-open. */
export interface Seam {
  readonly kind: 'coord' | 'verb' | 'sub' | 'lead' | 'why';
  /** Clause before the seam. */
  readonly main: readonly [number, number];
  /** Clause behind the conjunction. */
  readonly rest: readonly [number, number];
  /** Where the main clause itself begins, behind "When …," and the like. */
  readonly base: number;
}

/** Places where the words from `from` up to `end` may be parted, in order. */
export function findSeams(words: readonly Word[], from: number, end: number): Seam[] {
  const seams: Seam[] = [];
  const lead = leadingClause(words, from, end);
  // "When A, in a place, did B, C did D": where its clause ends is not known, and nothing can be parted from it.
  if (!lead && opensClause(words, from)) return [];
  if (lead) seams.push({ kind: 'lead', main: [from + 1, lead], rest: [lead, end], base: lead });
  const base = lead ?? from;
  const main = findMainVerb(words.slice(base, end));
  for (let i = base + 2; i < end - 1; i++) {
    const word = words[i]!;
    const before = words[i - 1]!;
    if (word.quoted || isInverted(words, i + 1)) continue;
    const comma = /[,—–]/.test(before.after);
    const next = i + 1 + sinceThen(words, i + 1);
    const joins = coordinators.has(word.lower) && !/^n?or$/.test(word.lower);
    if (joins && isWhy(words, i + 1)) {
      const rest = i + (words[i + 1]!.lower === "that's" ? 3 : 4);
      seams.push({ kind: 'why', main: [from, i], rest: [rest, end], base });
    } else if (
      joins &&
      (comma || subjectPronouns.has(words[i + 1]!.lower)) &&
      clauseStart(words, next, end) >= 0
    ) {
      // "Turn the screw, and the pad moves": the order is the condition of what follows it.
      if (!isImperative(words, base)) seams.push({ kind: 'coord', main: [from, i], rest: [next, end], base });
    } else if (
      ['and', 'but'].includes(word.lower) &&
      !isSubject(words, i + 1) &&
      (followingVerb(words, main < 0 ? -1 : base + main, i + 1, comma) || (comma && isFiniteAt(words, i + 1)))
    ) {
      seams.push({ kind: 'verb', main: [from, i], rest: [i + 1, clauseEnd(words, i + 1, end)], base });
    } else if (isSubordinator(word) && !leadsAnother(words, i, end) && clauseVerb(words, i + 1) >= 0) {
      // Of many reasons the clause keeps the first.
      const reasons = words.flatMap(({ lower }, j) => (j < i && lower === 'because' ? [j] : []));
      const to = measureStart(words, word.lower === 'because' ? (reasons[1] ?? i) : i);
      seams.push({
        kind: 'sub',
        main: [from, to],
        rest: [i + 1, reasonEnd(words, i, end)],
        base,
      });
    }
  }
  return seams.filter((seam) => hasVerbs(words, seam) && !isSeries(words, seam));
}

/** "but fragments of a coffin have been found": a plural that the tagger takes for a verb, with its verb behind it. */
function isSubject(words: readonly Word[], i: number): boolean {
  if (!/[^s]s$/.test(lowerAt(words, i)) || words[i]!.kind === 'aux') return false;
  // "and firms that joined had been better": never a verb.
  if (/^(?:that|who|which)$/.test(lowerAt(words, i + 1)) && words[i + 2]?.finite) return true;
  for (let j = i; j < words.length - 1; j++) {
    const { after } = words[j]!;
    const next = words[j + 1]!;
    if (/[,;:—–(]/.test(after) || next.kind === 'conj' || next.kind === 'pron') return false;
    if (next.kind === 'aux') return next.finite;
  }
  return false;
}

/** "A does X, B does Y, and C does Z", "does X, does Y, and does Z": parted at its "and", the first two would hang without a conjunction. */
function isSeries(words: readonly Word[], { kind, main: [, to], base }: Seam): boolean {
  const main = findMainVerb(words.slice(base, to));
  const verb = base + main;
  // "An engineer joins, spots the fault, and kills it": one comma before the verb, so a verb was missed before it.
  const leading = words.slice(base, verb).filter(({ after }) => after.includes(',')).length;
  if (
    main > 0 &&
    leading % 2 === 1 &&
    words[verb - 1]!.after.includes(',') &&
    !words[verb]!.after.includes(',')
  )
    return true;
  if (kind === 'verb') {
    // "seeps in, is heated, and comes back": a list of verbs, parted by the first comma behind the first.
    const comma = words.findIndex((word, i) => i > verb && word.after.includes(','));
    if (comma < 0 || comma >= to - 1) return false;
    // "limits nights, offers meals and screens staff": one comma without another that closes it.
    const commas = words.slice(verb, to).filter(({ after }) => after.includes(',')).length;
    if (commas % 2 === 1 && !words[to - 1]!.after.includes(',')) return true;
    return words[comma + 1]!.finite || isBareVerb(words, comma + 1);
  }
  if (kind !== 'coord') return false;
  if (isListed(words, base, to)) return true;
  return words
    .slice(0, to - 1)
    .some(
      (word, i) =>
        i > verb &&
        word.after.includes(',') &&
        clauseVerb(words, i + 1) >= 0 &&
        !coordinators.has(words[i + 1]!.lower),
    );
}

/** "but the farm, the wood, and the lake stayed": the first members of a list whose verb stands behind the last. */
function isListed(words: readonly Word[], base: number, to: number): boolean {
  const start = words.findLastIndex(
    ({ lower }, i) => i > base && i < to && coordinators.has(lower) && words[i - 1]!.after.includes(','),
  );
  const members = words.slice(start + 1, to - 1);
  return (
    start >= 0 && members.some(({ after }) => after.includes(',')) && !members.some(({ finite }) => finite)
  );
}

/** "…, rose in the third": a verb that the tagger takes for a noun, though no article leads it in. */
function isBareVerb(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  return (
    /^(?:noun|adj)$/.test(word.kind) &&
    /^\p{Ll}/u.test(word.text) &&
    ['prep', 'det'].includes(kindAt(words, i + 1))
  );
}

/** "…, and so never reach it": the clause before may stand, whatever the verb goes on with. */
function isFiniteAt(words: readonly Word[], from: number): boolean {
  let i = from;
  while (words[i]?.kind === 'adv') i++;
  return (words[i]?.finite ?? false) && !words[i]!.quoted && words[from]!.lower !== 'there';
}

/** Number of words of "since then", which points back out of its clause. */
function sinceThen(words: readonly Word[], i: number): number {
  return words[i]?.lower === 'since' && words[i + 1]?.lower === 'then' ? 2 : 0;
}

function isWhy(words: readonly Word[], i: number): boolean {
  const text = words.slice(i, i + 3).map((word) => word.lower);
  return (
    (/^(?:that|this)$/.test(text[0] ?? '') && text[1] === 'is' && text[2] === 'why') ||
    (text[0] === "that's" && text[1] === 'why')
  );
}

function isSubordinator(word: Word): boolean {
  // "before" may introduce what never came to pass; "as", "when" and "since" say too many things.
  return /^(?:after|because|although|though|whereas|while)$/.test(word.lower);
}

/** "A, and because B, C": the clause leads C in, and what stands before it needs neither. */
function leadsAnother(words: readonly Word[], i: number, end: number): boolean {
  const isClosed = words.slice(i, end - 1).some(({ after }) => after.includes(','));
  return isClosed && coordinators.has(words[i - 1]!.lower);
}

/** A verb on both sides; before "after" and "because" not one of a relative clause, or the seam lies in the subject. */
function hasVerbs(words: readonly Word[], { kind, main, rest }: Seam): boolean {
  const before = words.slice(...main);
  if (findMainVerb(words.slice(...rest)) < 0) return false;
  return kind === 'sub' ? findMainVerb(before) >= 0 : before.some(({ finite }) => finite);
}

/** Where the clause behind a conjunction ends: before ", and B", and before ", driving up C", which bears on the whole. */
function reasonEnd(words: readonly Word[], i: number, end: number): number {
  const last = clauseEnd(words, i + 1, endOfReason(words, i, end));
  const participle = words.findIndex(
    ({ kind, lower }, j) =>
      j > i + 2 && j < last && kind === 'verb' && /ing$/.test(lower) && words[j - 1]!.after.includes(','),
  );
  return participle < 0 ? last : participle;
}

/** "because A, because B, and because C": index behind A. */
function endOfReason(words: readonly Word[], i: number, end: number): number {
  const next = words.findIndex(({ lower }, j) => j > i && lower === 'because');
  if (next < 0 || words[i]!.lower !== 'because') return end;
  return /^(?:and|or|but)$/.test(words[next - 1]!.lower) ? next - 1 : next;
}
