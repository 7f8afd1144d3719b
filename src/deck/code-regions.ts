/** Code cut out of a file, or the names of the regions that the file has. */
export type CutRegion = { readonly code: string } | { readonly regions: readonly string[] };

// `//#region name`, `# region name`, `<!-- #region name -->`, `/* #region name */`, as editors fold them.
const opening = /^\s*(?:\/\/|\/\*|--|<!--|%|;|")?\s*#\s?region\b[ \t]*([\w.-]*)[ \t]*(?:\*\/|-->)?\s*$/;
const closing = /^\s*(?:\/\/|\/\*|--|<!--|%|;|")?\s*#\s?endregion\b[ \t]*([\w.-]*)[ \t]*(?:\*\/|-->)?\s*$/;

/**
 * The part of a file that `region` names: lines (`3`, `3-8`, `L3-L8`) or a region between marks; all of it for null.
 * Marks of regions are left out, and the indentation that all lines share.
 */
export function cutRegion(text: string, region: string | null): CutRegion {
  const lines = text.replace(/\n$/, '').split('\n');
  if (region === null) return { code: tidy(lines) };
  const [, first, last] = /^L?(\d{1,7})(?:-L?(\d{1,7}))?$/i.exec(region) ?? [];
  if (first !== undefined) {
    const to = Number(last ?? first);
    const isThere = Number(first) >= 1 && Number(first) <= to && to <= lines.length;
    return isThere ? { code: dedent(lines.slice(Number(first) - 1, to)) } : { regions: listRegions(lines) };
  }
  const from = lines.findIndex((line) => opening.exec(line)?.[1] === region);
  if (from < 0) return { regions: listRegions(lines) };
  return { code: tidy(lines.slice(from + 1, findEnd(lines, from, region))) };
}

/** Index of the line that closes the region opened at `from`; a region without an end runs to the last line. */
function findEnd(lines: readonly string[], from: number, name: string): number {
  let depth = 0;
  for (let i = from + 1; i < lines.length; i++) {
    const end = closing.exec(lines[i]!);
    if (end && (end[1] === name || depth === 0)) return i;
    if (end) depth--;
    else if (opening.test(lines[i]!)) depth++;
  }
  return lines.length;
}

function listRegions(lines: readonly string[]): string[] {
  return lines.flatMap((line) => opening.exec(line)?.[1] || []);
}

function tidy(lines: readonly string[]): string {
  return dedent(lines.filter((line) => !isMark(line)));
}

const isMark = (line: string): boolean => opening.test(line) || closing.test(line);

function dedent(lines: readonly string[]): string {
  const filled = lines.filter((line) => line.trim() !== '');
  const indents = filled.map((line) => /^[ \t]*/.exec(line)![0]);
  const shared = indents.reduce(
    (one, other) => (other.startsWith(one) ? one : commonStart(one, other)),
    indents[0] ?? '',
  );
  return lines
    .map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line.trimStart()))
    .join('\n');
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length);
}
