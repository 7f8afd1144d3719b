import type { Diagnostic } from '../source/diagnostic.ts';
import { findCandidates } from './clauses/candidates.ts';
import { findClaims } from './clauses/claims.ts';
import { loadTagger } from './clauses/tagger.ts';
import { aliasTable, findNames, noNames } from './names/find-names.ts';
import { assemble } from './plan/assemble.ts';
import type { LengthOptions } from './plan/budget.ts';
import { isEnglish } from './read/language.ts';
import { repairOutline } from './repair.ts';
import { scoreSentences } from './score/score-sentences.ts';
import type { Article, Outline } from './types.ts';

/** What the caller may ask of an outline. */
export type OutlineOptions = LengthOptions;

/**
 * The outline of a talk about an article, by rules alone: the same article gives the same outline on every machine.
 * English is cut into clauses; of other languages short sentences are used as they are.
 */
export async function outlineArticle(
  article: Article,
  options: OutlineOptions = {},
): Promise<{ outline: Outline; diagnostics: Diagnostic[] }> {
  const { lang } = article;
  // Endings change with the case of a name, and German writes every noun large: neither is a variant or a person.
  const names = isEnglish(lang) ? findNames(article) : noNames;
  const tagger = isEnglish(lang) ? await loadTagger(names.words) : null;
  const candidates = findCandidates(article, names, tagger);
  const scores = scoreSentences(article, names);
  const claims = findClaims(article, names, tagger);
  const { title, slides } = assemble(article, { candidates, claims, names, scores, lang }, options);
  const outline = repairOutline(article, {
    title,
    author: article.meta.author ?? null,
    date: article.meta.date ?? null,
    lang,
    aliases: aliasTable(names.aliases),
    slides,
  });
  return { outline, diagnostics: diagnose(article, outline) };
}

function diagnose({ path, blocks }: Article, { slides }: Outline): Diagnostic[] {
  // Of a text without prose, reading has told already.
  if (!blocks.some(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'quote')) return [];
  if (slides.some(({ items }) => items.length > 0)) return [];
  const message = 'no points could be drawn from the article';
  const help = 'give a text with paragraphs, or write the points by hand';
  return [{ severity: 'warning', rule: 'no-points', message, help, path }];
}
