/**
 * A reading of texts that remembers what it has read: several stages ask for the same sentences, several decks for the same
 * sheets. It forgets all where it has `most` of them, so that a long run stays small.
 */
export function remember<T extends object | string>(
  read: (text: string) => T,
  most: number,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = read(text);
    if (known.size >= most) known.clear();
    known.set(text, made);
    return made;
  };
}
