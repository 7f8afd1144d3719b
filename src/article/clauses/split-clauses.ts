import type { Sentence } from '../types.ts';
import { isBackToFront } from './clause-start.ts';
import type { Clause } from './clause.ts';
import { longestSentence, withOp } from './clause.ts';
import { quoteStart, spanOf } from './clause-span.ts';
import { copySubject, fromSeries } from './copied-subject.ts';
import { isImperative } from './imperatives.ts';
import { judgeLead, leadingClause, opensClause } from './leading-clauses.ts';
import { findMainVerb } from './order.ts';
import { keepSpan, takeSpan } from './pieces.ts';
import { leadingSpeaker, secondReport, toPurpose } from './reordered-clauses.ts';
import { isReported } from './reports.ts';
import { findSeams, type Seam } from './seams.ts';
import { findSegments, type Span } from './segments.ts';
import { findVerbSeries } from './verb-series.ts';
import { lowerAt } from './word-at.ts';
import { negators } from './word-lists.ts';
import type { Word } from './words.ts';

const seamRisk: Readonly<Record<Seam['kind'], number>> = {
  coord: 0.03,
  verb: 0.06,
  sub: 0.06,
  lead: 0.04,
  why: 0.03,
};

/**
 * Clauses of a sentence that say something on their own: the sentence itself first, then what its seams allow.
 * `from` is the index of the first word behind the opener. A clause that would lose its speaker or its condition is
 * not made; the guards look again at what is.
 */
export function splitClauses(sentence: Sentence, words: readonly Word[], from: number): Clause[] {
  const [first] = words.slice(from);
  if (!first || words.length > longestSentence) return [];
  const full: Clause = {
    sentence,
    pieces: [takeSpan(sentence, quoteStart(sentence, first.start))],
    ops: [],
    risk: 0,
  };
  const clauses: Clause[] = [full];
  const purpose = toPurpose(full, words, from);
  if (purpose) clauses.push(purpose);
  const second = secondReport(full, words, from);
  if (second) clauses.push(second);
  const segments = findSegments(words, from);
  for (const [i, segment] of segments.entries()) {
    if (i > 0 && isBound(words, [from, segments[i - 1]![1]])) break;
    if (segments.length > 1 && !isContrast(words, segments))
      clauses.push(withOp(full, i === 0 ? 'main' : 'coord', spanOf(full, words, segment), seamRisk.coord));
    clauses.push(...partSegment(full, words, segment, i > 0));
  }
  return clauses;
}

function isBeforeBut(words: readonly Word[], [, to]: Span): boolean {
  return /^(?:but|yet)$/.test(lowerAt(words, to));
}

