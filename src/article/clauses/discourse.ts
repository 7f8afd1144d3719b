import type { Names } from '../names/find-names.ts';
import type { Sentence } from '../types.ts';
import { isPlural } from './plural.ts';
import { findSubject } from './subject.ts';
import type { Word } from './words.ts';

/** What the sentence before leaves for "it" and "they" to point to. People are followed elsewhere: names/follow-people.ts. */
export interface Discourse {
  /** Subject of the sentence before, where it is short and no pronoun: "the new law". */
  readonly thing: Thing | null;
}

/** What "it" or "they" may mean. */
interface Thing {
  readonly text: string;
  readonly plural: boolean;
  /** True for a name that the article comes back to: what is told of it goes on over several sentences. */
  readonly isTopic: boolean;
}

/** At the head of a paragraph nothing has been said. */
export const nothingSaid: Discourse = { thing: null };

/** The discourse after a sentence. */
export function continueDiscourse(
  before: Discourse,
  sentence: Sentence,
  words: readonly Word[],
  names: Names,
): Discourse {
  const verb = words.findIndex((word) => word.finite);
  const subject = verb > 0 ? findSubject(words, verb) : undefined;
  if (!subject) return nothingSaid;
  const [only] = words.slice(...subject);
  // "Acme left Spain. It closed two plants. It …": of a topic one sentence after the other.
  if (subject[1] - subject[0] === 1 && only!.lower === (before.thing?.plural ? 'they' : 'it'))
    return before.thing?.isTopic ? before : nothingSaid;
  // With the apposition: in "The chief of the army, General X, is …" the person stands behind the comma.
  const [start, end] = [words[subject[0]]!.start, words[verb]!.start];
  const isPerson = names.followed.referents
    .get(sentence.id)
    ?.some((other) => other.person !== null && other.start >= start && other.end <= end);
  return { thing: isPerson ? null : simpleThing(words, subject, names) };
}

/**
 * True when a name is the subject: a proper noun, or a bare word at the head of the sentence that may be one.
 * Whoever it is, a pronoun behind it means nobody else.
 */
export function hasNamedSubject(words: readonly Word[]): boolean {
  const verb = words.findIndex((word) => word.finite);
  const subject = verb > 0 ? findSubject(words, verb) : undefined;
  if (!subject) return false;
  const head = words[subject[1] - 1]!;
  return head.kind === 'noun' && /^\p{Lu}/u.test(head.text) && (head.proper || subject[1] - subject[0] === 1);
}

/** Nouns whose content stands behind the verb: in "The cause was that nobody owned the key. It …" the key is meant. */
const shellNouns =
  /^(?:cause|reason|answer|question|problem|result|point|fact|idea|trouble|truth|thing|difference|moment)s?$/;

function simpleThing(
  words: readonly Word[],
  subject: readonly [number, number] | undefined,
  names: Names,
): Discourse['thing'] {
  if (!subject || subject[1] - subject[0] > 6) return null;
  const part = words.slice(subject[0], subject[1]);
  if (
    part.some(
      ({ kind, lower }) =>
        !['det', 'adj', 'noun', 'prep'].includes(kind) ||
        /^(?:this|that|these|those|its|their|his|her)$/.test(lower),
    )
  ) {
    return null;
  }
  const prep = part.findIndex(({ kind }) => kind === 'prep');
  const head = part[prep < 0 ? part.length - 1 : prep - 1];
  if (!head) return null;
  if (head.kind !== 'noun' || shellNouns.test(head.lower)) return null;
  if (isSurname(head, names)) return null;
  const plural = isPlural(head.lower) && (!head.proper || part.length === 1);
  const named = part.map((word) => word.text).join(' ');
  const isTopic = findTopics(names).has(named);
  if (!isTopic && hasRival(words, subject[1], plural)) return null;
  // "the option `--report`": without its marks it would be another thing.
  if (part.slice(0, -1).some(({ after }) => after !== ' ')) return null;
  const plain = names.words.has(part[0]!.lower)
    ? named
    : named.replace(/^./, (letter) => letter.toLowerCase());
  return {
    text: plain.replace(/^an? /, 'the '),
    plural,
    isTopic,
  };
}

/** Sentences that name a topic at least. */
const leastNamed = 3;

const topics = new WeakMap<Names, ReadonlySet<string>>();

/** Names, as written, that an article comes back to. */
function findTopics(names: Names): ReadonlySet<string> {
  const before = topics.get(names);
  if (before) return before;
  const ids = new Map<string, Set<string>>();
  for (const { words, sentence } of names.runs) {
    const text = words.join(' ');
    ids.set(text, (ids.get(text) ?? new Set()).add(sentence.id));
  }
  const found = new Set(
    [...ids].filter(([, sentences]) => sentences.size >= leastNamed).map(([text]) => text),
  );
  topics.set(names, found);
  return found;
}

/** True for the last word of a name of several: whoever that is, "it" does not mean them. */
function isSurname({ text }: Word, { runs }: Names): boolean {
  return /^\p{Lu}/u.test(text) && runs.some(({ words }) => words.length > 1 && words.at(-1) === text);
}

/** "The North removed his name. It was restored …": an object in the same number may be meant as well. */
function hasRival(words: readonly Word[], from: number, plural: boolean): boolean {
  const verb = words.findIndex(({ finite }, i) => i >= from && finite);
  if (
    verb < 0 ||
    words[verb]!.kind === 'aux' ||
    /^(?:become|became|remain|seem|look)(?:s|ed)?$/.test(words[verb]!.lower)
  )
    return false;
  for (let i = verb + 1; i < words.length; i++) {
    const { kind, lower, after } = words[i]!;
    if (kind === 'prep' || kind === 'conj' || kind === 'verb') return false;
    const isHead = kind === 'noun' && (after !== ' ' || words[i + 1]?.kind !== 'noun');
    if (isHead) return isPlural(lower) === plural;
  }
  return false;
}
