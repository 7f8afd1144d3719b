import type { Candidate } from '../clauses/candidate.ts';
import type { Scores } from './score-sentences.ts';
import { contentStems } from '../stems.ts';

/** Worth of a candidate as a point, about 0 to 1: its sentence's weight, what of it is kept, its length and its risk. */
export function scoreCandidate(candidate: Candidate, scores: Scores): number {
  const base = scores.sentence.get(candidate.sentence.id) ?? 0;
  const whole = weigh(candidate.sentence.text, scores);
  const kept = whole === 0 ? 1 : Math.min(1, weigh(candidate.text, scores) / whole);
  return (
    base *
    (0.55 + 0.45 * kept) *
    lengthFactor(candidate.length) *
    (1 - 1.5 * candidate.risk) *
    (1 - 0.55 * candidate.vague)
  );
}

function weigh(text: string, { idf }: Scores): number {
  let sum = 0;
  for (const stem of new Set(contentStems(text))) sum += idf.get(stem) ?? 1;
  return sum;
}

/** Words of a point: 6 to 14 read best. */
function lengthFactor(words: number): number {
  if (words < 6) return 0.8;
  if (words <= 14) return 1;
  if (words <= 17) return 0.9;
  return words <= 20 ? 0.78 : 0.5;
}
