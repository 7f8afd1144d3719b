import { limits } from '../limits.ts';
import { countWords } from '../read/raw-block.ts';
import { contentStems } from '../stems.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import type { Article, ArticleBlock, OutlineSlide } from '../types.ts';
import { leadIn, sectionHead } from './block-headline.ts';
import type { Material } from './content-slides.ts';
import type { SpecialSlide } from './special-slides.ts';
import { tooVague } from './rate-headline.ts';

/** What of a table a slide can hold: rows with its head, columns, and words in all. */
const most = { rows: limits.tableRows, columns: 5 } as const;

/** Words that a sentence and a table must share for the one to head the other. */
const leastShared = 2;

/** What parts the cells of a row. */
export const cellMark = ' | ';

/** A slide for each table that a slide can hold whole, headed by what the article says about it. */
export function planTables(article: Article, material: Material): SpecialSlide[] {
  const { blocks } = article;
  return blocks.flatMap((block, i): SpecialSlide[] => {
    if (block.kind !== 'table' || !fits(block)) return [];
    const before = blocks[i - 1];
    // Of figures the article says what they show; a table of words is looked up, and its heading says what for.
    const message = holdsFigures(block) ? findMessage(block, before, material) : undefined;
    const isAbout = (text: string) => holdsFigures(block) && sharesWords(text, block);
    const headline = leadIn(before, isAbout) ?? message ?? sectionHead(blocks.slice(0, i));
    if (!headline || countTable(block) + countWords(headline.text) > limits.tableWords) return [];
    const items = block.sentences.map(({ id, text }) => ({ lead: '', text, src: [id] }));
    const slide: OutlineSlide = { kind: 'table', headline, items, notes: [] };
    return [{ slide, after: block.id }];
  });
}

function fits({ sentences }: ArticleBlock): boolean {
  const rows = sentences.map(({ text }) => text.split(cellMark).length);
  const isEven = rows.every((columns) => columns === rows[0]);
  return isEven && rows.length > 2 && rows.length <= most.rows && rows[0]! > 1 && rows[0]! <= most.columns;
}

function countTable({ sentences }: ArticleBlock): number {
  return sentences.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** True for a table with a figure in most of its rows: a number with hardly a word beside it. */
function holdsFigures({ sentences }: ArticleBlock): boolean {
  const rows = sentences.slice(1).map(({ text }) => text.split(cellMark).slice(1));
  const figure = /^[<>~±+$€£¥−-]{0,2}\d[\d.,:]*(?: ?\S+)?$/;
  return rows.filter((cells) => cells.some((cell) => figure.test(cell))).length > rows.length / 2;
}

/** True for a statement about what a table shows; "if the gap is wide …" tells what to do. */
function sharesWords(text: string, { sentences }: ArticleBlock): boolean {
  const told = new Set(sentences.flatMap((row) => contentStems(row.text)));
  return !/^(?:If|When|Unless)\b/.test(text) && contentStems(text).some((stem) => told.has(stem));
}

/** The clause of the paragraph before a table that has most of its words. */
function findMessage(
  table: ArticleBlock,
  before: ArticleBlock | undefined,
  { candidates, scores }: Material,
): OutlineSlide['headline'] | undefined {
  const told = new Set(table.sentences.flatMap(({ text }) => contentStems(text)));
  const [best] = candidates
    .filter(({ block, isClause, length, vague }) => {
      return block === before?.id && isClause && vague < tooVague && length <= limits.headline.most;
    })
    .map((candidate) => {
      const shared = new Set(contentStems(candidate.text).filter((stem) => told.has(stem))).size;
      return { candidate, shared, worth: scoreCandidate(candidate, scores) };
    })
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.shared - a.shared || b.worth - a.worth);
  return best && { text: best.candidate.text, src: best.candidate.src };
}
