import { straighten } from '../read/normalise.ts';
import { ordinals, parts, readCount } from './count-words.ts';

/** A number in a text, however it is written. */
export interface NumberMention {
  /** As written, without the noun it counts. */
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** What it may mean: "5m" is five or five million. */
  readonly values: readonly number[];
  /** What share of a whole it may mean: "a third", "12 %", "one in five". */
  readonly shares: readonly number[];
  /** True for percent. */
  readonly percent: boolean;
  readonly currency: '$' | '€' | '£' | '¥' | null;
  /** Written in words. */
  readonly inWords: boolean;
  readonly ordinal: boolean;
  /** Decade such as "1990s": its first year stands in `values`. */
  readonly decade: boolean;
  /** Part of a name such as "F-16". */
  readonly inName: boolean;
}

type Currency = NumberMention['currency'];

const currencyWords: readonly (readonly [RegExp, Currency])[] = [
  [/^[ -]?(?:US )?(?:dollars?|USD)\b/i, '$'],
  [/^[ -]?(?:euros?|EUR)\b/i, '€'],
  [/^[ -]?(?:pounds? sterling|GBP)\b/i, '£'],
  [/^[ -]?(?:yen|JPY|yuan|renminbi)\b/i, '¥'],
];

const scaleWords: readonly (readonly [RegExp, number, boolean])[] = [
  [/^[ -]?(?:thousand)\b/i, 1e3, true],
  [/^[ -]?(?:millions?|mn|mio\.?|millionen)(?![\p{L}\d])/iu, 1e6, true],
  [/^[ -]?(?:billions?|bn|mrd\.?|milliarden?|milliards?)(?![\p{L}\d])/iu, 1e9, true],
  [/^[ -]?(?:trillions?|tn)(?![\p{L}\d])/iu, 1e12, true],
  [/^ ?[kK](?![\p{L}\d])/u, 1e3, false],
  [/^ ?[mM](?![\p{L}\d])/u, 1e6, false],
];

