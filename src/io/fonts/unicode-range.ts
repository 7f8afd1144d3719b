/** First and last code point of a run, both included. */
export type CodePointRange = readonly [first: number, last: number];

/**
 * The runs that the text of a CSS `unicode-range` names, for example `U+0000-00FF,U+20AC,U+4??`. What cannot be read
 * is left out.
 *
 * @see https://www.w3.org/TR/css-syntax-3/#urange-syntax
 */
export function parseUnicodeRange(text: string): CodePointRange[] {
  const ranges: CodePointRange[] = [];
  for (const part of text.split(',')) {
    const [, from, wild = '', to] = /^\s*U\+([0-9a-f]*)(\?*)(?:-([0-9a-f]+))?\s*$/i.exec(part) ?? [];
    if (from === undefined || from + wild === '') continue;
    const first = Number.parseInt(from + wild.replaceAll('?', '0'), 16);
    ranges.push([first, Number.parseInt(to ?? from + wild.replaceAll('?', 'F'), 16)]);
  }
  return ranges;
}

/** True when one of the code points lies in one of the runs. */
export function meets(ranges: readonly CodePointRange[], codePoints: ReadonlySet<number>): boolean {
  for (const codePoint of codePoints) if (covers(ranges, codePoint)) return true;
  return false;
}

/** True when the code point lies in one of the runs. */
export function covers(ranges: readonly CodePointRange[], codePoint: number): boolean {
  return ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}
