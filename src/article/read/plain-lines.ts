import type { Range } from '../../source/source.ts';

/** One line of a plain text, with its place. */
export interface TextLine {
  readonly text: string;
  readonly range: Range;
}

const rule = /^\s*(?:[-*_=~•·#]\s*){3,}$/;

/** Lines with text in them, grouped by the blank lines and rules between them. */
export function groupLines(text: string, { start, end }: Range): TextLine[][] {
  const groups: { lines: TextLine[]; blanks: number }[] = [];
  let blanks = 1;
  let offset = start;
  for (const line of text.slice(start, end).split('\n')) {
    const range = { start: offset, end: offset + line.length };
    offset = range.end + 1;
    if (line.trim() === '' || rule.test(line)) blanks += rule.test(line) ? 2 : 1;
    else {
      if (blanks > 0) groups.push({ lines: [], blanks });
      blanks = 0;
      groups.at(-1)!.lines.push({ text: line, range });
    }
  }
  return isDoubleSpaced(groups) ? joinSpaced(groups) : groups.map(({ lines }) => lines);
}

interface Group {
  readonly lines: TextLine[];
  /** Blank lines before it. */
  readonly blanks: number;
}

const sentenceEnd = /[.!?:…。！？：؟۔।။]["”’')\]」』]*\s*$/;

/** Lines of a paragraph of which every second one is blank: most of them end within a sentence. */
function isDoubleSpaced(groups: readonly Group[]): boolean {
  const rest = groups.slice(1);
  if (rest.length < 5 || rest.some(({ lines }) => lines.length > 1)) return false;
  const long = rest.filter(({ lines: [line] }) => line!.text.length > 35 && line!.text.length < 130);
  const open = rest.filter(({ lines: [line] }) => !sentenceEnd.test(line!.text));
  return long.length > 0.6 * rest.length && open.length > 0.5 * rest.length;
}

/** Paragraphs of a double-spaced text: parted by more blank lines, or where a line ends a sentence early. */
function joinSpaced(groups: readonly Group[]): TextLine[][] {
  const width = Math.max(...groups.slice(1).map(({ lines: [line] }) => line!.text.length));
  const joined: TextLine[][] = [];
  let before: TextLine | undefined;
  groups.forEach(({ lines, blanks }, i) => {
    const isNew =
      !before || i < 2 || blanks > 1 || (sentenceEnd.test(before.text) && before.text.length < 0.8 * width);
    if (isNew) joined.push([...lines]);
    else joined.at(-1)!.push(...lines);
    before = lines.at(-1);
  });
  return joined;
}
