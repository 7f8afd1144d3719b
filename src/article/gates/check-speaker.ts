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
  const name = quotation ? speakerOf(claim) : null;
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
  if (isNamed(near(holder, sentences).flatMap(({ text }) => nameWords(text)))) return [];
  if (isNamed(cited.flatMap(({ text }) => nameWords(text)))) return [];
  const message = `"${name.text}" is not named near ${showSentence(holder)}`;
  return [{ rule: 'source-speaker', message, help: 'name who says it in the article', at: name.text }];
}

/** The last name of who is said to speak: behind the dash, or before the colon in `Berg: “…”`. */
function speakerOf({ speaker, text, kind }: Claim): NameWord | null {
  const ahead = kind === 'quotation' ? null : /^([^:“"«„]{2,60}): ?[“"«„]/.exec(text)?.[1];
  const person = (speaker.split(/,|\(/)[0] || ahead) ?? '';
  const names = nameWords(person).filter((word) => word.isCapital && !isOrdinary(word));
  // "The ministry" or "Villagers" name nobody.
  return names.length > 0 && (names.length > 1 || kind === 'quotation') ? names.at(-1)! : null;
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

/** Names beside a verb of saying, outside the quotation. */
function listSayers(text: string): NameWord[] {
  const outside = withoutQuotations(text);
  const found = [
    ...[...outside.matchAll(nameThenVerb)].map((match) => match[1]!),
    ...[...text.matchAll(verbThenName)].map((match) => match[2]!),
  ];
  const pronouns = /^(?:he|she|it|they|we|i|you|the|this|that|one)$/i;
  return found.flatMap((each) =>
    nameWords(each).filter((word) => !pronouns.test(word.text) && !isOrdinary(word)),
  );
}
