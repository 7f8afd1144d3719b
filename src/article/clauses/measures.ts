import type { Word } from './words.ts';

const timeNouns =
  /^(?:moment|second|minute|hour|day|night|week|month|season|year|decade|century|centurie|generation)s?$/;
const eras = list(
  'history past era age childhood youth beginning start end war winter spring summer autumn then',
);
const closeAdverbs = list(
  'shortly soon long just right immediately directly only even not partly mainly largely mostly simply merely ' +
    'precisely chiefly perhaps especially and but or',
);
const hedges = list(
  'about around nearly almost over some less more than at least barely only just not a an the full whole',
);

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** True for a noun that names a stretch of time. */
export function isTimeWord(lower: string): boolean {
  return timeNouns.test(lower) || eras.has(lower);
}

/**
 * Index at which a clause must end before the conjunction at `i`, so that what measures or limits it goes too:
 * "thirty-five years after", "shortly after", "partly because", "and because".
 */
export function measureStart(words: readonly Word[], i: number): number {
  let start = i;
  const isClose = ({ lower, after }: Word) => closeAdverbs.has(lower) && !/[,;]/.test(after);
  while (start > 0 && isClose(words[start - 1]!)) start--;
  const noun = words[start - 1];
  if (!noun || !timeNouns.test(noun.lower) || /[,;]/.test(noun.after)) return start;
  let first = start - 1;
  while (first > 0 && !/[,;]/.test(words[first - 1]!.after) && isMeasure(words[first - 1]!)) first--;
  return first < start - 1 ? first : start;
}

function isMeasure({ kind, lower }: Word): boolean {
  return kind === 'num' || hedges.has(lower);
}
