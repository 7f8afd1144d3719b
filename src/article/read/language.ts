const commonWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and to in is was that for it with as are be this on by at from have has not but they you an or which who she he her their were what when'.split(
    ' ',
  ),
  de: 'der die das und ist nicht ein eine zu den von mit sich auf für im dem des auch wird sind es an'.split(
    ' ',
  ),
  fr: 'le la les des et est une un dans pour que qui sur pas avec du au par plus ce sont il elle aux'.split(
    ' ',
  ),
  es: 'el la los las de y que en un una es por con para se del al no su como más lo pero'.split(' '),
  it: 'il lo la gli le di che è e un una per non con del della sono nel da si come più anche'.split(' '),
  nl: 'de het een van en is dat niet op te in met voor zijn er aan ook als bij naar maar'.split(' '),
  pt: 'o a os as de e que em um uma é por com para se do da não no na mais como mas'.split(' '),
};

/** Smallest share of common words, among all words, that makes a text count as written in a language. */
const leastShare = 0.16;

/** Scripts that one language is written in, or several that their letters tell apart. */
const scripts: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/\p{Script=Latin}/gu, detectLatin],
  [/\p{Script=Cyrillic}/gu, detectCyrillic],
  [/\p{Script=Arabic}/gu, detectArabic],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, detectEastAsian],
  [/\p{Script=Myanmar}/gu, () => 'my'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Bengali}/gu, () => 'bn'],
  [/\p{Script=Tamil}/gu, () => 'ta'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
  [/\p{Script=Khmer}/gu, () => 'km'],
  [/\p{Script=Lao}/gu, () => 'lo'],
];

/**
 * BCP 47 tag of the language that most of `text` is written in: by its script, and where many languages share that one
 * by its common words or letters; `und` when nothing tells.
 */
export function detectLanguage(text: string): string {
  let detect: ((text: string) => string) | undefined;
  let most = 0;
  for (const [letters, read] of scripts) {
    const count = countMatches(text, letters);
    if (count > most) [most, detect] = [count, read];
  }
  return detect?.(text) ?? 'und';
}

/** Number of matches, without a list of them: an article has many letters. */
function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}

/** The language whose common words are most frequent, or `und` when none is frequent enough. */
function detectLatin(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  // A headline or a snippet has few words; two of them must tell.
  const least = words.length < 25 ? 0.05 : leastShare;
  let best = 'und';
  let bestShare = least;
  for (const [lang, common] of Object.entries(commonWords)) {
    const set = new Set(common);
    const hits = words.filter((word) => set.has(word));
    const share = hits.length / words.length;
    if (new Set(hits).size >= 2 && share > bestShare) [best, bestShare] = [lang, share];
  }
  return best;
}

/** Share of letters, among those of a script, from which they are no longer a quoted word. */
const telling = 0.01;

function detectCyrillic(text: string): string {
  const all = countMatches(text, /\p{Script=Cyrillic}/gu);
  const has = (letters: RegExp) => countMatches(text, letters) > all * telling;
  if (has(/[ђјљњћџ]/giu)) return 'sr';
  if (has(/ў/giu)) return 'be';
  if (has(/[іїєґ]/giu)) return 'uk';
  return has(/ъ/giu) && !has(/[ыэ]/giu) ? 'bg' : 'ru';
}

function detectArabic(text: string): string {
  const all = countMatches(text, /\p{Script=Arabic}/gu);
  const has = (letters: RegExp) => countMatches(text, letters) > all * telling;
  if (has(/[ٹڈڑےں]/gu)) return 'ur';
  return has(/[پچژگ]/gu) ? 'fa' : 'ar';
}

function detectEastAsian(text: string): string {
  const kana = countMatches(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  return kana > 0.1 * countMatches(text, /\p{Script=Han}/gu) ? 'ja' : 'zh';
}

/** True for English in any of its regions. */
export function isEnglish(lang: string): boolean {
  return /^en(?:-|$)/i.test(lang);
}

/** True for a language that is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return /^(?:ar|he|iw|fa|ur|ps|sd|ug|yi|dv|ckb)(?:-|$)/i.test(lang);
}

/** The language of a tag without region and script, in lower case: `pt` of `pt-BR`. */
export function primaryLanguage(lang: string): string {
  return lang.toLowerCase().split('-')[0]!;
}
