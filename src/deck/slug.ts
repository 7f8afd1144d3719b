/** Ids that the page uses for itself. */
const reserved = ['lectern-settings'];

/** Most characters of an anchor. */
const longest = 60;

/** A text as the anchor of a slide: letters and digits of any script, lower case, joined by dashes; at most 60 characters. */
export function slugify(text: string): string {
  const words =
    text
      .slice(0, longest * 10)
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const letters = Array.from(words.join('-'));
  const cut = letters.slice(0, longest).join('');
  // A word that would be cut in two is left out, unless it is the only one.
  return letters.length <= longest || letters[longest] === '-' ? cut : cut.replace(/(?<=.)-[^-]*$/, '');
}

/**
 * Gives each text an anchor that no other has; a text without letters is `slide-N`. An id that the writer gave is
 * taken `asIs`.
 */
export function makeSlugs(): (text: string | null, n: number, asIs?: boolean) => string {
  const taken = new Set(reserved);
  // Where to go on counting, so that thousands of equal headings do not count from 2 each.
  const next = new Map<string, number>();
  return (text, n, asIs = false) => {
    const plain = (asIs ? text : text && slugify(text)) || `slide-${n}`;
    // Reveal.js reads an address of digits alone as the number of a slide.
    const base = /^\d+$/.test(plain) ? `slide-${plain}` : plain;
    let slug = base;
    for (let i = next.get(base) ?? 2; taken.has(slug); i++) {
      slug = `${base}-${i}`;
      next.set(base, i + 1);
    }
    taken.add(slug);
    return slug;
  };
}
