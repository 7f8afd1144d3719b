import { straighten } from '../read/normalise.ts';
import {
  adjectives,
  adverbs,
  beForms,
  contractedVerbs,
  determiners,
  doForms,
  haveForms,
  irregularPast,
  modals,
  negators,
  prepositions,
  unchangingVerbs,
  pronouns,
} from './word-lists.ts';
import { isReducedRelative } from './reduced-relatives.ts';
import { lowerAt } from './word-at.ts';

/** What the tagger says about a stretch of a sentence. */
export interface TaggedTerm {
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Tag names of compromise, for example `PastTense`. */
  readonly tags: readonly string[];
}

export type WordClass =
  'noun' | 'verb' | 'aux' | 'det' | 'adj' | 'adv' | 'prep' | 'pron' | 'conj' | 'num' | 'to';

/** One word of a sentence, with its place and part of speech. */
export interface Word {
  /** As written. */
  readonly text: string;
  /** Lower case, typewriter apostrophes. */
  readonly lower: string;
  /** UTF-16 offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly kind: WordClass;
  /** True for the verb that carries tense: "has" of "has been seen", never "to see", "seen" or "seeing". */
  readonly finite: boolean;
  /** True for the past tense or a past participle: "moved", "taken". */
  readonly past: boolean;
  /** True for a proper noun. */
  readonly proper: boolean;
  /** Punctuation and blanks between this word and the next. */
  readonly after: string;
  /** True inside quotation marks: such a word is never edited. */
  readonly quoted: boolean;
}

const wordPattern = /[$€£¥]?[\p{L}\p{N}]+(?:[-'’.,/:@_][\p{L}\p{N}]+)*(?:%|['’](?=\s|$))?/gu;

interface Draft {
  text: string;
  lower: string;
  start: number;
  end: number;
  kind: WordClass;
  tags: ReadonlySet<string>;
  /** Punctuation and blanks between this word and the next. */
  after: string;
}

