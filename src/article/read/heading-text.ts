import { countWords } from './raw-block.ts';

/** Most characters of a heading, for scripts that put no blanks between words. */
const longestHeading = 90;

/** A short line without end punctuation that opens like a heading; a question counts. */
export function isHeadingText(text: string): boolean {
  const trimmed = text.trim();
  return (
    countWords(trimmed) <= 10 &&
    trimmed.length <= longestHeading &&
    countWords(trimmed) > 0 &&
    /^["“‘'(]?[\p{Lu}\p{Lt}\p{Lo}\d]/u.test(trimmed) &&
    !/[.!,;:…”"。！？။।；，]$/.test(trimmed)
  );
}

/** Number of a heading and the blank behind it: "3. Results", "(2) Results". */
const number = /^\(?\d{1,2}(?:\.\d+)*[.)]?\s+(?=[“"‘']?\p{Lu})/u;

/** Length of a heading's number, blank included, in UTF-16 units; 0 where it has none. */
export function numberLength(text: string): number {
  return number.exec(text)?.[0].length ?? 0;
}
