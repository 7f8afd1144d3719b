import { straighten } from '../read/normalise.ts';
import { readQuotations } from './read-quotations.ts';
import { shorten, showCited } from './show-sentence.ts';
import type { Claim, GateProblem } from './types.ts';

/** Fewest words that are held to be somebody's: one word in quotation marks may be the writer's own doubt. */
const least = 2;

/** Quotations of a claim that do not stand word for word in the sentences it names. */
export function checkQuotations(claim: Claim): GateProblem[] {
  const { text, cited, sentences } = claim;
  const source = cited.map((sentence) => sentence.text).join(' ');
  return readQuotations(text).flatMap((quotation): GateProblem[] => {
    if (quotation.text.split(/\s+/).length < least || holdsQuotation(source, quotation.text)) return [];
    const elsewhere = sentences.find((sentence) => holdsQuotation(sentence.text, quotation.text));
    const help = elsewhere
      ? `${elsewhere.id} has it: name that as the source`
      : 'quote word for word, with … for what is left out, or take the quotation marks off';
    const message = `“${shorten(quotation.text, 60)}” is not word for word in ${showCited(claim)}`;
    return [{ rule: 'source-quotation', message, help, at: quotation.text }];
  });
}

/**
 * True when the words stand in a text in their order: kinds of quotation marks, dashes and blanks, the first capital and
 * the last point apart. An ellipsis or brackets stand for what was left out or put in.
 */
export function holdsQuotation(text: string, quotation: string): boolean {
  const source = plain(text);
  const pieces = plain(quotation)
    .split(/\[[^\]]*\]|…|\.{3}/)
    .map((piece) => piece.trim().replace(/^[,;:.\s]+|[,;:.!?\s]+$/g, ''))
    .filter((piece) => piece !== '');
  let from = 0;
  for (const piece of pieces) {
    const at = findWhole(source, piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

function plain(text: string): string {
  return straighten(text.normalize('NFC'))
    .replaceAll('"', "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/** Where whole words stand: "art" is not in "party". */
function findWhole(text: string, words: string, from: number): number {
  const isLetter = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!(isLetter(text[at - 1]) && isLetter(words[0])) && !(isLetter(text[end]) && isLetter(words.at(-1))))
      return at;
  }
  return -1;
}
