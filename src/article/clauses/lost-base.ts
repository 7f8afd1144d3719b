import type { Clause } from './clause.ts';
import { keptWords } from './clause.ts';
import { findMainVerb } from './order.ts';
import { isPlural } from './plural.ts';
import { lowerAt } from './word-at.ts';
import { numberWords } from './word-lists.ts';
import type { Word } from './words.ts';

/** Ways to come by a clause that began behind the head of its sentence. */
const later = new Set(['coord', 'sub', 'so', 'lead', 'why', 'voiced']);

const others =
  /^(?:(?:a|the|another|one) (?:further|other|others|rest|same|remaining|remainder|latter|former|second|first|third|last)|another|others|each|both|neither|none|some|many|most|few|all|half|plenty|several|two-thirds|three-quarters)\b/;
const counts = /^(?:of|percent|cent|per|in|out)$/;

/**
 * True when a part of a sentence counts or points to what only the part before it names: "41% had left", "the others
 * stayed", "corals that host them", "for a minimum of ten".
 */
export function losesBase(clause: Clause, words: readonly Word[]): boolean {
  const kept = keptWords(clause, words);
  const isPart = clause.ops.some((op) => later.has(op));
  return (
    (isPart && (countsBefore(kept) || standsForBefore(clause, kept) || leansOnBefore(kept))) ||
    meansBefore(clause, kept, words) ||
    countsOne(clause, kept) ||
    pointsIntoRelative(clause, kept) ||
    endsInBareNumber(clause, kept)
  );
}

/** "41% had lost", "a further 18% mentioned", "the rest were": how many, and not of what. */
function countsBefore(kept: readonly Word[]): boolean {
  const verb = findMainVerb(kept);
  if (verb < 1) return false;
  const subject = kept
    .slice(0, verb)
    .filter(
      ({ kind, lower }) =>
        kind !== 'adv' &&
        !/^(?:just|only|about|nearly|almost|over|around|some|per|cent|percent|another|a|further|at|least|more|than)$/.test(
          lower,
        ),
    );
  if (subject.length > 0 && subject.every(({ kind }) => kind === 'num')) return true;
  const text = kept
    .slice(0, verb)
    .map(({ lower }) => lower)
    .join(' ');
  if (/^\S+ (?:in|out of) (?:every )?\S+$/.test(text)) return true; // "one in five"
  const found = others.exec(text);
  if (!found) return false;
  const rest = text.slice(found[0].length).trim();
  return (
    rest === '' ||
    (!counts.test(rest.split(' ')[0]!) &&
      /^(?:a|the|another|one) (?:further|other|remaining|same|second|third|first|last)\b/.test(text))
  );
}

/** "did so", "turn it round instead", "a small number never arrived": of what, and instead of what? */
function leansOnBefore(kept: readonly Word[]): boolean {
  const text = kept.map(({ lower }) => lower).join(' ');
  return /\b(?:do|does|did|done|doing) so\b|\binstead$|^an? (?:\w+ )?(?:number|minority|majority|handful|fraction|few)\b(?! of\b)/.test(
    text,
  );
}

/** "…, and by May it had grown": a pronoun as the subject of a later clause that nothing was found for. */
function standsForBefore({ pieces }: Clause, kept: readonly Word[]): boolean {
  const verb = kept.findIndex(
    ({ finite }, i) => i > 1 && finite && /^(?:it|they)$/.test(kept[i - 1]!.lower) && opensMain(kept, i - 1),
  );
  const subject = kept[verb - 1];
  if (!subject) return false;
  const isNamed = pieces.some(({ why, start }) => why !== undefined && start === subject.start);
  const isEmpty =
    /^(?:is|was|takes|took|seems)$/.test(kept[verb]!.lower) &&
    kept.slice(verb + 1).some(({ lower }) => /^(?:to|that)$/.test(lower));
  return !isNamed && !isEmpty;
}

