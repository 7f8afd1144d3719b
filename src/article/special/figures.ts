import type { Candidate } from '../clauses/candidate.ts';
import type { Tagger } from '../clauses/tagger.ts';
import { limits } from '../limits.ts';
import { isEnglish } from '../read/language.ts';
import { lengthInWords } from '../read/raw-block.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import type { Scores } from '../score/score-sentences.ts';
import { contentStems } from '../stems.ts';
import type { Item } from '../types.ts';
import { type FigureLabel, labelOf } from './figure-labels.ts';
import { type FigureMention, findFigureMentions } from './figure-mentions.ts';
import { findForeignDates } from './foreign-dates.ts';
import { findForeignFigures } from './foreign-figures.ts';

interface Found extends Item {
  readonly worth: number;
  readonly sentence: string;
  /** Word behind the figure. */
  readonly unit: string;
  /** True where the label says the figure again. */
  readonly repeats: boolean;
  /** True for a number that may fill a slide of its own: a share of something, a sum of money, a large count. */
  readonly isStrong: boolean;
}

/** Telling numbers, each with the clause it stands in, in source order; empty when there are too few for a slide. */
export function findFigures(
  candidates: readonly Candidate[],
  scores: Scores,
  { lang = 'en', tagger = null }: { readonly lang?: string; readonly tagger?: Tagger | null } = {},
): Item[] {
  const best = new Map<string, Found>();
  for (const candidate of candidates) {
    if (candidate.length > limits.point.lastResort || candidate.vague >= 0.4) continue;
    const figures = isEnglish(lang)
      ? figuresOf(candidate, scores, tagger)
      : foreignFiguresOf(candidate, scores, lang);
    for (const found of figures) {
      if (lengthInWords(found.text) > limits.point.target + 2) continue;
      const other = best.get(found.sentence);
      if (!other || found.worth > other.worth) best.set(found.sentence, found);
    }
  }
  const all = [...best.values()].filter((found, i, list) => {
    return !list.slice(0, i).some((other) => {
      const isSame = found.src.some((id) => other.src.includes(id)) || found.unit === other.unit;
      return (other.lead === found.lead && isSame) || tells(other.text, found) || tells(found.text, other);
    });
  });
  const strong = all.filter(({ isStrong }) => isStrong);
  if (strong.length < limits.figures.least) return [];
  const ranked = [...strong].sort((a, b) => b.worth - a.worth);
  const lifted = ranked.filter(({ repeats }) => !repeats).slice(0, limits.figures.most);
  // A label that says its figure again is a stopgap.
  const missing = Math.max(0, limits.figures.least - lifted.length);
  const kept = [...lifted, ...ranked.filter(({ repeats }) => repeats).slice(0, missing)];
  return all.filter((found) => kept.includes(found)).map(({ lead, text, src }) => ({ lead, text, src }));
}

/** True for a label that holds the figure of another row with its unit: the same fact told twice. */
function tells(label: string, { lead, unit, repeats }: Found): boolean {
  return repeats && unit !== '' && label.includes(`${lead} ${unit}`);
}

function figuresOf(candidate: Candidate, scores: Scores, tagger: Tagger | null): Found[] {
  const { text, sentence, src } = candidate;
  const mentions = findFigureMentions(text);
  if (mentions.length === 0) return [];
  const words = tagger?.tag(sentence) ?? null;
  // An item of a list of tools or steps states nothing.
  const states = words === null || words.findIndex(({ finite }) => finite) > 0;
  if (!states || (words?.[0]?.kind === 'verb' && words[0].finite) || /\b(?:you|your)\b/i.test(text))
    return [];
  return mentions.flatMap((mention): Found[] => {
    const label = labelOf(text, mention, words);
    const fitness = rate(mention, label, text);
    if (fitness === null) return [];
    const stems = contentStems(text);
    const worth =
      scoreCandidate(candidate, scores) +
      fitness +
      (stems.some((stem) => scores.title.has(stem)) ? 0.15 : 0) -
      candidate.length * 0.012;
    const unit = text.slice(mention.end).trim().split(' ')[0] ?? '';
    return [
      {
        lead: mention.shown,
        text: label.text,
        src,
        worth,
        sentence: sentence.id,
        unit,
        repeats: label.form === 'repeated',
        isStrong: isStrong(mention, label),
      },
    ];
  });
}

/** What a share is of: "38% of the branches", "unemployment fell to 6%", "at a rate of 94%". */
const whole =
  /\b(?:share|rate|proportion|percentage|portion|part|turnout|majority|unemployment|inflation|reduced|cut|rise|risen|rose|fall|fell|fallen|grew|grown|grow|dropped|climbed|increased|declined|narrowed|jumped|raised|costs?|sales|revenue|loss|losses|prices?)\b/i;

/** Fitness of a figure with its label, about 0 to 0.7; null for a number that says nothing under a large figure. */
function rate(
  { kind, value, start, end }: FigureMention,
  { form }: FigureLabel,
  text: string,
): number | null {
  const after = text.slice(end);
  if (
    kind === 'share' &&
    !/^ of\b/.test(after) &&
    (!whole.test(text) || /^(?:the|that|this) figure\b/i.test(text))
  )
    return null;
  if (kind === 'count' && value < 10) return null;
  const base = { share: 0.5, money: 0.5, scale: 0.5, count: 0.3, measure: 0, word: 0 }[kind];
  return base + (start === 0 ? 0.15 : 0) - (form === 'repeated' ? 0.2 : 0);
}

/** From which number on a count tells something. */
const leastCount: Readonly<Record<FigureLabel['form'], number>> = { lifted: 10, taken: 1000, repeated: 500 };

function isStrong({ kind, value, shown }: FigureMention, { form }: FigureLabel): boolean {
  if (kind === 'share' || kind === 'scale') return true;
  // Small change is what something costs in passing.
  if (kind === 'money') return value >= 10 || /\d ?(?:m|bn|k|million|billion|trillion)\b/.test(shown);
  return kind === 'count' && value >= leastCount[form];
}

/** Figures above their whole sentence: what limits them, "more than" and the like, is told there. */
function foreignFiguresOf(candidate: Candidate, scores: Scores, lang: string): Found[] {
  const { text, src, sentence } = candidate;
  const dates = findForeignDates(text, lang);
  return findForeignFigures(text, lang)
    .filter(({ start, end }) => !dates.some((date) => date.start < end && date.end > start))
    .map((figure): Found => {
      const worth = scoreCandidate(candidate, scores) + (/[%％٪\p{L}]/u.test(figure.text) ? 0.2 : 0);
      const unit = text.slice(figure.end).trim().split(' ')[0] ?? '';
      return {
        lead: figure.text,
        text,
        src,
        worth,
        sentence: sentence.id,
        unit,
        repeats: false,
        isStrong: true,
      };
    });
}
