import { nearest } from '../../source/nearest.ts';
import { isGone } from '../gone.ts';
import type { Article, Sentence } from '../types.ts';

/** The sentences that an id names: one, or all of a block for `p3`; null for an id that the article does not have. */
export function resolveSource(article: Article, id: string): readonly Sentence[] | null {
  if (id === 'p0' || id === 'p0.s1')
    return article.title === null ? null : [{ id: 'p0', text: article.title }];
  const [name, part] = id.split('.', 2);
  const block = article.blocks.find((candidate) => candidate.id === name);
  if (!block || id.split('.').length > 2) return null;
  if (part === undefined) return block.sentences;
  const sentence = block.sentences.find((candidate) => candidate.id === id);
  return sentence ? [sentence] : null;
}

/** Every sentence of an article in its order, the title first. */
export function listSentences(article: Article): Sentence[] {
  const title = article.title === null ? [] : [{ id: 'p0', text: article.title }];
  return [...title, ...article.blocks.flatMap(({ sentences }) => sentences)];
}

/** How to mend an id that names nothing: the nearest one that there is, and how far they go. */
export function suggestSource(article: Article, id: string): string {
  if (isGone(id)) return 'word the line anew from a sentence that is there, or delete it';
  const range = /^(p\d+)\.s(\d+)\s*[-–]\s*(?:p\d+\.)?s?(\d+)$/i.exec(id);
  if (range) {
    const [, block, from, to] = range;
    const count = Math.min(Number(to) - Number(from) + 1, 6);
    const ids = Array.from({ length: Math.max(count, 1) }, (_, i) => `${block}.s${Number(from) + i}`);
    return `name each sentence by itself: ${ids.join(' ')}`;
  }
  const [, n, s] = /^p?(\d+)(?:[.,]?s?(\d+))?$/i.exec(id) ?? [];
  const last = article.blocks.length;
  const block = article.blocks[Number(n) - 1];
  if (n !== undefined && Number(n) > last)
    return `the article ends with p${last}; \`lectern outline --numbered\` prints its numbers`;
  if (block && s !== undefined) {
    const count = block.sentences.length;
    const at = Math.min(Math.max(Number(s), 1), count);
    return `write "${block.id}.s${at}"; ${block.id} has ${count === 1 ? '1 sentence' : `${count} sentences`}`;
  }
  const near = nearest(
    id,
    listSentences(article).flatMap((each) => [each.id, each.id.split('.')[0]!]),
  );
  return near ? `write "${near}"` : 'an id is p0 for the headline, p3 for a paragraph, p3.s2 for a sentence';
}
