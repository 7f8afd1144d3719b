import type { Candidate } from '../clauses/candidate.ts';
import type { Piece } from '../clauses/pieces.ts';
import { isHearsay } from '../clauses/hearsay.ts';
import { limits } from '../limits.ts';
import { lengthInWords } from '../read/raw-block.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import { isOffstage, isScene, isStub, tooVague } from './rate-headline.ts';
import { numberWords } from '../special/number-words.ts';
import type { Scores } from '../score/score-sentences.ts';
import { containment, contentStems, jaccard } from '../stems.ts';

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
  /** The question above the slide; empty for any other headline. */
  readonly question?: string;
  /** The clause that heads the slide: no point prints a stretch of it again. */
  readonly head?: Candidate | null;
}

/**
 * Points for one slide, in source order, at most one from each sentence but for clauses that share nothing: the set that
 * tells most within the room there is. A word counts once, for the best point that says it, by its weight in the
 * article; a beam search over sets, since two short points often tell more than the one long point that is best alone.
 */
export function choosePoints(
  candidates: readonly Candidate[],
  names: ReadonlySet<string>,
  scores: Scores,
  budget: PointBudget,
): Candidate[] {
  const shown = budget.shown.map((text) => new Set(contentStems(text)));
  const covered = new Set(shown.flatMap((stems) => [...stems]));
  const asked = new Set(contentStems(budget.question ?? ''));
  const offers = candidates
    .filter((candidate) => candidate.length <= budget.longest && candidate.vague < tooVague)
    .filter((candidate) => !budget.head || !repeatsHead(candidate, budget.head))
    .filter(({ ops }) => !ops.includes('concession')) // what is granted is taken back in the next sentence
    // A short piece is enough where it tells a sum of money or a large number.
    .filter((candidate) => /[$€£¥]|\d\d/.test(candidate.text) || !isStub(candidate))
    .filter((candidate) => !budget.shown.some((text) => text.includes(' ') && candidate.text.includes(text)))
    .filter((candidate) => !isOffstage(candidate) && !isScene(candidate, scores))
    .map((candidate, place) => makeOffer(candidate, { place, covered, asked, names, scores }))
    .filter(({ candidate, stems }) => candidate.length <= budget.words && !isRepeat(stems, shown))
    .sort((a, b) => b.alone - a.alone || a.place - b.place)
    .slice(0, mostOffers);
  let best = emptySet;
  let beam = [emptySet];
  for (let size = 1; size <= budget.most; size++) {
    const least = size <= budget.fill ? leastFill : leastGain;
    const next = new Map<string, PointSet>();
    for (const set of beam) {
      for (const offer of offers) {
        if (set.words + offer.candidate.length > budget.words || clashes(offer, set.offers)) continue;
        const grown = addOffer(set, offer);
        if (grown.value - set.value >= least) next.set(grown.key, grown);
      }
    }
    beam = [...next.values()]
      .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
      .slice(0, beamWidth);
    const [top] = beam;
    if (!top) break;
    if (size <= budget.fill || top.value > best.value) best = top;
  }
  return best.offers
    .map(({ candidate }) => candidate)
    .sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b));
}

/** Candidates that are weighed against each other; of a long part of an article the best ones alone. */
const mostOffers = 40;
const beamWidth = 40;

/** What a point must add to be worth its line. */
const leastGain = 0.4;

/** The same where the slide would stand almost empty. */
const leastFill = -1;

/** What a point is worth for answering the question above it. */
const answerWorth = 3;

/** A candidate and what it would tell. */
interface Offer {
  readonly candidate: Candidate;
  readonly place: number;
  readonly stems: ReadonlySet<string>;
  /** Worth of each word that the slide does not say yet. */
  readonly gains: ReadonlyMap<string, number>;
  /** What the line costs, whatever it says. */
  readonly cost: number;
  /** Value of the point on a slide of its own. */
  readonly alone: number;
}

/** What offers are weighed by. */
interface Scale {
  readonly place: number;
  readonly covered: ReadonlySet<string>;
  /** Words of the question above the slide. */
  readonly asked: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly scores: Scores;
}

