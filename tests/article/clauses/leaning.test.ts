import { expect, test } from 'vitest';
import { findCandidates } from '../../../src/article/clauses/candidates.ts';
import { loadTagger } from '../../../src/article/clauses/tagger.ts';
import { findNames } from '../../../src/article/names/find-names.ts';
import { makeArticle } from '../support.ts';

/** How much the sentence leans on others, as the last of a paragraph about other things. */
async function vagueOf(sentence: string, ...before: string[]): Promise<number> {
  const article = makeArticle([...before, sentence].join(' '));
  const names = findNames(article);
  const candidates = findCandidates(article, names, await loadTagger(names.words));
  const whole = candidates.filter(({ sentence: { text } }) => text === sentence);
  return Math.max(...whole.map(({ vague }) => vague), whole.length === 0 ? 1 : 0);
}

const mill = 'Lisbon closed its old mill in the spring. Nine bakers lost their only supplier of rye.';

test.each([
  'It is tempting to call the whole affair a farce.',
  'There was also the matter of the missing permits.',
  'Nor did the bakers forgive the mayor of Lisbon.',
  'Then there is trade, which few ministers like to talk about.',
  'The first reason is the dullest, and the strongest.',
  'The results were rather messy.',
  'None can survive a bad winter.',
  'Six more followed within the same year.',
  'The tender ones die in the first frost.',
  'In the second town, fewer than 400 did.',
  'The gate was closed again.',
  'The minister had a point, as far as it goes.',
])('what announces, judges or leans is no point: %s', async (sentence) => {
  expect(await vagueOf(sentence, mill)).toBeGreaterThanOrEqual(0.4);
});

test.each([
  'Nine bakers of Lisbon signed the letter to the mayor.',
  'The price of rye doubled within two years.',
  'The council reopened the mill in October.',
  'What saved the mill was a loan from nine bakers.',
  'It was the mayor of Lisbon that closed the mill.',
  'Some of the bakers bought rye from the north.',
])('what says its thing by itself stays: %s', async (sentence) => {
  expect(await vagueOf(sentence, mill)).toBeLessThan(0.4);
});

test('what many sentences speak of needs no introduction', async () => {
  const known = 'Rain filled the canal. Nine boats left the canal. A bank bought the canal.';
  expect(await vagueOf('The canal was closed again.', known)).toBeLessThan(0.4);
});

test('"you" is somebody only where the article tells its reader what to do', async () => {
  const told = 'Press the dough down with your hand. Leave the bowl in a warm room. Add salt to the flour.';
  const sentence = 'You can see small bubbles after two days.';
  expect(await vagueOf(sentence, told)).toBeLessThan(await vagueOf(sentence, mill));
});
