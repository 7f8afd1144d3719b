import type { Sentence } from '../types.ts';

/** Why a word stands in a point that does not stand there in its sentence. */
export type Substitution = 'alias' | 'pronoun' | 'subject' | 'definite' | 'figure' | 'join';

/** A stretch of a sentence, as written or with a declared substitution. */
export interface Piece {
  readonly sentence: Sentence;
  /** UTF-16 offsets in the sentence; equal for an insertion. */
  readonly start: number;
  readonly end: number;
  /** What to print: the stretch itself unless `why` is given. */
  readonly text: string;
  readonly why?: Substitution;
}

/** The stretch of a sentence from `start` to `end`, as written. */
export function takeSpan(sentence: Sentence, start = 0, end = sentence.text.length): Piece {
  return { sentence, start, end, text: sentence.text.slice(start, end) };
}

/** Pieces of one sentence without what stands in it from `start` to `end`. */
export function cutSpan(pieces: readonly Piece[], start: number, end: number): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.end <= start || piece.start >= end) return [piece];
    if (piece.why) return [];
    const parts: Piece[] = [];
    if (piece.start < start) parts.push(takeSpan(piece.sentence, piece.start, start));
    if (piece.end > end) parts.push(takeSpan(piece.sentence, end, piece.end));
    return parts;
  });
}

/** Pieces with the stretch from `start` to `end` printed as `text`; no change where the stretch is not there. */
export function replaceSpan(
  pieces: readonly Piece[],
  { start, end, text, why }: { start: number; end: number; text: string; why: Substitution },
): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.why || piece.start > start || piece.end < end) return [piece];
    const { sentence } = piece;
    const parts: Piece[] = [];
    if (piece.start < start) parts.push(takeSpan(sentence, piece.start, start));
    parts.push({ sentence, start, end, text, why });
    if (piece.end > end) parts.push(takeSpan(sentence, end, piece.end));
    return parts;
  });
}

/** Pieces within `start` and `end` of their sentence. */
export function keepSpan(pieces: readonly Piece[], start: number, end: number): Piece[] {
  return cutSpan(cutSpan(pieces, 0, start), end, Number.MAX_SAFE_INTEGER);
}

/** True when some of the stretch is still printed. */
export function hasSpan(pieces: readonly Piece[], start: number, end: number): boolean {
  return pieces.some((piece) => piece.start < end && piece.end > start && piece.text.trim() !== '');
}

/**
 * Pieces as a point: seams tidied, first letter large, no full stop at the end. A question or exclamation mark and
 * closing quotation marks stay.
 */
export function renderPieces(pieces: readonly Piece[]): string {
  const text = pieces
    .map((piece) => piece.text)
    .join(' ')
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/ ([,;:.!?)\]”])(?![\p{L}\p{N}])/gu, '$1') // " .html" stays
    .replace(/ (['’]s\b)/g, '$1')
    .replace(/([([“]) /g, '$1')
    .replace(/[,;:]+(?=[,;:.])/g, '')
    .replace(/^[\s,;:.–—-]+/u, '')
    .replace(/((?:^|[\s(])(?:\p{L}\.){2,})?[\s.,;:–—。；，။၊۔।،؛-]*$/u, '$1') // "10 a.m." keeps its stops
    .replace(/[.,]([”’"])$/u, '$1'); // a full stop inside closing marks goes too
  return capitalise(text);
}

function capitalise(text: string): string {
  // Names such as "iPhone", "pH", "read_file" or "hoist()" keep their small letter.
  if (/^\p{Ll}+\p{Lu}|^\p{Ll}[\p{L}\p{N}]*(?:_\p{L}|\()/u.test(text)) return text;
  return text.replace(
    /^([“"‘'(]?)(\p{Ll})/u,
    (_, mark: string, letter: string) => mark + letter.toUpperCase(),
  );
}
