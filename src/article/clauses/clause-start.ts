import { isInverted } from './inversion.ts';
import { kindAt, lowerAt } from './word-at.ts';
import { coordinators, pronouns, subjectPronouns } from './word-lists.ts';
import type { Word } from './words.ts';

/** Most words between a conjunction and the finite verb of its clause. */
const reach = 12;

/** Most words of a phrase before the subject: "in 1852, with tolls that scarcely paid the keepers, the owners …". */
const leadReach = 24;

const nominal = new Set<Word['kind']>(['noun', 'det', 'adj', 'num', 'prep', 'adv', 'pron']);
const beForms = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)$/;

/**
 * Index of the finite verb of a clause that begins at `from`, when nothing but a subject stands before it;
 * -1 if there is no such clause. One apposition between commas is allowed.
 */
export function clauseVerb(words: readonly Word[], from: number): number {
  const first = words[from];
  if (!first) return -1;
  // "there is", "it’s": subject and verb, or what stands for them.
  if (first.lower === 'there' && beForms.test(lowerAt(words, from + 1))) return from + 1;
  if (/^(?:i|you|he|she|it|we|they|there|that|what|who)'(?:s|m|re|ve|ll|d)$/.test(first.lower)) return from;
  let commas = 0;
  let hasSubject = false;
  let inRelative = false;
  for (let i = from; i < Math.min(words.length, from + reach); i++) {
    const word = words[i]!;
    const isRelative = /^(?:who|that|which)$/.test(word.lower);
    if (isRelative && i > from && /^(?:those|ones?)$/.test(words[i - 1]!.lower)) hasSubject = true;
    if (hasSubject && isRelative && ['noun', 'det', 'pron'].includes(words[i - 1]!.kind)) {
      inRelative = true; // "people who work there rate …": the first finite verb is not the clause's
      continue;
    }
    if (word.finite && inRelative) {
      inRelative = false;
      continue;
    }
    // "less than it was": a comparison is no clause of its own.
    if (word.lower === 'than' && words[i + 1]?.kind === 'pron') return -1;
    if (word.lower === 'as' && i === from) return -1;
    if (word.finite) return hasSubject && commas % 2 === 0 ? i : -1;
    const joins =
      hasSubject &&
      ((commas === 0 && word.lower === 'and') || (word.kind === 'to' && words[i + 1]?.kind !== 'verb'));
    // "the reading gap": a gerund before its noun.
    const isGerund = /ing$/.test(word.lower) && ['det', 'adj'].includes(kindAt(words, i - 1));
    if (!nominal.has(word.kind) && !joins && !(isGerund && i > from)) {
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
    if (hasSubject && commas === 0 && word.after.includes(',') && opensRelative(words, i + 1))
      return behindRelative(words, i + 1);
    if (word.after.includes(',')) commas++;
    if (commas > 2) return -1;
  }
  return -1;
}

function opensRelative(words: readonly Word[], i: number): boolean {
  const [one, two] = words.slice(i, i + 2);
  return /^(?:who|whose|whom|which|where)$/.test((one?.kind === 'prep' ? two : one)?.lower ?? '');
}

/** "Local 12, whose members cook, clean and wash, got": the finite verb directly behind a later comma. */
function behindRelative(words: readonly Word[], from: number): number {
  for (let i = from + 2; i < Math.min(words.length - 1, from + leadReach); i++) {
    if (/[;:—–]/.test(words[i]!.after)) return -1;
    if (!words[i]!.after.includes(',')) continue;
    const next = words[i + 1]!.kind === 'adv' ? i + 2 : i + 1;
    if (words[next]?.finite) return next;
  }
  return -1;
}

/**
 * Like `clauseVerb`, and a clause may have before its subject what says when and where, up to a comma: "in 1852,
 * with low tolls, the owners sold", "when the last load came, the paper gave it two lines".
 */
export function clauseStart(words: readonly Word[], from: number, end: number): number {
  const direct = clauseVerb(words, from);
  if (direct >= 0) return direct;
  const first = words[from];
  const opens =
    first &&
    (first.kind === 'prep' ||
      /^(?:since|when|after|before|until|once|if|because|although|as)$/.test(first.lower));
  if (!opens) return -1;
  if (first.lower === 'since' && words[from + 1]?.kind === 'num') {
    const verb = clauseVerb(words, from + 2);
    if (verb >= 0) return verb;
  }
  for (let i = from + 1; i < Math.min(end - 1, from + leadReach); i++) {
    if (/[;:—–]/.test(words[i]!.after)) return -1;
    if (!words[i]!.after.includes(',')) continue;
    const verb = clauseVerb(words, i + 1);
    if (verb >= 0 && !isInverted(words, i + 1)) return verb;
  }
  return -1;
}

/** True for "in just 9% did the plan cover …", with the verb before its subject. */
export function isBackToFront(words: readonly Word[], from: number): boolean {
  const verb = clauseVerb(words, from);
  if (verb < 0) return false;
  const next = words[verb + 1];
  const hasLimit = words
    .slice(from, verb)
    .some(({ lower }) => /^(?:only|just|no|hardly|rarely)$/.test(lower));
  return (
    hasLimit &&
    words[from]!.kind === 'prep' &&
    words[verb]!.kind === 'aux' &&
    (next?.lower === 'that' || ['det', 'pron', 'noun'].includes(next?.kind ?? ''))
  );
}

/** Where what begins at `from` ends: at the next ", and" or ", but" with a clause of its own, or at `end`. */
export function clauseEnd(words: readonly Word[], from: number, end: number): number {
  for (let i = from + 2; i < end - 1; i++) {
    if (
      words[i - 1]!.after.includes(',') &&
      coordinators.has(words[i]!.lower) &&
      words.slice(from, i).some(({ finite }) => finite) &&
      clauseStart(words, i + 1, end) >= 0
    )
      return i;
  }
  return end;
}
