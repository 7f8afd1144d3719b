import type { Names } from '../names/find-names.ts';
import { findPronouns } from '../names/pronoun.ts';
import { findStrangers } from '../names/strangers.ts';
import { blankQuotations } from '../names/unquoted.ts';
import type { Sentence } from '../types.ts';
import type { Clause } from './clause.ts';
import { takeSpan } from './pieces.ts';

/**
 * A sentence that is nothing but somebody's words, with the speaker before it: `Duarte: “We can repair it.”`;
 * undefined when nobody is known to speak, or the words do not stand alone. Never printed without the speaker.
 */
export function voiceQuote(sentence: Sentence, { followed }: Names): Clause | undefined {
  const speaker = followed.speakers.get(sentence.id);
  if (!speaker || !standsAlone(sentence.text.replace(/[“”"]/g, ''))) return undefined;
  const voice = { sentence, start: 0, end: 0, text: `${speaker.short}:`, why: 'subject' } as const;
  return { sentence, pieces: [voice, takeSpan(sentence)], ops: ['said'], risk: 0.04 };
}

/** Fewest words of a quotation that says something by itself. */
const least = 4;

const leaning =
  /^(?:and|but|or|nor|so|yet|because|which|who|than|then|that(?:[’']s)?|this|these|those|it(?:[’'](?:s|d|ll))?|he(?:[’'](?:s|d|ll))?|she(?:[’'](?:s|d|ll))?|they(?:[’'](?:re|d|ve|ll))?|him|her|them|its|his|their|yes|no|not|also|either|neither|after that|for that|the (?:other|others|same|latter|former|second|third)|another|others|both|such)(?![\p{L}’'-])/iu;

/** "It is clear that …" points nowhere. */
const expletive = /^It(?: is| was|[’']s) (?:\S+ ){1,6}?(?:to|that)\b/;

/** True for quoted words that are whole: no second half of a sentence, nothing that hangs on the words before, four words at least. */
export function standsAlone(quoted: string): boolean {
  const text = quoted.trim();
  if (/^[…\p{Ll}]/u.test(text) || text.split(/\s+/).length < least) return false;
  if (leaning.test(text) && !expletive.test(text)) return false;
  // "I think he is afraid": of whom this speaks stands elsewhere.
  const [first] = findPronouns(text);
  return first === undefined || namesSomebody(text.slice(0, first.start + 30), first.start);
}

/** True where somebody stands before a pronoun: a noun for a person, or a name. */
function namesSomebody(text: string, at: number): boolean {
  return (
    findStrangers(text).some(({ end }) => end <= at) || /\P{Lu}(?!I\b)\p{Lu}\p{Ll}/u.test(text.slice(0, at))
  );
}

/** Words beside a quotation that only tell who speaks. */
const mostBeside = 9;

/**
 * False for a line that is a quotation and who says it, where the quotation does not stand alone:
 * `"Clerical, mostly," Habersham said`, or has a second half somewhere else.
 */
export function isWholeQuote(text: string): boolean {
  const [, quoted] = /^[“"]([^“”"]+)[”"]/.exec(text) ?? [];
  if (quoted === undefined) return true;
  const beside = blankQuotations(text).trim();
  return beside === '' || beside.split(/\s+/).length > mostBeside || standsAlone(quoted);
}
