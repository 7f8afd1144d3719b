/** Values of number words from nought to ninety. */
const small = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, i) => {
  small.set(word, (i + 2) * 10);
});

const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth';

/** Values of ordinal words: `third` → 3. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalWords.split(' ').map((word, i) => [word, i + 1] as const),
  ['thirtieth', 30],
  ['hundredth', 100],
]);

/** Parts of a whole: `third` → ⅓, `quarters` → ¼. */
export const parts: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ...[...ordinals]
    .filter(([, n]) => n > 2 && n <= 20)
    .flatMap(([word, n]) => {
      return [[word, 1 / n] as const, [`${word}s`, 1 / n] as const];
    }),
]);

/** A number in words: its value, and how many of the words it takes. */
export interface CountedWords {
  readonly value: number;
  readonly length: number;
}

/**
 * The number that begins at `words[from]`, lower case and without hyphens, as `two hundred and fifty thousand`, `a dozen`
 * or `three and a half million`; null where none begins.
 */
export function readCount(words: readonly string[], from: number): CountedWords | null {
  let at = from;
  let total = 0;
  let group: number | null = null;
  if (/^an?$/.test(words[at] ?? '') && scales.has(words[at + 1] ?? '')) {
    group = 1;
    at++;
  }
  const begin = at;
  for (; at < words.length; at++) {
    const word = words[at]!;
    const scale = scales.get(word);
    const value = small.get(word);
    if (value !== undefined) {
      // "twenty one", "hundred five", but "two three" are two numbers.
      if (group !== null && !joins(group, value)) break;
      group = (group ?? 0) + value;
    } else if (scale !== undefined && group !== null) {
      if (scale >= 1000) {
        total += group * scale;
        group = 0;
      } else group = group * scale;
    } else if (word === 'and' && group !== null && readHalf(words, at) !== null) {
      group += readHalf(words, at)!;
      at += 2;
    } else if (!(
      word === 'and' &&
      at > begin &&
      scales.has(words[at - 1]!) &&
      small.has(words[at + 1] ?? '')
    ))
      break;
  }
  return group === null ? null : { value: total + group, length: at - from };
}

function joins(group: number, value: number): boolean {
  if (value < 10 && group % 100 >= 20 && group % 10 === 0) return true;
  return group % 100 === 0;
}

/** The part in "and a half", "and three quarters" is not read: only one of it. */
function readHalf(words: readonly string[], and: number): number | null {
  return /^an?$/.test(words[and + 1] ?? '') ? (parts.get(words[and + 2] ?? '') ?? null) : null;
}
