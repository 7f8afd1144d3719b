import { isOrganisationWord, isRoleWord, isTitleWord } from '../names/roles.ts';
import type { Sentence } from '../types.ts';
import { remember } from '../../source/remember.ts';
import { nameForm } from './same-name.ts';

/** A word of a text, with what its capital tells. */
export interface NameWord {
  readonly text: string;
  readonly form: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly isCapital: boolean;
  /** True at the head of a sentence, a cell or a quotation, where every word is capital. */
  readonly isHead: boolean;
}

const pattern = /[\p{L}\p{N}]+(?:[-'’.&][\p{L}\p{N}]+)*/gu;
const head = /(?:^|[.!?:;…|\n][”"’)\]]*|[–—•/(]|-(?= ))[\s“„«"‘'(]*$|[“„«"‘(]\s*$/u;

/** Words of a text in order. */
export const nameWords: (text: string) => readonly NameWord[] = remember(readWords, 2000);

function readWords(text: string): NameWord[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0].replace(/['’]s$/u, ''),
    form: nameForm(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    isCapital: /^\p{Lu}/u.test(match[0]),
    isHead: head.test(text.slice(Math.max(0, match.index - 12), match.index)),
  }));
}

/** What an article's capitals tell of its words. */
export interface KnownNames {
  /** Forms of words that are capital within sentences and never small. */
  readonly names: ReadonlySet<string>;
  /** Forms of words that stand in lower case somewhere. */
  readonly small: ReadonlySet<string>;
  /** Forms of all words in their order, blanks between them and a bar between sentences. */
  readonly joined: string;
}

// Asked for every line of a deck.
const known = new WeakMap<readonly Sentence[], KnownNames>();

/** Names in a list of sentences. */
export function findKnownNames(sentences: readonly Sentence[]): KnownNames {
  const before = known.get(sentences);
  if (before) return before;
  const bySentence = sentences.map(({ text }) => nameWords(text));
  const words = bySentence.flat();
  const small = new Set(words.filter(({ isCapital }) => !isCapital).map(({ form }) => form));
  const names = new Set(
    words.filter((word) => word.isCapital && !word.isHead && !small.has(word.form)).map(({ form }) => form),
  );
  const joined = bySentence.map((each) => ` ${each.map(({ form }) => form).join(' ')} `).join('|');
  const found = { names, small, joined };
  known.set(sentences, found);
  return found;
}

const ordinary =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|i|i'(?:m|ve|d|ll)|ok|[ivx]{1,4}|part|chapter|section|figure|table|north|south|east|west|northern|southern|eastern|western)$/;

/** True for a capital word that names nobody by itself: a month, a role, a form of address, "Part", a numeral. */
export function isOrdinary({ text, form }: NameWord): boolean {
  return (
    text.length < 2 ||
    /^\d/.test(text) ||
    ordinary.test(form) ||
    isRoleWord(text) ||
    isTitleWord(text) ||
    isOrganisationWord(text)
  );
}
