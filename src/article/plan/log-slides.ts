import type { Tagger } from '../clauses/tagger.ts';
import { limits } from '../limits.ts';
import { countWords } from '../read/raw-block.ts';
import { findLogs, type Log } from '../special/log-entries.ts';
import { toLogRow } from '../special/log-rows.ts';
import type { Article, ArticleBlock, Item, Line, OutlineSlide } from '../types.ts';
import { headingText } from './headings.ts';
import { ownHeading } from './own-headings.ts';
import type { SpecialSlide } from './special-slides.ts';

/** Slides of the logs of an article, and the blocks that they tell in full. */
export interface LogSlides {
  readonly specials: readonly SpecialSlide[];
  readonly told: ReadonlySet<string>;
}

/** Most slides of one log. */
const most = 2;

/** Words of a section besides its log that need no slide of their own. */
const fewWords = 30;

/** Share of an article beyond which a log is the article, and no part that a timeline can tell. */
const largest = 0.6;

/**
 * A timeline, over two slides where it must be, for each part of the article whose paragraphs open with clock times or
 * dates: such a part is no prose to draw points from.
 */
export function planLogs(article: Article, tagger: Tagger | null): LogSlides {
  const specials: SpecialSlide[] = [];
  const told = new Set<string>();
  const total = wordsOf(article.blocks);
  for (const log of findLogs(article.blocks)) {
    const rows = log.entries.flatMap((entry) => toLogRow(entry, tagger) ?? []);
    if (rows.length < log.entries.length * 0.8 || wordsOf(log.blocks) > total * largest) continue;
    const parts = split(rows);
    if (!parts) continue;
    const headline: Line = log.heading
      ? { text: headingText(log.heading), src: [log.heading.sentences[0]!.id] }
      : { text: ownHeading('timeline', article.lang), src: [] };
    const after = before(article.blocks, log);
    specials.push(...parts.map((items) => ({ slide: toSlide(headline, items), after })));
    for (const { id } of restOf(article.blocks, log)) told.add(id);
  }
  return { specials, told };
}

function toSlide(headline: Line, items: readonly Item[]): OutlineSlide {
  return { kind: 'timeline', headline, items, notes: [] };
}

/** Rows in as few slides as hold them, evenly; undefined where two do not. The last row of all is never lost. */
function split(rows: readonly Item[]): Item[][] | undefined {
  for (let count = 1; count <= most; count++) {
    const size = Math.ceil(rows.length / count);
    const parts = Array.from({ length: count }, (_, i) => rows.slice(i * size, (i + 1) * size));
    if (parts.every((part) => part.length >= limits.timeline.least && holds(part))) return parts;
  }
  return undefined;
}

function holds(rows: readonly Item[]): boolean {
  const words = rows.reduce((sum, { lead, text }) => sum + countWords(`${lead} ${text}`), 0);
  return rows.length <= limits.timeline.most && words <= limits.timelineWords;
}

/** Blocks that need no slide besides the log: it, and where little else stands in its section all of that. */
function restOf(blocks: readonly ArticleBlock[], { heading, blocks: own }: Log): readonly ArticleBlock[] {
  if (!heading) return own;
  const from = blocks.indexOf(heading);
  const next = blocks.findIndex(({ kind }, i) => i > from && kind === 'heading');
  const section = blocks.slice(from, next < 0 ? blocks.length : next);
  const others = section.filter((block) => block !== heading && !own.includes(block));
  const isLittle = wordsOf(others) < fewWords && others.every(({ kind }) => kind === 'paragraph');
  return isLittle ? section : own;
}

/** The block that stands before the log, behind whose slide it belongs. */
function before(blocks: readonly ArticleBlock[], log: Log): string {
  const first = blocks.indexOf(log.heading ?? log.blocks[0]!);
  return blocks.slice(0, first).findLast(({ kind }) => kind !== 'heading')?.id ?? log.blocks[0]!.id;
}

function wordsOf(blocks: readonly ArticleBlock[]): number {
  return blocks.reduce((sum, { sentences }) => {
    return sum + sentences.reduce((words, { text }) => words + countWords(text), 0);
  }, 0);
}
