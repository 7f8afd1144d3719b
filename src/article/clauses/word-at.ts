/** A word in lower case by its index; empty where there is none. */
export function lowerAt(words: readonly { readonly lower: string }[], index: number): string {
  return words[index]?.lower ?? '';
}

/** The part of speech of a word by its index; empty where there is none. */
export function kindAt(words: readonly { readonly kind: string }[], index: number): string {
  return words[index]?.kind ?? '';
}