/** "An oil firm can sell elsewhere; a lithium firm cannot": denied of the one, it is told for the other. */
function isContrast(words: readonly Word[], segments: readonly Span[]): boolean {
  const denied = segments.filter(([from, to]) =>
    words.slice(from, to).some(({ lower }) => negators.has(lower) || /n['’]t$/.test(lower)),
  );
  return denied.length > 0 && denied.length < segments.length;
}

/** True when what stands before a semicolon may reach over it: a speaker, a condition, an order. */
function isBound(words: readonly Word[], span: Span): boolean {
  return isReported(words, span) || hasCondition(words, span) || isImperative(words, span[0]);
}

/** What may be parted from one stretch between semicolons. */
function partSegment(full: Clause, words: readonly Word[], [from, end]: Span, isLater: boolean): Clause[] {
  const clauses: Clause[] = [];
  const lead = leadingClause(words, from, end);
  if (!lead && opensClause(words, from)) return [];
  const base = lead ?? from;
  const series = findVerbSeries(words, [from, end], base);
  const isFree = !lead || holdsAlone(words, from, base);
  if (series) clauses.push(...fromSeries(full, words, series, from).slice(0, isFree ? undefined : 1));
  for (const seam of findSeams(words, from, end)) {
    if (series && seam.kind === 'verb') continue;
    const speaker = isLater ? 0 : leadingSpeaker(words, from);
    const isConditional = hasCondition(words, seam.main);
    const isVoiced = isReported(words, seam.main);
    const { main, rest } = seam;
    if (seam.kind === 'lead') {
      clauses.push(...fromLead(full, words, seam));
      continue;
    }
    if ((!isConditional || seam.kind === 'coord') && !isOverruled(words, seam)) {
      // "A was popular, but B": what stands before a "but" is only half of what is said.
      const said = isBeforeBut(words, main) ? withOp(full, 'granted', full.pieces, 0) : full;
      clauses.push(withOp(said, 'main', spanOf(full, words, main), seamRisk[seam.kind]));
    }
    if (isConditional || !isFree) continue;
    if (seam.kind === 'verb') {
      const copied = copySubject(full, words, seam);
      if (copied && !isVoiced) clauses.push(copied);
    } else if (!isVoiced && isOwn(words, seam)) {
      // Behind "so" stands what follows from the rest.
      const op = words[rest[0] - 1]!.lower === 'so' ? 'so' : seam.kind;
      clauses.push(withOp(full, op, spanOf(full, words, rest), seamRisk[seam.kind]));
    } else if (speaker > 0 && seam.kind !== 'sub' && seam.kind !== 'why') {
      // "According to A, B, and C": C keeps its speaker. What stands behind "that is why" is the writer's own.
      const comma = words[speaker - 1]!.end + 1;
      const pieces = [...keepSpan(full.pieces, words[from]!.start, comma), ...spanOf(full, words, rest)];
      clauses.push(withOp(full, 'voiced', pieces, 0.05));
    }
  }
  return clauses;
}

/** True when what follows a clause such as "When A," came to pass, or holds without it. */
function holdsAlone(words: readonly Word[], from: number, base: number): boolean {
  const main = words[base + findMainVerb(words.slice(base))];
  return judgeLead(words, from).isFree || (main?.past ?? false);
}

/** Both parts of "Because A, B", as far as each is true without the other. */
function fromLead(full: Clause, words: readonly Word[], { main, rest, base }: Seam): Clause[] {
  const { isFact, isConceded, isFree } = judgeLead(words, main[0] - 1);
  const clauses: Clause[] = [];
  if (isFact) {
    // What follows is the point; what is granted before it is the less so.
    const [op, risk] = isConceded ? (['concession', 0.2] as const) : (['aside', 0.12] as const);
    clauses.push(withOp(full, op, spanOf(full, words, main), risk));
  }
  if (isFree && !hasCondition(words, main))
    clauses.push(withOp(full, 'lead', spanOf(full, words, [base, rest[1]]), seamRisk.lead));
  return clauses;
}

/**
 * True when the clause behind a seam stands for itself: not what is only the scene or has yet to happen ("while it
 * rained", "after they vote"), not the reason for what is denied, not the later part of a mere possibility.
 */
function isOwn(words: readonly Word[], { kind, main, rest }: Seam): boolean {
  const conjunction = words[rest[0] - 1]!;
  const before = words[rest[0] - 2];
  const clause = words.slice(...main);
  if (isBackToFront(words, rest[0])) return false;
  if (kind === 'sub') {
    if (conjunction.lower === 'while') return before?.after.includes(',') ?? false;
    if (conjunction.lower === 'after')
      return words[rest[0] + findMainVerb(words.slice(...rest))]?.past ?? false;
    if (conjunction.lower === 'because')
      return before?.after.includes(',') || !clause.some(({ lower }) => /^(?:not|never)$|n't$/.test(lower));
    return true;
  }
  // "It could be A: B happens, and C happens": all of it is what could be.
  const colon = clause.findIndex(({ after }) => after.includes(':'));
  return !clause
    .slice(0, colon + 1)
    .some(({ lower }) => /^(?:could|may|might|would|suppose|imagine)$/.test(lower));
}

/** "Engineers had expected ten years, but now think seven": what was only expected is overruled behind its "but". */
function isOverruled(words: readonly Word[], { main: [from, to] }: Seam): boolean {
  if (!/^(?:but|yet)$/.test(lowerAt(words, to))) return false;
  return words
    .slice(from, to)
    .some(
      ({ lower, kind }) =>
        kind === 'verb' &&
        /^(?:expected|hoped|planned|thought|believed|intended|meant|promised|predicted|assumed|supposed)$/.test(
          lower,
        ),
    );
}

function hasCondition(words: readonly Word[], [from, to]: readonly [number, number]): boolean {
  return words.slice(from, to).some(({ lower }) => /^(?:if|unless|whether|either|neither|both)$/.test(lower));
}
