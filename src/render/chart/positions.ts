/** Where the rows of a chart stand along a scale. */
export interface Positions {
  readonly values: readonly number[];
  readonly isTime: boolean;
  /** Shorter words for the labels, where there are some. */
  readonly short: readonly string[] | null;
}

/** Positions of labels that are all times, such as `2024`, `2024-05`, `Q1 2024` or names of months; else null. */
export function readTimes(labels: readonly string[], lang: string): Positions | null {
  if (labels.length < 2) return null;
  const values = labels.map(readTime);
  if (values.every((value) => value !== null))
    return { values: values as number[], isTime: true, short: null };
  const months = monthNames(lang);
  const short = labels.map((label) => months.get(plainName(label)) ?? null);
  const isMonth = short.every((name) => name !== null);
  return isMonth ? { values: labels.map((_, i) => i), isTime: true, short } : null;
}

/** A time as a year with a fraction. */
function readTime(label: string): number | null {
  const date = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(label);
  if (date) {
    const [, year, month = '1', day = '1'] = date;
    const [m, d] = [Number(month), Number(day)];
    if (Number(year) < 1000 || m < 1 || m > 12 || d < 1 || d > 31) return null;
    const start = Date.UTC(Number(year), 0, 1);
    const length = Date.UTC(Number(year) + 1, 0, 1) - start;
    return Number(year) + (Date.UTC(Number(year), m - 1, d) - start) / length;
  }
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))$/i.exec(label);
  if (!quarter) return null;
  return Number(quarter[2] ?? quarter[3]) + (Number(quarter[1] ?? quarter[4]) - 1) / 4;
}

const known = new Map<string, ReadonlyMap<string, string>>();

/** Names of months, each with the short one of the same language; a language is asked once, since that takes milliseconds. */
function monthNames(lang: string): ReadonlyMap<string, string> {
  const names = known.get(lang) ?? new Map([...namesIn('en'), ...namesIn(lang)]);
  known.set(lang, names);
  return names;
}

function namesIn(lang: string): [name: string, short: string][] {
  const [short, long] = [makeMonthFormat(lang, 'short'), makeMonthFormat(lang, 'long')];
  return Array.from({ length: 12 }, (_, i) => Date.UTC(2023, i, 15)).flatMap((date) =>
    [short, long].map((format): [string, string] => [plainName(format.format(date)), short.format(date)]),
  );
}

function plainName(label: string): string {
  return label.toLowerCase().replace(/\.$/, '');
}

function makeMonthFormat(lang: string, month: 'short' | 'long'): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC' });
  } catch {
    return new Intl.DateTimeFormat('en', { month, timeZone: 'UTC' });
  }
}
