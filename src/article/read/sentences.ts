import { isAbbreviation } from './abbreviations.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(lang: string): Intl.Segmenter {
  let segmenter = segmenters.get(lang);
  if (!segmenter) {
    const [locale] = Intl.Segmenter.supportedLocalesOf([lang === 'und' ? 'en' : lang]);
    segmenter = new Intl.Segmenter(locale ?? 'en', { granularity: 'sentence' });
    segmenters.set(lang, segmenter);
  }
  return segmenter;
}

/** Longest stretch, in characters, that an open quotation or bracket may hold together. */
const longestOpen = 400;

/**
 * Sentences of one paragraph, in order, trimmed. Intl.Segmenter breaks at every "U.S." and "No. 5"; the pieces
 * are merged again after abbreviations and initials, inside quotations and brackets, and before lower case.
 */
export function splitSentences(text: string, lang: string): string[] {
  const sentences: string[] = [];
  let current = '';
  for (const segment of segmentsOf(text, lang)) {
    if (current !== '' && !isBoundary(current, segment)) current += segment;
    else {
      push(sentences, current);
      current = segment;
    }
  }
  push(sentences, current);
  return sentences;
}

// ICU sees no boundary in "… last year. 22 percent plan …": a figure may open a sentence.
const beforeFigure = /(?<=\p{L}{2}[.!?][”"’)]* )(?=[$€£]?\d)/u;

function segmentsOf(text: string, lang: string): string[] {
  return [...segmenterFor(lang).segment(text)].flatMap(({ segment }) => segment.split(beforeFigure));
}

function push(sentences: string[], sentence: string): void {
  const trimmed = sentence.trim();
  if (trimmed === '') return;
  // A stray mark is no sentence; it belongs to the one before.
  if (!/[\p{L}\p{N}]/u.test(trimmed) && sentences.length > 0)
    sentences[sentences.length - 1] += ` ${trimmed}`;
  else sentences.push(trimmed);
}

const sentenceOpeners =
  /^(?:The|It|He|She|They|We|I|In|On|At|But|And|This|That|These|A|An|There|For|As|When|If)\b/;

function isBoundary(left: string, right: string): boolean {
  const before = left.trimEnd();
  const after = right.trimStart();
  if (after === '') return false;
  if (/^\p{Ll}/u.test(after) && !/[!?][”"’')\]]*$/.test(before)) return false;
  if (/^[,;:)\]]/.test(after)) return false;
  if (before.length < longestOpen && isOpen(before)) return false;
  const last = /(\S+)$/.exec(before)?.[1] ?? '';
  if (/^["“‘'([]*[A-Z]\.$/.test(last)) return false; // an initial: "J. Smith"
  if (/^(?:\p{L}\.){2,}$/u.test(last)) return sentenceOpeners.test(after); // "the U.S. It …" against "the U.S. Army"
  if (/^(?:No|Nos|Art|Fig|Figs|Sec|Ch|Vol|p|pp)\.$/i.test(last)) return !/^[\d(IVX]/.test(after);
  return !isAbbreviation(last);
}

/** True while a quotation or bracket that was opened is not closed. */
function isOpen(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  if (count(/“/g) > count(/”/g)) return true;
  if (count(/\(/g) > count(/\)/g)) return true;
  return count(/"/g) % 2 === 1;
}
