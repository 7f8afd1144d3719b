const monthNames = new Map<string, readonly string[]>();

/** Names of the months in a language, long and short, lower case, from the data that comes with the runtime. */
function monthsOf(lang: string): readonly string[] {
  const known = monthNames.get(lang);
  if (known) return known;
  const formats = (['long', 'short'] as const).map(
    (month) => new Intl.DateTimeFormat([lang, 'en'], { month, timeZone: 'UTC' }),
  );
  const names = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 1))).flatMap((date) =>
    formats.map((format) => format.format(date).toLowerCase().replace(/\.$/, '')),
  );
  monthNames.set(lang, names);
  return names;
}

const year = /(?:^|\D)(?:1\d{3}|20\d{2})s?(?:\D|$)/;
const clock = /^\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?$/i;
const numeric = /^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?$/;
const spans =
  /\b(?:century|centuries|decade|quarter|q[1-4]|week \d|day \d|bc|ad|bce|ce|today|now|yesterday|tomorrow)\b/i;

/** True for a short text that says when: a year, month, day, time of day, century or a span of them. */
export function isDateLike(text: string, lang: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,.–—-]+/)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 6) return false;
  const months = monthsOf(lang);
  return (
    year.test(text) ||
    clock.test(text) ||
    numeric.test(text) ||
    spans.test(text) ||
    words.some((word) => months.includes(word))
  );
}

/** True for a short text that is a figure: `36`, `$1.2 bn`, `−4 %`, `3 in 4`, `No. 1`; a lone year is not one. */
export function isFigure(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed.split(/\s+/).length > 4 || /^(?:1\d{3}|20\d{2})s?$/.test(trimmed)) return false;
  return /^(?:no\.?\s?|[<>≤≥~≈+−–-]\s?)?[$€£¥₹]?\s?[\d٠-٩०-९]/iu.test(trimmed);
}