function makeOffer(candidate: Candidate, { place, covered, asked, names, scores }: Scale): Offer {
  const stems = new Set(contentStems(candidate.text));
  const quality =
    (0.15 + scoreCandidate(candidate, scores)) *
    (1 - 1.5 * candidate.risk) *
    (1 - 0.5 * candidate.vague) *
    (isHearsay(candidate.text) ? 0.5 : 1) *
    (candidate.ops.includes('granted') ? 0.9 : 1) *
    (candidate.ops.includes('sub') && /\bbecause\b/.test(candidate.sentence.text) ? 0.7 : 1); // a reason wants its consequence
  const gains = new Map<string, number>();
  for (const stem of stems) {
    if (covered.has(stem)) continue;
    let weight = 0.5 * Math.log(1 + (scores.count.get(stem) ?? 1)) + 0.5 * (scores.idf.get(stem) ?? 1);
    if (names.has(stem)) weight += 1.2;
    if (/\d/.test(stem) || Object.hasOwn(numberWords, stem)) weight += 1.5;
    gains.set(stem, weight * quality);
  }
  // What takes up the words of the question answers it.
  const answers = asked.size > 1 && containment(asked, stems) >= 0.5 ? answerWorth : 0;
  const cost = 0.6 * Math.max(0, candidate.length - limits.point.target) - answers;
  const alone = [...gains.values()].reduce((sum, gain) => sum + gain, -cost);
  return { candidate, place, stems, gains, cost, alone };
}

/** Points that may stand together. */
interface PointSet {
  readonly offers: readonly Offer[];
  readonly words: number;
  readonly value: number;
  /** Best gain of each word. */
  readonly gains: ReadonlyMap<string, number>;
  /** Places of the offers, in order: the same for the same points. */
  readonly key: string;
}

const emptySet: PointSet = { offers: [], words: 0, value: 0, gains: new Map(), key: '' };

function addOffer(set: PointSet, offer: Offer): PointSet {
  const gains = new Map(set.gains);
  const { candidate, cost } = offer;
  const siblings = set.offers.filter((other) => other.candidate.sentence === candidate.sentence).length;
  let value = set.value - cost - siblings;
  for (const [stem, gain] of offer.gains) {
    const before = gains.get(stem) ?? 0;
    if (gain <= before) continue;
    gains.set(stem, gain);
    value += gain - before;
  }
  const offers = [...set.offers, offer].sort((a, b) => a.place - b.place);
  const key = offers.map(({ place }) => String.fromCharCode(place)).join('');
  return { offers, words: set.words + candidate.length, value, gains, key };
}

/** Words of a subject that may stand in the headline and below it. */
const longestSubject = 4;

/** True for a longer or shorter form of the headline; a further clause about its subject bears it out. */
function repeatsHead(candidate: Candidate, head: Candidate): boolean {
  if (candidate.sentence !== head.sentence || !overlaps(candidate, head)) return false;
  const shared = countShared(candidate, head);
  return shared > longestSubject || 2 * shared > Math.min(candidate.length, head.length);
}

/** Words of their sentence that two candidates both print. */
function countShared(a: Candidate, b: Candidate): number {
  const stretches = a.pieces.flatMap((x) =>
    b.pieces.map((y) =>
      x.sentence === y.sentence
        ? x.sentence.text.slice(Math.max(x.start, y.start), Math.min(x.end, y.end))
        : '',
    ),
  );
  return stretches.reduce((sum, stretch) => sum + (stretch.trim() === '' ? 0 : lengthInWords(stretch)), 0);
}

/** True when a point would repeat one of the others, or print a stretch of its sentence again. */
function clashes({ candidate, stems }: Offer, others: readonly Offer[]): boolean {
  return others.some(
    (other) =>
      other.candidate === candidate ||
      (other.candidate.sentence === candidate.sentence && overlaps(other.candidate, candidate)) ||
      isRepeat(stems, [other.stems]) ||
      isRepeat(other.stems, [stems]),
  );
}

/** True for words that were said already. A short headline may recur within a point that says much more. */
function isRepeat(stems: ReadonlySet<string>, shown: readonly ReadonlySet<string>[]): boolean {
  if (stems.size < 2) return true;
  return shown.some((other) => {
    if (jaccard(stems, other) >= 0.55 || containment(stems, other) >= 0.8) return true;
    return containment(other, stems) >= 0.8 && stems.size < 1.6 * other.size;
  });
}

/** True when two candidates print some of the same stretch of their sentence; a speaker may stand before both. */
function overlaps(a: Candidate, b: Candidate): boolean {
  const isSpeaker = ({ text }: Piece) => /^According to\b[^,]*,?\s*$/.test(text);
  return a.pieces.some((x) =>
    b.pieces.some(
      (y) =>
        !isSpeaker(x) &&
        !isSpeaker(y) &&
        x.sentence === y.sentence &&
        x.start < y.end &&
        y.start < x.end &&
        x.text.trim().includes(' '),
    ),
  );
}
