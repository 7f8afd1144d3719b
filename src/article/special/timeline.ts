import type { Candidate } from '../clauses/candidate.ts';
import { cutSpan, renderPieces } from '../clauses/pieces.ts';
import type { Tagger } from '../clauses/tagger.ts';
import { limits } from '../limits.ts';
import { isEnglish } from '../read/language.ts';
import { lengthInWords } from '../read/raw-block.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import type { Scores } from '../score/score-sentences.ts';
import { contentStems, jaccard } from '../stems.ts';
import type { Item, Sentence } from '../types.ts';
import { dateOrder } from './dates.ts';
import { behindAdjunct, findForeignDates, isEdge } from './foreign-dates.ts';
import { pickRows } from './pick-rows.ts';
import { placeInTime } from './place-in-time.ts';
import { type Row, rowsOf } from './timeline-rows.ts';
import { leansBack } from './whole-sentences.ts';

/** Events in the order of time, and the number of the weightiest one, from 1; no items where there is no timeline. */
export interface Timeline {
  readonly items: readonly Item[];
  readonly key: number;
}

/** What a timeline is drawn with. */
export interface TimelineOptions {
  /** BCP 47 tag. */
  readonly lang?: string;
  /** For English; without it there are no rows. */
  readonly tagger?: Tagger | null;
  /** Sentences as they stand, where no candidate holds their date. */
  readonly wholes?: readonly Candidate[];
}

/**
 * Dated events in the order of time; empty when there are too few for a timeline. Dates stand as written; one
 * without a year has a row only where its year is known from the text.
 */
export function findTimeline(
  candidates: readonly Candidate[],
  scores: Scores,
  { lang = 'en', tagger = null, wholes = [] }: TimelineOptions = {},
): Timeline {
  const rows = (candidate: Candidate): Row[] => {
    if (!isEnglish(lang)) return foreignRowsOf(candidate, scores, lang);
    return tagger ? rowsOf(candidate, tagger.tag(candidate.sentence), scores) : [];
  };
  const found = [
    ...candidates.flatMap(rows),
    ...wholes.flatMap(rows).filter(({ item }) => !leansBack(item.text)),
  ];
  const byDate = new Map<number, Row>();
  for (const row of placeInTime(found, sentencesOf(candidates))) {
    const order = dateOrder(row.date, 0);
    const other = byDate.get(order);
    if (!other || row.worth > other.worth) byDate.set(order, row);
  }
  const sorted = [...byDate.values()];
  const distinct = sorted.filter((row, i) => {
    const stems = new Set(contentStems(row.item.text));
    return !sorted.slice(0, i).some((other) => jaccard(stems, new Set(contentStems(other.item.text))) > 0.6);
  });
  const picked = pickRows(distinct);
  if (picked.length < limits.timeline.least) return { items: [], key: 0 };
  const weights = picked.map(({ weight }) => weight);
  return { items: picked.map(({ item }) => item), key: weights.indexOf(Math.max(...weights)) + 1 };
}

function sentencesOf(candidates: readonly Candidate[]): Sentence[] {
  return [...new Set(candidates.map(({ sentence }) => sentence))];
}

/** A row of another language: the date goes from its sentence only where it opens it and the rest stands alone. */
function foreignRowsOf(candidate: Candidate, scores: Scores, lang: string): Row[] {
  const { sentence, pieces, src } = candidate;
  const dates = findForeignDates(sentence.text, lang);
  const [date] = dates;
  if (!candidate.isClause || !date || dates.length > 1 || isEdge(sentence.text, date)) return [];
  if (!pieces.some(({ start, end }) => start <= date.start && end >= date.end)) return [];
  const behind = behindAdjunct(sentence.text, date, lang);
  const text = behind > 0 ? renderPieces(cutSpan(pieces, 0, behind)) : candidate.text;
  const length = lengthInWords(text);
  if (length < 2 || length > limits.timelineText) return [];
  const weight = scoreCandidate(candidate, scores);
  const worth = weight + (behind > 0 ? 0.3 : 0) + (date.day > 0 ? 0.1 : 0) - Math.max(0, length - 9) * 0.02;
  const lead = date.text.charAt(0).toUpperCase() + date.text.slice(1);
  return [{ item: { lead, text, src }, date, sentence: sentence.id, at: date.start, worth, weight }];
}