const digits = /(?<![\p{L}\d])(?:(?:US|A|C)?([$€£¥]) ?)?(\d{1,3}(?:[ ]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)/gu;
const percentSign = /^[ -]?(?:%|percent\b|per cent\b|percentage points?\b|Prozent\b)/iu;

/** Numbers of a text in its order, in digits and in English words. `english` says how points and commas are read. */
export function readNumbers(text: string, english = true): NumberMention[] {
  // Thin and hard blanks part thousands too; no offset moves.
  const plain = straighten(text).replace(/[\u00a0\u2009\u202f]/g, ' ');
  const found = [...readDigits(plain, english), ...(english ? readWords(plain) : [])];
  const sorted = found.sort((a, b) => a.start - b.start);
  return sorted.map((mention, i) =>
    withRatio(plain, shareUnit(plain, mention, sorted[i + 1]), sorted[i + 1]),
  );
}

function readDigits(plain: string, english: boolean): NumberMention[] {
  return [...plain.matchAll(digits)].map((match): NumberMention => {
    const [all, sign, written = ''] = match;
    const start = match.index;
    let end = start + all.length;
    let values = readFigure(written, english);
    let currency = (sign ?? null) as Currency;
    const before = plain.slice(Math.max(0, start - 12), start);
    const decade = /^'?s\b/.exec(plain.slice(end));
    const isDecade = decade !== null && values.some((value) => value % 10 === 0);
    if (isDecade) {
      end += decade[0].length;
      values = values.flatMap((value) => (value < 100 ? [1900 + value, 2000 + value] : [value]));
    }
    const ordinal = /^(?:st|nd|rd|th)\b/.exec(plain.slice(end));
    if (ordinal) end += ordinal[0].length;
    for (const [pattern, factor, sure] of scaleWords) {
      const scale = pattern.exec(plain.slice(end));
      if (!scale) continue;
      const scaled = values.map((value) => value * factor);
      values = sure ? scaled : [...values, ...scaled];
      end += scale[0].length;
      break;
    }
    for (const [pattern, unit] of currencyWords) if (pattern.test(plain.slice(end))) currency ??= unit;
    const percent = percentSign.exec(plain.slice(end));
    if (percent) end += percent[0].length;
    // "1990-95" ends in 1995.
    const opened = /(?<!\d)(\d\d)\d\d ?[-–—/] ?$/.exec(before);
    if (opened && /^\d\d$/.test(written)) values = [...values, Number(opened[1] + written)];
    return {
      text: plain.slice(start, end),
      start,
      end,
      values,
      shares: percent ? values.map((value) => value / 100) : [],
      percent: percent !== null,
      currency,
      inWords: false,
      ordinal: ordinal !== null,
      decade: isDecade,
      inName: /\p{L}-$/u.test(before) && !/^\d{4}$/.test(written),
    };
  });
}

/** `1,000` → 1000, `1.5` → 1.5, `1 500 000` whole or in its parts. Other languages turn point and comma round. */
function readFigure(written: string, english: boolean): number[] {
  if (written.includes(' ')) return [Number(written.replaceAll(' ', '')), ...written.split(' ').map(Number)];
  const grouped = (mark: string) => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+(?:[.,]\\d+)?$`).test(written);
  const asEnglish = () => Number(written.replaceAll(',', ''));
  const asOther = () => Number(written.replaceAll('.', '').replace(',', '.'));
  const readings = english
    ? [written.includes(',') && !grouped(',') ? Number.NaN : asEnglish()]
    : [asOther(), asEnglish()];
  const sound = readings.filter((value) => Number.isFinite(value));
  // "2,4" and "2.0.1": the parts at least.
  return sound.length > 0 ? sound : written.split(/[.,]/).map(Number);
}

const word = /[a-z]+/gi;

function readWords(plain: string): NumberMention[] {
  const tokens = [...plain.matchAll(word)].map((match) => ({
    lower: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: NumberMention[] = [];
  let run: typeof tokens = [];
  const flush = () => {
    for (const mention of readRun(plain, run)) found.push(mention);
    run = [];
  };
  for (const token of tokens) {
    const last = run.at(-1);
    if (last && !/^(?: +|-)$/.test(plain.slice(last.end, token.start))) flush();
    run.push(token);
  }
  flush();
  return found;
}

/** Numbers in words that stand together, parted by blanks and hyphens only. */
function readRun(
  plain: string,
  run: readonly { readonly lower: string; readonly start: number; readonly end: number }[],
): NumberMention[] {
  const found: NumberMention[] = [];
  const words = run.map(({ lower }) => lower);
  for (let i = 0; i < words.length; i++) {
    const read = readFraction(words, i) ?? readCardinal(words, i) ?? readOrdinal(words, i);
    if (!read) continue;
    const start = run[i]!.start;
    let { end } = run[i + read.length - 1]!;
    const percent = percentSign.exec(plain.slice(end));
    if (percent) end += percent[0].length;
    const currency = currencyWords.find(([pattern]) => pattern.test(plain.slice(end)))?.[1] ?? null;
    found.push({
      text: plain.slice(start, end),
      start,
      end,
      values: read.values,
      shares: percent ? read.values.map((value) => value / 100) : read.shares,
      percent: percent !== null,
      currency,
      inWords: true,
      ordinal: read.ordinal,
      decade: read.decade ?? false,
      inName: false,
    });
    i += read.length - 1;
  }
  return found;
}

interface ReadWords {
  readonly values: readonly number[];
  readonly shares: readonly number[];
  readonly ordinal: boolean;
  readonly decade?: boolean;
  readonly length: number;
}

function readCardinal(words: readonly string[], at: number): ReadWords | null {
  const count = readCount(words, at);
  if (!count) return null;
  // "nineteen fifties", "twenty twenty-one" are said of years.
  const rest = readCount(words, at + count.length);
  const isYear =
    rest !== null && count.value >= 10 && count.value < 100 && rest.value >= 10 && rest.value < 100;
  if (isYear)
    return {
      values: [count.value * 100 + rest.value],
      shares: [],
      ordinal: false,
      length: count.length + rest.length,
    };
  const decade = /^(twen|thir|for|fif|six|seven|eigh|nine)ties$/.exec(words[at + count.length] ?? '');
  if (decade && (count.value === 19 || count.value === 20 || count.value === 18)) {
    const tens = 'twen thir for fif six seven eigh nine'.split(' ').indexOf(decade[1]!) + 2;
    const values = [count.value * 100 + tens * 10];
    return { values, shares: [], ordinal: false, decade: true, length: count.length + 1 };
  }
  return { values: [count.value], shares: [], ordinal: false, length: count.length };
}

/** "a third", "two-thirds", "half", "half a million". */
function readFraction(words: readonly string[], at: number): ReadWords | null {
  const first = words[at]!;
  if (first === 'half' || first === 'halves') {
    const whole = readCount(words, at + 1);
    if (whole && /^an?$/.test(words[at + 1]!))
      return { values: [whole.value / 2], shares: [], ordinal: false, length: 1 + whole.length };
    return { values: [0.5], shares: [0.5], ordinal: false, length: 1 };
  }
  const top = /^an?$/.test(first) ? { value: 1, length: 1 } : readCount(words, at);
  if (!top || top.value > 19) return null;
  const name = words[at + top.length] ?? '';
  const part = parts.get(name);
  if (part === undefined || (top.value === 1) === name.endsWith('s')) return null;
  const length = top.length + 1;
  const share = top.value * part;
  const whole = words[at + length] === 'of' ? readCount(words, at + length + 1) : null;
  if (whole && /^an?$/.test(words[at + length + 1]!))
    return { values: [share * whole.value], shares: [], ordinal: false, length: length + 1 + whole.length };
  // "A third party" is the third of them.
  const asOrdinal = top.value === 1 && ordinals.has(name) ? [ordinals.get(name)!] : [];
  return { values: [share, ...asOrdinal], shares: [share], ordinal: asOrdinal.length > 0, length };
}

function readOrdinal(words: readonly string[], at: number): ReadWords | null {
  const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/.test(words[at]!)
    ? readCount([words[at]!], 0)
    : null;
  const name = words[at + (tens ? 1 : 0)] ?? '';
  const value = ordinals.get(name);
  if (value === undefined || (tens && value > 9)) return null;
  return { values: [(tens?.value ?? 0) + value], shares: [], ordinal: true, length: tens ? 2 : 1 };
}

/** "10 to 15 percent", "2–3 million": the first number has the unit of the second. */
function shareUnit(plain: string, mention: NumberMention, next: NumberMention | undefined): NumberMention {
  if (!next || !/^ ?(?:-|–|—|to|and|or) ?$/.test(plain.slice(mention.end, next.start))) return mention;
  const scale = /(thousand|million|billion|trillion)/i.exec(next.text)?.[1]?.toLowerCase();
  const factor = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[scale ?? ''];
  const own = /(?:thousand|million|billion|trillion)/i.test(mention.text);
  const values =
    factor !== undefined && !own
      ? [...mention.values, ...mention.values.map((value) => value * factor)]
      : mention.values;
  const shares =
    next.percent && !mention.percent ? mention.values.map((value) => value / 100) : mention.shares;
  return { ...mention, values, shares, currency: mention.currency ?? next.currency };
}

/** "one in five", "3 out of 10", "1/3": a share too. */
function withRatio(plain: string, mention: NumberMention, next: NumberMention | undefined): NumberMention {
  if (
    !next ||
    mention.ordinal ||
    !/^(?: (?:in|out of)(?: every)? |\/)$/.test(plain.slice(mention.end, next.start))
  )
    return mention;
  const [top, bottom] = [mention.values[0]!, next.values[0]!];
  return top < bottom && bottom <= 100 ? { ...mention, shares: [...mention.shares, top / bottom] } : mention;
}
