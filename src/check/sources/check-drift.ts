import { listSentences } from '../../article/gates/resolve-sources.ts';
import { shorten } from '../../article/gates/show-sentence.ts';
import { normaliseText, straighten } from '../../article/read/normalise.ts';
import type { Article } from '../../article/types.ts';
import { listSlides } from '../../deck/list-slides.ts';
import type { Deck } from '../../deck/types.ts';
import type { Block } from '../../markdown/blocks.ts';
import { eachToken } from '../../markdown/places.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Range } from '../../source/source.ts';
import type { Finding } from '../finding.ts';

/** The article as it was when the outline was drawn, as far as the front matter tells. */
export interface DrawnFrom {
  /** SHA-256 of the article's file, in hexadecimal. */
  readonly hash: string;
  readonly range: Range;
}

/** A sentence that the notes of a slide hold word for word. */
interface NotedSentence {
  readonly id: string;
  readonly text: string;
  readonly range: Range;
}

/**
 * That the article is not the one that the outline was drawn from any more, and which of the sentences in the notes
 * read differently now. `hash` is the article's now. Nothing is said of an outline that does not tell what it was drawn from.
 */
export function checkDrift(deck: Deck, article: Article, hash: string, drawn: DrawnFrom | null): Finding[] {
  if (drawn === null || drawn.hash.toLowerCase() === hash) return [];
  const noted = listSlides(deck).flatMap(({ notes }) => notes.flatMap(readNoted));
  const changed = noted.flatMap((each) => describeChange(each, article) ?? []);
  const ids = [...new Set(changed.map(({ id }) => id))];
  const which =
    ids.length > 0
      ? `; of the sentences in the notes ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ` and ${ids.length - 8} more` : ''} changed`
      : noted.length > 0
        ? '; the sentences in the notes are the same'
        : '';
  const help = `read the slides again, then write source-hash: ${hash}`;
  const whole: Finding = {
    rule: 'source-changed',
    message: `the article has changed since this outline was drawn from it${which}`,
    help,
    range: drawn.range,
  };
  return [whole, ...changed.map(({ finding }) => finding)];
}

function describeChange(
  { id, text, range }: NotedSentence,
  article: Article,
): { readonly id: string; readonly finding: Finding } | null {
  const sentences = listSentences(article);
  const now = sentences.find((sentence) => sentence.id === id);
  if (now && isSame(now.text, text)) return null;
  const moved = sentences.find((sentence) => isSame(sentence.text, text));
  const message = now ? `${id} reads “${shorten(now.text)}” now` : `the article has no ${id} any more`;
  const help = moved
    ? `the sentence is ${moved.id} now; name that as the source`
    : 'hold the points of this slide against it';
  return { id, finding: { rule: 'source-changed', message, help, range } };
}

const isSame = (one: string, other: string): boolean =>
  straighten(normaliseText(one)) === straighten(normaliseText(other));

const noted = /^(p\d+(?:\.s\d+)?): +(\S.*)$/s;

/** Paragraphs `p3.s2: …` of notes. */
function readNoted(block: Block): NotedSentence[] {
  const found: NotedSentence[] = [];
  eachToken(block, (token, range) => {
    const match = token.type === 'paragraph' ? noted.exec(plainText([token])) : null;
    if (match) found.push({ id: match[1]!, text: match[2]!, range });
  });
  return found;
}
