import { isHearsay } from '../clauses/hearsay.ts';
import { type Candidate, isOfSomebody } from '../clauses/candidate.ts';
import type { Scores } from '../score/score-sentences.ts';
import { containment, contentStems } from '../stems.ts';
import { topicality } from '../score/topicality.ts';
import type { Article } from '../types.ts';
import { findOutlooks, lateness, rank } from './answers.ts';
import { conclusionBlocks, isPersonal, statesMessage } from './messages.ts';
import { isScene } from './rate-headline.ts';

/** Words that are too few for the last headline of a talk, and content words that it has at least. */
const shortest = 4;
const leastStems = 4;

/** Topicality of a clause that is about what the article is about, without a word of the title. */
const ownWords = 0.35;

/** The same beside a name or a number, which tell what it speaks of. */
const someWords = 0.12;

/** How much a takeaway may lean on the text around it: less than a point, which has a headline above it. */
const mostVague = 0.2;

/** True for a clause that an audience can take home: nobody's quotation, of some substance, and naming what it speaks of. */
export function tellsAlone(candidate: Candidate, scores: Scores): boolean {
  const { text, vague, length, isClause } = candidate;
  if (
    isScene(candidate, scores) ||
    isHearsay(text) ||
    !isClause ||
    length <= shortest ||
    vague > mostVague ||
    isPersonal(text) ||
    isOfSomebody(candidate) ||
    candidate.ops.some((op) => op === 'granted' || op === 'weighed' || op === 'concession')
  )
    return false;
  const stems = new Set(contentStems(text));
  return (
    stems.size >= leastStems &&
    (containment(scores.title, stems) > 0 ||
      topicality(text, scores) >= (/\p{Ll} \p{Lu}|\d/u.test(text) ? someWords : ownWords))
  );
}

/** What an article without a question leaves its readers with, the best first: from its later half, what looks ahead, concludes or is about the title. */
export function findTakeaways(
  article: Article,
  candidates: readonly Candidate[],
  scores: Scores,
): Candidate[] {
  const concluding = conclusionBlocks(article);
  const isTelling = ({ text, block }: Candidate) =>
    concluding.has(block) || statesMessage(text) || contentStems(text).some((stem) => scores.title.has(stem));
  const ranked = rank(candidates, scores, lateness(candidates)).filter(isTelling);
  const places = new Map(candidates.map((candidate, i) => [candidate, i]));
  return [...findOutlooks(candidates, scores), ...ranked].filter(
    (candidate) => places.get(candidate)! > candidates.length / 2 && tellsAlone(candidate, scores),
  );
}
