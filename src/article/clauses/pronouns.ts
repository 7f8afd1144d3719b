import type { Names } from '../names/find-names.ts';
import type { Person } from '../names/people.ts';
import type { Sentence } from '../types.ts';
import { type Clause, keptWords, withOp } from './clause.ts';
import { replaceSpan } from './pieces.ts';
import { findSubject } from './subject.ts';
import type { Word } from './words.ts';

/** What earlier sentences of the paragraph leave for pronouns to point to. */
export interface Discourse {
  /** Person that was last the subject. */
  readonly subject: Person | null;
  /** Person that was last mentioned. */
  readonly mentioned: Person | null;
  /** Subject of the sentence before, where it is short and no pronoun: "the new law". */
  readonly thing: { readonly text: string; readonly plural: boolean } | null;
}

/** At the head of a paragraph nothing has been said. */
export const nothingSaid: Discourse = { subject: null, mentioned: null, thing: null };

/** The discourse after a sentence. */
export function continueDiscourse(before: Discourse, sentence: Sentence, words: readonly Word[], names: Names): Discourse {
  const people = peopleIn(sentence.text, names);
  const verb = words.findIndex((word) => word.finite);
  const subject = verb > 0 ? findSubject(words, verb) : undefined;
  // With the apposition: in "The chief of the army, General X, is …" the person stands behind the comma.
  const span = subject ? sentence.text.slice(words[subject[0]]!.start, words[verb]!.start) : '';
  const head = subject ? sentence.text.slice(words[subject[0]]!.start, words[subject[1] - 1]!.end) : '';
  const person = peopleIn(span, names).find(({ at, person: { name, short } }) => {
    return head.endsWith(name) || head.endsWith(short) || (at > head.length && /^\s*,/.test(span.slice(head.length)));
  })?.person;
  const isPronoun = subject && subject[1] - subject[0] === 1 && /^(?:he|she)$/.test(words[subject[0]]!.lower);
  return {
    subject: person ?? (isPronoun ? (before.subject ?? before.mentioned) : before.subject),
    mentioned: people.at(-1)?.person ?? before.mentioned,
    thing: person ? null : simpleThing(words, subject),
  };
}

