// Where marked ends a piece of plain text whatever our extensions say; it asks them again after that.
const special = '\\\\<![`*~_';

/**
 * A `start` function for an inline extension: the offset of the first `mark` (one character) that `next` may follow, in
 * the piece of plain text that `text` begins with. It looks no further than marked reads on, so that reading stays
 * linear.
 */
export function findMark(mark: string, next = '.'): (text: string) => number | undefined {
  const pattern = new RegExp(`[${special}]|\\${mark}(?=${next})`, 's');
  return (text) => {
    const found = pattern.exec(text);
    return found?.[0] === mark ? found.index : undefined;
  };
}
