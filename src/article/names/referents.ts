import type { Sentence } from '../types.ts';
import { type Gender, genderOfForename } from './gender.ts';
import type { Person, Unsexed } from './people.ts';
import { isOrganisationWord, isPlaceWord } from './roles.ts';
import type { NameRun } from './runs.ts';
import { findPronouns } from './pronoun.ts';
import { describes } from './descriptions.ts';
import { findStrangers } from './strangers.ts';
import { blankQuotations } from './unquoted.ts';

/** Somebody that "he" or "she" may mean, at a place of a sentence, outside its quotations. */
export interface Referent {
  /** null for one who has no name, or a name of which nothing more is known. */
  readonly person: Person | null;
  readonly gender: Gender | null;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** True for the first that is neither behind a preposition nor an owner: most often the subject. */
  readonly leads: boolean;
  /** True for "anyone" and the like, whom no later sentence means. */
  readonly isAnybody?: boolean;
  /** True for "he" or "she" in place of a name. */
  readonly isPronoun?: boolean;
}

/** What an article tells of its names, as far as referents need it. */
export interface Cast {
  /** People by the ids of the sentences that name them. */
  readonly peopleOf: ReadonlyMap<string, readonly Person[]>;
  /** Runs of capitals by the id of their sentence. */
  readonly runsOf: ReadonlyMap<string, readonly NameRun[]>;
  /** Names of what is no person: places, firms. */
  readonly things: ReadonlySet<string>;
  /** Words that are capital within sentences too. */
  readonly large: ReadonlySet<string>;
}

/** People by the ids of the sentences that name them. */
export function bySentence<P extends Unsexed>(people: readonly P[]): Map<string, P[]> {
  const groups = new Map<string, P[]>();
  for (const person of people)
    for (const id of person.mentions) groups.set(id, [...(groups.get(id) ?? []), person]);
  return groups;
}

/** Everybody that a sentence speaks of outside its quotations, in order. */
export function findReferents(sentence: Sentence, cast: Cast): Referent[] {
  const text = blankQuotations(sentence.text);
  const named = findMentions(text, cast.peopleOf.get(sentence.id) ?? []).map(({ person, start, end }) => ({
    person: person as Person | null,
    gender: person.gender,
    start,
    end,
  }));
  const isFree = (start: number, end: number) =>
    named.every((other) => end <= other.start || start >= other.end);
  const unknown = (cast.runsOf.get(sentence.id) ?? [])
    .filter((run) => isFree(run.start, run.end) && text[run.start] !== ' ' && mayBePerson(run, text, cast))
    .map(({ words, start, end }) => ({ person: null, gender: genderOfForename(words[0]!), start, end }));
  const hosts = [...named, ...findPronouns(text)];
  const strangers = findStrangers(text)
    .filter(({ start, end }) => isFree(start, end) && !describes(text, { start, end }, hosts))
    .map(({ start, end, gender, isAnybody }) => ({ person: null, gender, start, end, isAnybody }));
  const all = [...named, ...unknown, ...strangers].sort((a, b) => a.start - b.start);
  const first = all.findIndex(({ start, end }) => mayLead(text, start, end));
  return all.map((referent, i) => ({ ...referent, leads: i === first }));
}

/** Places where people that a sentence names stand in it, in order: by the whole name, or the surname alone. */
export function findMentions<P extends Unsexed>(
  text: string,
  people: readonly P[],
): { person: P; start: number; end: number }[] {
  const found: { person: P; start: number; end: number }[] = [];
  const add = (person: P, form: string) => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (/[\p{L}-]/u.test(text[at - 1] ?? ' ') || /[\p{L}-]/u.test(text[end] ?? ' ')) continue;
      if (found.some((other) => at < other.end && end > other.start)) continue;
      found.push({ person, start: at, end });
    }
  };
  for (const person of people) add(person, person.name);
  for (const person of people) add(person, person.surname);
  return found.sort((a, b) => a.start - b.start);
}

const behindPreposition =
  /\b(?:of|for|with|by|to|from|against|about|under|at|in|on|like|than|between|behind|beside|among|after|before)(?: (?:the|an?|his|her|my|their|our))?(?: \p{Ll}[\p{L}-]*){0,2} $/iu;

/** True for a name that is neither behind a preposition nor an owner. */
export function mayLead(text: string, start: number, end: number): boolean {
  return (
    !/^['’]s?\b/.test(text.slice(end)) && !behindPreposition.test(text.slice(Math.max(0, start - 80), start))
  );
}

/** A name of which nothing is known, where it may be a person's: at the head of the sentence, or with a forename. */
function mayBePerson({ words, start, end }: NameRun, text: string, { things, large }: Cast): boolean {
  const name = words.join(' ');
  if (things.has(name) || words.some((word) => isPlaceWord(word) || isOrganisationWord(word))) return false;
  if (/^\p{Lu}{2,}$|\d/u.test(words.at(-1)!) || dates.test(words[0]!)) return false;
  const before = text.slice(0, start);
  if (/\bthe $/i.test(before)) return false;
  if (genderOfForename(words[0]!) !== null) return !/\b(?:in|at|near|across) $/i.test(before);
  if (words.length === 1 && !large.has(words[0]!)) return false; // "Perhaps"
  // "Dutch farmers", "Corvane executives": a name before a noun belongs to it.
  const isHead = /^(?:(?:But|And|Yet|Then|Still|So|However|Later|Nor),? |[^,]{1,40}, )?$/.test(before);
  return isHead && !/^ \p{Ll}+s\b(?! (?:the|an?|his|her|that|to|in|on|at)\b)/u.test(text.slice(end));
}

const dates =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter)$/;

/** Names that stand where places and firms do: behind "in", or with "its" behind them. */
export function findThings(runs: readonly NameRun[]): Set<string> {
  const things = new Set<string>();
  for (const { words, sentence, start, end } of runs) {
    const before = sentence.text.slice(0, start);
    const after = sentence.text.slice(end);
    if (
      /\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross|[Oo]utside|[Ii]nside|[Tt]hroughout|[Ww]ithin|headquarters of|based in|town of|city of) $/.test(
        before,
      ) ||
      /^(?:, which\b|(?! (?:said|says)\b)(?:(?! that | who |[.;:“”"])[^]){1,50} (?:its|itself)\b)/.test(after)
    )
      things.add(words.join(' '));
  }
  return things;
}
