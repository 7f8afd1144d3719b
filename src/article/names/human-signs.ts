import { isForename } from './gender.ts';
import { isOrganisationWord, isPlaceWord } from './roles.ts';
import type { NameRun } from './runs.ts';
import { sayVerbs } from './say-verbs.ts';

const speaks = new RegExp(`^(?: (?:has|had|later|also|then|once))? (?:${sayVerbs})(?![\\p{L}-])`, 'u');
const spokenOf = new RegExp(`[,”"] ?(?:${sayVerbs}) $`, 'u');
const lives =
  /^ (?:was born|died|grew up|married|studied|retired|never married|resigned|(?:is|was) the (?:widow|wife|son|daughter|husband|mother|father) of)\b/;
const isSomebody = /^, (?:who(?:se)?\b|(?:then |now |aged )?\d{2},|(?:an?|the) [^,.;]{3,60}? who(?:se)?\b)/;
const named = /\b(?:named|called|author was|by the name of) $/;

/** True for a name that does what only people do. */
export function isHuman(run: NameRun): boolean {
  const { text } = run.sentence;
  const after = text.slice(run.end);
  const before = text.slice(0, run.start);
  return speaks.test(after) || spokenOf.test(before) || lives.test(after) || isSomebody.test(after);
}

/** True for words that begin with a forename and end in no place or company: "Hector Baca", not "Victoria Station". */
export function isNamedLikePerson(words: readonly string[], { sentence, start }: NameRun): boolean {
  if (words.length < 2 || words.length > 4) return false;
  const before = sentence.text.slice(0, start);
  if (/\bthe $/i.test(before)) return false;
  const last = words.at(-1)!;
  if (isPlaceWord(last) || isOrganisationWord(last)) return false;
  if (words.some((word) => /^\p{Lu}{2,}$/u.test(word))) return false;
  return isForename(words[0]!) || named.test(before);
}
