/** What opens our inline constructs in plain text, and what may follow it. */
const openings = { ':': '[\\w+-]', '=': '=[^\\s=]', '^': '[^\\s^]', $: '\\S', '@': 'eq:' } as const;

// All of them in one pattern, with the characters at which marked ends a piece of text whatever we say. Looking for one
// mark alone would run to the end of the text again for each piece that another mark cuts off.
const marks = Object.entries(openings).map(([mark, next]) => `\\${mark}(?=${next})`);
/** The next place at which a piece of running text ends: where marked ends it, or one of our constructs may begin. */
export const pieceEnd = new RegExp(`[\\\\<![\`*~_]| {2}\\n|[\\w.+-]@|${marks.join('|')}`);

/**
 * A `start` function for an inline extension: the offset of `mark` if it is the next thing that can end the piece of
 * plain text that a text begins with. It looks no further than marked reads on, so that reading stays linear.
 */
export function findMark(mark: keyof typeof openings): (text: string) => number | undefined {
  return (text) => {
    const end = findEnd(text);
    return end?.[0] === mark ? end.index : undefined;
  };
}

// marked asks every extension about one text before it goes on to the next.
let last = '';
let lastEnd: RegExpExecArray | null = null;

function findEnd(text: string): RegExpExecArray | null {
  if (text !== last) lastEnd = pieceEnd.exec(text);
  last = text;
  return lastEnd;
}
