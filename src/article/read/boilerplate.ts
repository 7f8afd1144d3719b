import type { Removed } from '../types.ts';
import { countWords, type RawBlock, textOf } from './raw-block.ts';

/** Headings that open the tail of a web page; nothing after them belongs to the article. */
const tailMarkers: readonly RegExp[] = [
  /^leave a (?:reply|comment)\b/i,
  /^(?:\d+ )?(?:comments?|replies|responses?)(?: \(\d+\))?:?$/i,
  /^(?:post|write|add) a (?:comment|reply)$/i,
  /^(?:related|recommended|popular|latest|recent) (?:posts?|articles?|stories|news|reading)\b/i,
  /^(?:you may also like|more from|about the authors?|share this|see also|further reading)\b/i,
  /^(?:references|bibliography|footnotes|endnotes|works cited|external links|acknowledge?ments?|licen[sc]e)$/i,
  /^(?:funding(?: (?:statement|information|sources?))?|competing interests?|conflicts? of interests?|declaration of (?:competing )?interests?|author contributions?|data availability(?: statement)?|supplementary (?:materials?|information))$/i,
  /^tags?:/i,
  /^read (?:more|next)$/i,
];

/** Single lines of page furniture. */
const furniture: readonly (readonly [RegExp, string])[] = [
  [/required fields are marked|comments are moderated/i, 'comment form'],
  [/\be-?mail address will not be (?:published|shared)/i, 'comment form'],
  [/^(?:save my name|notify me|cancel reply|post comment|log ?in|sign ?up|sign in)\b/i, 'comment form'],
  [/\b(?:subscribe|sign up)\b.*\b(?:newsletter|updates|inbox|channel|today|now)\b/i, 'subscription'],
  [
    /\b(?:uses? cookies|cookie (?:policy|settings)|privacy policy|terms of (?:use|service))\b/i,
    'legal notice',
  ],
  [/^(?:\.\. )?(?:©|\(c\)|copyright\b)|all rights reserved|\bSPDX-License-Identifier\b/i, 'legal notice'],
  [/^\.\. (?:_[^:]+:|\p{Ll}+::)/u, 'markup'],
  [/^(?:share|tweet|pin|print|e-?mail|follow us|click here|advertisement|sponsored)\b[^.]*$/i, 'sharing'],
  [/^(?:posted|filed|published) (?:in|under|on|by)\b/i, 'posting data'],
  [/^(?:photo|image|picture|photograph)s?(?: credit| courtesy)?\s*(?::|by\b)/i, 'picture credit'],
  [/^(?:skip to|back to top|table of contents|contents$|menu$|home$|search$)/i, 'navigation'],
  [/^(?:read (?:more|also|next)|also read|see also|related|more on this):/i, 'further reading'],
  [/^page \d+(?: of \d+)?$/i, 'page number'],
  [/^[Bb]y (?:\p{Lu}[\p{L}'’.-]*\s*){1,4}(?:[,|–—-].*)?$/u, 'byline'],
  [/^(?:\d+ (?:min|minutes?) read|reading time)\b/i, 'posting data'],
  [
    /^\(?(?:this|the|our|his|her|their) (?:interview|conversation|transcript|q ?& ?a|remarks|answers)\b.*\b(?:edited|condensed|abridged|shortened)\b/i,
    'editing note',
  ],
  [/^key ?words?(?: and phrases)?\s*[:—–]/i, 'keywords'],
];

/** Words below which a text that opens with a tail marker holds no article at all. */
const leastArticle = 60;

/** Most words that a line of page furniture has. */
const longestFurniture = 35;

/**
 * The blocks of the article itself, and what was taken out with the reason. A tail marker counts only in the last
 * 60 % of the text, so that an article that begins with "Comments" is not lost.
 */
export function removeBoilerplate(blocks: readonly RawBlock[]): { kept: RawBlock[]; removed: Removed[] } {
  const kept: RawBlock[] = [];
  const removed: Removed[] = [];
  const total = blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
  let before = 0;
  let inTail = false;
  for (const block of blocks) {
    const text = textOf(block);
    const words = countWords(text);
    if (
      !inTail &&
      (before >= total * 0.4 || before === 0) &&
      words <= 8 &&
      tailMarkers.some((marker) => marker.test(text))
    ) {
      inTail = before > 0 || total < leastArticle;
    }
    const why = inTail ? 'after the article' : findFurniture(text, words);
    if (why) removed.push({ text, why, range: block.range });
    else kept.push(block);
    before += words;
  }
  return { kept, removed };
}

function findFurniture(text: string, words: number): string | undefined {
  if (words > longestFurniture) return undefined;
  if (isMenu(text)) return 'navigation';
  return furniture.find(([pattern]) => pattern.test(text))?.[1];
}

/** Entries of the menus of web sites. */
const menuWords = new Set(
  'home news sport sports about contact us menu search login log in sign register blog archive shop business culture opinion politics world weather video more'.split(
    ' ',
  ),
);

/** Three entries of a menu and more, and hardly anything else. */
function isMenu(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const entries = words.filter((word) => menuWords.has(word));
  return (
    words.length <= 20 && entries.length >= 3 && entries.length >= 0.75 * words.length && !/[.!?]/.test(text)
  );
}
