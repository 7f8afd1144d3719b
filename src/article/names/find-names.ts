import type { Article } from '../types.ts';
import { type Aliases, mergeSpellings } from './aliases.ts';
import { type Followed, followPeople } from './follow-people.ts';
import { findPeople, type Person } from './people.ts';
import { bySentence, findThings } from './referents.ts';
import { findRuns, lowerCaseWords, type NameRun, proseSentences } from './runs.ts';

/** Everything the article names. */
export interface Names {
  readonly aliases: Aliases;
  readonly people: readonly Person[];
  readonly runs: readonly NameRun[];
  /** Words of names in lower case, variants included. */
  readonly words: ReadonlySet<string>;
  /** Words that the article writes with a small letter somewhere: no names, whatever opens a sentence. */
  readonly small: ReadonlySet<string>;
  /** Who is spoken of and who speaks, sentence by sentence. */
  readonly followed: Followed;
}

/** No names: for languages in which letters and endings do not tell them. */
export const noNames: Names = {
  aliases: new Map(),
  people: [],
  runs: [],
  words: new Set(),
  small: new Set(),
  followed: { stories: new Map(), referents: new Map(), speakers: new Map() },
};

// Asked for every line of a deck.
const known = new WeakMap<Article, Names>();

/** Names, people and spelling variants of an article. Asking again costs nothing. */
export function findNames(article: Article): Names {
  const before = known.get(article);
  if (before) return before;
  const names = readNames(article);
  known.set(article, names);
  return names;
}

function readNames(article: Article): Names {
  const sentences = proseSentences(article);
  const lowerCase = lowerCaseWords(sentences);
  const runs = sentences.flatMap((sentence) => findRuns(sentence, lowerCase));
  const words = new Set<string>();
  for (const run of runs) {
    // Any word is large at the head of a sentence; a name is large elsewhere too.
    if (run.words.length === 1 && run.start === 0) continue;
    for (const word of run.words)
      if (/^\p{Lu}/u.test(word) && !lowerCase.has(word.toLowerCase())) words.add(word.toLowerCase());
  }
  const people = findPeople(runs, sentences);
  return {
    aliases: mergeSpellings(runs, lowerCase),
    people,
    runs,
    words,
    small: lowerCase,
    followed: followPeople(article, {
      peopleOf: bySentence(people),
      runsOf: runsBySentence(runs),
      things: findThings(runs),
      large: wordsWithin(runs),
    }),
  };
}

/** Words of names that do not stand at the head of their sentence only. */
function wordsWithin(runs: readonly NameRun[]): Set<string> {
  return new Set(runs.flatMap(({ words, start }) => words.filter((_, i) => i > 0 || start > 0)));
}

function runsBySentence(runs: readonly NameRun[]): Map<string, NameRun[]> {
  const groups = new Map<string, NameRun[]>();
  for (const run of runs) {
    const group = groups.get(run.sentence.id);
    if (group) group.push(run);
    else groups.set(run.sentence.id, [run]);
  }
  return groups;
}

/** Canonical spelling → its variants, both in code-unit order, for front matter. */
export function aliasTable(aliases: Aliases): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const [variant, canonical] of [...aliases].sort(([a], [b]) => (a < b ? -1 : 1))) {
    table[canonical] = [...(table[canonical] ?? []), variant];
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
