/**
 * What an outline keeps of its drawing, in front matter as `drawn: { slides: …, sentences: …, changed: … }`. It is made
 * of prints, so that it stays small, and of words, so that it stays one line.
 */
export interface Drawn {
  /** Prints of the slides as they were drawn. */
  readonly slides: readonly string[];
  /** Prints of the article's sentences, as `printSentences` gives them; null where they are not known. */
  readonly sentences: string | null;
  /** `print.id` for a sentence that changed under a slide that was not touched since. */
  readonly changed: readonly string[];
}

/** Nothing known of a drawing. */
export const undrawn: Drawn = { slides: [], sentences: null, changed: [] };

/** The value of the front matter's key `drawn`. */
export function formatDrawn({ slides, sentences, changed }: Drawn): string {
  const parts = [
    slides.length > 0 && `slides: ${slides.join(' ')}`,
    sentences !== null && `sentences: ${sentences}`,
    changed.length > 0 && `changed: ${changed.join(' ')}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** The value of the key `drawn` as read from YAML; what is not of its form counts as not known. */
export function parseDrawn(value: unknown): Drawn {
  if (value === null || typeof value !== 'object') return undrawn;
  const map = value as Readonly<Record<string, unknown>>;
  const words = (key: string): string[] => {
    const text = map[key];
    return typeof text === 'string' ? text.split(/\s+/).filter((word) => word !== '') : [];
  };
  return {
    slides: words('slides'),
    sentences: typeof map.sentences === 'string' ? map.sentences : null,
    changed: words('changed'),
  };
}
