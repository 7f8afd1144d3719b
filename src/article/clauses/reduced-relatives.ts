import { isTimeWord } from './measures.ts';
import { kindAt } from './word-at.ts';
import type { WordClass } from './words.ts';

/** What must be known of a word to tell a participle from a verb that carries tense. */
interface Draft {
  readonly lower: string;
  readonly kind: WordClass;
  readonly after: string;
}

const participle = /(?:ed|en|t|n|wn|ht|de|ld)$/;
const mark = /[,;:—–()]/;

/** "nurses trained in Oslo refuse": a participle behind a noun, with the finite verb still to come. */
export function isReducedRelative(words: readonly Draft[], i: number): boolean {
  let p = i - 1;
  while (words[p]?.kind === 'adv') p--; // "an agent once used by"
  const previous = words[p];
  const next = words[i + 1];
  const { lower } = words[i]!;
  if (!previous || !next) return false;
  if (/^(?:based|born|used)$/.test(lower) && next.kind === 'prep' && /^(?:noun|adj)$/.test(previous.kind))
    return true;
  if (!['noun', 'num'].includes(previous.kind)) return false;
  if (/\($/.test(previous.after)) return true; // "the authority (founded in 1902)"
  if (previous.after.includes(',')) return isInsertion(words, i);
  if (isInLeadingPhrase(words, i)) return true;
  if (!participle.test(lower) || !(next.kind === 'prep' || next.lower === 'to')) return false;
  // "voted by 17 to 5" names no doer.
  if (next.lower === 'by') return words[i + 2]?.kind !== 'num';
  // Up to the next mark only: in "fell in May, then rose" the first verb is the clause's own.
  for (let j = i + 1; j < Math.min(words.length, i + 10); j++) {
    const later = words[j]!;
    if (later.kind === 'conj' || later.kind === 'pron') return false;
    const isInfinitive = words[j - 1]!.kind === 'to';
    if (
      j > i + 1 &&
      !isInfinitive &&
      (later.kind === 'aux' || (later.kind === 'verb' && !/ing$/.test(later.lower)))
    )
      return true;
    if (mark.test(later.after)) return false;
  }
  return false;
}

/** "sellers, nudged along by banks, have": between commas, before the verb of the clause. */
function isInsertion(words: readonly Draft[], i: number): boolean {
  if (!participle.test(words[i]!.lower)) return false;
  const hasVerb = words
    .slice(0, i)
    .some(({ kind }, j, all) => kind === 'aux' || (kind === 'verb' && all[j - 1]?.kind !== 'to'));
  if (hasVerb) return false;
  const close = words.findIndex(({ after }, j) => j > i && mark.test(after));
  let next = close + 1;
  while (words[next]?.kind === 'adv') next++;
  const verb = words[next];
  return close > i && words[close]!.after.includes(',') && (verb?.kind === 'aux' || verb?.kind === 'verb');
}

/** "In a study published last year, doctors …": one noun behind a preposition cannot be the subject. */
function isInLeadingPhrase(words: readonly Draft[], i: number): boolean {
  const opened = words.slice(0, i).findLastIndex(({ after }) => mark.test(after));
  const [first, second, ...rest] = words.slice(opened + 1, i);
  if (first?.kind !== 'prep' || second?.kind !== 'det' || rest.length === 0) return false;
  if (rest.some(({ kind }, j) => (j === rest.length - 1 ? kind !== 'noun' : kind !== 'adj'))) return false;
  if (isTimeWord(rest.at(-1)!.lower)) return false;
  const close = words.findIndex(({ after }, j) => j > i && mark.test(after));
  return (
    close > i &&
    close - i < 9 &&
    words[close]!.after.includes(',') &&
    ['det', 'noun', 'num', 'pron', 'adj'].includes(kindAt(words, close + 1))
  );
}
