import { isEnglish } from '../read/language.ts';
import type { Sentence } from '../types.ts';
import { type DayMention, readDays } from './read-days.ts';
import type { NumberMention } from './number-mention.ts';
import { readNumbers } from './read-numbers.ts';
import { shorten, showCited } from './show-sentence.ts';
import type { Claim, GateProblem } from './types.ts';

/** Numbers, shares, sums of money, years and days of a claim that the sentences it names do not hold. */
export function checkNumbers(claim: Claim): GateProblem[] {
  const english = isEnglish(claim.article.lang);
  const days = english ? findStrangeDays(claim) : [];
  const told = readNumbers(claim.text, english);
  const inDays = english && told.length > 0 ? readDays(claim.text) : [];
  const known = told.length > 0 ? claim.cited.flatMap(({ text }) => readNumbers(text, english)) : [];
  const strange = told.filter((mention) => {
    if (inDays.some(({ start, end }) => start < mention.end && end > mention.start)) return false;
    return isStated(claim, mention) && !isKnown(claim, mention, known, english);
  });
  return [
    ...days.map((mention) => report(claim, mention.text, (text) => hasDay(readDays(text), mention))),
    ...strange.map((mention) =>
      report(claim, mention.text, (text) =>
        readNumbers(text, english).some((other) => meets(mention, other, '')),
      ),
    ),
  ];
}

function report(claim: Claim, at: string, isIn: (text: string) => boolean): GateProblem {
  const elsewhere = claim.sentences.find(({ text }) => isIn(text));
  const help = elsewhere
    ? `${elsewhere.id} has it: name that too, or write what is said here`
    : 'write it as the article does; the article says it nowhere';
  return { rule: 'source-number', message: `"${shorten(at, 40)}" is not in ${showCited(claim)}`, help, at };
}

function findStrangeDays({ text, cited }: Claim): DayMention[] {
  const told = readDays(text).filter(({ doubtful }) => !doubtful);
  if (told.length === 0) return [];
  const known = cited.flatMap((sentence) => readDays(sentence.text));
  return told.filter((mention) => !hasDay(known, mention));
}

function hasDay(known: readonly DayMention[], { readings }: DayMention): boolean {
  return readings.some(({ month, days }) => {
    const inMonth = known.flatMap((other) => other.readings).filter((reading) => reading.month === month);
    return inMonth.length > 0 && days.every((day) => inMonth.some((reading) => reading.days.includes(day)));
  });
}

/** Numbers of one sentence whose differences are looked at. */
const mostCompared = 20;

/** Words before a number that only order the talk: "Part 2", "Step 3". */
const ordering =
  /(?:^|[|(] ?)(?:part|step|chapter|section|reason|lesson|rule|tip|question|act|phase|point|slide|figure|table|no\.|#) ?$/i;

/** False for what counts nothing: "one of them", "first", "these two", the number of a step, a part of a name. */
function isStated({ text, kind }: Claim, mention: NumberMention): boolean {
  const { start, end, inWords, inName, values, shares, ordinal, decade } = mention;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end);
  if (inName || ordering.test(before)) return false;
  if (!inWords) return !(start === 0 && /^[.)] /.test(after) && kind !== 'quotation');
  if (decade || mention.percent || mention.currency) return true;
  if (/^half/i.test(mention.text) && values[0] === 0.5)
    return (
      /^ (?:of|the|all|a|its|their|his|her)\b/.test(after) && !/\b(?:second|first|other)[ -]$/i.test(before)
    );
  if (mention.ratio) return true;
  if (shares.length > 0) return /^(?: of\b|$|[.,;])/.test(after) || !ordinal;
  if (ordinal) return values[0]! > 2;
  return values[0]! > 1 && !/\b(?:these|those|other|last|next)(?: \p{Ll}+)? $/iu.test(before);
}

function isKnown(
  claim: Claim,
  mention: NumberMention,
  known: readonly NumberMention[],
  english: boolean,
): boolean {
  const { text, cited, around } = claim;
  const hedge = hedgeOf(text, mention);
  if (mention.ratio && mention.values.every((value) => known.some(({ values }) => values.includes(value))))
    return true;
  if (isDifference(text, mention, cited, english)) return true;
  if (known.some((other) => meets(mention, other, hedge))) return true;
  if (
    !english &&
    mention.values.some((value) => value <= 12 || known.some((other) => areScaled(value, other)))
  )
    return true;
  // A percent sign at the head of a list or behind the last of several numbers counts for all.
  if (mention.percent && cited.some((each) => /%|percent|per cent/i.test(each.text)))
    return known.some((other) =>
      other.values.some((value) => mention.values.some((own) => isSame(own, value))),
    );
  if (mention.decade)
    return known.some(({ values }) =>
      values.some((year) => mention.values.includes(Math.floor(year / 10) * 10)),
    );
  return isCount(claim, mention, cited, around.counts ?? []);
}

