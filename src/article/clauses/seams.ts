import { isInverted } from './inversion.ts';
import { measureStart } from './measures.ts';
import { findMainVerb } from './order.ts';
import { coordinators, pronouns, reportVerbs, subjectPronouns } from './word-lists.ts';
import type { Word } from './words.ts';

/** A place where a sentence may be parted. Indexes of words, half-open. */
export interface Seam {
  readonly kind: 'coord' | 'verb' | 'sub' | 'lead' | 'why';
  /** Clause before the seam. */
  readonly main: readonly [number, number];
  /** Clause behind the conjunction. */
  readonly rest: readonly [number, number];
}

/** Most words between a conjunction and the finite verb of its clause. */
const reach = 12;

const nominal = new Set<Word['kind']>(['noun', 'det', 'adj', 'num', 'prep', 'adv', 'pron']);

/**
 * Index of the finite verb of a clause that begins at `from`, when nothing but a subject stands before it;
 * -1 if there is no such clause. One apposition between commas is allowed.
 */
export function clauseVerb(words: readonly Word[], from: number): number {
  let commas = 0;
  let hasSubject = false;
  let inRelative = false;
  for (let i = from; i < Math.min(words.length, from + reach); i++) {
    const word = words[i]!;
    if (hasSubject && /^(?:who|that|which)$/.test(word.lower) && words[i - 1]!.kind === 'noun') {
      inRelative = true; // "people who work there rate …": the first finite verb is not the clause's
      continue;
    }
    if (word.finite && inRelative) {
      inRelative = false;
      continue;
    }
    if (word.finite) return hasSubject && commas % 2 === 0 ? i : -1;
    const joins =
      hasSubject &&
      commas === 0 &&
      (word.lower === 'and' || (word.kind === 'to' && words[i + 1]?.kind !== 'verb'));
    if (!nominal.has(word.kind) && !joins) {
      // A reduced relative ("diplomats stationed there") may stand within the subject.
      if (!(word.kind === 'verb' && hasSubject)) return -1;
    }
    if (
      ['noun', 'num'].includes(word.kind) ||
      subjectPronouns.has(word.lower) ||
      (word.kind === 'det' && pronouns.has(word.lower))
    ) {
      hasSubject = true;
    }
    if (/[;:—–]/.test(word.after)) return -1;
    if (word.after.includes(',')) commas++;
    if (commas > 2) return -1;
  }
  return -1;
}

/** Places where the words from `from` on may be parted, in order. */
export function findSeams(words: readonly Word[], from: number): Seam[] {
  const seams: Seam[] = [];
  const end = words.length;
  const lead = leadingClause(words, from);
  if (lead) seams.push(lead);
  const start = lead ? lead.rest[0] : from;
  for (let i = start + 2; i < end - 1; i++) {
    const word = words[i]!;
    const before = words[i - 1]!;
    if (word.quoted || isInverted(words, i + 1)) continue;
    const comma = /[,;—–]/.test(before.after);
    const next = i + 1 + sinceThen(words, i + 1);
    if (/;/.test(before.after) && clauseVerb(words, i) >= 0) {
      seams.push({ kind: 'coord', main: [from, i], rest: [i, end] });
    } else if (coordinators.has(word.lower) && isWhy(words, i + 1)) {
      seams.push({
        kind: 'why',
        main: [from, i],
        rest: [i + (words[i + 1]!.lower === "that's" ? 3 : 4), end],
      });
    } else if (
      coordinators.has(word.lower) &&
      (comma || subjectPronouns.has(words[i + 1]!.lower)) &&
      clauseVerb(words, next) >= 0
    ) {
      seams.push({ kind: 'coord', main: [from, i], rest: [next, end] });
    } else if (['and', 'but'].includes(word.lower) && isVerbPhrase(words, i + 1, comma)) {
      seams.push({ kind: 'verb', main: [from, i], rest: [i + 1, end] });
    } else if (isSubordinator(word) && clauseVerb(words, i + 1) >= 0) {
      // Of many reasons the clause keeps the first.
      const reasons = words.flatMap(({ lower }, j) => (j < i && lower === 'because' ? [j] : []));
      const to = measureStart(words, word.lower === 'because' ? (reasons[1] ?? i) : i);
      seams.push({ kind: 'sub', main: [from, to], rest: [i + 1, endOfReason(words, i)] });
    }
  }
  return seams.filter((seam) => hasVerbs(words, seam) && !isSeries(words, seam));
}

