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
  'Nobody in the town believes that any longer.',
  'Whether that remains true depends on the rain.',
  'Denmark has built two, one of which still turns.',
  'At six he’ll be woken by the bell.',
  'More worrying may be the rivals from Porto.',
  'A small number never came back to the town.',
  'Porto’s was the dearest of the country.',
  'The second of three mistakes was the price.',
  'A spokesman declined to comment.',
  'What it cost the town is much harder to say.',
  'There are darker reasons, too.',
  'Start with the price of rye.',
  'The bakers there blamed the mayor of Lisbon.',
  'That June the bakers of Lisbon struck.',
  'We met the last miller in his kitchen.',
  'The valley reacted differently to the frost.',
  'The puna is short of all three.',
  'Several limitations should be acknowledged.',
  'The third reason is the one that nobody likes to hear.',
  'The loss is open to several interpretations.',
  'The rents of Porto point the same way.',
  'In his, the letter ran to six pages.',
])('what announces, judges or leans is no point: %s', async (sentence) => {
  expect(await vagueOf(sentence, mill)).toBeGreaterThanOrEqual(0.4);
});

test.each([
  'Nine bakers of Lisbon signed the letter to the mayor.',
  'The price of rye doubled within two years.',
  'The council reopened the mill in October.',
  'What saved the mill was a loan from nine bakers.',
  'It was the mayor of Lisbon that closed the mill.',
  'The mayor said that rain had filled the cellar.',
  'Bees that had lived in the mill moved to the church.',
  'Nine of the bakers bought two ovens in Porto.',
  'There is a mill at the end of the town.',
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

/** Enough about other things that two mentions make no topic. */
const talk = Array.from({ length: 30 }, (_, i) => `Baker ${i + 1} paid for rye of the north.`).join(' ');

test('a noun with its article points back to the sentence that brought it in', async () => {
  const before = `Nine lorries crossed the bridge of Lisbon at noon. ${talk}`;
  expect(await vagueOf('The lorries did not exist in the spring of 1990.', before)).toBeGreaterThanOrEqual(
    0.4,
  );
});

test('unless a name tells which one is meant', async () => {
  const before = `Ada Berg runs the Mill Museum of Lisbon. ${talk}`;
  expect(await vagueOf('The museum still needs 300,000 euros for the wheel.', before)).toBeLessThan(0.4);
});
