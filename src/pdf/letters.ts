/**
 * A text's letters as they can be compared: without blanks, marks of direction and soft hyphens, in one case, taken
 * apart into base letters and accents, and without ligatures. Their order is that of the text.
 */
export function lettersOf(text: string): readonly string[] {
  const known = cache.get(text);
  if (known) return known;
  const letters = [...text.normalize('NFKD')].flatMap((letter) => {
    if (ignored.test(letter)) return [];
    // By way of capitals: ß prints as SS, ς as Σ.
    return [...letter.toUpperCase()].map((each) => alike[each] ?? each.toLowerCase());
  });
  // Glyphs repeat, texts of slides hardly do.
  if (text.length < 4 && cache.size < 10_000) cache.set(text, letters);
  return letters;
}

const cache = new Map<string, readonly string[]>();

// Blanks, marks without ink, what private fonts have for themselves, and the dot that Turkish capitals leave behind.
const ignored = /[\s\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]|\u0307/u;

// Signs that many fonts draw with one glyph, of which a PDF then names one.
const alike: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2044': '/',
  '\u2215': '/',
  '\u00b7': '.',
  '\u2219': '.',
  '\u2022': '.',
  '\u22c5': '.',
  '\u2206': '\u03b4',
  '\u2126': '\u03c9',
  '\u0110': '\u00d0',
  '\u2223': '|',
  '\u223c': '~',
};

/** How often each letter stands in some texts. */
export function countLetters(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const letter of lettersOf(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** The letters of a text that `there` does not have, or not often enough. */
export function lettersMissing(text: string, there: ReadonlyMap<string, number>): string[] {
  const left = new Map(there);
  return lettersOf(text).filter((letter) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count <= 0;
  });
}
