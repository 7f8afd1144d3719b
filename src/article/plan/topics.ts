import { blockText, firstText } from '../read/block-text.ts';
import { countWords } from '../read/raw-block.ts';
import { cosine } from '../score/lexrank.ts';
import { contentStems } from '../stems.ts';
import type { ArticleBlock } from '../types.ts';

/** Blocks that make one slide. */
export interface Topic {
  readonly blocks: readonly ArticleBlock[];
  /** The article's own heading above the first block; null behind it and where there is none. */
  readonly heading: ArticleBlock | null;
  /** Heading of the section that the topic belongs to, the first topic or not; null where there is none. */
  readonly under: ArticleBlock | null;
  /** Number of the article's section, from 0; a new number where a heading stands. */
  readonly section: number;
}

/** Blocks under one heading. */
interface Section {
  readonly heading: ArticleBlock | null;
  readonly blocks: readonly ArticleBlock[];
}

/** Headings of parts that make no slides. */
const skipped =
  /^(?:see also|thanks|acknowledge?ments?|references|further reading|licen[sc]e|notes|sources|contents|table of contents)$/i;

/**
 * The article cut into at most `slides` topics (at least one for each section), in order. `weigh` tells how much more
 * than its words a block counts.
 */
export function planTopics(
  blocks: readonly ArticleBlock[],
  slides: number,
  idf: ReadonlyMap<string, number>,
  weigh: (block: ArticleBlock) => number = () => 1,
): Topic[] {
  const sections = toSections(blocks);
  const sizes = sections.map(({ blocks: own }) =>
    own.reduce((sum, block) => sum + sizeOf(block) * weigh(block), 0),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sections.flatMap((section, i) => {
    const share = Math.max(1, Math.round((slides * sizes[i]!) / Math.max(1, total)));
    return cut(section.blocks, share, idf, weigh).map((part, j): Topic => {
      return { blocks: part, heading: j === 0 ? section.heading : null, under: section.heading, section: i };
    });
  });
}

function toSections(blocks: readonly ArticleBlock[]): Section[] {
  const sections: { heading: ArticleBlock | null; blocks: ArticleBlock[] }[] = [
    { heading: null, blocks: [] },
  ];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ heading: block, blocks: [] });
    else sections.at(-1)!.blocks.push(block);
  }
  return sections.filter(
    ({ heading, blocks: own }) => own.length > 0 && !skipped.test(heading ? firstText(heading) : ''),
  );
}

function sizeOf(block: ArticleBlock): number {
  return block.sentences.reduce((sum, { text }) => sum + countWords(text), 0);
}

/**
 * A section's blocks in at most `parts` runs: dynamic programming over unequal sizes, and over how strongly the
 * blocks on both sides of each join hang together.
 */
function cut(
  blocks: readonly ArticleBlock[],
  parts: number,
  idf: ReadonlyMap<string, number>,
  weigh: (block: ArticleBlock) => number,
): ArticleBlock[][] {
  const n = blocks.length;
  const k = Math.min(parts, n);
  const sizes = blocks.map((block) => sizeOf(block) * weigh(block));
  const mean = sizes.reduce((sum, size) => sum + size, 0) / k;
  const stems = blocks.map((block) => contentStems(blockText(block)));
  const links = blocks.map((block, i) =>
    i === 0 ? 0 : linkTo(block, cosine(stems[i - 1]!, stems[i]!, idf)),
  );
  // Sums up to each block, so that the cost of a run is a difference.
  const sizesTo = sumsOf(sizes);
  const joinsTo = sumsOf(links.map((link) => 0.35 - link));
  const cost = (from: number, to: number) => {
    const size = sizesTo[to]! - sizesTo[from]!;
    return ((size - mean) / mean) ** 2 + joinsTo[to]! - joinsTo[from + 1]!;
  };
  // best[p][i]: least cost of the first i blocks in p runs, and where the last run begins.
  const best: { cost: number; from: number }[][] = [
    Array.from({ length: n + 1 }, (_, i) => ({ cost: i === 0 ? 0 : Infinity, from: 0 })),
  ];
  for (let p = 1; p <= k; p++) {
    const row = Array.from({ length: n + 1 }, () => ({ cost: Number.POSITIVE_INFINITY, from: 0 }));
    for (let i = p; i <= n; i++) {
      for (let from = p - 1; from < i; from++) {
        const value = best[p - 1]![from]!.cost + cost(from, i);
        if (value < row[i]!.cost - 1e-9) row[i] = { cost: value, from };
      }
    }
    best.push(row);
  }
  const runs: ArticleBlock[][] = [];
  for (let p = k, i = n; p > 0; p--) {
    const { from } = best[p]![i]!;
    runs.unshift(blocks.slice(from, i));
    i = from;
  }
  return runs;
}

/** Sum of the first `i` values at `i`, from 0 to their number. */
function sumsOf(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}

function linkTo(block: ArticleBlock, similarity: number): number {
  const first = firstText(block);
  if (block.kind === 'list' || block.kind === 'code' || block.kind === 'table') return similarity + 0.4;
  if (
    /^(?:But|However|First|In (?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}))\b/.test(
      first,
    )
  ) {
    return similarity - 0.15;
  }
  if (/^(?:This|These|That|Those|He|She|They|It|His|Her|Their|Such)\b/.test(first)) return similarity + 0.2;
  return similarity;
}
