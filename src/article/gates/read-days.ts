import { straighten } from '../read/normalise.ts';
import { ordinals } from './count-words.ts';

/** A date with its month, as written in a text. */
export interface DayMention {
  readonly text: string;
  /** UTF-16 offsets, the year apart. */
  readonly start: number;
  readonly end: number;
  /** From 1; several where "1/2/2021" leaves it open. */
  readonly readings: readonly { readonly month: number; readonly days: readonly number[] }[];
  /** True for "may", "march" and the like, which are words and names too. */
  readonly doubtful: boolean;
}

const names =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const short = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const dayWords = [
  ...ordinals.keys(),
  'twenty-first',
  'twenty-second',
  'twenty-third',
  'twenty-fifth',
  'thirty-first',
].join('|');
const day = `(?:\\d{1,2}(?:st|nd|rd|th)?|(?:${dayWords}))`;
const list = `${day}(?: ?(?:-|–|—|to|and|or|,|/) ?${day}){0,3}`;
const after = new RegExp(`^(?:\\.? (?:the )?(${list})(?![\\d:%]|[.,]\\d| percent| per cent| million))`, 'i');
const before = new RegExp(`(?:^|[^\\d.,:/-])((?:the )?(${list})\\.?(?: of)? )$`, 'i');
const month = new RegExp(`(?<![\\p{L}\\d])(?:${names})(?![\\p{L}\\d])`, 'gu');
const numeric = /(?<![\d./-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./](\d{1,2})[./](?:\d{4}|\d{2}))(?![\d/])/g;

/** Dates of a text in its order: months by name with the days beside them, and dates in figures. */
export function readDays(text: string): DayMention[] {
  const plain = straighten(text).replace(/[\u00a0\u2009\u202f]/g, ' ');
  const named = [...plain.matchAll(month)].map((match): DayMention => {
    const [name] = match;
    const at = match.index;
    const behind = after.exec(plain.slice(at + name.length));
    const ahead = behind ? null : before.exec(plain.slice(Math.max(0, at - 60), at));
    const start = ahead ? at - ahead[1]!.length : at;
    const end = at + name.length + (behind?.[0].length ?? 0);
    const days = readDayList(behind?.[1] ?? ahead?.[2] ?? '');
    return {
      text: plain.slice(start, end),
      start,
      end,
      readings: [{ month: short.indexOf(name.slice(0, 3).toLowerCase()) + 1, days }],
      doubtful: days.length === 0 && isDoubtful(plain, name, at),
    };
  });
  const figures = [...plain.matchAll(numeric)].map((match): DayMention => {
    const [text, , isoMonth, isoDay, first, second] = match;
    const pairs =
      isoMonth !== undefined
        ? [[Number(isoMonth), Number(isoDay)]]
        : [
            [Number(second), Number(first)],
            [Number(first), Number(second)],
          ];
    const readings = pairs
      .filter(([m = 0, d = 0]) => m >= 1 && m <= 12 && d >= 1 && d <= 31)
      .map(([m = 0, d = 0]) => ({ month: m, days: [d] }));
    return { text, start: match.index, end: match.index + text.length, readings, doubtful: false };
  });
  return [...named, ...figures.filter(({ readings }) => readings.length > 0)].sort(
    (a, b) => a.start - b.start,
  );
}

function readDayList(text: string): number[] {
  return [...text.toLowerCase().matchAll(/\d{1,2}|[a-z]+(?:-[a-z]+)?/g)].flatMap(([part]) => {
    const [tens, unit] = part.split('-');
    const named = unit ? { twenty: 20, thirty: 30 }[tens!] : 0;
    const value = /^\d/.test(part) ? Number(part) : (named ?? 0) + (ordinals.get(unit ?? part) ?? Number.NaN);
    return value >= 1 ? [value] : [];
  });
}

/** "May", "March" and "August" are words; "April" and "June" are people where a surname follows. */
function isDoubtful(plain: string, name: string, at: number): boolean {
  const next = plain.slice(at + name.length);
  if (/^,? \d{4}/.test(next)) return false;
  if (/^ \p{Lu}\p{Ll}/u.test(next)) return true;
  if (!/^(?:May|March|Mar|Jan|Dec|Sep)$/.test(name)) return false;
  const led = /\b(?:in|since|by|until|till|from|between|early|late|mid|last|next|this|of|to)[ -]$/i.test(
    plain.slice(Math.max(0, at - 12), at),
  );
  const alone = at === 0 && /^(?:$|[:.|,]| *$)/.test(next);
  return !led && !alone;
}