/** "scored one herself": one of what an earlier part names. */
function countsOne({ ops }: Clause, kept: readonly Word[]): boolean {
  if (!ops.some((op) => later.has(op) || op === 'verb')) return false;
  const verb = findMainVerb(kept);
  return kept.some(({ lower, after }, i) => {
    const next = kept[i + 1];
    if (i <= verb || lower !== 'one' || kept[i - 1]!.kind === 'adj') return false;
    return /[,.;]/.test(after) || !next || !['noun', 'adj', 'num', 'prep', 'verb'].includes(next.kind);
  });
}

/** "to restore it", "any claim based on it": an object that the clause itself does not name before. */
function meansBefore({ pieces, ops }: Clause, kept: readonly Word[], words: readonly Word[]): boolean {
  if (ops.length === 0) return false;
  const verb = findMainVerb(kept);
  return kept.some(({ lower, start, quoted }, i) => {
    if (!/^(?:it|them)$/.test(lower) || quoted || i <= verb || isSubject(kept, i)) return false;
    if (pieces.some((piece) => piece.why !== undefined && piece.start === start)) return false;
    if (/^(?:to|that)$/.test(lowerAt(kept, i + 2)) && kept[i + 1]!.kind === 'adj') return false; // "makes it hard to"
    if (kept[i - 1]!.lower === 'put') return false; // "to put it kindly"
    const lost = words.some((word) => word.start < start && word.kind === 'noun' && !kept.includes(word));
    const isMany = lower === 'them';
    const named = (word: Word, j: number, all: readonly Word[]) =>
      word.kind === 'noun' && (isMany ? isPlural(word.lower) : hasArticle(all, j));
    return lost && !kept.slice(verb, i).some(named);
  });
}

function isSubject(kept: readonly Word[], i: number): boolean {
  return kept[i]!.lower === 'it' && (kept[i + 1]?.finite ?? false);
}

function hasArticle(words: readonly Word[], noun: number): boolean {
  let i = noun - 1;
  while (i >= 0 && ['adj', 'noun', 'num'].includes(words[i]!.kind)) i--;
  return /^(?:the|an?|one|its|their|his|her|these|this|those)$/.test(lowerAt(words, i));
}

/** True when the pronoun at `i` is the subject of the clause itself: behind a phrase without a verb, or a comma. */
function opensMain(kept: readonly Word[], i: number): boolean {
  return (
    kept[i - 1]!.after.includes(',') ||
    !kept.slice(0, i).some(({ finite, kind }) => finite || kind === 'conj')
  );
}

/** "corals that host them": within its relative clause the noun cannot be what the pronoun means. */
function pointsIntoRelative({ pieces, ops }: Clause, kept: readonly Word[]): boolean {
  if (ops.length === 0) return false;
  const pronoun = kept.findIndex(
    ({ lower, start }) =>
      /^(?:them|it)$/.test(lower) && !pieces.some((piece) => piece.why && piece.start === start),
  );
  if (pronoun < 3 || kept[pronoun]!.quoted || isSubject(kept, pronoun)) return false;
  const opened = kept.slice(0, pronoun).findLastIndex(({ lower }) => /^(?:who|that|which)$/.test(lower));
  if (opened < 1 || pronoun - opened > 4 || !kept[opened + 1]?.finite) return false;
  return !kept.slice(0, opened - 1).some(({ kind }) => kind === 'noun');
}

/** "for a minimum of ten", "has won five": of what was said in the part that is gone. */
function endsInBareNumber({ ops }: Clause, kept: readonly Word[]): boolean {
  const last = kept.at(-1);
  const before = kept.at(-2);
  if (!last || !before || ops.length === 0) return false;
  const isBare = numberWords.has(last.lower) || /^\d{1,3}$/.test(last.text);
  const isTimed = ops.some((op) => later.has(op)) && /^(?:in|within|after|by|of)$/.test(before.lower); // "their money in 30"
  const isMeasured =
    before.lower === 'of' && /^(?:minimum|maximum|total|average|limit|out)$/.test(kept.at(-3)?.lower ?? '');
  return isBare && (isMeasured || before.kind === 'verb' || isTimed);
}
