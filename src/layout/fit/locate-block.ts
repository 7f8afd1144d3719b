import type { Token } from 'marked';
import type { Slide } from '../../deck/types.ts';
import type { Block } from '../../markdown/blocks.ts';
import { eachToken } from '../../markdown/places.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Range } from '../../source/source.ts';

/** Types of the tokens that a diagnostic about what does not fit may point at. */
const blocks = [
  'paragraph',
  'text',
  'heading',
  'list_item',
  'table',
  'code',
  'blockquote',
  'image',
  'fencedDiv',
];

/** Letters of a text by which its place is found again. */
const enough = 60;

/**
 * Where the text of an element stands on its slide: the innermost block that begins with it, a line of code, the row of a
 * table; the heading, else the slide, where it is not found. An element without text is a picture.
 */
export function locateBlock(slide: Slide, text: string): Range {
  const wanted = squeeze(text);
  const all = [...(slide.heading ? [slide.heading.block] : []), ...slide.blocks];
  const found = wanted === '' ? findPicture(all) : findText(all, wanted);
  return found ?? slide.heading?.block.range ?? slide.range;
}

function findText(all: readonly Block[], wanted: string): Range | null {
  let best: Range | null = null;
  for (const block of all) {
    eachToken(block, (token, range) => {
      if (!blocks.includes(token.type)) return;
      const within = token.type === 'code' || token.type === 'table' ? findLine(token, range, wanted) : null;
      const isIt = within !== null || begins(squeeze(plainText([token])), wanted);
      const place = within ?? range;
      if (isIt && (best === null || place.end - place.start <= best.end - best.start)) best = place;
    });
  }
  return best;
}

/** The line of a code block or table that holds the text. */
function findLine({ raw }: Token, { start }: Range, wanted: string): Range | null {
  const words = wanted.split(' ').slice(0, 4);
  let at = start;
  for (const line of raw.split('\n')) {
    const end = at + line.length;
    const isIt =
      squeeze(line) === wanted || (line.includes('|') && words.every((word) => line.includes(word)));
    if (isIt && wanted !== '') return { start: at, end };
    at = end + 1;
  }
  return null;
}

function findPicture(all: readonly Block[]): Range | null {
  let place: Range | null = null;
  for (const block of all)
    eachToken(block, (token, range) => {
      if (['image', 'chart', 'diagram', 'equation'].includes(token.type)) place ??= range;
    });
  return place;
}

function begins(text: string, wanted: string): boolean {
  const [one, other] = [text.slice(0, enough), wanted.slice(0, enough)];
  return one !== '' && (one.startsWith(other) || (other.startsWith(one) && one.length > 12));
}

const squeeze = (text: string): string => text.trim().replace(/\s+/g, ' ');
