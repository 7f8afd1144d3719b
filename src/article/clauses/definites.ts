import type { Names } from '../names/find-names.ts';
import type { ArticleBlock } from '../types.ts';
import { type Clause, withOp } from './clause.ts';
import { replaceSpan } from './pieces.ts';

/**
 * The clause with "this parade" named "the Victory Day Parade", where an earlier sentence of the paragraph has a
 * name that ends in the same noun.
 */
export function resolveDefinites(clause: Clause, block: ArticleBlock, { runs }: Names): Clause {
  const { sentence } = clause;
  const at = block.sentences.indexOf(sentence);
  const earlier = new Set(block.sentences.slice(0, at));
  const found = /\b(this|that|these|those|This|That|These|Those) (\p{Ll}+)\b/u.exec(sentence.text);
  if (!found) return clause;
  const run = runs.findLast(({ sentence: other, words }) => {
    return earlier.has(other) && words.length > 1 && words.at(-1)!.toLowerCase() === found[2];
  });
  if (!run) return clause;
  const text = `${/^T/.test(found[1]!) ? 'The' : 'the'} ${run.words.join(' ')}`;
  const end = found.index + found[0].length;
  return withOp(
    clause,
    'definite',
    replaceSpan(clause.pieces, { start: found.index, end, text, why: 'definite' }),
    0.03,
  );
}
