import type { Candidate } from '../clauses/candidate.ts';
import { isFronted } from '../clauses/inversion.ts';
import { cutSpan, hasSpan, type Piece, renderPieces } from '../clauses/pieces.ts';
import { reportVerbs } from '../clauses/word-lists.ts';
import type { Word } from '../clauses/words.ts';
import { limits } from '../limits.ts';
import { lengthInWords } from '../read/raw-block.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import type { Scores } from '../score/score-sentences.ts';
import { contentStems } from '../stems.ts';
import type { Item } from '../types.ts';
import type { DateMention } from './dates.ts';
import { mendTags } from './mend-tags.ts';
import { type PlacedAdjunct, placeAdjunct } from './place-adjunct.ts';
import { findTimeAdjuncts, type TimeAdjunct } from './time-adjuncts.ts';

/** An event that may become a row of a timeline. */
export interface Row {
  readonly item: Item;
  readonly date: DateMention;
  /** Sentence that names the date, and the offset of the date in it. */
  readonly sentence: string;
  readonly at: number;
  /** Fitness for the timeline, by which the row for a date is chosen. */
  readonly worth: number;
  /** Weight of the event in the article. */
  readonly weight: number;
}

/** What only may be, and what is said from today: no row of a timeline. */
const unsure =
  /\b(?:probably|possibly|perhaps|maybe|likely|reportedly|allegedly|supposedly|apparently|presumably|rumou?red|if|unless|whether|talked about|would|could|might)\b/i;
const today =
  /\b(?:now|today|currently|nowadays|still|ago|(?:last|next|this) (?:\p{L}+ )?(?:year|month|week|spring|summer|autumn|fall|winter|night|decade|century))\b/iu;

/** Words that lean on what the row does not say: "the final category", "between the fourth and the fifth". */
const pointing =
  /\bthe (?:same|final|other|former|latter|previous|earlier|resulting)\b|\b(?:an?|the) (?:\p{Ll}+ )?ones?\b|\bthe (?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten)\p{Ll}*(?:st|nd|rd|th)(?= (?:and|or|in|on|to|at)\b|[,.;]|$)/iu;
const hanging =
  /\b(?:the|an?|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|as|than|into|its|their|his|her)$/i;

/** Rows that a candidate allows: of every date that belongs to its main verb alone. With and without what it could do without. */
export function rowsOf(candidate: Candidate, tagged: readonly Word[], scores: Scores): Row[] {
  const { pieces, sentence, text, vague } = candidate;
  if (!candidate.isClause || vague >= 0.4 || pieces.some((piece) => piece.sentence !== sentence)) return [];
  if (/[?]/.test(text) || /^[^“"]{1,60}: [“"]/.test(text) || /\b(?:I|me|my|myself)\b/.test(text)) return [];
  const { adjuncts, others } = findTimeAdjuncts(sentence.text);
  const told = [...adjuncts, ...others].filter(({ start, end }) => hasSpan(pieces, start, end));
  if (told.length === 1 && isFronted(text)) return frontedRow(candidate, told[0]!, scores);
  const words = mendTags(tagged);
  const rows = adjuncts
    .filter(({ start, end }) => isPrinted(pieces, start, end))
    .flatMap((adjunct) => {
      return viewsOf(pieces, words, adjunct).flatMap((view) =>
        rowsAt(candidate, view, words, adjunct, scores),
      );
    });
  return rows.filter(({ item }, i) => rows.findIndex((other) => other.item.text === item.text) === i);
}

function rowsAt(
  candidate: Candidate,
  view: readonly Piece[],
  words: readonly Word[],
  adjunct: TimeAdjunct,
  scores: Scores,
): Row[] {
  const { date, start, end } = adjunct;
  const isDay = date.day > 0;
  const isExact = date.day > 0 || (date.year > 0 && !/s$/.test(date.text));
  const placed = placeAdjunct(closeUp(words, view), { start, end, isDay, isExact });
  if (!placed) return [];
  const { adjuncts, others } = findTimeAdjuncts(candidate.sentence.text);
  const rest = [...adjuncts, ...others].filter((other) => other.start !== start && other.end !== end);
  return variants(view, adjunct, placed).flatMap((own) => {
    const text = renderPieces(own);
    if (rest.some((other) => hasSpan(own, other.start, other.end)) || !isRow(text)) return [];
    return toRow(candidate, text, adjunct, scores, placed);
  });
}

function isRow(text: string): boolean {
  return (
    !unsure.test(text) &&
    !today.test(text.replace(/\([^()]*\)/g, '')) &&
    !pointing.test(text) &&
    !hanging.test(text)
  );
}

