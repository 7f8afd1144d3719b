import { spellNames } from '../gates/spell-names.ts';
import type { Outline, Sentence } from '../types.ts';
import { readHedge } from '../special/hedges.ts';
import { numberWords } from '../special/number-words.ts';
import {
  type Cited,
  isSameLetter,
  type Step,
  type Substitution,
  substitutionsAt,
  type Tokens,
} from './substitutions.ts';
import { listTokens } from './tokens.ts';

/** A stretch of a line and where it comes from. */
export interface Stretch {
  /** Id of the sentence. */
  readonly src: string;
  /** Tokens of the line, half-open. */
  readonly from: number;
  readonly to: number;
  /** Why the words are not the sentence's own; null for words as written. */
  readonly why: Substitution | null;
}

/**
 * Where every word of a line comes from: words of one sentence that the line names, in their order, with the declared
 * substitutions between them; null for a line that is not made so. Names count in the spelling to use (`aliases`, as in front matter).
 * Marks are not looked at.
 */
export function traceLine(
  text: string,
  sentences: readonly Sentence[],
  aliases: Outline['aliases'],
): Stretch[] | null {
  const spell = spellNames(aliases);
  const cited = [...sentences]
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    .map(({ id, text: said }): Cited => ({ id, ...tokensOf(spell(said)) }));
  const { figure, hedges } = readHedge(text);
  const line = tokensOf(spell(figure));
  for (const sentence of cited) {
    if (hedges.length > 0 && !isHedged(line, sentence, hedges)) continue;
    const found = follow(line, 0, sentence, 0, cited, new Set());
    if (found) return found;
  }
  return line.tokens.length === 0 ? [] : null;
}

function tokensOf(text: string): Tokens {
  return { text, tokens: listTokens(text) };
}

/** Stretches from token `at` of the line on, out of the sentence from its token `from` on. `lost` are the places from which there is no way. */
function follow(
  line: Tokens,
  at: number,
  sentence: Cited,
  from: number,
  cited: readonly Cited[],
  lost: Set<string>,
): Stretch[] | null {
  if (at === line.tokens.length) return [];
  const place = `${sentence.id} ${from} ${at}`;
  if (lost.has(place)) return null;
  for (const step of [
    ...asWritten(line, at, sentence, from),
    ...substitutionsAt(line, at, sentence, from, cited),
  ]) {
    const rest = follow(line, at + step.length, step.sentence, step.next, cited, lost);
    if (rest) return [{ src: step.sentence.id, from: at, to: at + step.length, why: step.why }, ...rest];
  }
  lost.add(place);
  return null;
}

/** Every place behind `from` at which the sentence has the word. */
function asWritten(
  { tokens }: Tokens,
  at: number,
  sentence: Cited,
  from: number,
): (Omit<Step, 'why'> & { readonly why: null })[] {
  const { text } = tokens[at]!;
  return sentence.tokens.flatMap((other, k) => {
    if (k < from || (at > 0 && k > from && other.isInRun)) return [];
    const isSame = other.text === text || ((at === 0 || k === 0) && isSameLetter(other.text, text));
    return isSame ? [{ why: null, length: 1, sentence, from: k, next: k + 1 }] : [];
  });
}

/** True when one of the words that a sign stands for is directly before the figure. */
function isHedged({ tokens }: Tokens, sentence: Cited, hedges: readonly string[]): boolean {
  const first = tokens[0]?.text;
  return sentence.tokens.some(({ text, start }) => {
    if (text !== first && numberWords[text.toLowerCase()] !== first) return false;
    const before = sentence.text
      .slice(0, start)
      .replace(/[$€£¥]$/, '')
      .trimEnd()
      .toLowerCase();
    return hedges.some((hedge) => before.endsWith(hedge));
  });
}
