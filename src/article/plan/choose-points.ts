import type { Candidate } from '../clauses/candidate.ts';
import { limits } from '../limits.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import { isStub } from './rate-headline.ts';
import type { Scores } from '../score/score-sentences.ts';
import { containment, contentStems, jaccard } from '../score/stems.ts';

/** What a slide shows already, and how much more it may. */
export interface PointBudget {
  /** Texts that a point must not repeat: the headline and the slides before. */
  readonly shown: readonly string[];
  readonly most: number;
  /** Visible words left on the slide. */
  readonly words: number;
  /** Words of a point. */
  readonly longest: number;
  /** Fewer points than this are filled up with what weighs less. */
  readonly fill: number;
}

/**
 * Points for one slide, in source order, at most one from each sentence but for clauses that share nothing.
 * Greedy concept coverage: each round takes the candidate whose new words weigh most against its length.
 */
export function choosePoints(
  candidates: readonly Candidate[],
  names: ReadonlySet<string>,
  scores: Scores,
  budget: PointBudget,
): Candidate[] {
  const shown = budget.shown.map((text) => new Set(contentStems(text)));
  const covered = new Set(shown.flatMap((stems) => [...stems]));
  const pool = candidates.filter(
    (candidate) => candidate.length <= budget.longest && candidate.vague < 0.4 && !isStub(candidate),
  );
  const chosen: Candidate[] = [];
  let words = budget.words;
  while (chosen.length < budget.most) {
    let best: { candidate: Candidate; value: number } | undefined;
    const floor = chosen.length < budget.fill ? leastFill : leastValue;
    for (const candidate of pool) {
      if (candidate.length > words || isRepeat(candidate, chosen, shown)) continue;
      const value = rateGain(candidate, chosen, covered, names, scores);
      if (value > (best?.value ?? floor)) best = { candidate, value };
    }
    if (!best) break;
    chosen.push(best.candidate);
    words -= best.candidate.length;
    const stems = new Set(contentStems(best.candidate.text));
    shown.push(stems);
    for (const stem of stems) covered.add(stem);
  }
  return chosen.sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b));
}

/** Gain below which a point is not worth its line. */
const leastValue = 0.25;

/** The same where the slide would stand almost empty. */
const leastFill = -0.3;

function rateGain(
  candidate: Candidate,
  chosen: readonly Candidate[],
  covered: ReadonlySet<string>,
  names: ReadonlySet<string>,
  scores: Scores,
): number {
  let gain = 0;
  for (const stem of new Set(contentStems(candidate.text))) {
    if (covered.has(stem)) continue;
    gain += 0.5 * Math.log(1 + (scores.count.get(stem) ?? 1)) + 0.5 * (scores.idf.get(stem) ?? 1);
    if (names.has(stem)) gain += 1.2;
    if (/\d/.test(stem)) gain += 1.5;
  }
  const score = scoreCandidate(candidate, scores);
  const siblings = chosen.filter(({ sentence }) => sentence === candidate.sentence).length;
  const long = candidate.length > limits.point.target ? 0.08 * (candidate.length - limits.point.target) : 0;
  const value =
    (gain / Math.sqrt(candidate.length)) *
    (0.5 + 0.5 * score) *
    (1 - 1.5 * candidate.risk) *
    (1 - 0.5 * candidate.vague);
  return value - 0.4 * siblings - long;
}

function isRepeat(
  candidate: Candidate,
  chosen: readonly Candidate[],
  shown: readonly ReadonlySet<string>[],
): boolean {
  const stems = new Set(contentStems(candidate.text));
  if (stems.size < 2) return true;
  // Two clauses of one sentence must not share their words.
  if (chosen.some((other) => other.sentence === candidate.sentence && overlaps(other, candidate)))
    return true;
  // A short headline may recur within a point that says much more.
  return shown.some((other) => {
    if (jaccard(stems, other) >= 0.55 || containment(stems, other) >= 0.8) return true;
    return containment(other, stems) >= 0.8 && stems.size < 1.6 * other.size;
  });
}

/** True when two candidates print some of the same stretch of their sentence. */
function overlaps(a: Candidate, b: Candidate): boolean {
  return a.pieces.some((x) =>
    b.pieces.some(
      (y) => x.sentence === y.sentence && x.start < y.end && y.start < x.end && x.text.trim().includes(' '),
    ),
  );
}
