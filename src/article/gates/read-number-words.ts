import { ordinals, parts, readCount } from './count-words.ts';
import { currencyWords, type NumberMention, percentSign } from './number-mention.ts';

const word = /[a-z]+/gi;

/** Numbers in English words in a text of typewriter marks: cardinals, ordinals, parts of a whole, years and decades. */
export function readNumberWords(plain: string): NumberMention[] {
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
    // "twenty-first" before "twenty".
    const read = readFraction(words, i) ?? readOrdinal(words, i) ?? readCardinal(words, i);
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
  if (!tens) return { values: [value], shares: [], ordinal: true, length: 1 };
  // "A thirty-second film" lasts thirty seconds.
  const inSeconds = name === 'second' ? [tens.value] : [];
  return { values: [tens.value + value, ...inSeconds], shares: [], ordinal: true, length: 2 };
}
