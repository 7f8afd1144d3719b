/** A date in a text, as written. */
export interface DateMention {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Year, 0 when the text leaves it open; month and day from 1, 0 when open. */
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.';
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const year = '(?:1[5-9]|20)\\d{2}';

const patterns: readonly RegExp[] = [
  new RegExp(`(?<m>${months}) (?<d>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|%| percent), (?<y>${year})`, 'g'),
  new RegExp(
    `(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${months})(?:,? (?<y>${year}))?(?![\\p{L}\\d])`,
    'gu',
  ),
  new RegExp(`(?<m>${months}) (?<d>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:]|%| percent)`, 'g'),
  new RegExp(`(?<m>${months})(?: of)? (?<y>${year})(?!\\d)`, 'g'),
  new RegExp(`(?<y>${year})-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)`, 'g'),
  // A month alone is a date only behind a preposition: "May" and "March" are words too.
  new RegExp(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|early|late|mid-?) ?)(?<m>${months})(?![\\p{L}’'])`,
    'gu',
  ),
  new RegExp(
    `(?<=\\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|of|[Bb]etween|and|to|early|late|[Aa]fter|[Bb]efore) |^)(?<y>${year})(?![\\d%]|-| (?:people|percent|dollars|euros))`,
    'g',
  ),
];

/** Dates in a text, in order. Relative ones ("last week", "two weeks before") and decades are left alone. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && other.end > start)) continue;
      if (/\b(?:last|next|this) $/.test(text.slice(0, start))) continue;
      const { y = '0', m = '', d = '0' } = match.groups ?? {};
      const month = /^\d+$/.test(m) ? Number(m) : monthNames.indexOf(m.slice(0, 3).toLowerCase()) + 1;
      found.push({ text: match[0], start, end, year: Number(y), month, day: Number(d) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Number by which dates sort; `fallback` is the year for those that name none. */
export function dateOrder({ year: own, month, day }: DateMention, fallback: number): number {
  return ((own || fallback) * 13 + month) * 32 + day;
}
