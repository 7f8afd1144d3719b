import type { Removed } from '../types.ts';
import { type RawBlock, textOf } from './raw-block.ts';

const byline = /^(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+(\S.*)$/;
const nameWord = /^\p{Lu}[\p{L}'’.-]*$/u;
const particles = ['and', 'und', 'et', 'y', 'de', 'la', 'del', 'van', 'von', 'der'];
const longestByline = 8;
// `\p{L}` repeated a set number of times makes the regular expression too large to compile.
const month = String.raw`[^\s\d,.]+\.?`;
const day = String.raw`(?:\d{1,2}\.?\s+${month}\s+\d{4}|${month}\s+\d{1,2},?\s+\d{4}|\d{4}-\d{2}-\d{2})`;
const dateline = new RegExp(
  String.raw`^(?:(?:first\s+)?(?:published|posted|updated)(?:\s+on)?:?\s+)?(?:[^\s\d,.]+day,?\s+)?(${day})$`,
  'i',
);

/** Credits stand right under the headline: within this many blocks. */
const headBlocks = 5;

/** The names in a line such as `By Anna Berg`, or null for any other line. */
function readByline(line: string): string | null {
  const name = byline.exec(line)?.[1];
  const words = name?.split(/\s+/) ?? [];
  const isName =
    words.length <= longestByline && words.every((word) => nameWord.test(word) || particles.includes(word));
  return name && isName && words.some((word) => nameWord.test(word)) ? name : null;
}

/** A line of two names or more right under the headline, as papers have it: "Ann Berg, Cy Dow and Eve Fay". */
function readAuthors(line: string): string | null {
  const names = line.split(/,\s+(?:and\s+)?|\s+(?:and|&)\s+/);
  const isName = (name: string) => {
    const words = name.split(/\s+/);
    return words.length >= 2 && words.length <= 4 && words.every((word) => nameWord.test(word));
  };
  return names.length >= 2 && names.every(isName) ? line : null;
}

/** True for a line that says who wrote an article or when, and nothing else. */
export function isCreditLine(line: string): boolean {
  const text = line.trim();
  return readByline(text) !== null || dateline.test(text);
}

/** Author and date from the lines under the headline, as written, and the blocks without them. */
export function takeCredits(blocks: readonly RawBlock[]): {
  readonly blocks: readonly RawBlock[];
  readonly meta: Readonly<Record<string, string>>;
  readonly removed: readonly Removed[];
} {
  const meta: Record<string, string> = {};
  const removed: Removed[] = [];
  const kept = blocks.filter((block, i) => {
    const text = textOf(block);
    const authors = i === 1 ? readAuthors(text) : null;
    if (i === 0 || i >= headBlocks || block.texts.length !== 1 || !(authors || isCreditLine(text)))
      return true;
    const author = authors ?? readByline(text);
    const date = dateline.exec(text)?.[1];
    if (author) meta.author ??= author;
    if (date) meta.date ??= date;
    removed.push({ text, why: author ? 'byline' : 'date line', range: block.range });
    return false;
  });
  return { blocks: kept, meta, removed };
}
