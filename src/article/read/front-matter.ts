import { readFrontMatter } from '../../markdown/front-matter.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';

/** Keys of front matter that say something about the article; all else is left alone. */
const known = ['title', 'subtitle', 'author', 'date', 'lang', 'description'];

/** What the head of an article tells about it. */
export interface ArticleMeta {
  /** Plain values as written, by key. */
  readonly meta: Readonly<Record<string, string>>;
  /** Where the text starts, in UTF-16 units. */
  readonly bodyStart: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The head of an article; lists and maps in it are passed over. */
export function readMeta(source: Source): ArticleMeta {
  const { entries, bodyStart, diagnostics } = readFrontMatter(source);
  const told = entries.filter(({ key, text }) => known.includes(key) && text !== null && text.trim() !== '');
  return {
    meta: Object.fromEntries(told.map(({ key, text }) => [key, text!.trim()])),
    bodyStart,
    diagnostics,
  };
}
