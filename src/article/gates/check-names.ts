import { distance } from 'fastest-levenshtein';
import { findNames } from '../names/find-names.ts';
import { pronounsOf } from '../names/pronouns-of.ts';
import { agree } from '../names/who-is.ts';
import { isEnglish } from '../read/language.ts';
import type { Sentence } from '../types.ts';
import { findKnownNames, isOrdinary, type NameWord, nameWords } from './name-words.ts';
import { areOneName, meansSame, spells } from './same-name.ts';
import { showCited } from './show-sentence.ts';
import type { Claim, GateProblem } from './types.ts';

/** Languages that write every noun with a capital. */
const capitalNouns = /^(?:de|lb)(?:-|$)/i;

/** Names of a claim, its speaker's apart, that the sentences it names do not hold. */
export function checkNames(claim: Claim): GateProblem[] {
  if (capitalNouns.test(claim.article.lang)) return [];
  const { text, sentences } = claim;
  const words = nameWords(text);
  const { names, small } = findKnownNames(sentences);
  const isTitle = claim.kind === 'headline' && isTitleCase(words);
  const runs = listRuns(words, text);
  const strange = new Map<string, NameWord>();
  for (const run of runs) {
    const doubtful = run.filter((word) => {
      if (isOrdinary(word)) return false;
      // At the head of a sentence and in a title any word is capital: there only the article's own names are known.
      if (isTitle || word.isHead) return names.has(word.form);
      return !small.has(word.form) || names.has(word.form);
    });
    if (doubtful.length === 0) continue;
    for (const word of joinWords(findStrange(run, doubtful, claim), text)) {
      if (!strange.has(word.text)) strange.set(word.text, word);
    }
  }
  return [...strange.values()].map((word) => report(claim, word));
}

function report(claim: Claim, { text: at, form }: NameWord): GateProblem {
  const inArticle = claim.sentences.filter(({ text }) =>
    nameWords(text).some((other) => areOneName(form, other.form)),
  );
  const near = [...findKnownNames(claim.sentences).names].find(
    (name) => name.length > 3 && distance(name, form) <= (name.length > 4 ? 2 : 1),
  );
  const nearWord =
    near && claim.sentences.flatMap(({ text }) => nameWords(text)).find((word) => word.form === near);
  const help =
    inArticle.length > 0
      ? `${inArticle[0]!.id} has the name: name that too, or write who is meant here`
      : nearWord
        ? `write "${nearWord.text}"; the article has no "${at}"`
        : 'the article has no such name; write the one it has, or add the spelling to `aliases`';
  return { rule: 'source-name', message: `"${at}" is not in ${showCited(claim)}`, help, at };
}

/** Capital words that stand together. */
function listRuns(words: readonly NameWord[], text: string): NameWord[][] {
  const runs: NameWord[][] = [];
  let last: NameWord | undefined;
  for (const word of words) {
    const joins = last?.isCapital && !word.isHead && text.slice(last.end, word.start) === ' ';
    if (word.isCapital && joins) runs.at(-1)!.push(word);
    else if (word.isCapital) runs.push([word]);
    last = word;
  }
  return runs;
}

/** Words that stand side by side, as one. */
function joinWords(words: readonly NameWord[], text: string): NameWord[] {
  const joined: NameWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, word.start) === ' ')
      joined[joined.length - 1] = { ...last, text: text.slice(last.start, word.end), end: word.end };
    else joined.push(word);
  }
  return joined;
}

/** The words of a name that are not in the cited sentences, in any form in which a name may return. */
function findStrange(run: readonly NameWord[], doubtful: readonly NameWord[], claim: Claim): NameWord[] {
  const places = claim.cited.flatMap((sentence) => listForms(sentence.text));
  const isCited = (word: NameWord) => isNamed(word, places, claim.cited);
  const missing = doubtful.filter((word) => !isCited(word));
  if (missing.length === 0) return [];
  // "United Nations" for "UN".
  if (
    run.length > 1 &&
    places.some(
      (form) =>
        form.length === run.length &&
        spells(
          form,
          run.map(({ text }) => text),
        ),
    )
  )
    return [];
  // A name in full where the sentence has the surname, as the article writes it elsewhere.
  const full = ` ${run.map(({ form }) => form).join(' ')} `;
  if (run.some(isCited) && findKnownNames(claim.sentences).joined.includes(full)) return [];
  const meant = findAntecedents(claim);
  const forms = meant.flatMap(({ text }) => listForms(text));
  return missing.filter((word) => !isNamed(word, forms, meant) || isSomebodyElse(word, claim));
}

