import { type Candidate, isOfSomebody } from '../clauses/candidate.ts';
import { isHearsay } from '../clauses/hearsay.ts';
import { limits } from '../limits.ts';
import { isEnglish } from '../read/language.ts';
import { containment, contentStems } from '../stems.ts';
import { topicality } from '../score/topicality.ts';
import type { Article } from '../types.ts';
import { rank } from './answers.ts';
import type { Material } from './content-slides.ts';
import { blocksUnder, isConclusionHeading } from './headings.ts';
import { isPersonal, rateMessages } from './messages.ts';
import { tooVague } from './rate-headline.ts';

/** What an article without a question comes to: the best of its conclusion where a heading names one, else its opening. */
export function findGist(article: Article, material: Material): Candidate[] {
  const { candidates, scores } = material;
  const last = blocksUnder(article.blocks, isConclusionHeading);
  const pool = candidates.filter(
    ({ block, vague, isClause }) => last.has(block) && isClause && vague < tooVague,
  );
  const concluding = rank(pool, scores, rateMessages(article, material));
  return concluding.length > 0 ? concluding : findOpening(article, material);
}

/** Paragraphs in which an article says what it is about: a feature opens with a scene, and comes to its point behind it. */
const opening = 4;

/** What the first paragraphs say, the best first: what is about the title, and in news the very first sentence. */
function findOpening(article: Article, { candidates, scores, lang }: Material): Candidate[] {
  const zone = isEnglish(lang) ? opening : 1;
  const prose = article.blocks.filter(({ kind }) => kind === 'paragraph').slice(0, zone);
  const places = new Map(prose.map(({ id }, i) => [id, i]));
  const first = prose[0]?.sentences[0];
  const rate = (candidate: Candidate) => {
    const { text, block, sentence, vague, length, risk } = candidate;
    const stems = new Set(contentStems(text));
    const about = containment(scores.title, stems);
    return (
      0.7 * about +
      0.5 * topicality(text, scores) +
      0.25 * (scores.rank.get(sentence.id) ?? 0) +
      (sentence === first ? 0.2 : 0) -
      0.05 * (places.get(block) ?? 0) -
      0.6 * vague -
      risk -
      (length <= shortOpening ? 0.25 : 0) -
      (isOfSomebody(candidate) ? 0.2 : 0)
    );
  };
  return candidates
    .filter(
      ({ block, length, vague, isClause, text }) =>
        places.has(block) &&
        isClause &&
        length <= limits.point.most &&
        vague < tooVague &&
        !isPersonal(text) &&
        !existing.test(text) &&
        !isHearsay(text),
    )
    .map((candidate, i) => ({ candidate, i, rating: rate(candidate) }))
    .sort((a, b) => b.rating - a.rating || a.i - b.i)
    .map(({ candidate }) => candidate);
}

/** "There is a wall that visitors are shown": that something is there is seldom the point. */
const existing = /^There (?:is|are|was|were)\b/;

/** Words that are few for the gist of an article. */
const shortOpening = 7;
