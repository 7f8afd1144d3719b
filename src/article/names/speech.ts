import type { Sentence } from '../types.ts';
import { genderOfPronoun } from './gender.ts';
import type { Person } from './people.ts';
import type { Referent } from './referents.ts';
import { sayVerbs } from './say-verbs.ts';
import { blankQuotations } from './unquoted.ts';

const verb = new RegExp(`(?<![\\p{L}’'-])(?:${sayVerbs}|according to)(?![\\p{L}-])`, 'gu');
const adverbs =
  '(?: (?:has|had|have|later|also|then|once|often|recently|now|still|would|will|himself|herself))*';
/** "Lund said", "Lund, a miller, said". */
const directlyBefore = new RegExp(`^(?:,[^,]{2,120},)?${adverbs} $`, 'u');
const notItself =
  /\b(?:of|for|by|with|from|to|and|or|about|than|like|against)(?: (?:the|Mr|Mrs|Ms|Dr)\.?)? $/u;

/** Who speaks in a sentence: a person, `stranger` for somebody else or one of several, `silent` for no word of saying. */
export type Speech = Person | 'stranger' | 'silent';

/** The speaker of a sentence, by its word of saying. `referents` are those of the sentence, of its pronouns too. */
export function readSpeech({ text }: Sentence, referents: readonly Referent[]): Speech {
  const outside = blankQuotations(text);
  const hits = [...outside.matchAll(verb)].map((match) => ({
    speaker: speakerAt(outside, text, match.index, match.index + match[0].length, referents),
    isBeside: isBesideQuotation(text, outside, match.index, match.index + match[0].length),
  }));
  if (hits.length === 0) return 'silent';
  const beside = hits.filter((hit) => hit.isBeside);
  const told = new Set((beside.length > 0 ? beside : hits).map(({ speaker }) => speaker));
  const [only] = told.size === 1 ? told : [];
  return only ?? 'stranger';
}

function speakerAt(
  outside: string,
  text: string,
  start: number,
  end: number,
  referents: readonly Referent[],
): Person | null {
  const before = referents.findLast((other) => other.end <= start);
  if (before && directlyBefore.test(outside.slice(before.end, start).replace(/ {2,}/g, ' '))) {
    return notItself.test(outside.slice(0, before.start)) ? null : before.person;
  }
  // Only behind a quotation does the speaker follow: "…," said the miller, Anna Lund.
  const isBehind = /[”"’,] ?$/.test(text.slice(0, start)) || /^according/.test(outside.slice(start));
  const after = referents.find((other) => other.start >= end);
  if (!isBehind || !after) return null;
  const between = outside.slice(end, after.start);
  if (/[.;:]/.test(between.replace(/\b(?:Dr|Mr|Mrs|Ms|Prof|St|Rev|Gen)\./g, ''))) return null;
  const isApposed = /, (?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Lady|Rev|Gen)\.? )?$/.test(between) && between.length < 90;
  const isPlain =
    /^ (?:[\p{L}’'.-]+ ){0,6}$/u.test(between) &&
    !notItself.test(between) &&
    !/\b(?:of|for|that|in|who)\b/.test(between);
  return isApposed || isPlain ? after.person : null;
}

/** True for a verb that no full stop parts from a quotation before or behind it. */
function isBesideQuotation(text: string, outside: string, start: number, end: number): boolean {
  if (outside === text) return false;
  const before = text.slice(0, start).search(/[”"’][^”"’.;]{0,60}$/u);
  const after = /^[^“"‘.;]{0,40}[“"‘]/u.test(text.slice(end));
  return (before >= 0 && outside[before] === ' ') || after;
}

/** Pronoun of a sentence that says "he said" or "said she"; null without one. */
export function pronounOfSpeech(text: string): 'he' | 'she' | null {
  const outside = blankQuotations(text);
  const found = new RegExp(
    `\\b(?:([Hh]e|[Ss]he)${adverbs} (?:${sayVerbs})|(?:${sayVerbs}) (he|she))(?![\\p{L}-])`,
    'u',
  ).exec(outside);
  return found ? genderOfPronoun(found[1] ?? found[2]!) : null;
}
