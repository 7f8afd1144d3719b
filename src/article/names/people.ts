import type { Sentence } from '../types.ts';
import { isOrganisationWord, isRoleWord, isTitleWord } from './roles.ts';
import type { NameRun } from './runs.ts';

/** A person the article names, with the role it gives. */
export interface Person {
  /** Longest form of the name. */
  readonly name: string;
  /** Form for use within sentences: the surname where the article uses it alone. */
  readonly short: string;
  /** Role as the article words it, null when it gives none. */
  readonly role: { readonly text: string; readonly src: string } | null;
  /** Ids of the sentences that name the person. */
  readonly mentions: readonly string[];
}

interface Sighting {
  readonly name: readonly string[];
  readonly role: string | null;
  readonly sentence: Sentence;
}

/** Most words of a role. */
const longestRole = 14;

/** People, in order of their first mention. A "name" made of two known surnames is a slip of the writer and is left out. */
export function findPeople(runs: readonly NameRun[]): Person[] {
  const speakers = new Set(runs.filter(isHuman).map(({ words }) => words.at(-1)!));
  const sightings = runs.flatMap((run) => sight(run, speakers) ?? []);
  const full = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    if (sighting.name.length < 2) continue;
    const key = sighting.name.join(' ');
    full.set(key, [...(full.get(key) ?? []), sighting]);
  }
  const surnames = new Set([...full.keys()].map((name) => name.split(' ').at(-1)!));
  const people: Person[] = [];
  for (const [name, seen] of full) {
    const parts = name.split(' ');
    if (parts.every((part) => surnames.has(part))) continue;
    if (people.some((person) => person.name.split(' ').at(-1) === parts.at(-1))) continue;
    const surname = parts.at(-1)!;
    const alone = runs.filter((run) => namesAlone(run, surname) && !run.words.join(' ').includes(name));
    const mentions = [
      ...new Set([...seen.map(({ sentence }) => sentence.id), ...alone.map(({ sentence }) => sentence.id)]),
    ];
    people.push({
      name,
      short: alone.length > 0 ? surname : name,
      role: bestRole(seen, sightings, surname),
      mentions,
    });
  }
  return people;
}

/** The surname as a name of its own, or behind a title or role. */
function namesAlone(run: NameRun, surname: string): boolean {
  if (run.words.at(-1) !== surname) return false;
  return (
    run.words.length === 1 || run.words.slice(0, -1).some((word) => isRoleWord(word) || isTitleWord(word))
  );
}

function bestRole(seen: readonly Sighting[], all: readonly Sighting[], surname: string): Person['role'] {
  const same = all.filter(({ name }) => name.length === 1 && name[0] === surname);
  const roles = [...seen, ...same].filter(({ role }) => role !== null);
  const best = roles.sort((a, b) => b.role!.split(' ').length - a.role!.split(' ').length)[0];
  return best ? { text: best.role!, src: best.sentence.id } : null;
}

/** A person in a run of capitals, by the role inside it, before it or after it. */
function sight(run: NameRun, speakers: ReadonlySet<string>): Sighting | undefined {
  const { sentence, words, end } = cutAffiliation(run);
  const lastRole = words.findLastIndex(
    (word) => isRoleWord(word) || isTitleWord(word) || isOrganisationWord(word),
  );
  const name = words.slice(lastRole + 1);
  if (name.length === 0 || name.length > 4 || name.some((word) => !/^\p{Lu}/u.test(word))) return undefined;
  const after = roleAfter(sentence.text, end);
  if (lastRole >= 0) {
    const before = words.slice(0, lastRole + 1);
    const isRole = before.some((word) => isRoleWord(word));
    if (!isRole && !before.some((word) => isTitleWord(word))) return undefined;
    return { name, role: after ?? (isRole ? before.join(' ') : null), sentence };
  }
  const role = after ?? roleBefore(sentence.text, run.start);
  if (role !== null) return { name, role, sentence };
  const speaks = isHuman(run) || speakers.has(name.at(-1)!);
  return name.length >= 2 && speaks ? { name, role: null, sentence } : undefined;
}

/** "Carla Weiss of the University of X": the name ends at its "of", unless an office stands before that. */
function cutAffiliation(run: NameRun): NameRun {
  const at = run.words.indexOf('of');
  const before = run.words.slice(0, at);
  if (at < 2 || before.some((word) => isRoleWord(word) || isOrganisationWord(word) || !/^\p{Lu}/u.test(word)))
    return run;
  return { ...run, words: before, end: run.start + before.join(' ').length };
}

/** "Name, head of the agency, …": the phrase up to the next comma if a role stands among its first words. */
function roleAfter(text: string, end: number): string | null {
  const found =
    /^, (?:aged? )?(?:\d{2}, )?((?:an? |the )?[^,;:.“”()]{3,120}?)(?=[,;:.]|$| who | which | said | says )/u.exec(
      text.slice(end),
    );
  const phrase = found?.[1]?.trim();
  if (!phrase || phrase.split(' ').length > longestRole) return null;
  const words = phrase.split(' ');
  if (!words.slice(0, 6).some((word) => isRoleWord(word))) return null;
  if (/^(?:and|but|or|who|which|with|in|on|at|said|says)\b/.test(phrase)) return null;
  // Another person with a role inside: a list of people, not one role.
  const rest = words.slice(words.findLastIndex((word) => isRoleWord(word) || isOrganisationWord(word)) + 1);
  if (/^\p{Lu}/u.test(phrase) && rest.length >= 2 && rest.every((word) => /^\p{Lu}/u.test(word))) return null;
  return phrase.replace(/^(?:an?|the) /, '');
}

const roleStops =
  /^(?:the|an?|of|to|by|with|and|or|but|for|from|as|that|is|was|are|were|in|on|at|said|says|met|told|when|where|our|his|her|their|its|my)$/;

/** "political analyst Name": lower-case words back from a role word. */
function roleBefore(text: string, start: number): string | null {
  const words = text.slice(0, start).trimEnd().split(' ');
  if (/[,;:.]$/.test(words.at(-1) ?? '') || !isRoleWord(words.at(-1) ?? '')) return null;
  let from = words.length - 1;
  while (
    from > 0 &&
    words.length - from < 5 &&
    !roleStops.test(words[from - 1]!) &&
    !/[,;:.”"]$/.test(words[from - 1]!)
  )
    from--;
  const role = words
    .slice(from)
    .join(' ')
    .replace(/^[“"(]/, '');
  return role === '' ? null : role;
}

const sayVerb =
  '(?:said|says|added|explained|argued|argues|told|recalled|recalls|noted|notes|believes|thinks)';

const lifeVerb = /^ (?:was born|died|grew up|married|studied|retired|never married)\b/;

/** True for a name that does what only people do. */
function isHuman(run: NameRun): boolean {
  const after = run.sentence.text.slice(run.end);
  return isSpeaker(run.sentence.text, run) || lifeVerb.test(after) || /^, who(?:se)? /.test(after);
}

function isSpeaker(text: string, run: NameRun): boolean {
  return (
    new RegExp(`^ ${sayVerb}\\b`).test(text.slice(run.end)) ||
    new RegExp(`\\b${sayVerb} $`).test(text.slice(0, run.start))
  );
}
