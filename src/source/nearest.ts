import { distance } from 'fastest-levenshtein';

/**
 * The candidate that differs least from `word`, if it is near enough to be what was meant: by `most` letters. Two
 * letters in the wrong order are one mistake.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  most = word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3)),
): string | undefined {
  let best: string | undefined;
  let bestDistance = most + 1;
  const plain = word.toLowerCase();
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const letters = distance(plain, other);
    const d = letters === 2 && sortLetters(plain) === sortLetters(other) ? 1 : letters;
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

const sortLetters = (word: string): string => [...word].sort().join('');

/** Help that names the nearest allowed word, if one is near, and lists all of them. */
export function didYouMean(word: string, candidates: readonly string[], what = 'allowed'): string {
  const near = nearest(word, candidates);
  const list = `${what}: ${candidates.join(', ')}`;
  return near ? `write "${near}"; ${list}` : list;
}
