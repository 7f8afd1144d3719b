/** A text as the anchor of a slide: letters and digits of any script, lower case, joined by dashes. */
export function slugify(text: string): string {
  const words = text.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}

/** Gives each text an anchor that no other has; a text without letters is `slide-N`. */
export function makeSlugs(): (text: string | null, n: number) => string {
  const taken = new Set<string>();
  return (text, n) => {
    const base = (text && slugify(text)) || `slide-${n}`;
    let slug = base;
    for (let i = 2; taken.has(slug); i++) slug = `${base}-${i}`;
    taken.add(slug);
    return slug;
  };
}
