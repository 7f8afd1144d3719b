import type { Range } from '../../source/source.ts';
import { isCreditLine } from './credits.ts';
import { joinLines, normaliseText } from './normalise.ts';
import { isHeadingText } from './heading-text.ts';
import { groupLines, type TextLine } from './plain-lines.ts';
import { type RawBlock, textOf } from './raw-block.ts';
import { findSpeakers, labelOf } from './speaker-labels.ts';

const bullet = /^\s*(?:[-*•–·]|\(?\d{1,2}[.)])\s+(?=\S)/;
const numbered = /^\s*\(?\d{1,2}[.)]\s/;
/** A line of this many characters is a paragraph of its own, not a part of a hard-wrapped one. */
const longLine = 130;

/** Marks of notes, as encyclopedias have them: `[1]`, `[2, 3]`. */
const noteMarks = /(?<=[\p{L}\p{N}.,;:!?”"’')\]]) ?\[\d{1,3}(?:, ?\d{1,3})*\]/gu;

/** Blocks of a plain text: paragraphs (hard-wrapped or one to a line), headings, quotes and lists, with their places. */
export function readPlainBlocks(
  text: string,
  { start = 0, end = text.length }: Partial<Range> = {},
): RawBlock[] {
  const blocks: RawBlock[] = [];
  const groups = groupLines(text, { start, end });
  const speakers = new Set(findSpeakers(groups.flat().map((line) => line.text)));
  for (const group of groups) {
    for (const part of splitGroup(group, speakers)) {
      if (bullet.test(part[0]!.text) && !isCreditLine(part[0]!.text)) blocks.push(listOf(part, text));
      else blocks.push(part.every(isQuoted) ? quoteOf(part, text) : proseOf(part, text));
    }
  }
  const [first, ...rest] = settleLists(blocks.filter((block) => block.texts.length > 0));
  if (!first) return [];
  // A plain text knows one level of headings; the first line is the headline.
  return [first.kind === 'heading' ? { ...first, level: 1 } : first, ...rest];
}

/** Items with blank lines between them are one list; a lone numbered line above a paragraph is a heading. */
function settleLists(blocks: readonly RawBlock[]): RawBlock[] {
  const settled: RawBlock[] = [];
  blocks.forEach((block, i) => {
    const last = settled.at(-1);
    const isLone = block.kind === 'list' && block.texts.length === 1 && last?.kind !== 'list';
    if (isLone && block.ordered && blocks[i + 1]?.kind === 'paragraph' && isHeadingText(textOf(block)))
      settled.push({ ...block, kind: 'heading', level: 2, ordered: false });
    else if (block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered) {
      const range = { start: last.range!.start, end: block.range!.end };
      settled[settled.length - 1] = { ...last, texts: [...last.texts, ...block.texts], range };
    } else settled.push(block);
  });
  return settled;
}

function isQuoted({ text }: TextLine): boolean {
  return /^\s*>/.test(text);
}

/** Lines that a mail quotes. */
function quoteOf(lines: readonly TextLine[], text: string): RawBlock {
  const said = lines.map((line) => line.text.replace(/^(?:\s*>)+ ?/, ''));
  const quoted = normaliseText(joinLines(said, text));
  return {
    kind: 'quote',
    level: 0,
    ordered: false,
    texts: quoted === '' ? [] : [quoted],
    range: rangeOf(lines),
  };
}

/** Cuts a run of lines where a list begins or ends, after a heading line, at every long line, and where somebody else speaks. */
function splitGroup(lines: readonly TextLine[], speakers: ReadonlySet<string>): TextLine[][] {
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
    if (isCredit || speakers.has(labelOf(line.text) ?? '')) flush();
    const isRest = inList && !isItem && /^\s{2,}/.test(line.text);
    if (isItem !== inList && !isRest) flush();
    else if (!isItem && !isRest && line.text.length >= longLine) flush();
    part.push(line);
    inList = isItem || isRest;
    const next = lines[i + 1];
    const isTurn = speakers.has(labelOf(line.text) ?? '');
    if (
      !isItem &&
      !isTurn &&
      next &&
      part.length === 1 &&
      isHeadingText(line.text) &&
      next.text.length >= longLine
    )
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
  const whole = normaliseText(
    joinLines(
      lines.map((line) => line.text),
      text,
    ),
  );
  const joined = whole.replace(noteMarks, '');
  const isHeading = lines.length === 1 && (isHeadingText(joined) || isCapitalHeading(joined));
  return {
    kind: isHeading ? 'heading' : 'paragraph',
    level: isHeading ? 2 : 0,
    ordered: false,
    texts: joined === '' ? [] : [isHeading ? joined.replace(/[:.]$/, '') : joined],
    range: rangeOf(lines),
  };
}

/** `HOW IT FELL:` is a heading whatever it ends in. */
function isCapitalHeading(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text) && isHeadingText(text.replace(/[:.]$/, ''));
}

function rangeOf(lines: readonly TextLine[]): Range {
  return { start: lines[0]!.range.start, end: lines.at(-1)!.range.end };
}
