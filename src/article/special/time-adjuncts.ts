import { type DateMention, findDates } from './dates.ts';

/** A phrase of a sentence that says when: "on 4 June 1794", "from 1776 to 1783", "in the winter of 1767". */
export interface TimeAdjunct {
  /** What stands for it beside a row: "4 June 1794", "1776–1783", "winter of 1767". */
  readonly lead: string;
  /** UTF-16 offsets of the whole phrase, its preposition included. */
  readonly start: number;
  readonly end: number;
  /** The date that it sorts by. */
  readonly date: DateMention;
}

const before =
  /(?<![\p{L}\p{N}-])(?<word>[Ii]n|[Oo]n|[Aa]t|[Dd]uring) (?<lead>(?:the )?(?:(?:early |late |mid-?|(?:very )?(?:beginning|start|end|middle|spring|summer|autumn|fall|winter) of )|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?)$/u;

/** Words that lean on the date behind them: "only in 1880", "as early as in 1990", "back in 2012". */
const leaning =
  /\b(?:only|even|just|already|back|not|until|late|early|as|first|once|later|earlier|since|than|both|either) $|\d,? (?:and|or) $/i;

/** Words around the two ends of a stretch of time. */
const span = {
  open: /(?<![\p{L}\p{N}-])(?<word>[Ff]rom|[Bb]etween) $/u,
  between: /^ (?:to|and|until|till|through) $/,
};

const decade =
  /(?<![\p{L}\p{N}-])(?:[Ii]n|[Dd]uring) the (?<lead>(?:early |late |mid-)?(?<y>(?:1[5-9]|20)\d0)s)(?![\p{L}\p{N}])/gu;

/**
 * What the sentence says of when, and whether all of it is understood: false where it names another time, such as
 * "since 1990", which no phrase here holds.
 */
export function findTimeAdjuncts(text: string): {
  readonly adjuncts: readonly TimeAdjunct[];
  readonly others: readonly DateMention[];
} {
  const adjuncts: TimeAdjunct[] = [];
  const others: DateMention[] = [];
  // "1990s" is no year.
  const dates = findDates(text).filter(({ end }) => !/^[’']?s(?!\p{L})/u.test(text.slice(end)));
  for (let i = 0; i < dates.length; i++) {
    const date = dates[i]!;
    const range = rangeAt(text, date, dates[i + 1]);
    const single = range ? undefined : singleAt(text, date);
    if (range) i++;
    if (range ?? single) adjuncts.push((range ?? single)!);
    else others.push(date);
  }
  for (const match of text.matchAll(decade)) {
    const { lead = '', y = '0' } = match.groups!;
    const end = match.index + match[0].length;
    const date = { text: lead, start: end - lead.length, end, year: Number(y), month: 0, day: 0 };
    adjuncts.push({ lead, start: match.index, end, date });
  }
  return { adjuncts, others };
}

function rangeAt(text: string, from: DateMention, to: DateMention | undefined): TimeAdjunct | undefined {
  const open = span.open.exec(text.slice(0, from.start));
  if (!open || !to || !span.between.test(text.slice(from.end, to.start))) return undefined;
  const isBetween = text.slice(from.end, to.start) === ' and ';
  if (isBetween !== (open.groups!.word!.toLowerCase() === 'between')) return undefined;
  const dash = /\s/.test(from.text + to.text) ? ' – ' : '–';
  const date = { ...from, year: from.year || to.year };
  return { lead: from.text + dash + to.text, start: open.index, end: to.end, date };
}

function singleAt(text: string, date: DateMention): TimeAdjunct | undefined {
  const found = before.exec(text.slice(0, date.start));
  if (!found || leaning.test(text.slice(0, found.index))) return undefined;
  const word = found.groups!.word!.toLowerCase();
  // "turns on the winter of 2009", "at 4 June": no time.
  if (
    (word === 'on') !== date.day > 0 ||
    (word === 'at' && !/(?:beginning|start|end|middle) of /.test(found[0]))
  )
    return undefined;
  // "In 1990 and after years of rain A did B": without it, what is left would open with its "and".
  if (found.index === 0 && /^,? (?:and|or|but|yet)\b/.test(text.slice(date.end))) return undefined;
  // "in 1990 and 1995", "in May or June": a time of several parts.
  if (/^(?: and| or| to|–|-| through) ?(?:\d|in\b|on\b|\p{Lu}\p{Ll}+ \d)/u.test(text.slice(date.end)))
    return undefined;
  const lead = found.groups!.lead!.replace(/^the /, '') + date.text;
  // "In 1987 alone, …"
  const alone = /^ alone\b/.exec(text.slice(date.end))?.[0].length ?? 0;
  return { lead, start: found.index, end: date.end + alone, date };
}
