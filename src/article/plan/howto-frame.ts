import type { Candidate } from '../clauses/candidate.ts';
import { limits } from '../limits.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import { containment, contentStems } from '../stems.ts';
import type { Article, OutlineSlide } from '../types.ts';
import { pickDistinct } from './answers.ts';
import type { Material } from './content-slides.ts';
import type { Frame } from './frame-slides.ts';
import { ownHeading } from './own-headings.ts';
import { tooVague } from './rate-headline.ts';

/** Fewest steps of a how-to. */
const leastSteps = 3;

/** What must not be done, or never left undone. */
const warning =
  /^(?:(?:Warning|Caution|Danger|Important)\b|(?:Never|Always|Do not|Don[’']t|Make sure|Be careful|Take care)\b)/;

/** What is lost by doing it wrong. */
const harm =
  /\b(?:danger(?:ous)?|harmful|hurts?|damages?|cracks?|breaks?|fails?|burns?|leaks?|explodes?|ruins?|cannot be (?:undone|repaired|rescued|replaced|reversed))\b/i;

/** What one is told to do otherwise, or where nothing else is to be done: no message of the whole. */
const aside =
  /^(?:Otherwise|Instead|Then|If|Alternatively|Optionally)\b|\b(?:instead|optional|hardly essential)\b/;

/** What is done in the end, how long it takes and what for. */
const promise = /\b(?:can be|takes?|minutes?|hours?|needs?|enough|without|lets you|so that|will)\b/i;

/**
 * The slides that open and close instructions: what they are for, and what to beware of, since no single step sums up the
 * others. Null for an article that gives none, or says too little about that.
 */
export function planHowto(article: Article, { candidates, scores, lang }: Material): Frame | null {
  const steps = article.blocks.some(({ ordered, sentences }) => ordered && sentences.length >= leastSteps);
  if (!steps || !/\bhow to\b|\bguide to\b|\bstep by step\b/i.test(article.title ?? '')) return null;
  const first = article.blocks.findIndex(({ kind }) => kind === 'heading');
  const before = new Set(article.blocks.slice(0, Math.max(0, first)).map(({ id }) => id));
  const sound = candidates.filter(
    ({ text, vague, isClause, length }) =>
      isClause && vague < tooVague && length >= 3 && length <= limits.point.most && !aside.test(text),
  );
  const byWorth = (bonus: (candidate: Candidate) => number) => (a: Candidate, b: Candidate) =>
    scoreCandidate(b, scores) + bonus(b) - scoreCandidate(a, scores) - bonus(a);
  const purpose = sound
    .filter(({ block }) => before.has(block))
    .sort(
      byWorth(
        ({ text }) =>
          (promise.test(text) ? 0.3 : 0) + 0.3 * containment(scores.title, new Set(contentStems(text))),
      ),
    );
  const warnings = sound
    .filter(({ text }) => warning.test(text) || harm.test(text))
    .sort(byWorth(({ text }) => (warning.test(text) ? 0.6 : 0)));
  const opening = [...pickDistinct(purpose, 2, []), ...pickDistinct(warnings, 1, [])];
  if (opening.length < 2 || warnings.length === 0) return null;
  const beware = pickDistinct(warnings, 3, []);
  const order = (points: readonly Candidate[]) =>
    [...points].sort((a, b) => candidates.indexOf(a) - candidates.indexOf(b));
  const toSlide = (kind: 'brief' | 'closing', points: readonly Candidate[]): OutlineSlide => ({
    kind,
    headline: { text: ownHeading(kind, lang), src: [] },
    items: order(points).map(({ text, src }) => ({ lead: '', text, src })),
    notes: [],
  });
  const shown = beware.map(({ text }) => text);
  const last = [...beware, ...pickDistinct(purpose, 1, shown)].slice(0, 3);
  return { brief: toSlide('brief', opening), closing: last.length < 2 ? null : toSlide('closing', last) };
}
