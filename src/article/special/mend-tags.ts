import type { Word } from '../clauses/words.ts';
import { isPast } from './past-forms.ts';

/**
 * Words with what the tagger is known to take for something else set right: a plural at the head of a sentence or behind
 * "to" is no verb ("Volunteers reopened", "closed to boats"), a past form behind a noun is no adjective ("the owners sold out").
 */
export function mendTags(words: readonly Word[]): Word[] {
  const mended: Word[] = [];
  for (const [i, word] of words.entries()) {
    const before = mended.at(-1);
    const { kind, lower } = word;
    const isPlural = kind === 'verb' && /[^su]s$/.test(lower) && (before?.kind === 'to' || i === 0);
    const isVerb =
      kind === 'adj' &&
      isPast(lower) &&
      before?.kind === 'noun' &&
      before.after === ' ' &&
      !['noun', 'adj'].includes(words[i + 1]?.kind ?? 'noun');
    // "The firm started": what stands between an article and a verb is a noun.
    const isNoun =
      kind === 'adj' && before?.kind === 'det' && word.after === ' ' && words[i + 1]?.finite === true;
    if (isNoun) mended.push({ ...word, kind: 'noun' });
    else if (isPlural) mended.push({ ...word, kind: 'noun', finite: false });
    else if (isVerb) mended.push({ ...word, kind: 'verb', finite: true });
    else mended.push(word);
  }
  return mended;
}