/** "A does X, B does Y, and C does Z", "does X, does Y, and does Z": parted at its "and", the first two would hang without a conjunction. */
function isSeries(words: readonly Word[], { kind, main: [from, to] }: Seam): boolean {
  const verb = words.findIndex((word, i) => i >= from && word.finite);
  if (kind === 'verb') {
    // "seeps in, is heated, and comes back": a list of verbs, parted by the first comma behind the first.
    const comma = words.findIndex((word, i) => i > verb && word.after.includes(','));
    if (comma < 0 || comma >= to - 1) return false;
    return words[comma + 1]!.finite || isBareVerb(words, comma + 1);
  }
  if (kind !== 'coord') return false;
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

/** "…, rose in the third": a verb that the tagger takes for a noun, though no article leads it in. */
function isBareVerb(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  return (
    word.kind === 'noun' && /^\p{Ll}/u.test(word.text) && ['prep', 'det'].includes(words[i + 1]?.kind ?? '')
  );
}

/** "Although A, B": the clause before the comma, and the one behind it. */
function leadingClause(words: readonly Word[], from: number): Seam | undefined {
  const first = words[from];
  if (!first || !/^(?:although|though|while|because|after|since|when|as)$/.test(first.lower))
    return undefined;
  const verb = clauseVerb(words, from + 1);
  if (verb < 0) return undefined;
  for (let i = verb + 1; i < words.length - 1; i++) {
    if (words[i]!.after.includes(',') && clauseVerb(words, i + 1) >= 0) {
      return { kind: 'lead', main: [from + 1, i + 1], rest: [i + 1, words.length] };
    }
  }
  return undefined;
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

/** "and met with …": a verb of the same subject. Without a comma it must be past tense or an auxiliary. */
function isVerbPhrase(words: readonly Word[], i: number, comma: boolean): boolean {
  let j = i;
  while (words[j]?.kind === 'adv') j++;
  const verb = words[j];
  if (!verb?.finite || verb.quoted) return false;
  if (j > i && words[j]!.kind === 'aux' && words[i]!.lower === 'there') return false;
  return comma || verb.kind === 'aux' || /(?:ed|[^s])$/.test(verb.lower);
}

function isSubordinator(word: Word): boolean {
  // "before" may introduce what never came to pass; "as", "when" and "since" say too many things.
  return /^(?:after|because|although|though|whereas|while)$/.test(word.lower);
}

/** A verb on both sides; before "after" and "because" not one of a relative clause, or the seam lies in the subject. */
function hasVerbs(words: readonly Word[], { kind, main, rest }: Seam): boolean {
  const before = words.slice(...main);
  if (findMainVerb(words.slice(...rest)) < 0) return false;
  return kind === 'sub' ? findMainVerb(before) >= 0 : before.some(({ finite }) => finite);
}

/** "because A, because B, and because C": index behind A. */
function endOfReason(words: readonly Word[], i: number): number {
  const next = words.findIndex(({ lower }, j) => j > i && lower === 'because');
  if (next < 0 || words[i]!.lower !== 'because') return words.length;
  return /^(?:and|or|but)$/.test(words[next - 1]!.lower) ? next - 1 : next;
}

/** True when a verb of saying stands in the stretch, or it opens with "According to". */
export function isReported(words: readonly Word[], [from, to]: readonly [number, number]): boolean {
  return words.slice(from, to).some((word, i) => {
    return (
      (reportVerbs.test(word.lower) && word.kind === 'verb') ||
      (word.lower === 'according' && words[from + i + 1]?.lower === 'to')
    );
  });
}
