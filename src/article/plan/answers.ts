import { firstText } from '../read/block-text.ts';
import type { Candidate } from '../clauses/candidate.ts';
import { opensReason } from '../clauses/openers.ts';
import type { Names } from '../names/find-names.ts';
import type { Scores } from '../score/score-sentences.ts';
import { containment, contentStems, jaccard } from '../stems.ts';
import type { Article } from '../types.ts';
import { rateMessages } from './messages.ts';
import { findRepeated, rateHeadline, tooVague } from './rate-headline.ts';

/** Blocks in which reasons are looked for, from the first one on, where no later one opens as a further reason. */
const reach = 3;

/** Openings of paragraphs that go on with reasons. */
const goesOn =
  /^(?:Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Finally|Lastly|(?:And )?[Tt]hen there (?:is|are|was|were)|Another|A (?:second|third|fourth|further|final)|The (?:second|third|fourth|other|final|last))\b/;

/** Sentences that give a reason wherever they stand. */
const reasonCue =
  /\b(?:because|that(?:’s| is|'s) why|this is why|the reason|the main reason|due to|thanks to|no choice but)\b/i;

/** What answers are drawn from. */
export interface AnswerSources {
  readonly candidates: readonly Candidate[];
  readonly claims: readonly Candidate[];
  readonly scores: Scores;
  readonly names: Names;
}

/** Clauses that answer the question of the title, the best first; empty when the title asks nothing. */
export function findAnswers(article: Article, sources: AnswerSources): Candidate[] {
  if (!/[?？]|^(?:Why|How|What)\b/.test(article.title ?? '')) return [];
  const { candidates, scores } = sources;
  const reasons = findReasons(article);
  const replies = findReplies(article, scores);
  const answering = candidates.filter(
    ({ block, sentence }) => reasons.has(block) || replies.has(sentence.id),
  );
  // "How the town kept its mills" tells, and asks nothing.
  const isAsked = /[?？]|^Why\b/.test(article.title ?? '');
  if (answering.length === 0) return isAsked ? findMessages(article, sources) : [];
  return rank(answering, scores, ({ ops, sentence, text }) => {
    let bonus = 0;
    if (ops.includes('purpose')) bonus += 0.15; // "To keep X, A must do Y" names the motive itself
    if (opensReason(sentence.text)) bonus += 0.15;
    if (replies.has(sentence.id)) bonus += 0.2;
    if (/\breason\b/i.test(text)) bonus += 0.1;
    if (/^According to\b|\b(?:says|said|argues|argued|claims|claimed)\b/.test(text)) bonus -= 0.15;
    if (reasonCue.test(sentence.text)) bonus += 0.12;
    if (/\b(?:no choice|only way|must|need to|depends? on)\b/.test(text)) bonus += 0.12;
    return bonus;
  });
}

/** Ids of the blocks that give reasons: from the one that opens with "First" on, or those that count on from there. */
function findReasons({ blocks }: Article): ReadonlySet<string> {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list');
  const start = prose.findIndex((block) => block.sentences.some(({ text }) => opensReason(text)));
  if (start < 0) return new Set();
  const further = prose.slice(start + 1).filter((block) => goesOn.test(firstText(block)));
  const reasons = further.length > 0 ? [prose[start]!, ...further] : prose.slice(start, start + reach);
  return new Set(reasons.map(({ id }) => id));
}

/** Ids of the sentences behind a late question that takes up the title's: "So can they quit? Not …". */
function findReplies({ blocks }: Article, { title }: Scores): ReadonlySet<string> {
  const prose = blocks.filter(({ kind }) => kind === 'paragraph');
  const late = prose.slice(Math.floor(prose.length / 2));
  const found = late.flatMap(({ sentences }) => {
    const at = sentences.findIndex(
      ({ text }) => /\?[”"’)]*$/.test(text) && containment(new Set(contentStems(text)), title) > 0,
    );
    return at < 0 ? [] : sentences.slice(at + 1).map(({ id }) => id);
  });
  return new Set(found);
}

/** Without "First, …" to mark the reasons: what reads as a message of the whole, claims of headings among it. */
function findMessages(article: Article, { candidates, claims, scores, names }: AnswerSources): Candidate[] {
  return rank([...claims, ...candidates], scores, rateMessages(article, { scores, names }));
}

/** Clauses that look ahead: what is likely, expected or planned. */
export function findOutlooks(candidates: readonly Candidate[], scores: Scores): Candidate[] {
  const pool = candidates.filter(({ text }) =>
    /\b(?:likely|will|expected to|plans? to|aims? to|by 20[2-9]\d|future|next year)\b/.test(text),
  );
  return rank(pool, scores, lateness(candidates));
}

/** Bonus of up to 0.3 for standing late in the article, where it draws its conclusion. */
export function lateness(candidates: readonly Candidate[]): (candidate: Candidate) => number {
  const last = Math.max(1, candidates.length - 1);
  const places = new Map(candidates.map((candidate, i) => [candidate, i]));
  return (candidate) => 0.3 * ((places.get(candidate) ?? 0) / last);
}

/** Candidates in the order of their worth as messages of the whole talk. */
export function rank(
  pool: readonly Candidate[],
  scores: Scores,
  bonus: (candidate: Candidate) => number,
): Candidate[] {
  const repeated = findRepeated(pool.flatMap(({ text }) => [...new Set(contentStems(text))]));
  const places = new Map(pool.map((candidate, i) => [candidate, i]));
  return pool
    .flatMap((candidate) => {
      const rating = rateHeadline(candidate, { scores, repeated, isFirst: false });
      // A point may be a little longer than a headline, and the last budget is for emergencies.
      return rating === undefined ? [] : [{ candidate, rating: rating + bonus(candidate) }];
    })
    .sort((a, b) => b.rating - a.rating || places.get(a.candidate)! - places.get(b.candidate)!)
    .map(({ candidate }) => candidate);
}

/** The first `count` candidates that say different things, and nothing that `shown` says. */
export function pickDistinct(
  pool: readonly Candidate[],
  count: number,
  shown: readonly string[],
): Candidate[] {
  const taken: Candidate[] = [];
  const seen = shown.map((text) => new Set(contentStems(text)));
  for (const candidate of pool) {
    if (taken.length >= count) break;
    const stems = new Set(contentStems(candidate.text));
    if (candidate.vague >= tooVague || seen.some((other) => jaccard(stems, other) >= 0.35)) continue;
    if (taken.some(({ sentence }) => sentence === candidate.sentence)) continue;
    taken.push(candidate);
    seen.push(stems);
  }
  return taken;
}
