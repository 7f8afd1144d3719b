import { isBalanced } from '../read/marks.ts';
import { lengthInWords } from '../read/raw-block.ts';

/** Where an item may end before its sentence does; what follows adds, and neither limits nor takes back. */
const seams =
  /; | [–—] |, (?:and|so|which|who|where|since|because)\b(?! (?:not|only|never|even if)\b)| so that\b| \((?=[^()]*\)[.]?$)/g;

/** Openings whose main clause stands behind them. */
const conditions =
  /^(?:If|When|While|Unless|Until|Although|Though|Because|Since|As|Once|Whether|Where|After|Before|Not only|Either|Both|Neither)\b/;

/** Characters in which a seam is looked for. */
const longestRead = 400;

/** The text itself if it has at most so many words, else up to the last seam within them; null where there is none. */
export function shortenItem(text: string, most: number): string | null {
  if (lengthInWords(text) <= most) return text;
  if (conditions.test(text)) return null;
  const heads = [...text.slice(0, longestRead).matchAll(seams)]
    // "flour, water, and salt": behind another comma a list may go on.
    .filter(({ 0: found, index }) => !/^, (?:and|so)/.test(found) || !text.slice(0, index).includes(','))
    .map(({ index }) => text.slice(0, index))
    .filter((head) => lengthInWords(head) <= most && lengthInWords(head) >= 3 && isBalanced(head));
  return heads.at(-1) ?? null;
}
