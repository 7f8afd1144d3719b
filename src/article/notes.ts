import type { Scores } from './score/score-sentences.ts';
import type { Article, Sentence } from './types.ts';

/** Sentence of an article by its id: `p0`, `p3.s2`; undefined for an id that is not there. */
export function findSentence(article: Article, id: string): Sentence | undefined {
  if (id === 'p0' || id === 'p0.s1')
    return article.title === null ? undefined : { id: 'p0', text: article.title };
  const block = article.blocks.find((candidate) => candidate.id === id.split('.')[0]);
  return block?.sentences.find((sentence) => sentence.id === id);
}

/** Unused sentences added to a slide's notes. */
const extras = 2;

/**
 * Speaker notes: the sentences that a slide was drawn from, verbatim (code stands on the slide already), and the weightiest unused ones of the same
 * blocks, in source order.
 */
export function writeNotes(
  article: Article,
  used: readonly string[],
  blocks: readonly string[],
  scores: Scores,
): Sentence[] {
  const wanted = new Set(used.filter((id) => id !== 'p0'));
  const unused = article.blocks
    .filter((block) => blocks.includes(block.id) && block.kind !== 'heading' && block.kind !== 'code')
    .flatMap((block) => block.sentences)
    .filter((sentence) => !wanted.has(sentence.id))
    .sort((a, b) => (scores.sentence.get(b.id) ?? 0) - (scores.sentence.get(a.id) ?? 0))
    .slice(0, extras);
  for (const { id } of unused) wanted.add(id);
  return article.blocks
    .flatMap((block) => (block.kind === 'heading' || block.kind === 'code' ? [] : block.sentences))
    .filter(({ id }) => wanted.has(id));
}
