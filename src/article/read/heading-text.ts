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
