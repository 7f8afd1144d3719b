/** A line that is no text of its author: a fence, a comment, HTML, a picture, a rule, mathematics, a div. */
const noText = /^\s*(?:```|~~~|<|!\[|-{3,}\s*$|\$\$|:::|\[\^)/;

/**
 * An outline whose every text is longer by a share, such as 0.3, in words that it has already: what German is to English.
 * Front matter, code, comments, HTML, formulas, links and figures stay as they are.
 */
export function lengthenText(outline: string, share: number): string {
  let fence: string | null = null;
  let isHead = outline.startsWith('---\n');
  return outline
    .split('\n')
    .map((line, at) => {
      if (isHead) {
        if (at > 0 && line === '---') isHead = false;
        return line;
      }
      const mark = /^\s*(```|~~~|\$\$)/.exec(line)?.[1];
      if (fence !== null) {
        if (mark === fence) fence = null;
        return line;
      }
      if (mark !== undefined) {
        fence = mark;
        return line;
      }
      if (noText.test(line) || line.includes('](') || line.trim() === '') return line;
      if (!line.startsWith('|')) return lengthenPiece(line, share);
      // A row of dashes parts the head of a table.
      if (/^\|[\s|:-]+$/.test(line)) return line;
      return line
        .split('|')
        .map((cell, i, cells) => (i === 0 || i === cells.length - 1 ? cell : lengthenPiece(cell, share)))
        .join('|');
    })
    .join('\n');
}

/** The piece with its own last words again at its end. */
function lengthenPiece(piece: string, share: number): string {
  // A piece without a word of four letters is a figure, a date or a name.
  const words = (piece.match(/(?<![\p{L}\p{N}@.])\p{Ll}[\p{L}’'-]{2,}(?![\p{L}\p{N}@])/gu) ?? []).filter(
    (word) => word.length > 3,
  );
  const wanted = Math.round(piece.trim().length * share);
  if (words.length === 0 || wanted < 4) return piece;
  let added = '';
  for (let i = words.length - 1; added.length < wanted; i = i === 0 ? words.length - 1 : i - 1)
    added += ` ${words[i]!}`;
  const end = /[\s*_.!?:;)”"]*$/.exec(piece)!;
  return `${piece.slice(0, end.index)}${added}${end[0]}`;
}
