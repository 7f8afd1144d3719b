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
  /** Two numbers, both in `values`, that are one share: "one in five". */
  readonly ratio?: boolean;
  /** Part of a name such as "F-16". */
  readonly inName: boolean;
}

/** Words behind a number that make it a sum of money. */
export const currencyWords: readonly (readonly [RegExp, NumberMention['currency']])[] = [
  [/^[ -]?(?:US )?(?:dollars?|USD)\b/i, '$'],
  [/^[ -]?(?:euros?|EUR)\b/i, '€'],
  [/^[ -]?(?:pounds? sterling|GBP)\b/i, '£'],
  [/^[ -]?(?:yen|JPY|yuan|renminbi)\b/i, '¥'],
];

/** What behind a number makes it percent. */
export const percentSign = /^[ -]?(?:%|percent\b|per cent\b|percentage points?\b|Prozent\b)/iu;
