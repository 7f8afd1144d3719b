import type { Sentence } from '../types.ts';
import { genderOfWord, mayBeForename } from './gender.ts';
import { isHuman, isNamedLikePerson } from './human-signs.ts';
import { roleAfter, roleAhead, roleBefore } from './role-phrases.ts';
import { isBareTitle, isOrganisationWord, isPluralRole, isRoleWord, isTitleWord } from './roles.ts';
import type { NameRun } from './runs.ts';

/** A run of capitals that names a person. */
export interface Sighting {
  readonly name: readonly string[];
  /** Form of address right before the name: "Mr", "Lady". */
  readonly title: string | null;
  readonly role: string | null;
  readonly sentence: Sentence;
}

/** A person in a run of capitals, by the role inside it, before it or after it; `speakers` are last words of people. */
export function sight(run: NameRun, speakers: ReadonlySet<string>): Sighting | undefined {
  const { sentence, words, end } = cutAffiliation(run);
  const { text } = sentence;
  const lastRole = words.findLastIndex((_, i) => isOffice(words, i));
  const name = words.slice(lastRole + 1);
  if (name.length === 0 || name.length > 4 || name.some((word) => !/^\p{Lu}/u.test(word))) return undefined;
  const title = lastRole >= 0 ? withPoint(words[lastRole]!, text.slice(run.start, end)) : null;
  const after = roleAfter(text, end) ?? roleAhead(text, run.start, end);
  if (lastRole >= 0) {
    const before = words.slice(0, lastRole + 1);
    const isRole = before.some((word) => isRoleWord(word)) && !before.some(isPluralRole);
    if (!isRole && !before.some((word) => isRoleWord(word) || isTitleWord(word) || isCountryman(word)))
      return undefined;
    const role = isRole ? withSeat(before.join(' '), text.slice(end)) : roleBefore(text, run.start);
    return { name, title, role: after ?? role, sentence };
  }
  const role = after ?? roleBefore(text, run.start);
  if (role !== null) return { name, title, role, sentence };
  const isPerson =
    isHuman(run) || (name.length >= 2 && speakers.has(name.at(-1)!)) || isNamedLikePerson(name, run);
  return name.length >= 2 && isPerson ? { name, title, role: null, sentence } : undefined;
}

/** "Scotsman": a capital, but no name. */
function isCountryman(word: string): boolean {
  return /man$/.test(word) && genderOfWord(word) !== null;
}

/** A word that is no part of the name. "Baker" behind a forename is a surname. */
function isOffice(words: readonly string[], i: number): boolean {
  const word = words[i]!;
  if (i > 0 && i === words.length - 1 && mayBeForename(words[i - 1]!)) return false;
  return isRoleWord(word) || isTitleWord(word) || isOrganisationWord(word) || isCountryman(word);
}

/** A form of address as written: "Mr." */
function withPoint(title: string, text: string): string {
  return text.includes(`${title}. `) ? `${title}.` : title;
}

/** "Professor Name at the University of X": a title alone says little, with its place it says all. */
function withSeat(role: string, after: string): string {
  if (!isBareTitle(role)) return role;
  const seat =
    /^ (?:at|of) (?:the )?\p{Lu}[\p{L}’'-]*(?: (?:of |for |and |the )*\p{Lu}[\p{L}’'-]*){0,5}/u.exec(after);
  return seat ? role + seat[0] : role;
}

/** "Carla Weiss of the University of X": the name ends at its "of", unless an office stands before that. */
function cutAffiliation(run: NameRun): NameRun {
  const at = run.words.indexOf('of');
  const before = run.words.slice(0, at);
  const isOfOffice = before.some((word, i) => !/^\p{Lu}/u.test(word) || (isOffice(before, i) && i > 0));
  if (
    at < 2 ||
    isOfOffice ||
    isOrganisationWord(before[0]!) ||
    (isRoleWord(before[0]!) && !isBareTitle(before[0]!))
  )
    return run;
  return { ...run, words: before, end: sentenceEnd(run, before.at(-1)!) };
}

function sentenceEnd({ sentence, start }: NameRun, last: string): number {
  return sentence.text.indexOf(last, start) + last.length;
}
