import type { Range } from '../../source/source.ts';
import { isCreditLine } from './credits.ts';
import { joinLines, normaliseText } from './normalise.ts';
import { countWords, type RawBlock } from './raw-block.ts';

interface TextLine {
  readonly text: string;
  readonly range: Range;
}

const bullet = /^\s*(?:[-*•–·]|\(?\d{1,2}[.)])\s+(?=\S)/;
const numbered = /^\s*\(?\d{1,2}[.)]\s/;
const underline = /^\s*(?:={3,}|-{3,}|\*{3,}|_{3,})\s*$/;

/** A line of this many characters is a paragraph of its own, not a part of a hard-wrapped one. */
const longLine = 200;

/** Most characters of a heading, for scripts that put no blanks between words. */
const longestHeading = 90;

/** Blocks of a plain text: paragraphs (hard-wrapped or one to a line), headings and lists, with their places. */
export function readPlainBlocks(text: string, start = 0): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (const group of groupLines(text, start)) {
    for (const part of splitGroup(group)) {
      if (bullet.test(part[0]!.text) && !isCreditLine(part[0]!.text)) blocks.push(listOf(part, text));
      else blocks.push(proseOf(part, text));
    }
  }
  const [first, ...rest] = blocks.filter((block) => block.texts.length > 0);
  if (!first) return [];
  // A plain text knows one level of headings; the first line is the headline.
  return [first.kind === 'heading' ? { ...first, level: 1 } : first, ...rest];
}

function groupLines(text: string, start: number): TextLine[][] {
  const groups: TextLine[][] = [];
  let group: TextLine[] = [];
  let offset = start;
  for (const line of text.slice(start).split('\n')) {
    const range = { start: offset, end: offset + line.length };
    offset = range.end + 1;
    if (line.trim() === '' || underline.test(line)) {
      if (group.length > 0) groups.push(group);
      group = [];
    } else group.push({ text: line, range });
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Cuts a run of lines where a list begins or ends, after a heading line, and at every long line. */
function splitGroup(lines: readonly TextLine[]): TextLine[][] {
  const parts: TextLine[][] = [];
  let part: TextLine[] = [];
  let inList = false;
  const flush = () => {
    if (part.length > 0) parts.push(part);
    part = [];
  };
  lines.forEach((line, i) => {
    // "12. Mai 2024" is a date and no item.
    const isCredit = isCreditLine(line.text);
    const isItem = !isCredit && bullet.test(line.text);
    if (isCredit) flush();
    const isRest = inList && !isItem && /^\s{2,}/.test(line.text);
    if (isItem !== inList && !isRest) flush();
    else if (!isItem && !isRest && line.text.length >= longLine) flush();
    part.push(line);
    inList = isItem || isRest;
    const next = lines[i + 1];
    if (!isItem && next && part.length === 1 && isHeadingText(line.text) && next.text.length >= longLine)
      flush();
    else if (isCredit || (!isItem && line.text.length >= longLine)) flush();
  });
  flush();
  return parts;
}

function listOf(lines: readonly TextLine[], text: string): RawBlock {
  const items: string[][] = [];
  for (const line of lines) {
    if (bullet.test(line.text)) items.push([line.text.replace(bullet, '')]);
    else items.at(-1)?.push(line.text);
  }
  return {
    kind: 'list',
    level: 0,
    ordered: numbered.test(lines[0]!.text),
    texts: items.map((item) => normaliseText(joinLines(item, text))).filter((item) => item !== ''),
    range: rangeOf(lines),
  };
}

function proseOf(lines: readonly TextLine[], text: string): RawBlock {
  const joined = normaliseText(
    joinLines(
      lines.map((line) => line.text),
      text,
    ),
  );
  const isHeading = lines.length === 1 && isHeadingText(joined);
  return {
    kind: isHeading ? 'heading' : 'paragraph',
    level: isHeading ? 2 : 0,
    ordered: false,
    texts: joined === '' ? [] : [joined],
    range: rangeOf(lines),
  };
}

/** A short line without end punctuation that opens like a heading; a question counts. */
function isHeadingText(text: string): boolean {
  const trimmed = text.trim();
  return (
    countWords(trimmed) <= 10 &&
    trimmed.length <= longestHeading &&
    countWords(trimmed) > 0 &&
    /^["“‘'(]?[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(trimmed) &&
    !/[.!,;:…”"。！？။।；，]$/.test(trimmed)
  );
}

function rangeOf(lines: readonly TextLine[]): Range {
  return { start: lines[0]!.range.start, end: lines.at(-1)!.range.end };
}
