import { checkLine } from '../../../src/article/gates/check-line.ts';
import type { GateRule, LineKind, Surroundings } from '../../../src/article/gates/types.ts';
import { makeArticle } from '../support.ts';

/** What stands round a line of a test. */
interface Given {
  readonly kind?: LineKind;
  readonly lead?: string;
  readonly src?: readonly string[];
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly around?: Surroundings;
  readonly lang?: string;
  readonly more?: readonly string[];
}

/** Problems of a line that names the whole paragraph, or `src`. */
export function problemsOf(paragraph: string, text: string, given: Given = {}) {
  const {
    kind = 'point',
    lead = '',
    src = ['p1'],
    aliases = {},
    around = {},
    more = [],
    lang = 'en',
  } = given;
  // A sentence alone is too short to tell its language.
  const article = { ...makeArticle(paragraph, ...more), lang };
  return checkLine(article, aliases, { text, src, lead }, kind, around);
}

/** The rules that a line breaks, each once. */
export function rulesOf(paragraph: string, text: string, given: Given = {}): GateRule[] {
  return [...new Set(problemsOf(paragraph, text, given).map(({ rule }) => rule))];
}
