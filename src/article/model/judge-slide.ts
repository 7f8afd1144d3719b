import { checkLine } from '../gates/check-line.ts';
import { stemsOf } from '../gates/stems-of.ts';
import { unify } from '../clauses/apply-aliases.ts';
import { limits } from '../limits.ts';
import { lintOutline } from '../lint.ts';
import { ownHeadings } from '../plan/own-headings.ts';
import { containment, jaccard } from '../stems.ts';
import type { Article, Line, Outline, OutlineSlide } from '../types.ts';
import type { WordedSlide } from './read-reply.ts';
import type { Brief } from './revised-slides.ts';

/** Rules of the outline's own lint that hold for words of a model too; its words are compared by stem here. */
const kept = new Set([
  'unknown-source',
  'no-source',
  'unbalanced-marks',
  'long-headline',
  'long-point',
  'too-many-points',
  'crowded-slide',
]);

/** Words that join others and state nothing of their own. */
const joining = new Set(stemsOf('include including via amid'));

/**
 * What is wrong with a slide as a model words it, in words that the model can mend it by; nothing if every line is borne
 * out by the sentences it names: all its content words, numbers, days, names and quotations stand there, no negation and
 * no speaker is lost, and it keeps the limits of a slide.
 */
export function judgeSlide(article: Article, outline: Outline, brief: Brief, worded: WordedSlide): string[] {
  const where = `slide ${brief.number}`;
  const slide = applyWording(brief.slide, worded);
  const problems = lintOutline(article, { ...outline, slides: [slide] })
    .filter(({ rule }) => kept.has(rule))
    .map(({ message }) => `${where}: ${message}`);
  const { points, headline } = worded;
  if (points.length < limits.points.least && brief.slide.items.length >= limits.points.least)
    problems.push(`${where}: fewer than ${limits.points.least} points`);
  const allowed = new Set(brief.sentences.map(({ id }) => id));
  [headline, ...points].forEach((line, i) => {
    if (i === 0 && ownHeadings.has(line.text)) return;
    const foreign = line.src.filter((id) => !allowed.has(id));
    if (foreign.length > 0 || line.src.length === 0)
      problems.push(
        `${where}: "${line.text}" names ${foreign.join(', ') || 'no sentence'}, not one of its own`,
      );
    problems.push(...findForeignWords(outline, brief, line).map((message) => `${where}: ${message}`));
    for (const { message } of checkLine(article, outline.aliases, line, i === 0 ? 'headline' : 'point'))
      problems.push(`${where}: "${line.text}": ${message}`);
    if ([headline, ...points].slice(0, i).some((other) => saysTheSame(line, other)))
      problems.push(`${where}: "${line.text}" says again what stands above it`);
  });
  return [...new Set(problems)];
}

/** Content words of a line that none of the sentences it names has in any form. */
function findForeignWords({ aliases }: Outline, { sentences }: Brief, { text, src }: Line): string[] {
  const spellings = new Map(
    Object.entries(aliases).flatMap(([canonical, variants]) =>
      variants.map((variant) => [variant, canonical]),
    ),
  );
  const cited = sentences.filter(({ id }) => src.includes(id)).map((sentence) => sentence.text);
  const known = stemsOf(unify(cited.join(' '), spellings));
  const foreign = [...stemsOf(text)].filter((stem) => !known.has(stem) && !joining.has(stem));
  return foreign.length === 0 ? [] : [`"${text}" says what its sentences do not: ${foreign.join(', ')}`];
}

function saysTheSame(line: Line, other: Line): boolean {
  const [one, two] = [stemsOf(line.text), stemsOf(other.text)];
  return jaccard(one, two) >= 0.55 || containment(one, two) >= 0.85;
}

/** The slide with a model's words in the place of the rules'. */
export function applyWording(slide: OutlineSlide, { headline, points }: WordedSlide): OutlineSlide {
  const { key: _, ...unmarked } = slide;
  return { ...unmarked, headline, items: points.map((point) => ({ ...point, lead: '' })) };
}
