import type { Item, Paragraph } from './drawing.ts';
import { readDecor } from './read-decor.ts';
import { plainInline, type ReadLink } from './read-runs.ts';
import { readParagraph } from './read-text.ts';
import { type Rect, unite } from './rect.ts';
import { findAll, hasClass, type PageBox } from './snapshot.ts';

/** Code as one box of text, a paragraph for each line; the numbers of its lines stand in a box beside it. */
export function readCode(pre: PageBox, slide: Rect, readLink: ReadLink, scale: number): Item[] {
  const lines = findAll(pre, (box) => hasClass(box, 'line'));
  const blocks = lines.length > 0 ? lines : [pre];
  const shapes = lines.flatMap((line) => readDecor(line, slide, scale, false));
  const isNumber = ({ name, style }: PageBox) => name.startsWith('::') && style('position') === 'absolute';
  const codes: Paragraph[] = [];
  const numbers: Paragraph[] = [];
  for (const block of blocks) {
    const inside = block === pre ? pre.children : block.children;
    const code = readParagraph(
      inside.filter((box) => !isNumber(box)),
      block,
      readLink,
      scale,
    );
    codes.push(...(code ? splitLines(code) : emptyLine(block, codes.at(-1))));
    for (const mark of inside.filter(isNumber)) {
      const paragraph = readParagraph(mark.children, mark, readLink, scale);
      if (paragraph) numbers.push(paragraph);
    }
  }
  const paint = Math.max(
    pre.paint,
    ...lines.map((line) => line.paint),
    ...findAll(pre, ({ name }) => name === '#text').map((text) => text.paint),
  );
  const toItem = (paragraphs: readonly Paragraph[]): Item[] => {
    const place = unite(paragraphs.map((each) => each.place));
    if (!place) return [];
    return [{ kind: 'text', role: 'other', place, paint, isFurniture: false, paragraphs, isCode: true }];
  };
  return [...shapes, ...toItem(numbers), ...toItem(codes)];
}

/** A paragraph for each written line; one that the browser has wrapped stays whole. */
function splitLines(code: Paragraph): Paragraph[] {
  if (!code.runs.some(({ isBroken }) => isBroken)) return [code];
  const rows: Paragraph['runs'][number][][] = [[]];
  for (const run of code.runs) {
    if (run.isBroken) rows.push([]);
    if (run.text !== '') rows.at(-1)!.push({ ...run, isBroken: false });
  }
  const { place, lineHeight } = code;
  return rows.map((runs, i) => ({
    ...code,
    runs: runs.length > 0 ? runs : [{ ...code.runs[0]!, ...plainInline, text: ' ', isBroken: false }],
    lines: 1,
    place: { ...place, y: place.y + i * lineHeight, height: code.fontHeight },
  }));
}

function emptyLine(block: PageBox, before: Paragraph | undefined): Paragraph[] {
  if (!before || !block.bounds) return [];
  const place = {
    ...before.place,
    y: before.place.y + before.lineHeight * before.lines,
    height: before.fontHeight,
  };
  return [{ ...before, place, lines: 1, runs: [{ ...before.runs[0]!, text: ' ' }] }];
}
