import type { Article } from '../types.ts';
import { type Aliases, mergeSpellings } from './aliases.ts';
import { findPeople, type Person } from './people.ts';
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
}

/** No names: for languages in which letters and endings do not tell them. */
export const noNames: Names = {
  aliases: new Map(),
  people: [],
  runs: [],
  words: new Set(),
  small: new Set(),
};

/** Names, people and spelling variants of an article. */
export function findNames(article: Article): Names {
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
  return {
    aliases: mergeSpellings(runs, lowerCase),
    people: findPeople(runs),
    runs,
    words,
    small: lowerCase,
  };
}

/** Canonical spelling → its variants, both in code-unit order, for front matter. */
export function aliasTable(aliases: Aliases): Record<string, string[]> {
  const table: Record<string, string[]> = {};
  for (const [variant, canonical] of [...aliases].sort(([a], [b]) => (a < b ? -1 : 1))) {
    table[canonical] = [...(table[canonical] ?? []), variant];
  }
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