/** Words of a sentence from its text and the tagger's terms. */
export function classifyWords(text: string, terms: readonly TaggedTerm[]): Word[] {
  const drafts = [...text.matchAll(wordPattern)].map((match): Draft => {
    const start = match.index;
    const end = start + match[0].replace(/['’]$/, '').length;
    const tags = new Set(terms.filter((term) => term.start < end && term.end > start).at(-1)?.tags ?? []);
    const lower = straighten(text.slice(start, end)).toLowerCase();
    return { text: text.slice(start, end), lower, start, end, kind: 'noun', tags, after: '' };
  });
  drafts.forEach((draft, i) => {
    draft.after = text.slice(draft.end, drafts[i + 1]?.start ?? text.length);
    draft.kind = classify(draft, drafts[i - 1], drafts[i + 1]);
  });
  findMissedVerb(drafts);
  const quoted = quotedRanges(text);
  return drafts.map((draft, i): Word => {
    const { start, end, lower, kind, tags, after } = draft;
    return {
      text: draft.text,
      lower,
      start,
      end,
      kind,
      finite: carriesTense(drafts, i),
      past: isPast(draft),
      proper: tags.has('ProperNoun') && /^\p{Lu}/u.test(draft.text) && kind === 'noun',
      after,
      quoted: quoted.some(([from, to]) => start >= from && end <= to),
    };
  });
}

/**
 * "The brewery employs nine people": where nothing carries tense, a plural behind the subject and before an article, a
 * number or a possessive is the verb that the tagger took for a noun.
 */
function findMissedVerb(drafts: Draft[]): void {
  if (drafts.some((_, i) => carriesTense(drafts, i))) return;
  const at = drafts.findIndex(({ kind, lower, text, after }, i) => {
    const before = drafts[i - 1];
    const next = drafts[i + 1];
    if (kind !== 'noun' || !/[^s]s$/.test(lower) || !/^\p{Ll}/u.test(text) || after !== ' ') return false;
    if (!before || !next || before.after !== ' ' || !['noun', 'adj', 'adv'].includes(before.kind))
      return false;
    return next.kind === 'num' || /^(?:the|an?|its|their|his|her|every|no|more|most|all)$/.test(next.lower);
  });
  const found = drafts[at];
  if (!found) return;
  found.kind = 'verb';
  found.tags = new Set(['Verb', 'PresentTense']);
}

const commonConjunctions = new Set(
  'and but or nor because although though while since if unless whether until when whenever where once whereas after before that who which whom whose why how what'.split(
    ' ',
  ),
);

function classify(draft: Draft, previous: Draft | undefined, next: Draft | undefined): WordClass {
  const { lower, tags, text } = draft;
  if (lower === 'to') return 'to';
  if (modals.has(lower) || haveForms.has(lower) || beForms.has(lower) || doForms.has(lower)) {
    // "May" and "Will" in mid-sentence are a month and a name; so is "In May, …"
    if (/^(?:May|Will|Might|March)$/.test(text) && (draft.start > 0 || previous)) return 'noun';
    return 'aux';
  }
  if (contractedVerbs.test(lower) || /^(?:it|he|she|that|there|what|who|here|where)'s$/.test(lower))
    return 'aux';
  if (['be', 'been', 'being', 'having'].includes(lower)) return 'verb';
  if (lower === 'that' && next && ['noun', 'adj'].includes(next.kind) && previous?.tags.has('Verb') !== true)
    return 'conj';
  if (commonConjunctions.has(lower)) return 'conj';
  if (determiners.has(lower)) return 'det';
  if (pronouns.has(lower)) return 'pron';
  if (adjectives.has(lower)) return 'adj';
  if (adverbs.has(lower) || lower === 'not') return 'adv';
  if (prepositions.has(lower)) return 'prep';
  if (/^[$€£¥]?\d/.test(lower) || tags.has('Cardinal')) return 'num';
  if (/'s$/.test(lower)) return tags.has('Possessive') || tags.has('Noun') ? 'adj' : 'noun';
  if (previous?.lower === 'to' && tags.has('Infinitive')) return 'verb';
  if (irregularPast.has(lower) && !['det', 'adj', 'prep'].includes(previous?.kind ?? '')) return 'verb';
  if (unchangingVerbs.has(lower) && previous?.kind === 'aux') return 'verb'; // "has cut 400 jobs"
  // "The plan aims to clean the air".
  if (next?.lower === 'to' && previous?.kind === 'noun' && aimingVerbs.test(lower)) return 'verb';
  if (next?.lower === 'to' && previous?.after.includes(',') && planningVerbs.test(lower)) return 'verb';
  if (tags.has('Verb') && !isNounLike(draft, previous, next)) return 'verb';
  if (tags.has('Adverb')) return 'adv';
  if (tags.has('Adjective') || tags.has('Demonym')) return 'adj';
  if (tags.has('Preposition')) return 'prep';
  return 'noun';
}

/** Verbs that "of" may follow. */
const takesOf =
  /^(?:consists|thinks|speaks|dies|disposes|smells|tastes|dreams|hears|knows|tells|talks|approves|conceives|repents|reeks|boasts|complains|comes|warns|admits)$/;

/** Words the tagger calls verbs although they stand where only a noun or an adjective can. */
function isNounLike(
  { text, tags, start }: Draft,
  previous: Draft | undefined,
  next: Draft | undefined,
): boolean {
  if (start > 0 && /^\p{Lu}/u.test(text)) return true;
  // Behind a comma no article waits for its noun: "run since 1931, wants".
  if (!previous || (previous.kind === 'num' && previous.after.includes(','))) return false;
  // "because ships had": the verb comes next.
  if (previous.kind === 'conj' && /[^s]s$/.test(text) && next && isFiniteAux(next.lower)) return true;
  // "but fragments of a coffin": a plural; "but consists of" is no noun.
  if (previous.kind === 'conj' && /[^s]s$/.test(text) && next?.lower === 'of' && !takesOf.test(text))
    return true;
  const afterNominal =
    (previous.kind === 'det' && previous.lower !== 'that') ||
    previous.kind === 'adj' ||
    /'s?$/.test(previous.lower);
  if (tags.has('Gerund') || previous.lower === 'to') return false;
  if (tags.has('PastTense'))
    return afterNominal && next?.tags.has('Noun') === true && !prepositions.has(next.lower);
  if (afterNominal || previous.kind === 'num') return true;
  return previous.kind === 'prep' && !tags.has('Gerund');
}

function isFiniteAux(lower: string): boolean {
  return modals.has(lower) || haveForms.has(lower) || beForms.has(lower);
}

function isPast({ kind, lower, tags }: Draft): boolean {
  if (kind === 'aux') return /^(?:was|were|had|did)$/.test(lower);
  return (
    kind === 'verb' &&
    (tags.has('PastTense') || tags.has('Participle') || /[^e]ed$/.test(lower) || irregularPast.has(lower))
  );
}

const aimingVerbs = /^(?:aim|seek|hope|want|need|tend|intend|refuse|vow)s?$/;

/** Verbs by their place only: behind the comma that closes an insertion. */
const planningVerbs = /^(?:plan|promise|attempt|offer|vote|move|struggle)s$/;

const auxiliaries = new Set<WordClass>(['aux']);

function carriesTense(words: readonly Draft[], i: number): boolean {
  const word = words[i]!;
  const previous = previousContent(words, i);
  if (word.kind === 'aux') {
    // "those that did were": an ellipsis, and the next verb.
    const isNext = doForms.has(previous?.lower ?? '') && !doForms.has(word.lower);
    return previous?.kind !== 'to' && (isNext || !(previous?.kind === 'aux' && adjacent(words, i)));
  }
  if (word.kind !== 'verb') return false;
  // "Based on two studies, …": at the head of a sentence a past form is a participle.
  if (i === 0 && isPast(word) && !unchangingVerbs.has(word.lower)) return false;
  if (
    ['be', 'been', 'being', 'having'].includes(word.lower) ||
    word.tags.has('Gerund') ||
    /ing$/.test(word.lower)
  )
    return false;
  if (previous?.kind === 'to' || (previous && auxiliaries.has(previous.kind))) return false;
  if (previous?.lower === 'be' || previous?.lower === 'been' || previous?.lower === 'being') return false;
  if (word.tags.has('PastTense') || word.tags.has('Participle') || irregularPast.has(word.lower))
    return !isReducedRelative(words, i) && !isSecondParticiple(words, i);
  return (
    word.tags.has('PresentTense') ||
    word.tags.has('Infinitive') ||
    word.tags.has('Verb') ||
    aimingVerbs.test(word.lower) ||
    planningVerbs.test(word.lower)
  );
}

/** The word before, adverbs skipped: "has not yet met". */
function previousContent(words: readonly Draft[], i: number): Draft | undefined {
  let j = i - 1;
  while (j >= 0 && (words[j]!.kind === 'adv' || negators.has(words[j]!.lower))) j--;
  return words[j];
}

function adjacent(words: readonly Draft[], i: number): boolean {
  return words[i - 1]?.kind === 'aux';
}

/** "is dried with heat and oiled": governed by the auxiliary before the first participle. */
function isSecondParticiple(words: readonly Draft[], i: number): boolean {
  if (!/^(?:and|or)$/.test(lowerAt(words, i - 1))) return false;
  const aux = words.slice(0, i).findLastIndex(({ kind, lower }) => kind === 'aux' && beForms.has(lower));
  const between = words.slice(aux + 1, i - 1);
  if (aux < 0 || !/(?:ed|en|t|wn)$/.test(lowerAt(between, 0))) return false;
  return !between.some(({ kind }) => kind === 'conj' || kind === 'pron');
}

/** Stretches between quotation marks, marks included; single marks only where they open after a blank. */
export function quotedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  for (const match of text.matchAll(/“[^”]*”|"[^"]*"|(?<=^|[\s(])‘[^’]*’(?=[\s.,;:)]|$)/gu)) {
    ranges.push([match.index, match.index + match[0].length]);
  }
  return ranges;
}