const change =
  /\b(?:up|down|by|more|less|fewer|higher|lower|rises?|rose|falls?|fell|grew|grows|dropped|drops?|points?|gap|difference|later|earlier|after|years?|older|younger|longer|shorter|wider)\b/i;

/** "Up by 17 points" of 61 and 44 percent in one sentence: what lies between two numbers is told with them. */
function isDifference(
  text: string,
  { values, currency }: NumberMention,
  cited: readonly Sentence[],
  english: boolean,
): boolean {
  if (!english || currency !== null || !change.test(text)) return false;
  return cited.some((sentence) => {
    const numbers = readNumbers(sentence.text)
      .slice(0, mostCompared)
      .flatMap((other) => other.values);
    return numbers.some((a) =>
      numbers.some((b) => a > b && values.some((own) => Math.abs(a - b - own) < 1e-6)),
    );
  });
}

/** Small numbers in words that count what is there: the points of the slide, or what a sentence lists. */
function isCount(
  { text }: Claim,
  { inWords, ordinal, values, end }: NumberMention,
  cited: readonly Sentence[],
  counts: readonly number[],
): boolean {
  const [value = 0] = values;
  if (!inWords || ordinal || value > 12 || /^ (?:percent|million|billion)/.test(text.slice(end)))
    return false;
  if (counts.includes(value)) return true;
  if (cited.some((sentence) => countListed(sentence.text).includes(value))) return true;
  return impliedBy.some(
    ([pattern, implied]) => implied === value && cited.some((each) => pattern.test(each.text)),
  );
}

const impliedBy: readonly (readonly [RegExp, number])[] = [
  [/\b(?:both|pair|couple|twice|double[ds]?|twins?|either|neither)\b/i, 2],
  [/\b(?:triple[ds]?|thrice|trio)\b/i, 3],
  [/\bdecade\b/i, 10],
  [/\bdozen\b/i, 12],
  [/\bfortnight\b/i, 2],
];

/** How many members each list in a sentence has: "A, B and C" → 3. */
function countListed(text: string): number[] {
  const lists = text.match(/[^.;:()]+/g) ?? [];
  return lists.flatMap((list) => {
    const last = Math.max(list.lastIndexOf(' and '), list.lastIndexOf(' or '));
    if (last < 0) return [];
    const commas = (list.slice(0, last).replace(/,$/, '').match(/,/g) ?? []).length;
    // An introduction with its comma may stand before the list, a relative clause within it.
    return [commas + 2, ...(commas > 0 ? [commas + 1] : []), ...(commas > 1 ? [commas] : [])];
  });
}

function meets(own: NumberMention, other: NumberMention, hedge: string): boolean {
  if (own.currency && other.currency && own.currency !== other.currency) return false;
  if (own.decade !== other.decade && (own.decade || other.decade)) return false;
  if (own.shares.length > 0 && other.shares.length > 0) {
    // In words a share is seldom exact: "six in ten" of 61 percent.
    const slack = own.percent ? (other.percent ? 1e-9 : 0.0051) : hedge === '' ? 0.02 : 0.05;
    const isNear = (a: number, b: number) => Math.abs(a - b) <= slack || fits(a, b, hedge);
    if (own.shares.some((a) => other.shares.some((b) => isNear(a, b)))) return true;
  }
  if ((own.percent && !other.percent) || own.ratio) return false;
  return own.values.some((a) => other.values.some((b) => isSame(a, b) || fits(a, b, hedge)));
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** In other languages a scale may be a word that is not known here. */
const areScaled = (value: number, { values }: NumberMention): boolean =>
  values.some((other) =>
    [1e3, 1e6, 1e9].some((scale) => isSame(value * scale, other) || isSame(value, other * scale)),
  );

const hedges =
  /(about|around|roughly|approximately|some|circa|nearly|almost|close to|under|less than|fewer than|below|up to|at most|over|more than|above|at least|well over|[~≈<>≤≥])\s?(?:[$€£¥]|the )?$/i;

function hedgeOf(text: string, { start, end }: NumberMention): string {
  const found = hedges.exec(text.slice(Math.max(0, start - 20), start))?.[1]?.toLowerCase() ?? '';
  return found === '' && text.startsWith('+', end) ? 'at least' : found;
}

/** A rounder number is true of the exact one when a word says so: "nearly 1.5 million" of 1,487,000. */
function fits(own: number, exact: number, hedge: string): boolean {
  if (hedge === '' || exact === 0 || countDigits(own) >= countDigits(exact)) return false;
  const off = own / exact - 1;
  if (/^(?:over|more than|above|at least|well over|>|≥)$/.test(hedge)) return off <= 0 && off > -0.2;
  if (/^(?:nearly|almost|close to|under|less than|fewer than|below|up to|at most|<|≤)$/.test(hedge))
    return off >= 0 && off < 0.2;
  return Math.abs(off) < 0.1;
}

/** Digits of a number without the noughts at its ends: 1,500,000 has two. */
const countDigits = (value: number): number =>
  String(value)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length;
