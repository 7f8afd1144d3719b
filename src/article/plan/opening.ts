import type { Candidate } from '../clauses/candidate.ts';
import { limits } from '../limits.ts';
import type { Article } from '../types.ts';
import { findAnswers, pickDistinct } from './answers.ts';
import type { Material } from './content-slides.ts';
import { findGist } from './gist.ts';

/** What a talk opens with. */
export interface Opening {
  /** The clause that heads the summary; null where none does. */
  readonly lead: Candidate | null;
  /** Answers to the title's question, the best first; empty when it asks none. */
  readonly answers: readonly Candidate[];
  /** What the article comes to, where it fits a point; one at most. */
  readonly gist: readonly Candidate[];
}

/** Fewest answers, one of them to head the summary, that make a question answered. */
const leastAnswers = 3;

/** The answer to the title's question as the lead, else what the article comes to. */
export function findOpening(article: Article, material: Material): Opening {
  const found = findAnswers(article, material);
  const told = findGist(article, material);
  const gist = told.slice(0, 1);
  if (found.length >= leastAnswers) {
    // A heading stands above its own slide already.
    const spoken = found.filter(({ ops }) => !ops.includes('claim'));
    return { lead: pickDistinct(spoken, 1, [])[0] ?? null, answers: found, gist };
  }
  // What the title says already heads no slide, nor does what is too long; no other sentence takes its place.
  const forms = told.filter(
    ({ sentence, length }) => sentence === gist[0]?.sentence && length <= limits.headline.most,
  );
  return { lead: pickDistinct(forms, 1, [article.title ?? ''])[0] ?? null, answers: [], gist };
}
