/** First parts of words that keep their hyphen. */
const prefixes = new Set(
  'self well ill non anti co ex pre post semi quasi half full high low long short mid cross all cost state north south east west'.split(
    ' ',
  ),
);

/**
 * Lines joined into running text. A hyphen at a line's end goes where the whole word stands elsewhere among `words` (in
 * lower case), stays where the hyphenated one does, and else goes, since most of them are the typesetter's.
 */
export function joinBroken(lines: readonly string[], words: ReadonlySet<string>): string {
  let joined = '';
  for (const line of lines) {
    const next = line.trim();
    const broken = /(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}-]*)[-\u2010\u00AD]$/u.exec(
      joined.slice(-80),
    )?.[1];
    const rest = /^\p{L}+/u.exec(next)?.[0];
    if (joined === '') joined = next;
    else if (broken === undefined || rest === undefined) joined += ` ${next}`;
    else
      joined = keepsHyphen(broken, rest, words)
        ? `${joined.slice(0, -1)}-${next}`
        : joined.slice(0, -1) + next;
  }
  return joined;
}

function keepsHyphen(first: string, rest: string, words: ReadonlySet<string>): boolean {
  const [start, end] = [first.toLowerCase(), rest.toLowerCase()];
  if (words.has(start + end)) return false;
  if (words.has(`${start}-${end}`)) return true;
  return !/^\p{Ll}/u.test(rest) || /[\d-]/.test(first) || prefixes.has(start);
}
