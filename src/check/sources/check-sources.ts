import type { Article } from '../../article/types.ts';
import type { Deck } from '../../deck/types.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Source } from '../../source/source.ts';
import { checkDrift, type DrawnFrom } from './check-drift.ts';
import { checkPoints } from './check-points.ts';
import { countCoverage, type Coverage } from './count-coverage.ts';
import { readPoints } from './read-points.ts';

/** An article that an outline is held against. */
export interface CheckedArticle {
  readonly article: Article;
  /** SHA-256 of its file, in hexadecimal. */
  readonly hash: string;
  /** Spelling to use → spellings in the article. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** What the outline tells of the article that it was drawn from. */
  readonly drawn: DrawnFrom | null;
}

/** What in a deck is not true to its article, at places in `source`; and how both cover each other. */
export function checkSources(
  deck: Deck,
  source: Source,
  { article, hash, aliases, drawn }: CheckedArticle,
): { readonly diagnostics: readonly Diagnostic[]; readonly coverage: Coverage } {
  const slides = readPoints(deck);
  const found = [
    ...checkDrift(deck, article, hash, drawn),
    ...checkPoints(slides, article, aliases, source.text),
  ];
  const diagnostics = found.map(({ severity = 'warning', rule, message, help, range }): Diagnostic => ({
    severity,
    rule,
    message,
    help,
    path: source.path,
    ...(range && { range }),
  }));
  return { diagnostics, coverage: countCoverage(slides, article) };
}
