/** Thai, Lao, Tibetan, Burmese, Khmer, kana and Chinese characters: scripts that put no blanks between words. */
const unspaced = /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]/;

/** True for a text in a script that puts no blanks between words, if only in part. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words that a reader sees, in order; scripts without blanks are cut by dictionary, as `Intl.Segmenter` does. */
export function listWords(text: string): string[] {
  if (!isUnspaced(text)) return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) if (isWordLike) words.push(segment);
  return words;
}

/** How many words a reader sees. */
export function countWords(text: string): number {
  return listWords(text).length;
}
