import { checkLine } from './gates/check-line.ts';
import type { GateRule, LineKind } from './gates/types.ts';
import { readInterview } from './read/interview.ts';
import { countWords } from './read/raw-block.ts';
import { isBalanced } from './read/marks.ts';
import { limits } from './limits.ts';
import { findSentence } from './notes.ts';
import { traceLine } from './trace/trace-line.ts';
import { ownHeadings } from './plan/own-headings.ts';
import type { Article, Item, Line, Outline, OutlineSlide, Sentence } from './types.ts';

/** A line of an outline that breaks a rule. */
export interface Problem {
  /** Index of the slide, from 0. */
  readonly slide: number;
  /** Index of the item, from 0; -1 for the headline or the slide as a whole. */
  readonly item: number;
  readonly rule:
    | GateRule
    | 'no-source'
    | 'not-traced'
    | 'unbalanced-marks'
    | 'long-headline'
    | 'long-point'
    | 'too-many-points'
    | 'crowded-slide';
  readonly message: string;
}

/** Everything in an outline that is not true to its article, or too much for a slide. Code is looked at for its source only. */
export function lintOutline(article: Article, outline: Outline): Problem[] {
  // A summary says again what slides say.
  const known = new Map<string, readonly LineProblem[]>();
  const lint = (line: Line | Item, of: OutlineSlide['kind'] | 'headline'): readonly LineProblem[] => {
    const kind = ['headline', 'code', 'quote'].includes(of) ? of : 'point';
    const key = JSON.stringify([kind, line.src, 'lead' in line ? line.lead : '', line.text]);
    const found = known.get(key) ?? lintLine(article, outline.aliases, line, of);
    known.set(key, found);
    return found;
  };
  return outline.slides.flatMap((slide, index) => lintSlide(slide, index, lint));
}

type LineProblem = readonly [Problem['rule'], string];

function lintSlide(
  slide: OutlineSlide,
  index: number,
  lint: (line: Line | Item, of: OutlineSlide['kind'] | 'headline') => readonly LineProblem[],
): Problem[] {
  const problems: Problem[] = [];
  const add = (item: number, rule: Problem['rule'], message: string) =>
    problems.push({ slide: index, item, rule, message });
  const lines: (Line | Item)[] = [withoutNumber(slide), ...slide.items];
  lines.forEach((line, i) => {
    const kind = i === 0 ? 'headline' : slide.kind;
    for (const [rule, message] of lint(line, kind)) add(i - 1, rule, message);
  });
  if (slide.kind === 'code') return problems;
  if (slide.kind !== 'cover' && countWords(slide.headline.text) > limits.headline.most) {
    add(-1, 'long-headline', `headline has more than ${limits.headline.most} words`);
  }
  const longest = slide.kind === 'quote' ? limits.quotation : limits.point.most;
  slide.items.forEach(({ text }, i) => {
    if (countWords(text) > longest) add(i, 'long-point', `point has more than ${longest} words`);
  });
  const most =
    { timeline: limits.timeline.most, table: limits.tableRows }[slide.kind as string] ?? limits.items;
  if (slide.items.length > most) add(-1, 'too-many-points', `slide has more than ${most} points`);
  const words = slide.kind === 'table' ? limits.tableWords : limits.visible;
  if (countVisible(slide) > words) add(-1, 'crowded-slide', `slide has more than ${words} words`);
  return problems;
}

/** The headline of a slide; of one that goes on, "Installation (2)", without our own number. */
function withoutNumber({ headline }: OutlineSlide): Line {
  return { ...headline, text: headline.text.replace(/ \(\d+\)$/, '') };
}

/** Words that an audience sees on a slide. */
export function countVisible({ headline, items }: OutlineSlide): number {
  return [headline.text, ...items.map(({ lead, text }) => `${lead} ${text}`)].reduce(
    (sum, text) => sum + countWords(text),
    0,
  );
}

function lintLine(
  article: Article,
  aliases: Outline['aliases'],
  line: Line | Item,
  of: OutlineSlide['kind'] | 'headline',
): LineProblem[] {
  const text = 'lead' in line ? `${line.lead} ${line.text}` : line.text;
  if (line.src.length === 0)
    return line.text === '' || ownHeadings.has(line.text)
      ? []
      : [['no-source', `"${line.text}" names no source`]];
  const missing = line.src.filter((id) => !findSentence(article, id));
  if (missing.length > 0) return [['unknown-source', `the article has no ${missing.join(', ')}`]];
  if (of === 'code') return [];
  const sentences = line.src.map((id) => findSentence(article, id)!);
  const spoken = readSpoken(line);
  if (spoken && !isSpoken(article, line.src, sentences))
    return [['source-quotation', `nobody says “${spoken.words}” in ${line.src.join(', ')}`]];
  const problems = partsOf(line)
    .filter((part) => !traceLine(part, sentences, aliases))
    .map((part): [Problem['rule'], string] => [
      'not-traced',
      `"${part}" is not made of the words of ${line.src.join(', ')} in their order`,
    ]);
  const kind: LineKind = of === 'headline' ? of : of === 'quote' ? 'quotation' : 'point';
  const untrue = checkLine(article, aliases, line, kind);
  problems.push(...untrue.map(({ rule, message }): [Problem['rule'], string] => [rule, message]));
  if (!isBalanced(text)) problems.push(['unbalanced-marks', `marks do not pair in "${text}"`]);
  return problems;
}

/** A line that is somebody's words from end to end, after a name or not; null for any other. */
function readSpoken(line: Line | Item): { readonly name: string; readonly words: string } | null {
  const found = /^(?:([^:“”]{2,60}): )?“([^“”]+)”$/.exec(line.text);
  const lead = 'lead' in line ? line.lead : '';
  return found ? { name: found[1] ?? lead, words: found[2]! } : null;
}

/** True where the article itself quotes, or the sentences are answers of an interview. */
function isSpoken(article: Article, src: readonly string[], sentences: readonly Sentence[]): boolean {
  if (sentences.some(({ text }) => /[“”"«»„]/.test(text))) return true;
  const answered = answersOf(article);
  return src.some((id) => answered.has(id));
}

// Every line of an outline asks for the same article.
const answers = new WeakMap<Article, ReadonlySet<string>>();

/** Ids of the sentences that are answers of an interview. */
function answersOf(article: Article): ReadonlySet<string> {
  const known = answers.get(article);
  if (known) return known;
  const exchanges = readInterview(article)?.exchanges ?? [];
  const ids = new Set(exchanges.flatMap(({ answer }) => answer.map(({ id }) => id)));
  answers.set(article, ids);
  return ids;
}

/** What of a line is drawn from the article by itself: the lead, of a speaker name and office, and the text. */
function partsOf(line: Line | Item): string[] {
  const spoken = readSpoken(line);
  if (spoken && spoken.name !== '') return [...spoken.name.split(', '), spoken.words];
  return 'lead' in line && line.lead !== '' ? [...line.lead.split(', '), line.text] : [line.text];
}
