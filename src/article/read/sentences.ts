import { isAbbreviation } from './abbreviations.ts';
import { isEnglish, primaryLanguage } from './language.ts';
import { isOpen } from './marks.ts';
import { opensSentence } from './sentence-openers.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    // A tag that is none, such as de_DE, would be an error of its own.
    const own = primaryLanguage(lang);
    const [locale] = /^[a-z]{2,3}$/.test(own) ? Intl.Segmenter.supportedLocalesOf([own]) : [];
    segmenter = new Intl.Segmenter(locale ?? 'en', { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** Characters that tell whether a sentence ends behind them. */
const longestTail = 120;

/** Longest stretch, in characters, that an open quotation or bracket may hold together. */
const longestOpen = 400;

/**
 * Sentences of one paragraph, in order, trimmed. Intl.Segmenter breaks at every "U.S." and "No. 5"; the pieces
 * are merged again after abbreviations, initials and numbers of days, inside quotations and brackets, before what
 * says who spoke, and before lower case.
 */
export function splitSentences(text: string, lang: string): string[] {
  const sentences: string[] = [];
  let parts: string[] = [];
  // Whether a sentence ends is told by its last characters, or by all of it while it is short.
  let recent = '';
  for (const segment of segmentsOf(text, lang)) {
    if (parts.length > 0 && isBoundary(recent, segment, lang)) {
      push(sentences, parts.join(''));
      parts = [];
      recent = '';
    }
    parts.push(segment);
    recent = (recent + segment).slice(-2 * longestOpen);
  }
  push(sentences, parts.join(''));
  return sentences;
}

// ICU sees no boundary in "… last year. 22 percent plan …": a figure may open a sentence.
const beforeFigure = /(?<=\p{L}{2}[.!?][”"’)»“]* )(?=[$€£]?\d)/u;

// "… pas. » Elle …": a blank stands before the closing mark in French, which opens a segment of its own.
const behindGuillemet = /(?<=^» )(?=\p{Lu})/u;

function segmentsOf(text: string, lang: string): string[] {
  return cutLong(text, lang).flatMap((segment) =>
    segment.split(beforeFigure).flatMap((part) => part.split(behindGuillemet)),
  );
}

/** Characters that the segmenter gets at once: each of its steps costs as much as its text is long. */
const longestPart = 4000;

/** Segments of a text, which is cut into parts at blanks; one that a cut went through is joined again. */
function cutLong(text: string, lang: string): string[] {
  const segments: string[] = [];
  let isWhole = true;
  for (let start = 0; start < text.length;) {
    const blank =
      text.length - start > longestPart ? text.lastIndexOf(' ', start + longestPart) + 1 : text.length;
    const end = blank > start ? blank : start + longestPart;
    for (const { segment } of segmenterFor(lang).segment(text.slice(start, end))) {
      if (isWhole) segments.push(segment);
      else segments[segments.length - 1] += segment;
      isWhole = true;
    }
    isWhole = /[.!?…。！？။؟।][”"»“」』’)]*\s*$/u.test(text.slice(Math.max(start, end - 20), end));
    start = end;
  }
  return segments;
}

function push(sentences: string[], sentence: string): void {
  const trimmed = sentence.trim();
  if (trimmed === '') return;
  // A stray mark is no sentence; it belongs to the one before.
  if (!/[\p{L}\p{N}]/u.test(trimmed) && sentences.length > 0)
    sentences[sentences.length - 1] += ` ${trimmed}`;
  else sentences.push(trimmed);
}

function isBoundary(left: string, right: string, lang: string): boolean {
  const before = left.trimEnd();
  const after = right.trimStart();
  if (after === '') return false;
  if (/^\p{Ll}/u.test(after) && !(isEnglish(lang) && /[!?][”"’')\]]*$/.test(before))) return false;
  if (/^[,;:)\]»、，；：」』）]/.test(after) || /[၊、，]$/.test(before)) return false;
  if (before.length < longestOpen && isOpen(before)) return false;
  if (namesSpeaker(before, after)) return false;
  const tail = before.slice(-longestTail);
  const last = tail.slice(tail.search(/\S+$/));
  if (/^["“‘'([]*[A-Z]\.$/.test(last)) return false; // an initial: "J. Smith"
  if (/^(?:\p{L}\.){2,}$/u.test(last)) return opensSentence(after, lang); // "the U.S. It …" against "the U.S. Army"
  if (/^(?:No|Nos|Art|Fig|Figs|Sec|Ch|Vol|p|pp)\.$/i.test(last)) return !/^[\d(IVX]/.test(after);
  if (!isEnglish(lang)) return endsForeign(tail, last, after, lang);
  return !isAbbreviation(last, lang);
}

/** True where a quotation has ended and what follows says who spoke: `«…!» — сказал он`, `“……。”他说`. */
function namesSpeaker(before: string, after: string): boolean {
  if (/^[—–-] ?[\p{Ll}]/u.test(after)) return true;
  if (!/[”"»“」』]$/.test(before)) return false;
  if (/^(?:ဟု|ဟူ၍|と)/.test(after)) return true;
  return /^[^，。！？\s]{1,8}(?:说|說|表示|道|问|問|认为|認為|指出)[。，！]/.test(after);
}

/** Letters with a stop that end what they stand in, as the last of "и т. д." */
const closing = /(?:^|\s)(?:и т\. ?[дп]\.|и (?:др|пр)\.)$/u;

/** A year or century in Russian, or an era: "в 1799 г.", "XIX в.", "44 a. C.", "v. Chr." */
const datedStop =
  /(?:[\dIVXLM]\s?(?:гг?|вв?|р|рр|ст)\.|(?:н\. ?э|н\. ?е)\.|[ad]\. ?C\.|[vn]\. ?Chr\.|J\.-C\.)$/u;

/** Words of the opening adjunct of a sentence, behind whose date it goes on: "В 1799 г. Пушкин …". */
const adjunctWords = 4;

function endsForeign(before: string, last: string, after: string, lang: string): boolean {
  if (!before.endsWith('.')) return true;
  if (closing.test(before)) return true;
  if (datedStop.test(before)) {
    return opensSentence(after, lang) || before.split(/\s+/).length > adjunctWords;
  }
  if (/^["“„«»‘'([¿¡]*(?:\p{L}|\p{L}\.-?\p{L})\.$/u.test(last)) return false; // "z. B.", "А. С.", "т. е.", "J.-P."
  if (/^EE?$/.test(last.replace(/\.$/, ''))) return false; // "EE. UU."
  if (/\bEE\. ?UU\.$/.test(before)) return opensSentence(after, lang);
  // "am 3. März", "im 19. Jahrhundert": a number with a stop is an ordinal unless a sentence clearly begins.
  if (/^[("„]*\d{1,2}\.$/.test(last) && ordinalStops.has(primaryLanguage(lang)))
    return opensSentence(after, lang) && !/^\d/.test(after);
  return !isAbbreviation(last, lang);
}

/** Languages that write ordinals with a full stop. */
const ordinalStops: ReadonlySet<string> = new Set('de da nb nn no fi cs sk sl hr pl hu et lv tr'.split(' '));
