import type { Sentence } from '../types.ts';
import { type Gender, genderOfName, genderOfPronoun, genderOfTitle, genderOfWord } from './gender.ts';
import type { Unsexed } from './people.ts';
import { bySentence, findMentions, mayLead } from './referents.ts';
import { findPronouns } from './pronoun.ts';
import type { Sighting } from './sightings.ts';
import { findStrangers } from './strangers.ts';
import { blankQuotations } from './unquoted.ts';

/**
 * Whether "he" or "she" means a person, by the best witness there is: a form of address, a role such as "spokeswoman",
 * the pronouns behind the name where nobody else is named, the forename. Who has none is left out.
 */
export function findGenders<P extends Unsexed>(
  people: readonly P[],
  sightings: readonly Sighting[],
  sentences: readonly Sentence[],
): Map<P, Gender> {
  const pronouns = countPronouns(people, sentences);
  const genders = new Map<P, Gender>();
  for (const person of people) {
    const titles = sightings.filter(({ name }) => name.at(-1) === person.surname && isOf(name, person));
    const words = (person.role?.text ?? '').split(' ').map((word) => genderOfWord(word));
    const forename = genderOfName(person.name);
    const told =
      onlyOne(titles.map(({ title }) => genderOfTitle(title ?? '') ?? genderOfWord(title ?? ''))) ??
      genderOfTitle(person.name.split(' ')[0]!) ??
      onlyOne(words);
    const used = pronouns.get(person) ?? [];
    // One pronoun may mean somebody else; two against a forename do not.
    const spoken = forename === null || used.length > 1 ? onlyOne(used) : null;
    const gender = told ?? spoken ?? forename;
    if (gender) genders.set(person, gender);
  }
  return genders;
}

/** "Thackwell" behind "Sir" may be any of a family; with the forename it is one of them. */
function isOf(name: readonly string[], person: Unsexed): boolean {
  return name.length > 1 ? name.join(' ') === person.name : person.short !== person.name;
}

function onlyOne(genders: readonly (Gender | null)[]): Gender | null {
  const told = new Set(genders.filter((gender) => gender !== null));
  return told.size === 1 ? [...told][0]! : null;
}

/** Pronouns behind a name in a sentence that speaks of nobody else, or at the head of the next one. */
function countPronouns<P extends Unsexed>(
  people: readonly P[],
  sentences: readonly Sentence[],
): Map<P, Gender[]> {
  const found = new Map<P, Gender[]>();
  const named = bySentence(people);
  let last: P | null = null;
  let leads = false;
  let block = '';
  for (const sentence of sentences) {
    const text = blankQuotations(sentence.text);
    const mentions = findMentions(text, named.get(sentence.id) ?? []);
    const opening = /^(?:He|She|His|Her)\b/.exec(text)?.[0];
    const isSame = sentence.id.split('.')[0] === block;
    block = sentence.id.split('.')[0]!;
    if (opening && isSame && last && leads && mentions.length === 0)
      add(found, last, genderOfPronoun(opening)!);
    const [only] = new Set(mentions.map(({ person }) => person)).size === 1 ? mentions : [];
    // "Petty thanked her. She …" speaks of two.
    const isAlone = () =>
      findStrangers(text).length === 0 && !findPronouns(text).some((other) => other.isObject);
    last = only && isAlone() ? only.person : null;
    leads = only !== undefined && mayLead(text, only.start, only.end);
    const pronoun =
      last && /\b(?:he|she|his|her|himself|herself)\b(?! (?:that|to)\b)/.exec(text.slice(only!.end));
    if (last && pronoun) add(found, last, genderOfPronoun(pronoun[0])!);
  }
  return found;
}

function add<P>(found: Map<P, Gender[]>, person: P, gender: Gender): void {
  found.set(person, [...(found.get(person) ?? []), gender]);
}
