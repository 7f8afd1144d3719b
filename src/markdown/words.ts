/** Thai, Lao, Tibetan, Burmese, Khmer, kana and Chinese characters: scripts that put no blanks between words. */
const unspaced = /[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]/;

/** Burmese endings and particles, which a dictionary lists but a reader takes as part of the word before. */
const burmeseEndings = new Set(
  (
    'သည် သော ကို က မှ မှာ တွင် ၌ ၏ နှင့် နဲ့ များ တို့ ရှိ ခဲ့ မည် မယ် တယ် ရန် ဖြင့် အတွက် ပြီး ပြီ လျက် လည်း ပင် သာ လေး ' +
    'ရ နေ ထား ပေး ကြ လာ သွား နိုင် ပါ ဘူး ဟု ဟူ သို့ ထိ အထိ အဖြစ် ကြောင်း လျှင် လို့ ကြီး တစ် ခု ဦး ယောက် နှစ် ခုနှစ် ချက် မူ စေ ခြင်း မှု ရေး ပေါ် အရ'
  ).split(' '),
);

/** True for a text in a script that puts no blanks between words, if only in part. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text);
}

let segmenter: Intl.Segmenter | null = null;

/** The words that a reader sees, in order; scripts without blanks are cut by dictionary, as `Intl.Segmenter` does. */
export function listWords(text: string): string[] {
  if (!isUnspaced(text)) return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  // Each step of the segmenter costs as much as its text is long, so it gets what stands between blanks and marks.
  return (text.match(runs) ?? []).flatMap(cutRun);
}

const runs = /[^\s\p{P}]{1,1000}/gu;

function cutRun(run: string): string[] {
  const words: string[] = [];
  // Made only for scripts that need it: its dictionary takes longer to load than a short outline to be read.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(run)) {
    if (words.length > 0 && burmeseEndings.has(segment)) words[words.length - 1] += segment;
    else if (isWordLike) words.push(segment);
  }
  return words;
}

/** How many words a reader sees. */
export function countWords(text: string): number {
  return listWords(text).length;
}
