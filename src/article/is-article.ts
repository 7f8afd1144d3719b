import { lexBlocks } from '../markdown/blocks.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import { plainText } from '../markdown/plain-text.ts';
import { countWords } from '../markdown/words.ts';
import type { Source } from '../source/source.ts';

/** Front matter that only a deck has. */
const deckKeys = [
  'theme',
  'split',
  'slide-level',
  'size',
  'incremental',
  'transition',
  'reveal',
  'source-hash',
  'footer',
];

/** Words from which a paragraph is prose and no longer a line on a slide. */
const proseWords = 35;

/**
 * True if a Markdown text is an article rather than an outline: it has none of the marks of a deck (its settings,
 * slide breaks, notes, directives), and most of its words stand in paragraphs too long for a slide.
 */
export function isArticle(source: Source): boolean {
  const { entries, bodyStart } = readFrontMatter(source);
  if (entries.some(({ key }) => deckKeys.includes(key))) return false;
  const blocks = lexBlocks(source, bodyStart);
  if (blocks.some(({ token }) => token.type === 'hr' || token.type === 'fencedDiv')) return false;
  if (/^notes?:|<!--\s*(?:layout|tone|key|kicker|src|\.slide)\s*:/im.test(source.text.slice(bodyStart)))
    return false;
  let words = 0;
  let prose = 0;
  for (const { token } of blocks) {
    const n = countWords(plainText([token]));
    words += n;
    if (token.type === 'paragraph' && n >= proseWords) prose += n;
  }
  return prose > words / 2;
}
