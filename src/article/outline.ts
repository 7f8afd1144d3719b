import { type Bound, unbound } from '../source/bound.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { findOddProse } from './odd-prose.ts';
import { findCandidates } from './clauses/candidates.ts';
import { findClaims } from './clauses/claims.ts';
import { loadTagger, type Tagger } from './clauses/tagger.ts';
import { aliasTable, findNames, type Names, noNames } from './names/find-names.ts';
import { assemble, type TalkOptions } from './plan/assemble.ts';
import { fitNotes } from './plan/spoken-notes.ts';
import { diagnoseLength } from './plan/diagnose-length.ts';
import { isEnglish } from './read/language.ts';
import { repairOutline } from './repair.ts';
import { focusScores, readFocus } from './score/focus.ts';
import { scoreSentences } from './score/score-sentences.ts';
import type { Article, Outline } from './types.ts';

/** What the caller may ask of an outline. */
export interface OutlineOptions extends TalkOptions {
  /** Words that the talk is to turn on. */
  readonly focus?: string | undefined;
  /** False leaves the speaker notes out. */
  readonly notes?: boolean | undefined;
  /** Runs the two parts of the work, for a caller who limits their time. */
  readonly within?: Bound | undefined;
}

/** Draws the outline of a talk from an article, and tells what is wrong with it. */
export type Outliner = (
  article: Article,
  options?: OutlineOptions,
) => Promise<{ outline: Outline; diagnostics: Diagnostic[] }>;

/**
 * The outline of a talk about an article, by rules alone: the same article gives the same outline on every machine.
 * English is cut into clauses; of other languages short sentences are used as they are.
 */
export async function outlineArticle(
  article: Article,
  options: OutlineOptions = {},
): Promise<{ outline: Outline; diagnostics: Diagnostic[] }> {
  const { lang } = article;
  const { within = unbound } = options;
  // Endings change with the case of a name, and German writes every noun large: neither is a variant or a person.
  const names = isEnglish(lang) ? within(() => findNames(article)) : noNames;
  const tagger = isEnglish(lang) ? await loadTagger(names.words) : null;
  return within(() => drawSlides(article, names, tagger, options));
}

function drawSlides(
  article: Article,
  names: Names,
  tagger: Tagger | null,
  options: OutlineOptions,
): { outline: Outline; diagnostics: Diagnostic[] } {
  const { lang } = article;
  const candidates = findCandidates(article, names, tagger);
  const { focus, diagnostics } = readFocus(article, options.focus);
  const scores = focusScores(article, scoreSentences(article, names), focus);
  const claims = findClaims(article, names, tagger);
  const material = { candidates, claims, names, scores, lang, tagger };
  const { title, slides } = assemble(article, material, options, focus);
  const repaired = repairOutline(article, {
    title,
    author: article.meta.author ?? null,
    date: article.meta.date ?? null,
    lang,
    aliases: aliasTable(names.aliases),
    slides,
  });
  const { minutes, notes = true } = options;
  const spoken =
    minutes === undefined ? repaired.slides : fitNotes(repaired.slides, article, scores, minutes);
  const outline = {
    ...repaired,
    slides: notes ? spoken : spoken.map((slide) => ({ ...slide, notes: [] })),
  };
  return {
    outline,
    diagnostics: [...diagnostics, ...diagnose(article, outline), ...diagnoseLength(article, spoken, options)],
  };
}

function diagnose({ path, blocks }: Article, { slides }: Outline): Diagnostic[] {
  // Of a text without prose, reading has told already; of one sentence a headline says all.
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list' || kind === 'quote');
  const headed = new Set(slides.flatMap(({ headline }) => headline.src));
  if (slides.some(({ items }) => items.length > 0)) return [];
  const odd = findOddProse({ blocks });
  if (!odd && prose.every(({ sentences }) => sentences.every(({ id }) => headed.has(id)))) return [];
  const message = `no points could be drawn from the article${odd ? `: ${odd.what}` : ''}`;
  const help = odd?.help ?? 'give a text with paragraphs, or write the points by hand';
  return [{ severity: 'warning', rule: 'no-points', message, help, path }];
}
