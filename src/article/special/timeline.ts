import type { Candidate } from '../clauses/candidate.ts';
import { cutSpan, renderPieces } from '../clauses/pieces.ts';
import { isFronted } from '../clauses/inversion.ts';
import { limits } from '../limits.ts';
import { lengthInWords } from '../read/raw-block.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import type { Scores } from '../score/score-sentences.ts';
import { contentStems, jaccard } from '../score/stems.ts';
import type { Item } from '../types.ts';
import { isEnglish } from '../read/language.ts';
import { type DateMention, dateOrder, findDates } from './dates.ts';
import { behindAdjunct, findForeignDates, isEdge } from './foreign-dates.ts';

interface Row {
  readonly item: Item;
  readonly date: DateMention;
  /** Fitness for the timeline, by which the row for a date is chosen. */
  readonly worth: number;
  /** Weight of the event in the article. */
  readonly weight: number;
}

/** Events in the order of time, and the number of the weightiest one, from 1; no items where there is no timeline. */
export interface Timeline {
  readonly items: readonly Item[];
  readonly key: number;
}

/**
 * Dated events in the order of time; empty when there are too few for a timeline. Dates stand as written; one
 * without a year sorts into the year that most dates name.
 */
export function findTimeline(candidates: readonly Candidate[], scores: Scores, lang = 'en'): Timeline {
  const found = candidates.flatMap((candidate) =>
    isEnglish(lang) ? rowsOf(candidate, scores) : foreignRowsOf(candidate, scores, lang),
  );
  const fallback = commonYear(found.map(({ date }) => date));
  const byDate = new Map<number, Row>();
  for (const row of found) {
    const order = dateOrder(row.date, fallback);
    const other = byDate.get(order);
    if (!other || row.worth > other.worth) byDate.set(order, row);
  }
  const sorted = [...byDate].sort(([a], [b]) => a - b).map(([, row]) => row);
  const distinct = sorted.filter((row, i) => {
    const stems = new Set(contentStems(row.item.text));
    return !sorted.slice(0, i).some((other) => jaccard(stems, new Set(contentStems(other.item.text))) > 0.6);
  });
  if (distinct.length < limits.timeline.least) return { items: [], key: 0 };
  const weakest = [...distinct].sort((a, b) => b.worth - a.worth)[limits.timeline.most - 1]?.worth ?? -1;
  const kept = distinct.filter(({ worth }) => worth >= weakest).slice(0, limits.timeline.most);
  const rows = fitWords(kept);
  const weights = rows.map(({ weight }) => weight);
  return { items: rows.map(({ item }) => item), key: weights.indexOf(Math.max(...weights)) + 1 };
}

/** Rows dropped, the least worth first, until the slide holds the rest. */
function fitWords(rows: readonly Row[]): readonly Row[] {
  let kept = rows;
  const count = (list: readonly Row[]) =>
    list.reduce((sum, { item }) => sum + lengthInWords(`${item.lead} ${item.text}`), 0);
  while (kept.length > limits.timeline.least && count(kept) > limits.timelineWords) {
    const weakest = [...kept].sort((a, b) => a.worth - b.worth)[0]!;
    kept = kept.filter((row) => row !== weakest);
  }
  return kept;
}

function rowsOf(candidate: Candidate, scores: Scores): Row[] {
  if (!candidate.isClause || candidate.pieces.some(({ sentence }) => sentence !== candidate.sentence))
    return [];
  const { text: source } = candidate.sentence;
  const dates = findDates(source).filter(({ start, end }) =>
    candidate.pieces.some((piece) => piece.start <= start && piece.end >= end && !piece.why),
  );
  // "now runs 20 lines and carried a million in 2019": two times in one clause.
  if (
    dates.length !== 1 ||
    /\b(?:now|today|currently|nowadays|still)\b/i.test(candidate.text.replace(/\([^()]*\)/g, ''))
  )
    return [];
  const [date] = dates as [DateMention];
  const before = source.slice(0, date.start);
  if (/\b(?:[Ss]ince|[Uu]ntil|[Bb]y|[Bb]etween|[Ff]rom|to|and|[Bb]efore|[Aa]fter) (?:the )?$/.test(before))
    return [];
  const adjunct = isFree(before, candidate.text) ? adjunctBefore.exec(before) : null;
  const start = adjunct ? date.start - adjunct[0].length : date.start;
  // With the comma behind it only where one stands before it or at the head: "in a coup on May 1, 2021, and …".
  // The comma behind a clause stays: "When the war began in 1861, he …".
  const isClause = /^(?:When|After|Before|While|As|Because|Although|If|Once)\b/.test(source);
  const end = date.end + (!isClause && /^,/.test(source.slice(date.end)) ? 1 : 0);
  const text = adjunct ? renderPieces(cutSpan(candidate.pieces, start, end)) : candidate.text;
  const length = lengthInWords(text);
  if (length < 2 || length > limits.timelineText) return [];
  const lead = adjunct?.[1] ?? '';
  const weight = scoreCandidate(candidate, scores);
  const worth =
    weight +
    (adjunct ? 0.3 : 0) +
    (date.day > 0 ? 0.1 : 0) -
    Math.max(0, length - 9) * 0.02 -
    (length < 4 ? 0.15 : 0);
  return [{ item: { lead: capital(lead + date.text), text, src: candidate.src }, date, worth, weight }];
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
  return [{ item: { lead: capital(date.text), text, src }, date, worth, weight }];
}

const adjunctBefore =
  /(?:^|,? )(?:[Ii]n|[Oo]n) ((?:early |late |mid-?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?)$/;

const leansOnDate = /\b(?:only|even|just|already|back|not|until|late|early|as|again|first|once) in $/i;

/** False where the words around the date lean on it: "Only in 1880 did …", "as early as in 1990", "back in 2012". */
function isFree(before: string, text: string): boolean {
  return !isFronted(text) && !leansOnDate.test(before);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function commonYear(dates: readonly DateMention[]): number {
  const counts = new Map<number, number>();
  for (const { year } of dates) if (year > 0) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}
