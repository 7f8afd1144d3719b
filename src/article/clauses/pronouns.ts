import type { Names } from '../names/find-names.ts';
import { type Clause, keptWords, withOp } from './clause.ts';
import { type Discourse, hasNamedSubject } from './discourse.ts';
import { isObjectPronoun, isOfPerson, nameOf, standsForKept } from './person-pronouns.ts';
import { replaceSpan } from './pieces.ts';
import type { Sentence } from '../types.ts';
import { isPlural } from './plural.ts';
import { findSubject } from './subject.ts';
import { lowerAt } from './word-at.ts';
import { raisingWords } from './word-lists.ts';
import type { Word } from './words.ts';

/**
 * The clause with its first pronoun named, when it points outside the clause; undefined when nothing can be named
 * for it. "It is clear that …" points nowhere and stays.
 */
export function resolvePronouns(
  clause: Clause,
  words: readonly Word[],
  names: Names,
  discourse: Discourse,
): Clause | undefined {
  const kept = keptWords(clause, words);
  let current = clause;
  let resolved: string | null = null;
  let kind = '';
  kept.forEach((word, i) => {
    if (resolved === '' || word.quoted) return;
    const before = kept.slice(0, i);
    if (!/^(?:he|she|him|his|her|it|they|them|its|their)$/.test(word.lower)) return;
    // A pronoun of the same kind as the one that was named means the same.
    if (resolved !== null && kind === kindOf(word)) {
      if (isPersonal(word) && nameOf(word, clause.sentence, names) !== resolved) resolved = '';
      return;
    }
    if (
      isPersonal(word)
        ? standsForKept(word, clause, names)
        : isSettled(word, before, kept, i, clause.sentence, names)
    )
      return;
    if (resolved !== null) {
      resolved = ''; // two names for two pronouns: one of them too many to be sure of
      return;
    }
    kind = kindOf(word);
    const named = nameFor(word, clause, words, names, discourse, before);
    resolved = named ?? '';
    if (!named) return;
    const text =
      /^(?:his|their|its)$/.test(word.lower) ||
      (word.lower === 'her' && !isObjectPronoun(word, clause.sentence, names))
        ? possessive(named)
        : named;
    const pieces = replaceSpan(current.pieces, { start: word.start, end: word.end, text, why: 'pronoun' });
    current = withOp(
      current,
      'pronoun',
      pieces,
      /^(?:it|they|its|their|them)$/.test(word.lower) ? 0.06 : 0.03,
    );
  });
  return resolved === '' ? undefined : current;
}

function kindOf({ lower }: Word): 'he' | 'she' | 'thing' | 'many' {
  if (/^the/.test(lower)) return 'many';
  if (/^it/.test(lower)) return 'thing';
  return /^(?:he|him|his)$/.test(lower) ? 'he' : 'she';
}

function isPersonal({ lower }: Word): boolean {
  return /^(?:he|she|him|his|her)$/.test(lower);
}

function possessive(name: string): string {
  return /s$/.test(name) ? `${name}’` : `${name}’s`;
}

