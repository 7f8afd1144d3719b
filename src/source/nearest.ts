import { distance } from 'fastest-levenshtein';

/** The candidate that differs least from `word`, if it is near enough to be what was meant: by `most` letters. */
export function nearest(
  word: string,
  candidates: readonly string[],
  most = Math.max(2, Math.floor(word.length / 3)),
): string | undefined {
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** Help that names the nearest allowed word, if one is near, and lists all of them. */
export function didYouMean(word: string, candidates: readonly string[], what = 'allowed'): string {
  const near = nearest(word, candidates);
  const list = `${what}: ${candidates.join(', ')}`;
  return near ? `write "${near}"; ${list}` : list;
}