/**
 * Stretches of a candidate in which a date may be the main verb's: all of it; what it opens behind "; " or ", and"; a
 * clause with "when" or "after" in front of the sentence that ends with it.
 */
function viewsOf(
  pieces: readonly Piece[],
  words: readonly Word[],
  { start, end }: TimeAdjunct,
): (readonly Piece[])[] {
  const at = words.findIndex((word) => word.start >= start);
  const before = words.slice(0, at);
  const views = [pieces];
  const conjunction = before.at(-1);
  const join = before.at(-2);
  const opens =
    /;/.test(conjunction?.after ?? '') ||
    (/^(?:and|but)$/.test(conjunction?.lower ?? '') && /[,;]/.test(join?.after ?? ''));
  if (
    opens &&
    !before.some(
      ({ lower, kind, quoted }) => quoted || lower === 'that' || (kind === 'verb' && reportVerbs.test(lower)),
    )
  )
    views.push(cutSpan(pieces, 0, start));
  const [first] = words;
  const last = words.findLast((word) => word.end <= end);
  if (/^(?:when|after)$/.test(first?.lower ?? '') && last?.after.startsWith(','))
    views.push(cutSpan(cutSpan(pieces, 0, words[1]!.start), end, Number.MAX_SAFE_INTEGER));
  return views;
}

/** "Only in 1904 did the parish …": the date stays where it stands. */
function frontedRow(candidate: Candidate, date: DateMention | TimeAdjunct, scores: Scores): Row[] {
  if (!('year' in date) || !/\b[Ii]n $/.test(candidate.sentence.text.slice(0, date.start))) return [];
  const adjunct = { lead: date.text, start: date.start, end: date.end, date };
  return toRow(candidate, candidate.text, adjunct, scores, null);
}

function toRow(
  candidate: Candidate,
  text: string,
  { lead, date }: TimeAdjunct,
  scores: Scores,
  placed: PlacedAdjunct | null,
): Row[] {
  const length = lengthInWords(text);
  if (length < 2 || length > limits.timelineText) return [];
  const weight = scoreCandidate(candidate, scores);
  const stems = new Set(contentStems(text));
  const topic = topicOf(scores);
  const worth =
    weight +
    (placed ? 0.3 - placed.event.doubt + (placed.event.isLandmark ? 0.15 : 0) : 0) +
    (date.day > 0 ? 0.1 : 0) +
    ([...stems].some((stem) => topic.has(stem)) ? 0.1 : 0) -
    (/\b(?:[Ww]e|us|[Oo]ur)\b/.test(text) ? 0.2 : 0) -
    Math.max(0, length - 8) * 0.03 -
    (length < 4 && !placed?.event.isLandmark ? 0.15 : 0);
  const item = { lead: lead.charAt(0).toUpperCase() + lead.slice(1), text, src: candidate.src };
  return [{ item, date, sentence: candidate.sentence.id, at: date.start, worth, weight }];
}

/** Pieces without the date, whole and ever shorter. */
function variants(
  pieces: readonly Piece[],
  { start, end }: TimeAdjunct,
  { asides, mustCut }: PlacedAdjunct,
): Piece[][] {
  const bare = cutSpan(pieces, start, end);
  const made: Piece[][] = mustCut && asides.length > 0 ? [] : [bare];
  let short = bare;
  for (const [from, to] of asides) {
    short = cutSpan(short, from, to);
    made.push(short);
  }
  return made;
}

/** True where the whole stretch is printed as written. */
function isPrinted(pieces: readonly Piece[], start: number, end: number): boolean {
  return pieces.some((piece) => piece.start <= start && piece.end >= end && !piece.why);
}

/** The printed words, without the commas of what was cut from between them. */
function closeUp(words: readonly Word[], pieces: readonly Piece[]): Word[] {
  const kept = words.filter(({ start, end }) => hasSpan(pieces, start, end));
  return kept.map((word, i) => {
    const isNext = words[words.indexOf(word) + 1] === kept[i + 1];
    const isMarked = /^\S/.test(word.after) && hasSpan(pieces, word.end, word.end + 1);
    return isNext && (isMarked || /^\s/.test(word.after)) ? word : { ...word, after: ' ' };
  });
}

/** Stems of the title, and those that the article names most. */
function topicOf({ title, count }: Scores): ReadonlySet<string> {
  const often = [...count]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .filter(([, times]) => times >= 5);
  return new Set([...title, ...often.map(([stem]) => stem)]);
}
