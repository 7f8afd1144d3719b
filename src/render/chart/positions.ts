/** Where the rows of a chart stand along a scale. */
export interface Positions {
  readonly values: readonly number[];
  readonly isTime: boolean;
}

/** Positions of labels that are all times, such as `2024`, `2024-05`, `Q1 2024` or names of months; else null. */
export function readTimes(labels: readonly string[], lang: string): Positions | null {
  if (labels.length < 2) return null;
  const values = labels.map(readTime);
  if (values.every((value) => value !== null)) return { values: values as number[], isTime: true };
  const months = monthNames(lang);
  const isMonth = labels.every((label) => months.has(label.toLowerCase().replace(/\.$/, '')));
  return isMonth ? { values: labels.map((_, i) => i), isTime: true } : null;
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

function monthNames(lang: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of [lang, 'en']) {
    for (const month of ['short', 'long'] as const) {
      for (let i = 0; i < 12; i++) names.add(monthName(language, month, i).toLowerCase().replace(/\.$/, ''));
    }
  }
  return names;
}

function monthName(lang: string, month: 'short' | 'long', i: number): string {
  const date = Date.UTC(2023, i, 15);
  try {
    return new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC' }).format(date);
  } catch {
    return new Intl.DateTimeFormat('en', { month, timeZone: 'UTC' }).format(date);
  }
}
