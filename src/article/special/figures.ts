import type { Candidate } from '../clauses/candidate.ts';
import { limits } from '../limits.ts';
import { scoreCandidate } from '../score/score-candidate.ts';
import { determiners, prepositions } from '../clauses/word-lists.ts';
import type { Scores } from '../score/score-sentences.ts';
import type { Item } from '../types.ts';
import { isEnglish } from '../read/language.ts';
import { findDates } from './dates.ts';
import { findForeignDates } from './foreign-dates.ts';
import { findForeignFigures } from './foreign-figures.ts';
import { printHedge } from './hedges.ts';
import { numberWords } from './number-words.ts';

const figurePattern = new RegExp(
  `(?<hedge>\\b(?:at least|more than|over|nearly|almost|about|around|some|up to|fewer than|less than) )?(?<figure>(?<![\\d:])[$€£¥]?\\d[\\d,.]*\\d(?: ?%| percent| per cent)?(?: (?:million|billion|trillion))?(?: (?:euros|dollars|pounds))?|\\d(?: ?%| percent| per cent)|[$€£¥]\\d|\\d(?= \\p{Ll}+s\\b)|\\b(?:${Object.keys(numberWords).join('|')})(?= (?:\\p{Ll}+ )?\\p{Ll}+s\\b))(?![\\d-]|:\\d)`,
  'giu',
);

/** "took over 9 %", "talked about 40 cases": no hedge, but a part of the verb before it. */
const phrasal =
  /\b(?:t(?:ake|akes|aking|ook|aken)|hand(?:s|ed|ing)?|turn(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|w[io]n(?:s|ning)?|pass(?:es|ed|ing)?|sign(?:s|ed|ing)?|cross(?:es|ed|ing)?|spread(?:s|ing)?|look(?:s|ed|ing)?|talk(?:s|ed|ing)?|th(?:ink|inks|inking|ought)|br(?:ing|ings|inging|ought)|know(?:s|n)?|knew|hear(?:s|d|ing)?|ask(?:s|ed|ing)?|worr(?:y|ies|ied)|complain(?:s|ed|ing)?|moved?|went|go(?:es|ne|ing)?|g[eo]t(?:s|ting)?|add(?:s|ed|ing)?|com(?:e|es|ing)|came|liv(?:e|es|ed|ing)) (?:over|about|around|up to)$/i;

interface Found extends Item {
  readonly worth: number;
  readonly sentence: string;
  /** Word behind the figure. */
  readonly unit: string;
  /** True where the caption says the figure again. */
  readonly repeats: boolean;
  /** True for a number in digits: one in words seldom is what an article is about. */
  readonly inDigits: boolean;
}

/** Telling numbers, each with the clause it stands in, in source order; empty when there are too few for a slide. */
export function findFigures(candidates: readonly Candidate[], scores: Scores, lang = 'en'): Item[] {
  const best = new Map<string, Found>();
  for (const candidate of candidates) {
    if (candidate.length > limits.point.target + 2 || candidate.vague >= 0.4) continue;
    const figures = isEnglish(lang)
      ? figuresOf(candidate, scores)
      : foreignFiguresOf(candidate, scores, lang);
    for (const found of figures) {
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
  if (all.filter(({ inDigits }) => inDigits).length < limits.figures.least) return [];
  const ranked = [...all].sort((a, b) => b.worth - a.worth);
  const lifted = ranked.filter(({ repeats }) => !repeats).slice(0, limits.figures.most);
  // A caption that says its figure again is a stopgap.
  const missing = Math.max(0, limits.figures.least - lifted.length);
  const kept = [...lifted, ...ranked.filter(({ repeats }) => repeats).slice(0, missing)];
  return all.filter((found) => kept.includes(found)).map(({ lead, text, src }) => ({ lead, text, src }));
}

/** True for a caption that holds the figure of another row with its unit: the same fact told twice. */
function tells(caption: string, { lead, unit, repeats }: Found): boolean {
  return repeats && unit !== '' && caption.includes(`${lead} ${unit}`);
}

function figuresOf(candidate: Candidate, scores: Scores): Found[] {
  const { text } = candidate;
  const dates = findDates(text);
  return [...text.matchAll(figurePattern)].flatMap((match): Found[] => {
    const { hedge = '', figure = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (dates.some((date) => date.start < end && date.end > start) || /^(?:19|20)\d\d$/.test(figure))
      return [];
    if (
      /(?:^|\s)(?:World War|No\.?|Section|Chapter|Article|Step|Versions?|Release|Table|Figure|Page|Point)\s*$/i.test(
        text.slice(0, start).split(/[,;]/).at(-1)?.trim() ?? '',
      )
    )
      return [];
    // "Windows 8", "Tower 42": the number is part of a name.
    if (isNamed(text.slice(0, start), figure)) return [];
    // "every 10 to 15 years": neither end of a range is the figure.
    if (/\d ?(?:to|–|-|and) ?$/.test(text.slice(0, start)) || /^ ?(?:to|–|-) ?\d/.test(text.slice(end)))
      return [];
    if (/^ ?(?:[ap]\.?m\b|o[’']clock)/i.test(text.slice(end))) return [];
    // "The three countries" points back to a number that was told before.
    if (/\b(?:the|these|those|first|last|next|his|her|their|its|our|my)\s*$/i.test(text.slice(0, start)))
      return [];
    const isHedged = !phrasal.test(text.slice(0, start + hedge.trim().length));
    const shown = printFigure(figure, isHedged ? hedge : '');
    const rest = text.slice(end).trim();
    // "Fifty years later": when it happened, no figure.
    if (/^\p{L}+ (?:later|ago|earlier|before|after)\b/u.test(rest)) return [];
    // At the head of the clause the figure is lifted out of it; else the clause stays whole below it.
    const caption = start === 0 && rest.split(' ').length >= 2 ? rest : text;
    const isWord = /^\p{L}/u.test(figure);
    const worth =
      scoreCandidate(candidate, scores) +
      (isWord ? 0 : 0.3) +
      (start === 0 ? 0.15 : 0) +
      (/%|percent|per cent|illion|[$€£]/.test(figure) ? 0.2 : 0) -
      (/\b(?:age of|aged|every) $/.test(text.slice(0, start)) ? 0.4 : 0) -
      candidate.length * 0.012;
    return [
      {
        lead: shown,
        text: caption,
        src: candidate.src,
        worth,
        sentence: candidate.sentence.id,
        unit: rest.split(' ')[0] ?? '',
        repeats: caption === text,
        inDigits: !isWord,
      },
    ];
  });
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
        inDigits: true,
      };
    });
}

/** True for a bare number directly behind a name. */
function isNamed(before: string, figure: string): boolean {
  const word = /(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]*) $/u.exec(before)?.[1]?.toLowerCase();
  return word !== undefined && /^\d[\d.]*$/.test(figure) && !prepositions.has(word) && !determiners.has(word);
}

function printFigure(figure: string, hedge: string): string {
  const digits = numberWords[figure.toLowerCase()] ?? figure.replace(/ ?(?:percent|per cent| %)$/i, '%');
  return printHedge(hedge.trim().toLowerCase(), digits);
}
