import { decodeHTML } from 'entities/decode';

/** Text with its character references (`&amp;`, `&mdash;`, `&#8212;`) as the characters they stand for. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}