/** True for a person whom no "he" or "she" of the cited sentences can mean, where these have such pronouns and no others. */
function isSomebodyElse({ form }: NameWord, { article, cited }: Claim): boolean {
  if (!isEnglish(article.lang)) return false;
  const names = findNames(article);
  const bearers = names.people.filter(({ name }) => nameWords(name).some((word) => word.form === form));
  const pronouns = cited.flatMap((sentence) => pronounsOf(sentence, names));
  if (bearers.length === 0 || pronouns.length === 0) return false;
  if (cited.some(({ text }) => /\b(?:they|them|theirs?|it|its)\b/i.test(text))) return false;
  return !bearers.some((person) =>
    pronouns.some(({ gender, meant }) =>
      meant?.person ? meant.person === person : agree(person.gender, gender),
    ),
  );
}

function isNamed(
  { form, text }: NameWord,
  forms: readonly string[],
  sentences: readonly Sentence[],
): boolean {
  if (forms.some((other) => meansSame(form, other))) return true;
  if (/-/.test(form) && form.split('-').every((part) => forms.some((other) => areOneName(part, other))))
    return true;
  const isAcronym = /^\p{Lu}[\p{Lu}.&]+s?$/u.test(text);
  return (
    isAcronym &&
    sentences.some((sentence) =>
      spells(
        form,
        nameWords(sentence.text).map((word) => word.text),
      ),
    )
  );
}

/** Forms of all words of a text, parts of hyphenated ones too, and of two words together as places are listed. */
function listForms(text: string): string[] {
  const forms = nameWords(text).map(({ form }) => form);
  const parts = forms.filter((form) => form.includes('-')).flatMap((form) => form.split('-'));
  const pairs = forms.slice(1).map((form, i) => `${forms[i]}-${form}`);
  return [...forms, ...parts, ...pairs];
}

const pointer =
  /\b(?:he|she|it|they|him|them|his|her|hers|its|their|this|these|those|there|here|both|former|latter|the (?:\p{Ll}+ )?(?:two|three|country|countries|nation|city|town|village|company|firm|group|party|agency|council|government|organi[sz]ation|university|team|pair|couple|man|woman|men|women|author|minister|president|general|director|mayor|professor))\b/iu;

/** Sentences that "he", "the company" or the like may point to: those before in the paragraph, and the paragraph before. */
function findAntecedents({ cited, sentences, article }: Claim): Sentence[] {
  const english = /^en(?:-|$)/i.test(article.lang);
  return cited
    .filter(({ text }) => !english || pointer.test(text))
    .flatMap(({ id }) => {
      const at = sentences.findIndex((sentence) => sentence.id === id);
      const block = blockNumber(id);
      return sentences
        .slice(0, at)
        .filter((other) => blockNumber(other.id) >= block - 1 && blockNumber(other.id) > 0);
    });
}

const blockNumber = (id: string): number => Number(/\d+/.exec(id)?.[0] ?? 0);

const smallInTitles =
  /^(?:an?|the|and|or|but|nor|of|to|in|on|at|by|for|from|with|without|as|into|over|after|before|about|between|under|through|against|is|are|was|were|be|its|his|her|their|not|vs|via|per|than|that|which|who|de|la|von|van)$/;

/** "The Bridge That Nobody Wanted": all words but the smallest are capital, whatever they mean. */
function isTitleCase(words: readonly NameWord[]): boolean {
  const inside = words.filter(({ isHead }) => !isHead);
  const capitals = inside.filter(({ isCapital }) => isCapital);
  return (
    capitals.length >= 3 &&
    inside.every(({ isCapital, form }) => isCapital || smallInTitles.test(form) || /^\d/.test(form))
  );
}
