import { distance } from 'fastest-levenshtein';
import type { Sentence } from '../types.ts';
import type { NameRun } from './runs.ts';
import { isRoleWord } from './roles.ts';

/** Spelling found → spelling to use. */
export type Aliases = ReadonlyMap<string, string>;

/** Shortest name, in letters, whose variants are told from other names. */
const shortestName = 6;

// "Austria" and "Austrian" are two words, not two spellings.
const derivations = /^(?:s|es|n|an|ian|ean|ese|ish|er|ers|ns|i|ic|y|ism|ist|ists|ed|ing|al|land|a|ia|o)$/;

/** Where a word of a name is used. */
interface Usage {
  count: number;
  readonly sentences: Set<string>;
  /** Words that stand behind it in a name. */
  readonly followers: Set<string>;
}

/**
 * Variant spellings of one name, merged: same first four letters, at most two edits, never side by side in one sentence.
 * The spelling to use is the one an apposition introduces ("the armed forces, the X,"), else the most frequent one.
 */
export function mergeSpellings(runs: readonly NameRun[], lowerCase: ReadonlySet<string>): Aliases {
  const counts = new Map<string, Usage>();
  for (const run of runs) {
    for (const [i, word] of run.words.entries()) {
      if (word.length < shortestName || !/^\p{Lu}\p{Ll}+$/u.test(word)) continue;
      if (lowerCase.has(word.toLowerCase()) || isRoleWord(word)) continue;
      const entry = counts.get(word) ?? { count: 0, sentences: new Set(), followers: new Set() };
      entry.count++;
      const follower = run.words[i + 1];
      if (follower !== undefined) entry.followers.add(follower);
      entry.sentences.add(run.sentence.id);
      counts.set(word, entry);
    }
  }
  const introduced = findIntroduced(runs.map((run) => run.sentence));
  const words = [...counts.keys()].sort(
    (a, b) =>
      Number(introduced.has(b)) - Number(introduced.has(a)) ||
      counts.get(b)!.count - counts.get(a)!.count ||
      (a < b ? -1 : 1),
  );
  const aliases = new Map<string, string>();
  const canonical: string[] = [];
  for (const word of words) {
    const twin = canonical.find((other) => {
      return isVariant(word, other) && areOne(counts.get(word)!, counts.get(other)!);
    });
    if (twin) aliases.set(word, twin);
    else canonical.push(word);
  }
  return aliases;
}

function isVariant(a: string, b: string): boolean {
  if (a.slice(0, 4) !== b.slice(0, 4)) return false;
  const edits = distance(a, b);
  if (edits > 2 || edits / Math.max(a.length, b.length) > 0.26) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.startsWith(short) && derivations.test(long.slice(short.length))) return false;
  return !isInflection(a, b);
}

function isInflection(a: string, b: string): boolean {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared++;
  const [x, y] = [a.slice(shared), b.slice(shared)];
  if (x.length <= 1 && y.length <= 1) return false; // one letter for another is a slip
  return derivations.test(x) && derivations.test(y);
}

/** Two names in one sentence are two; so are forenames of people with different surnames. */
function areOne(a: Usage, b: Usage): boolean {
  if (share(a.sentences, b.sentences)) return false;
  return a.followers.size === 0 || b.followers.size === 0 || share(a.followers, b.followers);
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

/** Names that an apposition explains: "the upper house, the Senate, …". */
function findIntroduced(sentences: readonly Sentence[]): Set<string> {
  const found = new Set<string>();
  for (const { text } of sentences) {
    for (const match of text.matchAll(/\p{Ll}, (?:the )?(\p{Lu}\p{Ll}+)[,.]/gu)) found.add(match[1]!);
  }
  return found;
}
