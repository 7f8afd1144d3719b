import type { Range } from '../source/source.ts';

/** Deepest nesting of quotes, lists and divs that is read. */
export const deepestNesting = 100;

const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]+\]:))+/;

/**
 * The first line nested deeper than `deepestNesting`: by markers on the line, by the indentation of a list item, or
 * by open divs. The Markdown reader recurses into each level, so such a text would exhaust the stack or take minutes.
 */
export function findTooDeep(text: string, from = 0): Range | null {
  let divs = 0;
  for (let at = from; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    if (/^ {0,3}:{3,}/.test(line)) divs = Math.max(0, divs + (/^ {0,3}:+[ \t]*$/.test(line) ? -1 : 1));
    if (divs > deepestNesting || countLevels(line) > deepestNesting) return { start: at, end };
    at = end + 1;
  }
  return null;
}

// Classes of one character alone, which are stepped through without remembering each step.
const rule = /^(?:[-\t ]+|[*\t ]+|[_\t ]+)$/;

function countLevels(line: string): number {
  if (rule.test(line)) return 0;
  const found = markers.exec(line)?.[0] ?? '';
  const count = found.match(/>|[-+*]|\d+[.)]|\[\^/g)?.length ?? 0;
  // Each level of a list is indented by two columns or more.
  const indent = /^[ \t]*/.exec(found)?.[0].replaceAll('\t', '    ').length ?? 0;
  return count + indent / 2;
}
