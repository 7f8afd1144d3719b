import type { Sentence } from '../types.ts';
import { findGenders } from './find-genders.ts';
import type { Gender } from './gender.ts';
import { isHuman } from './human-signs.ts';
import { isBareTitle, isRoleWord, isTitleWord } from './roles.ts';
import type { NameRun } from './runs.ts';
import { sight, type Sighting } from './sightings.ts';

/** A person the article names, with the role it gives. */
export interface Person {
  /** Longest form of the name. */
  readonly name: string;
  /** Form for use within sentences: the surname where the article uses it alone, and nobody else bears it. */
  readonly short: string;
  /** Last word of the name. */
  readonly surname: string;
  /** Role as the article words it, null when it gives none. */
  readonly role: { readonly text: string; readonly src: string } | null;
  /** What is sure to be their pronoun; null where nothing tells. */
  readonly gender: Gender | null;
  /** Ids of the sentences that name the person, the surname alone included where it is theirs. */
  readonly mentions: readonly string[];
}

/** A person before it is known whether "he" or "she" means them. */
export type Unsexed = Omit<Person, 'gender'>;

/** People, in order of their first mention. A "name" made of two known surnames is a slip of the writer and is left out. */
export function findPeople(runs: readonly NameRun[], sentences: readonly Sentence[]): Person[] {
  const speakers = new Set(runs.filter(isHuman).map(({ words }) => words.at(-1)!));
  const sightings = runs.flatMap((run) => sight(run, speakers) ?? []);
  const full = groupByName(sightings.filter(({ name }) => name.length > 1));
  const surnames = new Set([...full.keys()].map((name) => name.split(' ').at(-1)!));
  const people: Unsexed[] = [];
  for (const name of full.keys()) if (name.split(' ').every((part) => surnames.has(part))) full.delete(name);
  for (const [name, seen] of full) {
    const parts = name.split(' ');
    const surname = parts.at(-1)!;
    const family = [...full.keys()].filter((other) => other !== name && other.split(' ').at(-1) === surname);
    // "Anna B. Lund" is Anna Lund; George Lund is another.
    if (people.some((person) => person.surname === surname && person.name.split(' ')[0] === parts[0]))
      continue;
    const others = family.filter((other) => other.split(' ')[0] !== parts[0]);
    const alone = aloneRuns(runs, name, others);
    const ids = [...seen, ...alone].map(({ sentence }) => sentence.id);
    people.push({
      name,
      short: alone.length > 0 && others.length === 0 ? surname : name,
      surname,
      role: bestRole(seen, sightings, surname, new Set(ids)),
      mentions: [...new Set(ids)],
    });
  }
  const all = [...people, ...titledOnly(sightings, runs, surnames)];
  const genders = findGenders(all, sightings, sentences);
  return all.map((person) => ({ ...person, gender: genders.get(person) ?? null }));
}

function groupByName(sightings: readonly Sighting[]): Map<string, Sighting[]> {
  const groups = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = sighting.name.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), sighting]);
  }
  return groups;
}

/** Runs in which the surname alone means this person: all, or those before another of that surname is named. */
function aloneRuns(runs: readonly NameRun[], name: string, others: readonly string[]): NameRun[] {
  const surname = name.split(' ').at(-1)!;
  const firstAt = (full: string) => runs.findIndex(({ words }) => words.join(' ').includes(full));
  const mine = firstAt(name);
  const rivals = others.map(firstAt);
  if (rivals.some((at) => at < mine)) return [];
  const until = Math.min(runs.length, ...rivals);
  return runs
    .slice(0, until)
    .filter((run) => namesAlone(run, surname) && !run.words.join(' ').includes(name));
}

/** The surname as a name of its own, or behind a title or role; "the Lund report" names nobody. */
function namesAlone({ words, sentence, start }: NameRun, surname: string): boolean {
  if (words.at(-1) !== surname) return false;
  if (words.length === 1) return !/\bthe $/i.test(sentence.text.slice(0, start));
  return words.slice(0, -1).some((word) => isRoleWord(word) || isTitleWord(word));
}

/** "Mr Dobbs", whose forename is never told. */
function titledOnly(
  sightings: readonly Sighting[],
  runs: readonly NameRun[],
  surnames: ReadonlySet<string>,
): Unsexed[] {
  const titled = sightings.filter(
    ({ name, title }) =>
      name.length === 1 &&
      title !== null &&
      /^(?:Mr|Mrs|Ms|Miss|Dr)\.?$/.test(title) &&
      !surnames.has(name[0]!),
  );
  const groups = groupByName(titled);
  return [...groups].flatMap(([surname, seen]) => {
    const titles = new Set(seen.map(({ title }) => title));
    if (titles.size > 1) return []; // Mr and Mrs Dobbs
    const name = `${seen[0]!.title} ${surname}`;
    const ids = runs.filter((run) => namesAlone(run, surname)).map(({ sentence }) => sentence.id);
    return [{ name, short: name, surname, role: null, mentions: [...new Set(ids)] }];
  });
}

/** The role of most words; a bare title only where there is no other. */
function bestRole(
  seen: readonly Sighting[],
  all: readonly Sighting[],
  surname: string,
  ids: ReadonlySet<string>,
): Person['role'] {
  const same = all.filter(
    ({ name, sentence }) => name.length === 1 && name[0] === surname && ids.has(sentence.id),
  );
  const roles = [...seen, ...same].filter(({ role }) => role !== null);
  const best = roles.sort(
    (a, b) =>
      Number(isBareTitle(a.role!)) - Number(isBareTitle(b.role!)) ||
      b.role!.split(' ').length - a.role!.split(' ').length,
  )[0];
  return best ? { text: best.role!, src: best.sentence.id } : null;
}
