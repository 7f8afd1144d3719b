import type { Candidate } from '../clauses/candidate.ts';
import { isHearsay } from '../clauses/hearsay.ts';
import { isFronted } from '../clauses/inversion.ts';
import { limits } from '../limits.ts';
import { findDates } from '../special/dates.ts';
import { isAbout } from '../score/focus.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import type { Scores } from '../score/score-sentences.ts';
import { containment, contentStems, jaccard } from '../stems.ts';
import { topicality } from '../score/topicality.ts';

/** Sentences that draw a conclusion. */
const conclusion =
  /^(?:(?:That|This)(?:’s|'s| is) why|Therefore|Thus|So |As a result|In short|This means|The result|Overall|In the end)/;

/** True for a short piece left of a long sentence: it seldom says enough. */
export function isStub({ length, sentence, ops }: Candidate): boolean {
  // "…; version 4 took 11 seconds": behind a semicolon stands what the clause before it is compared with.
  const cuts = sentence.text.includes(';') ? ['main', 'because', 'coord'] : ['main', 'because'];
  return length < 7 && ops.some((op) => cuts.includes(op)) && length < 0.35 * sentence.text.split(' ').length;
}

/** The hour of a scene: "At five in the morning, with fog on the reeds, …". */
const hour =
  /^(?:At|On|In|By|One|It was|Just|Shortly|Late|Early|Around|Toward|Towards|Before|After)\b[^.!?]{0,60}\b(?:morning|evening|afternoon|night|midnight|midday|dawn|dusk|noon|daybreak|sunrise|sunset|o[’']clock|\d ?[ap]\.?m)\b/;

/** True for what only paints: an hour of the day, or a short picture in words that the article has nowhere else. */
export function isScene({ sentence, text, length, ops }: Candidate, scores: Scores): boolean {
  if (ops.includes('whole')) return false; // not English
  if (hour.test(sentence.text)) return true;
  // In a short article hardly any word recurs.
  if (scores.sentence.size < recurring) return false;
  return length <= longestPicture && !/\d|\p{Ll} \p{Lu}/u.test(text) && topicality(text, scores) === 0;
}

const longestPicture = 7;

/** Sentences of an article in which what matters is said more than once. */
const recurring = 40;

/** How far an article is long enough for that, 0 to 1. */
function recurrence({ sentence }: Scores): number {
  return Math.max(0, Math.min(1, (sentence.size - recurring / 2) / (recurring / 2)));
}

/** A reason in the past of a past, alone: "The brakes had not been approved" tells nothing without its consequence. */
export function isOffstage({ ops, text }: Candidate): boolean {
  return ops.includes('sub') && /\bhad (?:\p{L}+ ){0,2}?\p{L}+(?:ed|en|own|ought)\b/u.test(text);
}

/** What leans so much on the text around it that a slide cannot show it alone. */
export const tooVague = 0.4;

/** What the writer did, rather than holds: "I took a train". */
const ownDoings =
  /^I (?!think|believe|argue|suppose|know|want|propose|suggest|doubt|learned|learnt|should|need|must|would argue|am convinced)/;

/** What is granted, or half of what is said: "A was popular, but …", "A wanted this." before "But …". */
const halves = new Set(['concession', 'granted', 'weighed']);

/** Stems that stand in more than one of several texts, each text given by its distinct stems. */
export function findRepeated(topic: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const stem of topic) (once.has(stem) ? repeated : once).add(stem);
  return repeated;
}

/**
 * Worth of a candidate as the headline of a slide on which `repeated` are the stems that come again and again; undefined
 * when it cannot be one. A headline states the message: central to its topic, whole, of 5 to 12 words.
 */
export function rateHeadline(
  candidate: Candidate,
  { scores, repeated, isFirst }: { scores: Scores; repeated: ReadonlySet<string>; isFirst: boolean },
): number | undefined {
  const { text, length, ops } = candidate;
  if (
    !candidate.isClause ||
    candidate.vague >= tooVague ||
    isScene(candidate, scores) ||
    candidate.ops.some((op) => halves.has(op)) ||
    isHearsay(text) ||
    ownDoings.test(text) ||
    isStub(candidate) ||
    length < limits.headline.least ||
    length > limits.headline.most
  )
    return undefined;
  if (/[“"].*[.!?]|: [“"]/.test(text)) return undefined;
  const stems = new Set(contentStems(text));
  let rating = 0.3 * (scores.rank.get(candidate.sentence.id) ?? 0);
  rating += 0.24 * containment(repeated.size > 0 ? stems : new Set(), repeated);
  rating += 0.2 * containment(scores.title, stems);
  rating += 0.35 * scoreCandidate(candidate, scores);
  // A scene, a figure of speech: words that the article has nowhere else.
  rating -= 1.2 * recurrence(scores) * Math.max(0, 0.25 - topicality(text, scores));
  if (/, (?:but|while) /.test(text)) rating += 0.2;
  if (isFirst) rating += 0.07;
  if (isAbout(text, scores.focus)) rating += 0.25;
  if (/^(?:The )?\p{Lu}\p{L}+ (?!is known)/u.test(text)) rating += 0.03;
  if (scores.hero !== null && stems.has(scores.hero)) rating += 0.08;
  if (/\b(?:\p{L}{3,}est|most|first)\b/u.test(text)) rating += 0.05;
  if (conclusion.test(candidate.sentence.text)) rating += 0.18;
  if (/^(?:However|Nevertheless|Nonetheless|For example|For instance)\b/.test(candidate.sentence.text))
    rating -= 0.08;
  // "The walkers did not …": who they are was said elsewhere.
  if (
    length <= 7 &&
    /^The \p{Ll}+ (?:did|do|does|was|were|has|have|is|are|can|could|will|would)\b/u.test(text)
  )
    rating -= 0.25;
  if (isStub(candidate)) rating -= 0.15;
  if (/\b(?:not|never|no|only|because|likely|main|most|more|less|first|must|need|can|cannot)\b/i.test(text))
    rating += 0.05;
  rating -= 0.3 * Math.min(1, candidate.vague * 1.5);
  // "Two thirds of that sum": fit below the point that names it, and nowhere else.
  if (/\b(?:of|for|in|on|at|to|with|from|by|about) that \p{Ll}+/u.test(text)) rating -= 0.4;
  if (jaccard(stems, scores.title) > 0.7) rating -= 0.3;
  if (/\b(?:them|him|her)$|\bpresent at [^,]+$/i.test(text)) rating -= 0.12;
  if (/^(?:There|It)\b/.test(text)) rating -= 0.05;
  if (/\b(?:I|we|my|our|us|me)\b/i.test(text)) rating -= 0.08;
  if (/:/.test(text)) rating -= 0.1;
  rating -= rateFront(text);
  if (/^(?:The|Another|A) (?:first|second|third|fourth|last|further) \p{Ll}+ (?:is|was)\b/u.test(text))
    rating += 0.12;
  if (/^The (?:main|real|deeper|biggest) \p{Ll}+ (?:is|was)\b/u.test(text)) rating += 0.2;
  if (/^[“"]/.test(text)) rating -= 0.25;
  if (/^According to\b/.test(text)) rating -= 0.1;
  // "The white bone shows through": a picture, unless it names or counts something.
  if (length <= 5 && !/\d|\p{Ll} \p{Lu}/u.test(text) && containment(scores.title, stems) === 0)
    rating -= 0.15;
  rating -= 0.035 * Math.max(0, length - 12) + 0.06 * Math.max(0, 5 - length);
  rating -= candidate.risk * 0.8;
  if (ops.includes('aside')) rating -= 0.15;
  if (/\bhad (?:not |never )?(?:been|\p{L}+ed)\b/u.test(text)) rating -= 0.15;
  // "Nine cities abstained, including Bergen": from what stands in the clause before.
  if (ops.includes('members') && ops.includes('coord') && /^(?:\S+ ){1,3}\S+, including\b/.test(text))
    rating -= 0.6;
  if (ops.includes('so')) rating += 0.1;
  // A reason for something else than the title tells of is a detail.
  if (ops.includes('sub') && containment(scores.title, new Set(contentStems(candidate.sentence.text))) < 0.5)
    rating -= 0.1;
  if (ops.includes('circumstance') || ops.includes('because')) rating -= 0.03;
  return rating;
}

/** Malus of a headline that opens with a time or a place, or names a date: most often an event, not a message. */
function rateFront(text: string): number {
  const dated = /\b(?:1[5-9]|20)\d{2}\b|\b\d{1,2}:\d{2}\b/.test(text);
  if (
    /^(?:In|On|Since|After|Before|Within|During|By|At|Over|Under|From|Around)\b/.test(text) ||
    isFronted(text)
  )
    return dated ? 0.25 : /^In \p{Lu}/u.test(text) && findDates(text).length === 0 ? 0.1 : 0.15;
  return dated ? 0.06 : 0;
}
