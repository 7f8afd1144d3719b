import { normaliseText } from './normalise.ts';
import { type PdfBlock, readPdfBlocks } from './pdf-blocks.ts';
import { readLines } from './pdf-columns.ts';
import { removeFurniture } from './pdf-furniture.ts';
import type { PdfPage } from './pdf-page.ts';
import { countWords, type RawArticle, textOf } from './raw-block.ts';
import { saneAuthor, saneTitle, type WordProperties } from './word-article.ts';

/** Most words of a headline. */
const longestTitle = 30;

/** The article of a PDF: lines put into paragraphs, what repeats on its pages taken out, the title found. */
export function readPdfArticle(
  path: string,
  pages: readonly PdfPage[],
  properties: WordProperties,
): RawArticle {
  const lines = pages.map((page, i) => readLines(page, i));
  const cleaned = removeFurniture(
    lines,
    pages.map(({ height }) => height),
  );
  const { blocks, removed } = readPdfBlocks(cleaned.pages.flat());
  const titled = findTitle(blocks, saneTitle(properties.title));
  const author = saneAuthor(properties.author);
  const turned = pages.flatMap((page) => page.turned);
  return {
    path,
    blocks: titled.blocks,
    images: [],
    meta: {
      ...(titled.title !== '' && { title: titled.title }),
      ...(author !== '' && { author }),
      ...(properties.lang !== '' && { lang: properties.lang }),
    },
    removed: [
      ...cleaned.removed,
      ...removed,
      ...titled.above.map((block) => ({ text: textOf(block), why: 'above the headline', range: null })),
      ...turned.map((text) => ({ text, why: 'turned text', range: null })),
    ],
    diagnostics: [],
  };
}

/** The largest words of the first page are the title, or those of the properties where the page shows them too. */
function findTitle(
  blocks: readonly PdfBlock[],
  named: string,
): { readonly title: string; readonly blocks: readonly PdfBlock[]; readonly above: readonly PdfBlock[] } {
  const first = blocks.filter(({ lines }) => lines[0]!.page === 0).slice(0, 12);
  const shown = first.find((block) => named !== '' && plain(textOf(block)) === plain(named));
  const headings = first.filter(
    (block) => block.kind === 'heading' && countWords(textOf(block)) <= longestTitle,
  );
  const size = Math.max(0, ...headings.map(({ lines }) => lines[0]!.size));
  const rest = Math.max(
    0,
    ...blocks
      .slice(first.length)
      .filter(({ kind }) => kind === 'heading')
      .map(({ lines }) => lines[0]!.size),
  );
  // A heading that others equal is the first of several sections.
  const largest = size > rest + 0.5 ? headings.find(({ lines }) => lines[0]!.size === size) : undefined;
  const found = shown ?? largest;
  if (!found) return { title: named, blocks, above: [] };
  const at = blocks.indexOf(found);
  const above = blocks.slice(0, at).filter((block) => countWords(textOf(block)) <= 12);
  const kept = blocks.filter((block) => block !== found && !above.includes(block));
  return { title: normaliseText(textOf(found)), blocks: kept, above };
}

function plain(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
