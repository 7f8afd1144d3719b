import type { Sentence } from '../types.ts';
import type { Piece } from './pieces.ts';

/**
 * Ids of the sentences that a text was drawn from. What a pronoun was replaced by must stand in one of them, so the
 * nearest of the `earlier` sentences that has it is cited too.
 */
export function citeSources(pieces: readonly Piece[], earlier: readonly Sentence[]): string[] {
  const cited = new Map(pieces.map(({ sentence }) => [sentence.id, sentence]));
  for (const { why, text } of pieces) {
    if (why !== 'pronoun' && why !== 'definite' && why !== 'subject') continue;
    const name = text
      .replace(/:$|[’']s?$/u, '')
      .replace(/^(?:the|The) /, '')
      .toLowerCase();
    const isCited = [...cited.values()].some((sentence) => sentence.text.toLowerCase().includes(name));
    const source = isCited
      ? undefined
      : earlier.findLast((sentence) => sentence.text.toLowerCase().includes(name));
    if (source) cited.set(source.id, source);
  }
  return [...cited.keys()];
}
