import { decodeHTMLStrict } from 'entities/decode';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/gi;

/**
 * Text with its character references (`&amp;`, `&mdash;`, `&#8212;`) as the characters they stand for. As in CommonMark,
 * one ends in a semicolon: `&copy` and `&order=1` in an address are what they seem.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(reference, (found) => decodeHTMLStrict(found)) : text;
}
