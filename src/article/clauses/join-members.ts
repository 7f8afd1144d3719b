import type { Sentence } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { type Piece, renderPieces, takeSpan } from './pieces.ts';

const opening = /^Among (?:these|those|them)(?: (\p{Ll}+))? (?:is|are|was|were) (?=\p{Lu})/u;

/**
 * "36 countries abstained." + "Among these countries are A and B." → "36 countries abstained, including A and B":
 * the second sentence says nothing alone. `previous` are the candidates of the sentence before.
 */
export function joinMembers(sentence: Sentence, previous: readonly Candidate[]): Candidate[] {
  const found = opening.exec(sentence.text);
  const noun = found?.[1];
  if (!found || !noun) return [];
  return previous
    .filter(({ text }) => new RegExp(`\\b${noun}\\b(?:(?! and | but ).){0,30}$`, 'u').test(text))
    .map((candidate): Candidate => {
      const join: Piece = { sentence, start: 0, end: found[0].length, text: ', including', why: 'join' };
      const pieces = [...candidate.pieces.map(unstop), join, takeSpan(sentence, found[0].length)];
      const text = renderPieces(pieces);
      return {
        ...candidate,
        text,
        sentence,
        src: [...candidate.src, sentence.id],
        pieces,
        ops: [...candidate.ops, 'members'],
        length: text.split(' ').length,
      };
    });
}

/** The piece without the full stop that would stand before the join. */
function unstop(piece: Piece): Piece {
  const stop = /[.!]\s*$/.exec(piece.text);
  return stop && !piece.why ? takeSpan(piece.sentence, piece.start, piece.end - stop[0].length) : piece;
}