/** True when the clause itself holds what the pronoun points to, or it points to nothing. */
function isSettled(
  word: Word,
  before: readonly Word[],
  kept: readonly Word[],
  i: number,
  sentence: Sentence,
  names: Names,
): boolean {
  // "because it is the last stop for everything": behind another clause, with a noun, it points back.
  const pointsBack = i === 0 && word.start > 0 && /^(?:the|an?)$/.test(lowerAt(kept, 2));
  if (word.lower === 'it' && !pointsBack && isExpletive(kept, i)) return true;
  if (/^(?:it|they)$/.test(word.lower) && kept[i + 1]?.finite && !before.some((other) => other.finite))
    return false;
  // "When prices fell, a good many of them left": a part of what is told elsewhere.
  if (/^(?:it|them)$/.test(word.lower) && kept[i - 1]?.lower === 'of' && kept[i + 1]?.finite) return false;
  // "60 percent of it", "passengers on them", "no link between them": what holds the pronoun is not what it means.
  const part = kept[i - 1]?.kind === 'prep' ? kept[i - 2] : undefined;
  const nouns = before.filter(
    (other, j) =>
      other !== part &&
      (other.kind === 'noun' || (other.kind === 'num' && !part) || /['’]s$/.test(other.text)) &&
      agrees(other, before, j, /^the/.test(word.lower)) &&
      !(/^its?$/.test(word.lower) && isOfPerson(other, sentence, names)),
  );
  // As an object, "it" cannot mean the subject of its own verb: that would be "itself".
  if (/^(?:it|them)$/.test(word.lower) && !kept[i + 1]?.finite) {
    const verb = before.findLastIndex((other) => other.finite);
    const subject = verb > 0 ? findSubject(before, verb) : undefined;
    return nouns.some(
      (noun) => !subject || before.indexOf(noun) < subject[0] || before.indexOf(noun) >= subject[1],
    );
  }
  return nouns.length > 0;
}

/** True for a noun in the number of a pronoun; a name may be both, and nouns joined by "and" are many. */
function agrees({ lower, text, kind }: Word, words: readonly Word[], i: number, plural: boolean): boolean {
  if (kind === 'num' || (!plural && /^\p{Lu}/u.test(text))) return true;
  return (
    isPlural(lower) === plural ||
    (plural && words.slice(Math.max(0, i - 3), i).some((word) => word.lower === 'and'))
  );
}

/** "It did not rain for 53 days", "it was dark". */
const weather =
  /^(?:rain(?:s|ed|ing)?|snow(?:s|ed|ing)?|hail(?:s|ed|ing)?|thunder(?:s|ed|ing)?|drizzl(?:es|ed|ing)|froze|freez(?:es|ing)|cold|hot|warm|dark|foggy|windy|midnight|noon|dawn|dusk)$/;

/** "It was natural for him to …", "it is likely that …". */
function isExpletive(words: readonly Word[], i: number): boolean {
  const rest = words.slice(i + 1, i + 14).map((word) => word.lower);
  const content = words
    .slice(i + 1)
    .find(({ kind, lower }) => kind !== 'aux' && kind !== 'adv' && lower !== 'been');
  if (content && weather.test(content.lower)) return true;
  // "find it harder to train": the object is the clause behind.
  if (
    /^(?:find|finds|found|make|makes|made|consider|considers|considered|think|thought)$/.test(
      lowerAt(words, i - 1),
    )
  ) {
    return rest.slice(0, 4).some((word) => /^(?:to|that)$/.test(word));
  }
  const copula = rest.findIndex((word) =>
    /^(?:is|was|be|been|takes|took|seems|makes|became|becomes)$/.test(word),
  );
  // "It is to blame": somebody is.
  if (rest[copula + 1] === 'to') return false;
  if (copula < 0 || copula > 2) return false;
  return words.slice(i + copula + 2, i + 14).some(({ lower }, j, behind) => {
    if (lower === 'that') return true;
    if (lower !== 'to' || behind[j + 1]?.kind !== 'verb') return false;
    // "It is likely to be tested": something is.
    return !behind.slice(0, j).some((other) => raisingWords.has(other.lower));
  });
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
    const person = nameOf(word, clause.sentence, names);
    // Somebody else is the subject before it, by a name that is not known as a person's.
    const isWithin = standsIn(person, clause.sentence.text.slice(0, word.start));
    return !isWithin && hasNamedSubject(earlier) ? undefined : person;
  }
  const plural = /^(?:they|them|their)$/.test(word.lower);
  const { thing } = discourse;
  const isThing = thing !== null && thing.plural === plural;
  if (word.lower === 'them' || (word.lower === 'it' && before.length > 0 && !nextIsFinite(word, words))) {
    // The same pronoun stands before it: what that one means, this one does.
    if (earlier.some((other) => other.lower === (plural ? 'they' : 'it') && nextIsFinite(other, words)))
      return undefined;
    // "41 percent of them are open": a part of what the sentence before is about; "without them" may mean anything.
    if (!earlier.some((other) => other.finite))
      return isThing && before.at(-1)!.lower === 'of' && isPart(before.at(-2)) ? thing.text : undefined;
    return objectBefore(earlier, before[0]!.start, plural);
  }
  if (earlier.some((other) => other.finite)) return undefined;
  return isThing ? thing.text : undefined;
}

/** True for a word that counts: "41 percent", "most", "none". */
function isPart(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.kind === 'num' ||
      /^(?:percent|cent|half|third|quarter|most|many|some|few|none|all|each)s?$/.test(word.lower))
  );
}

function nextIsFinite(word: Word, words: readonly Word[]): boolean {
  return words[words.indexOf(word) + 1]?.finite === true;
}

function standsIn(name: string | undefined, text: string): boolean {
  return name !== undefined && text.includes(name.split(' ').at(-1)!);
}

/**
 * The object that ends an earlier clause of the sentence, in the number of its pronoun: "condemned the coup, but …" → "the
 * coup". Behind a preposition stands no object: in "took 9 of the boxes, and swifts drove them out" the boxes stay.
 */
function objectBefore(words: readonly Word[], clauseStart: number, plural: boolean): string | undefined {
  for (let i = words.length - 1; i > 0; i--) {
    const word = words[i]!;
    if (word.start >= clauseStart || !word.after.includes(',') || word.kind !== 'noun') continue;
    let from = i;
    while (from > 0 && ['noun', 'adj', 'num'].includes(words[from - 1]!.kind)) from--;
    if (!/^(?:the|an?)$/.test(lowerAt(words, from - 1))) continue;
    if (words[from - 2]?.kind !== 'verb' || isPlural(word.lower) !== plural) return undefined;
    const phrase = words
      .slice(from - 1, i + 1)
      .map((other) => other.text)
      .join(' ');
    return phrase.replace(/^(?:an?|A|An) /, 'the ');
  }
  return undefined;
}

/** True unless a cut took away the noun that a pronoun in the clause points to. */
export function keepsAntecedent(clause: Clause, words: readonly Word[], names: Names): boolean {
  // A pronoun that was named holds for the others of its kind.
  if (clause.pieces.some((piece) => piece.why === 'pronoun')) return true;
  const kept = keptWords(clause, words);
  return kept.every((word, i) => {
    if (i === 0 || word.quoted || !/^(?:it|its|they|their|them)$/.test(word.lower)) return true;
    return isSettled(word, kept.slice(0, i), kept, i, clause.sentence, names);
  });
}
