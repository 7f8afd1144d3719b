import type { Article, Sentence } from '../types.ts';

/** What a gate finds wrong: the rule by which diagnostics name it. */
export type GateRule =
  | 'unknown-source'
  | 'source-number'
  | 'source-name'
  | 'source-quotation'
  | 'source-speaker'
  | 'source-negation'
  | 'source-attribution';

/** A line of a slide that is not true to the sentences it names. */
export interface GateProblem {
  readonly rule: GateRule;
  /** What is wrong, with the sentence in short; no full stop. */
  readonly message: string;
  /** How to mend it. */
  readonly help: string;
  /** The words of the line that are meant, as they stand there. */
  readonly at: string;
}

/** What a line is on its slide; a quotation has its speaker in `lead`. */
export type LineKind = 'headline' | 'point' | 'row' | 'quotation' | 'text';

/** A line as it is held against the article. */
export interface CheckedLine {
  readonly text: string;
  /** Ids such as `p0`, `p3` or `p3.s2`. */
  readonly src: readonly string[];
  /** What stands out before the text; of a quotation who said it. */
  readonly lead?: string;
}

/** What stands round a line and may explain it. */
export interface Surroundings {
  /** Headline of the slide: "What the ministry says" speaks for the points under it. */
  readonly headline?: string;
  /** How many items, rows or columns the slide has: "Three ties" may count them. */
  readonly counts?: readonly number[];
}

/** A line with the sentences that it names, as gates look at it. */
export interface Claim {
  /** With names in the spelling to use. */
  readonly article: Article;
  readonly kind: LineKind;
  /** All words of the line, the speaker of a quotation apart; names in the spelling to use. */
  readonly text: string;
  /** Who said a quotation; empty for other kinds. */
  readonly speaker: string;
  /** The sentences named, in the order of the article; names in the spelling to use. */
  readonly cited: readonly Sentence[];
  /** Every sentence of the article in its order, the title first; names in the spelling to use. */
  readonly sentences: readonly Sentence[];
  readonly around: Surroundings;
}
