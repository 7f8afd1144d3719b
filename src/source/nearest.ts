import { distance } from 'fastest-levenshtein';

/**
 * The candidate that differs least from `word`, if it is near enough to be what was meant: by `most` letters. Two
 * letters in the wrong order are one mistake.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  most = usualMost(word),
): string | undefined {
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const candidate of candidates) {
    const d = distanceOf(word, candidate);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** The candidate that is near enough to `word` to be what was meant, if no other one is. */
export function onlyNear(
  word: string,
  candidates: readonly string[],
  most = usualMost(word),
): string | undefined {
  const near = candidates.filter((candidate) => distanceOf(word, candidate) <= most);
  return near.length === 1 ? near[0] : undefined;
}

const usualMost = (word: string): number => (word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3)));

/** Letters by which two words differ, without their case; two in the wrong order are one. */
function distanceOf(one: string, two: string): number {
  const [plain, other] = [one.toLowerCase(), two.toLowerCase()];
  const letters = distance(plain, other);
  return letters === 2 && sortLetters(plain) === sortLetters(other) ? 1 : letters;
}

const sortLetters = (word: string): string => [...word].sort().join('');

/** Help that names the nearest allowed word, if one is near, and lists all of them. */
export function didYouMean(word: string, candidates: readonly string[], what = 'allowed'): string {
  const near = nearest(word, candidates);
  const list = `${what}: ${candidates.join(', ')}`;
  return near ? `write "${near}"; ${list}` : list;
}
