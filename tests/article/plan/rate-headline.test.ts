import { expect, test } from 'vitest';
import { findCandidates } from '../../../src/article/clauses/candidates.ts';
import { loadTagger } from '../../../src/article/clauses/tagger.ts';
import { findNames } from '../../../src/article/names/find-names.ts';
import { rateHeadline } from '../../../src/article/plan/rate-headline.ts';
import { scoreSentences } from '../../../src/article/score/score-sentences.ts';
import { makeArticle } from '../support.ts';

/** How a sentence, whole, does as a headline among others of a mill; undefined for one that cannot be one. */
async function rate(text: string): Promise<number | undefined> {
  const article = makeArticle(
    `${text}.`,
    'The mill of the valley turned for a hundred years. The flood broke its wheel in the spring.',
    'The farms of the valley sold their grain to the mill. The city buys its flour elsewhere now.',
  );
  const names = findNames(article);
  const found = findCandidates(article, names, await loadTagger(names.words));
  const own = found.find((candidate) => candidate.text === text);
  if (!own) throw new Error(`no candidate: ${found.map((each) => each.text).join(' | ')}`);
  return rateHeadline(own, { scores: scoreSentences(article, names), repeated: new Set(), isFirst: false });
}

test.each([
  [
    'Two thirds of that grain went to the mill of the valley',
    'Two thirds of the grain went to the mill of the valley',
  ],
  ['There were forty farms beside the mill of the valley', 'Forty farms stood beside the mill of the valley'],
  ['In Selby the farms of the valley built a new mill', 'The farms of the valley built a new mill'],
  ['In 1990 the farms of the valley built a new mill', 'The farms of the valley built a new mill'],
  ['According to the mayor the mill of the valley is lost', 'The mill of the valley is lost to the farms'],
  ['We sold the grain of the valley to the mill', 'The farms sold the grain of the valley to the mill'],
  [
    'The grain of the valley had been promised to the mill',
    'The grain of the valley was promised to the mill',
  ],
])('“%s” heads a slide less well than “%s”', async (weaker, stronger) => {
  const [one, other] = [await rate(weaker), await rate(stronger)];
  expect(one ?? -Infinity).toBeLessThan(other!);
});

test.each([
  ['The second mill is the pride of the valley', 'A mill is the pride of the valley'],
  ['The main reason is the flood of the valley', 'A reason is the flood of the valley'],
])('“%s” heads a slide better than “%s”', async (stronger, weaker) => {
  expect(await rate(stronger)).toBeGreaterThan((await rate(weaker)) ?? -Infinity);
});