function peopleIn(text: string, { people }: Names): { person: Person; at: number }[] {
  return people
    .map((person) => ({ person, at: Math.max(lastWordAt(text, person.name), lastWordAt(text, person.short)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
}

function lastWordAt(text: string, word: string): number {
  const at = text.lastIndexOf(word);
  return at >= 0 && !/\p{L}/u.test(text[at + word.length] ?? ' ') ? at : -1;
}

function simpleThing(words: readonly Word[], subject: readonly [number, number] | undefined): Discourse['thing'] {
  if (!subject || subject[1] - subject[0] > 5) return null;
  const part = words.slice(subject[0], subject[1]);
  if (part.some(({ kind, lower }) => !['det', 'adj', 'noun'].includes(kind) || /^(?:this|that|these|those|its|their|his|her)$/.test(lower))) {
    return null;
  }
  const head = part.at(-1)!;
  if (head.kind !== 'noun') return null;
  const text = part.map((word) => word.text).join(' ');
  const plain = part[0]!.proper || part[0]!.kind === 'noun' ? text : text.replace(/^./, (letter) => letter.toLowerCase());
  return { text: plain.replace(/^an? /, 'the '), plural: /[^s]s$/.test(head.lower) && !head.proper };
}

/**
 * The clause with its first pronoun named, when it points outside the clause; undefined when nothing can be named
 * for it. "It is clear that …" points nowhere and stays.
 */
export function resolvePronouns(clause: Clause, words: readonly Word[], names: Names, discourse: Discourse): Clause | undefined {
  const kept = keptWords(clause, words);
  let current = clause;
  let resolved: string | null = null;
  kept.forEach((word, i) => {
    if (resolved !== null || word.quoted) return;
    const before = kept.slice(0, i);
    if (!/^(?:he|she|him|his|her|it|they|them|its|their)$/.test(word.lower)) return;
    if (isSettled(word, before, kept, i, names)) return;
    const named = nameFor(word, clause, words, names, discourse, before);
    resolved = named ?? '';
    if (!named) return;
    const text = /^(?:his|their|its)$/.test(word.lower) || (word.lower === 'her' && kept[i + 1]?.kind !== 'prep' && i + 1 < kept.length)
      ? possessive(named)
      : named;
    const pieces = replaceSpan(current.pieces, { start: word.start, end: word.end, text, why: 'pronoun' });
    current = withOp(current, 'pronoun', pieces, /^(?:it|they|its|their|them)$/.test(word.lower) ? 0.06 : 0.03);
  });
  return resolved === '' ? undefined : current;
}

function possessive(name: string): string {
  return /s$/.test(name) ? `${name}’` : `${name}’s`;
}

/** True when the clause itself holds what the pronoun points to, or it points to nothing. */
function isSettled(word: Word, before: readonly Word[], kept: readonly Word[], i: number, names: Names): boolean {
  if (/^(?:he|she|him|his|her)$/.test(word.lower)) {
    return before.some((other) => names.people.some((person) => person.name.split(' ').includes(other.text.replace(/[’']s$/, ''))) || (other.kind === 'noun' && /(?:man|woman|er|or|ist|boy|girl|ent|ian)$/.test(other.lower) && !other.proper));
  }
  if (word.lower === 'it' && isExpletive(kept, i)) return true;
  const nouns = before.filter((other) => other.kind === 'noun' || other.kind === 'num' || /['’]s$/.test(other.text));
  // As an object, "it" cannot mean the subject of its own verb: that would be "itself".
  if (/^(?:it|them)$/.test(word.lower) && !kept[i + 1]?.finite) {
    const verb = before.findLastIndex((other) => other.finite);
    const subject = verb > 0 ? findSubject(before, verb) : undefined;
    return nouns.some((noun) => !subject || before.indexOf(noun) < subject[0] || before.indexOf(noun) >= subject[1]);
  }
  return nouns.length > 0;
}

/** "It was natural for him to …", "it is likely that …". */
function isExpletive(words: readonly Word[], i: number): boolean {
  const rest = words.slice(i + 1, i + 14).map((word) => word.lower);
  const copula = rest.findIndex((word) => /^(?:is|was|be|been|takes|took|seems|makes|became|becomes)$/.test(word));
  return copula >= 0 && copula <= 2 && rest.slice(copula + 1).some((word) => /^(?:to|that|for)$/.test(word));
}

function nameFor(
  word: Word,
  clause: Clause,
  words: readonly Word[],
  names: Names,
  discourse: Discourse,
  before: readonly Word[],
): string | undefined {
  const earlier = words.slice(0, words.indexOf(word));
  if (/^(?:he|she|him|his|her)$/.test(word.lower)) {
    const text = clause.sentence.text.slice(0, word.start);
    const inSentence = subjectPerson(earlier, text, names) ?? peopleIn(text, names).at(-1)?.person;
    const person = inSentence ?? discourse.subject ?? discourse.mentioned;
    return person?.short;
  }
  const plural = /^(?:they|them|their)$/.test(word.lower);
  if (/^(?:it|them)$/.test(word.lower) && before.length > 0 && !nextIsFinite(word, words)) {
    return objectBefore(earlier, before[0]!.start);
  }
  if (earlier.some((other) => other.kind === 'noun')) return undefined;
  const { thing } = discourse;
  return thing && thing.plural === plural ? thing.text : undefined;
}

function nextIsFinite(word: Word, words: readonly Word[]): boolean {
  return words[words.indexOf(word) + 1]?.finite === true;
}

function subjectPerson(words: readonly Word[], text: string, names: Names): Person | undefined {
  const verb = words.findIndex((word) => word.finite);
  const subject = verb > 0 ? findSubject(words, verb) : undefined;
  if (!subject) return undefined;
  const span = text.slice(words[subject[0]]!.start, words[subject[1] - 1]!.end);
  return peopleIn(span, names).at(-1)?.person;
}

/** The object that ends an earlier clause of the sentence: "condemned the coup, but …" → "the coup". */
function objectBefore(words: readonly Word[], clauseStart: number): string | undefined {
  for (let i = words.length - 1; i > 0; i--) {
    const word = words[i]!;
    if (word.start >= clauseStart || !word.after.includes(',') || word.kind !== 'noun') continue;
    let from = i;
    while (from > 0 && ['noun', 'adj', 'num'].includes(words[from - 1]!.kind)) from--;
    if (words[from - 1]?.kind !== 'det') continue;
    const phrase = words.slice(from - 1, i + 1).map((other) => other.text).join(' ');
    return phrase.replace(/^(?:an?|A|An) /, 'the ');
  }
  return undefined;
}
