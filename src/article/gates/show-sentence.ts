import type { Sentence } from '../types.ts';
import { countShared, stemsOf } from './stems-of.ts';
import type { Claim } from './types.ts';

/** Most characters of a sentence that a message repeats. */
const longest = 100;

/** A text cut at a blank, with an ellipsis, to fit a message. */
export function shorten(text: string, most = longest): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/[,;:]$/, '')} …`;
}

/** A sentence for a message: `p3.s4: “At least …”`. */
export function showSentence({ id, text }: Sentence): string {
  return `${id}: ${quoteSentence({ text })}`;
}

/** The text of a sentence for a message, in short and between quotation marks. */
export function quoteSentence({ text }: Pick<Sentence, 'text'>): string {
  return `“${shorten(text).replace(/[“”]/g, '"')}”`;
}

/** The sentences that a claim names, for a message: all ids, and the text of the one that is most like the claim. */
export function showCited({ cited, text }: Claim): string {
  const stems = stemsOf(text);
  const ranked = cited
    .map((sentence) => ({ sentence, shared: countShared(stems, stemsOf(sentence.text)) }))
    .sort((a, b) => b.shared - a.shared);
  const best = ranked[0]!.sentence;
  const others = cited.filter(({ id }) => id !== best.id).map(({ id }) => id);
  return others.length === 0 ? showSentence(best) : `${others.join(', ')} or ${showSentence(best)}`;
}
