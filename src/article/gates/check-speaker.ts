import { findNames } from '../names/find-names.ts';
import type { Person } from '../names/people.ts';
import { pronounOfSpeech } from '../names/speech.ts';
import { isEnglish } from '../read/language.ts';
import type { Sentence } from '../types.ts';
import { isOrdinary, type NameWord, nameWords } from './name-words.ts';
import { holdsQuotation } from './check-quotations.ts';
import { readQuotations, withoutQuotations } from './read-quotations.ts';
import { meansSame } from './same-name.ts';
import { showSentence } from './show-sentence.ts';
import type { Claim, GateProblem } from './types.ts';

/** The speaker of a quotation, where the article near it names nobody of that name or somebody else as speaking. */
export function checkSpeaker(claim: Claim): GateProblem[] {
  const { sentences, cited } = claim;
  const quotation = readQuotations(claim.text)[0];
  const name = quotation ? (speakerOf(claim) ?? sayerOf(claim)) : null;
  if (!quotation || !name) return [];
  const holder = cited.find(({ text }) => holdsQuotation(text, quotation.text)) ?? cited[0]!;
  const said = listSayers(holder.text);
  const isNamed = (words: readonly NameWord[]) => words.some(({ form }) => meansSame(name.form, form));
  if (said.length > 0 && !isNamed(said)) {
    const message = `"${name.text}" is not who speaks in ${showSentence(holder)}`;
    return [
      { rule: 'source-speaker', message, help: `the words are ${said.at(-1)!.text}’s there`, at: name.text },
    ];
  }
  const other = knownOther(claim, holder, name);
  if (other !== null) {
    const message = `"${name.text}" is not who speaks in ${showSentence(holder)}`;
    return [{ rule: 'source-speaker', message, help: other, at: name.text }];
  }
  if (isNamed(near(holder, sentences).flatMap(({ text }) => nameWords(text)))) return [];
  if (isNamed(cited.flatMap(({ text }) => nameWords(text)))) return [];
  const message = `"${name.text}" is not named near ${showSentence(holder)}`;
  return [{ rule: 'source-speaker', message, help: 'name who says it in the article', at: name.text }];
}

/** How to mend a line whose speaker is known to be another: by who speaks there, or by the "he" or "she" who does. */
function knownOther({ article }: Claim, holder: Sentence, name: NameWord): string | null {
  if (!isEnglish(article.lang)) return null;
  const { people, followed } = findNames(article);
  const isOf = ({ name: full }: Person) => nameWords(full).some(({ form }) => meansSame(name.form, form));
  const speaker = followed.speakers.get(holder.id);
  if (speaker) return isOf(speaker) ? null : `the words are ${speaker.name}’s there`;
  const pronoun = pronounOfSpeech(holder.text);
  const bearers = people.filter(isOf);
  const isOther = bearers.length > 0 && bearers.every(({ gender }) => gender !== null && gender !== pronoun);
  return pronoun && isOther ? `there it is “${pronoun}” who says so` : null;
}

/** `“…,” Lund said` and `“…,” said Lund`, where nobody else says something too. */
function sayerOf({ text, kind }: Claim): NameWord | null {
  const [only, ...more] = kind === 'quotation' ? [] : sayersIn(text);
  return more.length === 0 ? (wordsOfName(only ?? '').at(-1) ?? null) : null;
}

/** The last name of who is said to speak: behind the dash, or before the colon in `Berg: “…”`. */
function speakerOf({ article, speaker, text, kind }: Claim): NameWord | null {
  const ahead = kind === 'quotation' ? null : /^([^:“"«„]{2,60}): ?[“"«„]/.exec(text)?.[1];
  const person = (speaker.split(/,|\(/)[0] || ahead) ?? '';
  const names = nameWords(person).filter((word) => word.isCapital && !isOrdinary(word));
  const last = names.at(-1);
  if (!last) return null;
  // "The ministry" or "Villagers" name nobody.
  const isPerson =
    isEnglish(article.lang) && findNames(article).people.some((other) => other.surname === last.text);
  return names.length > 1 || kind === 'quotation' || isPerson ? last : null;
}

/** The sentence, those beside it, and those before it in its paragraph. */
function near({ id }: Sentence, sentences: readonly Sentence[]): Sentence[] {
  const at = sentences.findIndex((sentence) => sentence.id === id);
  const block = id.split('.')[0]!;
  const before = sentences.slice(0, at).filter((other) => other.id.split('.')[0] === block);
  return [...before, ...sentences.slice(Math.max(0, at - 1), at + 2)];
}

const sayVerb =
  'said|says|added|adds|explained|explains|argued|argues|told|recalled|recalls|noted|notes|wrote|writes|asked|asks|replied|replies|insisted|insists|warned|warns|declared|declares|called|calls|described|describes';
const name = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,5}`;
const nameThenVerb = new RegExp(`(${name}) (?:(?:has|had|later|also|then) )?(?:${sayVerb})(?!\\p{L})`, 'gu');
const verbThenName = new RegExp(`[,”"] ?(?:${sayVerb}) ((?:[a-z]+ ){0,3})(${name})`, 'gu');

/** Words of the names beside a verb of saying, outside the quotation. */
function listSayers(text: string): NameWord[] {
  return sayersIn(text).flatMap(wordsOfName);
}

function sayersIn(text: string): string[] {
  const outside = withoutQuotations(text);
  return [
    ...[...outside.matchAll(nameThenVerb)].map((match) => match[1]!),
    ...[...text.matchAll(verbThenName)].map((match) => match[2]!),
  ];
}

function wordsOfName(name: string): NameWord[] {
  const pronouns = /^(?:he|she|it|they|we|i|you|the|this|that|one)$/i;
  return nameWords(name).filter((word) => !pronouns.test(word.text) && !isOrdinary(word));
}
