const commonWords: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and to in is was that for it with as are be this on by at from have has not but they you an or'.split(
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

/** BCP 47 tag of the language whose common words are most frequent in `text`; `und` when none is frequent enough. */
export function detectLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length === 0) return 'und';
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

/** True for English in any of its regions. */
export function isEnglish(lang: string): boolean {
  return /^en(?:-|$)/i.test(lang);
}
