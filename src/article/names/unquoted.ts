/**
 * The text with blanks for what stands between quotation marks, the marks included, so that offsets stay. Marks that
 * open or close a quotation of several sentences blank all behind or before them.
 */
export function blankQuotations(text: string): string {
  let blanked = text.replace(/“[^“”]*”|"[^"]*"|(?<=^|[\s(])‘[^‘]*?’(?=[\s.,;:)?!]|$)/gu, blanks);
  blanked = blanked.replace(/^[^“”]*”/u, blanks).replace(/“[^“”]*$/u, blanks);
  // A lone straight mark opens behind a blank and closes before one.
  return /(?:^|[\s(])"\S/.test(blanked)
    ? blanked.replace(/"[^"]*$/, blanks)
    : blanked.replace(/^[^"]*"/, blanks);
}

const blanks = (found: string): string => ' '.repeat(found.length);

/** True for a sentence that stands as a whole between quotation marks. */
export function isAllQuoted(text: string): boolean {
  return /^[“"][^“”"]+[”"]?$/.test(text.trim()) && /[”"]$/.test(text.trim());
}
