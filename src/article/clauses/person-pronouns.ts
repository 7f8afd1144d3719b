import type { Names } from '../names/find-names.ts';
import { type NamedPronoun, pronounsOf } from '../names/pronouns-of.ts';
import type { Referent } from '../names/referents.ts';
import { isPersonNoun } from '../names/strangers.ts';
import { agree, isSame } from '../names/who-is.ts';
import type { Sentence } from '../types.ts';
import type { Clause } from './clause.ts';
import { hasSpan } from './pieces.ts';
import type { Word } from './words.ts';

/** The name of whom "he" or "she" means, for use within a sentence; undefined where that is not sure, or nobody with a name. */
export function nameOf(word: Word, sentence: Sentence, names: Names): string | undefined {
  return pronounAt(word, sentence, names)?.meant?.person?.short;
}

function pronounAt({ start }: Word, sentence: Sentence, names: Names): NamedPronoun | undefined {
  return pronounsOf(sentence, names).find((pronoun) => pronoun.start === start);
}

/** True when the clause still holds whom the pronoun means: the one, or those among whom a reader of the article chooses too. */
export function standsForKept(word: Word, { sentence, pieces }: Clause, names: Names): boolean {
  const pronoun = pronounAt(word, sentence, names);
  if (!pronoun) return false;
  const here = names.followed.referents.get(sentence.id) ?? [];
  const isKept = ({ start, end }: Referent) => hasSpan(pieces, start, end);
  const { meant } = pronoun;
  if (meant) return here.some((other) => isSame(other, meant) && isKept(other));
  const open = here.filter(({ end, gender }) => end <= pronoun.start && agree(gender, pronoun.gender));
  return open.length > 1 && open.every(isKept);
}

/** True where a pronoun can only be an object: "told her that", not "her plan". */
export function isObjectPronoun(word: Word, sentence: Sentence, names: Names): boolean {
  return pronounAt(word, sentence, names)?.isObject === true;
}

/** True for a word for a person, which "it" cannot mean. */
export function isOfPerson(
  { start, end, lower, proper }: Word,
  sentence: Sentence,
  { followed }: Names,
): boolean {
  const here = followed.referents.get(sentence.id) ?? [];
  if (!proper && isPersonNoun(lower)) return true;
  return here.some((other) => other.person !== null && other.start <= start && other.end >= end);
}
