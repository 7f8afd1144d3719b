import type { Sentence } from '../types.ts';
import type { Clause } from './clause.ts';
import { withOp } from './clause.ts';
import { keepSpan, type Piece, takeSpan } from './pieces.ts';
import { findSeams, isReported, type Seam } from './seams.ts';
import { findSubject } from './subject.ts';
import { subjectPronouns } from './word-lists.ts';
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
  if (!first) return [];
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
  for (const seam of findSeams(words, from)) {
    const speaker = leadingSpeaker(words, from);
    const isConditional = hasCondition(words, seam.main);
    const isVoiced = isReported(words, seam.main);
    const { main, rest } = seam;
    if ((!isConditional || seam.kind === 'coord') && !isOverruled(words, seam)) {
      // The clause behind "although" is an aside; what follows it is the point.
      const [op, risk] =
        seam.kind === 'lead' ? (['aside', 0.12] as const) : (['main', seamRisk[seam.kind]] as const);
      clauses.push(withOp(full, op, spanOf(full, words, main), risk));
    }
    if (isConditional && seam.kind !== 'lead') continue;
    if (seam.kind === 'verb') {
      const copied = copySubject(full, words, seam, from);
      if (copied && !isVoiced) clauses.push(copied);
    } else if (!isVoiced) {
      // Behind "so" stands what follows from the rest.
      const op = words[rest[0] - 1]!.lower === 'so' ? 'so' : seam.kind;
      clauses.push(withOp(full, op, spanOf(full, words, rest), seamRisk[seam.kind]));
    } else if (speaker > 0 && seam.kind !== 'sub') {
      // "According to A, B, and that is why C": C keeps its speaker.
      const comma = words[speaker - 1]!.end + 1;
      const pieces = [...keepSpan(full.pieces, words[from]!.start, comma), ...spanOf(full, words, rest)];
      clauses.push(withOp(full, 'voiced', pieces, 0.05));
    }
  }
  return clauses;
}

/** An opening quotation mark belongs to its first word. */
function quoteStart(sentence: Sentence, start: number): number {
  return /[“"‘(]$/.test(sentence.text.slice(0, start)) ? start - 1 : start;
}

function spanOf(clause: Clause, words: readonly Word[], [from, to]: readonly [number, number]): Piece[] {
  const { text } = clause.sentence;
  const start = quoteStart(clause.sentence, words[from]!.start);
  const last = words[to - 1]!;
  const stop = /\p{L}\.\p{L}$/u.test(last.text) && text[last.end] === '.' ? 1 : 0; // "10 a.m."
  // Closing quotation marks and brackets directly behind the last word belong to it.
  const end = last.end + (/^[.!?]?[”"’)]+/.exec(text.slice(last.end))?.[0].length ?? stop);
  return keepSpan(clause.pieces, start, end);
}

/** "Engineers had expected ten years, but now think seven": what was only expected is overruled behind its "but". */
function isOverruled(words: readonly Word[], { main: [from, to] }: Seam): boolean {
  if (!/^(?:but|yet)$/.test(words[to]?.lower ?? '')) return false;
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

/** Index behind the comma of an opening "According to X,"; 0 when there is none. */
function leadingSpeaker(words: readonly Word[], from: number): number {
  if (words[from]?.lower !== 'according' || words[from + 1]?.lower !== 'to') return 0;
  const comma = words.findIndex((word, i) => i > from && word.after.includes(','));
  return comma < 0 ? 0 : comma + 1;
}

/** "According to A, B did X and that C did Y" → "According to A, C did Y". */
function secondReport(full: Clause, words: readonly Word[], from: number): Clause | undefined {
  const speaker = leadingSpeaker(words, from);
  const that = words.findIndex(
    ({ lower }, i) =>
      i > speaker && lower === 'that' && words[i - 1]!.lower === 'and' && words[i + 1]?.kind !== 'aux',
  );
  if (speaker === 0 || that < 0) return undefined;
  const pieces = [
    ...keepSpan(full.pieces, words[from]!.start, words[speaker - 1]!.end + 1),
    ...spanOf(full, words, [that + 1, words.length]),
  ];
  return withOp(full, 'voiced', pieces, 0.05);
}

/** "A did X, and did Y" → "A did Y". Only a short subject is copied. */
function copySubject(
  full: Clause,
  words: readonly Word[],
  { main, rest }: Seam,
  from: number,
): Clause | undefined {
  const verb = words.findIndex((word, i) => i >= main[0] && word.finite);
  // With a clause inside the main one ("after X overthrew Y, and …") it is open whose verb follows.
  if (hasInner(words, verb + 1, main[1])) return undefined;
  const subject = findSubject(words, verb, from);
  if (subject && isAside(words, subject, from)) return undefined;
  if (!subject || subject[1] - subject[0] > 9) return undefined;
  const pieces = [...spanOf(full, words, subject), ...spanOf(full, words, rest)];
  const hasComma = /[,;]/.test(words[main[1] - 1]!.after);
  return withOp(full, 'verb', pieces, hasComma ? 0.06 : 0.1);
}

/** "a network that we tried was …", "a network we tried was …": the first verb and its subject belong to an aside. */
function isAside(words: readonly Word[], [start, end]: readonly [number, number], from: number): boolean {
  const isOpened =
    start > from && /^(?:that|who|which|whom|whose|where|when|what)$/.test(words[start - 1]!.lower);
  const isBare =
    end - start > 1 && subjectPronouns.has(words[end - 1]!.lower) && words[end - 2]!.kind !== 'conj';
  return isOpened || isBare;
}

function hasInner(words: readonly Word[], from: number, to: number): boolean {
  return (
    words
      .slice(from, to)
      .some(({ lower }) =>
        /^(?:after|because|although|though|while|that|who|which|when|where|what|how)$/.test(lower),
      ) && words.slice(from, to).some(({ finite }) => finite)
  );
}

/** "If A is to do X, it must do Y" → "To do X, A must do Y": the same words in another order. */
function toPurpose(full: Clause, words: readonly Word[], from: number): Clause | undefined {
  if (words[from]?.lower !== 'if') return undefined;
  const copula = words.findIndex(
    (word, i) => i > from && /^(?:is|are|was|were)$/.test(word.lower) && words[i + 1]?.lower === 'to',
  );
  const comma = words.findIndex((word, i) => i > copula && word.after.includes(','));
  if (copula < from + 2 || comma < 0 || !/^(?:it|they|he|she)$/.test(words[comma + 1]?.lower ?? ''))
    return undefined;
  const pieces = [
    ...keepSpan(full.pieces, words[copula + 1]!.start, words[comma]!.end + 1),
    ...spanOf(full, words, [from + 1, copula]),
    ...spanOf(full, words, [comma + 2, words.length]),
  ];
  return withOp(full, 'purpose', pieces, 0.04);
}
