/**
 * Offset of the first line after the first one that starts with `pattern` (a sticky one): where marked lets a block
 * interrupt a paragraph. The first line does not count, since marked asks with its first character cut off; and not
 * `^` with the flag m, since JavaScript lets U+2028 end a line and Markdown does not. A blank line ends the paragraph
 * and so the search: marked asks anew for each one, with all that is left of the text.
 */
export function findLineStart(text: string, pattern: RegExp): number | undefined {
  const blank = /[ \t]*\n/y;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    pattern.lastIndex = at + 1;
    if (pattern.test(text)) return at + 1;
    blank.lastIndex = at + 1;
    if (blank.test(text)) return undefined;
  }
  return undefined;
}
