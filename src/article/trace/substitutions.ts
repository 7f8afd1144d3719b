import { determiners, prepositions } from '../clauses/word-lists.ts';
import { numberWords } from '../special/number-words.ts';
import type { Token } from './tokens.ts';

/** Why words stand in a line that do not stand there in the sentence: the whole list, explained in docs/outlining.md. */
export type Substitution = 'name' | 'full-name' | 'speaker' | 'including' | 'heading' | 'next' | 'figure';

/** A text with its tokens. */
export interface Tokens {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** A sentence that a line names. */
export interface Cited extends Tokens {
  readonly id: string;
}

/** A substitution that may begin somewhere in a line. */
export interface Step {
  readonly why: Substitution;
  /** Tokens of the line that are accounted for. */
  readonly length: number;
  /** Sentence and token to go on at. */
  readonly sentence: Cited;
  readonly next: number;
  /** Token of the sentence from which on words are replaced. */
  readonly from: number;
}

/** Most words of a phrase that names what a pronoun means. */
const longestPhrase = 12;

const personal = /^(?:he|she|it|they|him|her|them|his|its|their)$/i;
const possessives = /^(?:his|her|its|their)$/i;
/** Pronouns that are nothing but possessive. */
const owning = /^(?:his|its|their)$/i;
/** Words that no phrase for a thing holds: with them it would be a statement. */
const stating =
  /^(?:is|are|was|were|be|been|has|have|had|can|could|will|would|may|might|must|shall|should|do|does|did|not|never|that|which|who)$/i;
const pointing = /^(?:this|that|these|those)$/i;
const among = /^Among (?:these|those|them)\b/;

/** Every substitution that line token `at` may begin with, behind token `from` of the sentence; `cited` in the order of the article. */
export function substitutionsAt(
  line: Tokens,
  at: number,
  sentence: Cited,
  from: number,
  cited: readonly Cited[],
): Step[] {
  const steps: Step[] = [];
  const { tokens } = sentence;
  const first = line.tokens[at]!;
  for (let k = from; k < tokens.length; k++) {
    const { text } = tokens[k]!;
    const add = (why: Substitution, length: number, taken = 1) =>
      steps.push({ why, length, sentence, from: k, next: k + taken });
    // What a pronoun means stands before it.
    const said = [...cited.slice(0, cited.indexOf(sentence)), { ...sentence, tokens: tokens.slice(0, k) }];
    if (personal.test(text))
      for (const n of phraseLengths(line, at, said))
        if (agrees(line.tokens[at + n - 1]!, text) && (at + n < line.tokens.length || !owning.test(text)))
          add('name', n);
    const noun = pointing.test(text) ? tokens[k + 1]?.text.toLowerCase() : undefined;
    if (noun !== undefined && /^the$/i.test(first.text))
      for (const n of phraseLengths(line, at, said))
        if (n > 2 && line.tokens[at + n - 1]!.text.toLowerCase() === noun) add('name', n, 2);
    if (/^\p{Lu}/u.test(text))
      for (const n of nameLengths(line, at, cited))
        if (n > 1 && line.tokens[at + n - 1]!.text === text) add('full-name', n);
    if (numberWords[text.toLowerCase()] === first.text) add('figure', 1);
  }
  return [
    ...steps,
    ...speaker(line, at, sentence, cited),
    ...members(line, at, cited),
    ...behindHeading(line, at, sentence, from, cited),
    ...goingOn(line, at, sentence, from, cited),
  ];
}

/** `Duarte: “…”` before a sentence that is nothing but somebody's words. */
function speaker(line: Tokens, at: number, sentence: Cited, cited: readonly Cited[]): Step[] {
  if (at > 0 || !/^[“"]/.test(sentence.text)) return [];
  return nameLengths(line, 0, cited)
    .filter((n) => /^: ?[“"]/.test(line.text.slice(line.tokens[n - 1]!.end)))
    .map((n) => ({ why: 'speaker', length: n, sentence, from: 0, next: 0 }));
}

/** "36 countries abstained, including A and B", from a second sentence "Among these countries are A and B". */
function members(line: Tokens, at: number, cited: readonly Cited[]): Step[] {
  if (at === 0 || line.tokens[at]!.text !== 'including') return [];
  return cited
    .filter(({ text }) => among.test(text))
    .map((sentence) => ({ why: 'including', length: 1, sentence, from: 0, next: 2 }));
}

/** "How it works: Nobody pays a fine", from a whole heading and a sentence below it. */
function behindHeading(
  line: Tokens,
  at: number,
  sentence: Cited,
  from: number,
  cited: readonly Cited[],
): Step[] {
  if (
    at === 0 ||
    from < sentence.tokens.length ||
    !/^\s?[:：]/.test(line.text.slice(line.tokens[at - 1]!.end))
  )
    return [];
  return cited
    .filter((other) => other !== sentence)
    .map((other) => ({ why: 'heading', length: 0, sentence: other, from: 0, next: 0 }));
}

/** "She sold the boat. Why?": the end of a sentence, its full stop, and the sentence behind it in the article. */
function goingOn(line: Tokens, at: number, sentence: Cited, from: number, cited: readonly Cited[]): Step[] {
  if (
    at === 0 ||
    from < sentence.tokens.length ||
    !/^[.!]["”’)]* /.test(line.text.slice(line.tokens[at - 1]!.end))
  )
    return [];
  const next = cited[cited.indexOf(sentence) + 1];
  if (!next || !isBehind(next.id, sentence.id)) return [];
  return [{ why: 'next', length: 0, sentence: next, from: 0, next: 0 }];
}

/** True for the ids of two sentences that follow each other in one block. */
function isBehind(id: string, before: string): boolean {
  const [block, place] = id.split('.s');
  return id === `${block}.s${Number(place)}` && before === `${block}.s${Number(place) - 1}`;
}

/** Lengths of the phrases that begin at a token of the line and stand in a cited sentence, "the" before them or not. */
function phraseLengths(line: Tokens, at: number, cited: readonly Cited[]): number[] {
  const article = /^the$/i.test(line.tokens[at]!.text) ? 1 : 0;
  if (at + article >= line.tokens.length) return [];
  const verb = line.tokens.slice(at).findIndex(({ text }) => stating.test(text));
  return runLengths(line, at + article, cited)
    .map((n) => n + article)
    .filter((n) => (verb < 0 || n <= verb) && isHead(line.tokens[at + n - 1]!));
}

/** True for a word that a phrase may end with: no article and no preposition. */
function isHead({ text }: Token): boolean {
  const lower = text.toLowerCase();
  return !determiners.has(lower) && !prepositions.has(lower);
}

/** Lengths of the names that begin at a token of the line: runs that begin and end with a large letter. */
function nameLengths(line: Tokens, at: number, cited: readonly Cited[]): number[] {
  const isLarge = (i: number) => /^\p{Lu}/u.test(line.tokens[i]!.text);
  return isLarge(at) ? runLengths(line, at, cited).filter((n) => isLarge(at + n - 1)) : [];
}

/** Lengths of the runs of words that begin at a token of the line and stand in some cited sentence. */
function runLengths(line: Tokens, at: number, cited: readonly Cited[]): number[] {
  let longest = 0;
  for (const { tokens } of cited) {
    for (let k = 0; k < tokens.length; k++) {
      let n = 0;
      while (n < longestPhrase && isSameName(line.tokens[at + n], tokens[k + n], n === 0)) n++;
      longest = Math.max(longest, n);
    }
  }
  return Array.from({ length: longest }, (_, i) => i + 1);
}

/** The same word but for the possessive ending, and at the head of a phrase for its first letter. */
function isSameName(a: Token | undefined, b: Token | undefined, isFirst: boolean): boolean {
  if (!a || !b) return false;
  const [one, two] = [a.text.replace(/'s$/, ''), b.text.replace(/'s$/, '')];
  return one === two || (isFirst && one.slice(1) === two.slice(1) && isSameLetter(one, two));
}

/** True for two words that differ in the case of their first letter at most. */
export function isSameLetter(a: string, b: string): boolean {
  return a.charAt(0).toLowerCase() === b.charAt(0).toLowerCase() && a.slice(1) === b.slice(1);
}

/** True when a phrase may stand for a pronoun by its ending; the mark behind a plain s is no part of the token. */
function agrees({ text }: Token, pronoun: string): boolean {
  if (text.endsWith("'s")) return possessives.test(pronoun);
  return text.endsWith('s') || !owning.test(pronoun);
}
