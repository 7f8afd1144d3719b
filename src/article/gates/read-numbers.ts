import { straighten } from '../read/normalise.ts';
import { currencyWords, type NumberMention, percentSign } from './number-mention.ts';
import { readNumberWords } from './read-number-words.ts';

const scaleWords: readonly (readonly [RegExp, number, boolean])[] = [
  [/^[ -]?(?:thousand)\b/i, 1e3, true],
  [/^[ -]?(?:millions?|mn|mio\.?|millionen)(?![\p{L}\d])/iu, 1e6, true],
  [/^[ -]?(?:billions?|bn|mrd\.?|milliarden?|milliards?)(?![\p{L}\d])/iu, 1e9, true],
  [/^[ -]?(?:trillions?|tn)(?![\p{L}\d])/iu, 1e12, true],
  [/^ ?[kK](?![\p{L}\d])/u, 1e3, false],
  [/^ ?[mM](?![\p{L}\d])/u, 1e6, false],
];

/** No figure inside a word ("B12"). Scripts that part words by no blank set figures straight against letters. */
const digits =
  /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\d])(?:(?:US|A|C)?([$€£¥]) ?)?(\d{1,3}(?:[ ]\d{3})+(?!\d)|\d+(?:[.,]\d+)*)/gu;

/** Numbers of a text in its order, in digits and in English words. `english` says how points and commas are read. */
export function readNumbers(text: string, english = true): NumberMention[] {
  // Thin and hard blanks part thousands too; no offset moves.
  const plain = straighten(text).replace(/[\u00a0\u2009\u202f]/g, ' ');
  const found = [...readDigits(plain, english), ...(english ? readNumberWords(plain) : [])];
  const sorted = found.sort((a, b) => a.start - b.start);
  const shared = sorted.map((mention, i) => shareUnit(plain, mention, sorted[i + 1]));
  return joinRatios(plain, shared);
}

function readDigits(plain: string, english: boolean): NumberMention[] {
  return [...plain.matchAll(digits)].map((match): NumberMention => {
    const [all, sign, written = ''] = match;
    const start = match.index;
    let end = start + all.length;
    let values = readFigure(written, english);
    let currency = (sign ?? null) as NumberMention['currency'];
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

/** "one in five", "3 out of 10", "1/3": two numbers that are one share. */
function joinRatios(plain: string, mentions: readonly NumberMention[]): NumberMention[] {
  const joined: NumberMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const [top = 0, bottom = 0] = [last?.values[0], mention.values[0]];
    const isRatio =
      last !== undefined &&
      !last.ordinal &&
      !last.ratio &&
      /^(?: (?:in|out of)(?: every)? |\/)$/.test(plain.slice(last.end, mention.start)) &&
      top < bottom &&
      bottom <= 100;
    if (!isRatio) joined.push(mention);
    else {
      const { start } = last;
      const { end } = mention;
      const ratio = {
        text: plain.slice(start, end),
        end,
        values: [top, bottom],
        shares: [top / bottom],
        ratio: true,
      };
      joined[joined.length - 1] = { ...last, ...ratio };
    }
  }
  return joined;
}
