import { expect, test } from 'vitest';
import { findCandidates } from '../../../src/article/clauses/candidates.ts';
import { loadTagger } from '../../../src/article/clauses/tagger.ts';
import { findNames } from '../../../src/article/names/find-names.ts';
import { scoreSentences } from '../../../src/article/score/score-sentences.ts';
import { dateOrder, findDates } from '../../../src/article/special/dates.ts';
import { findFigures } from '../../../src/article/special/figures.ts';
import { findQuotations } from '../../../src/article/special/quotes.ts';
import { findTimeline } from '../../../src/article/special/timeline.ts';
import { makeArticle, readFixture } from '../support.ts';
import type { Article } from '../../../src/article/types.ts';

async function study(article: Article) {
  const names = findNames(article);
  const tagger = await loadTagger(names.words);
  const candidates = findCandidates(article, names, tagger);
  return { article, names, tagger, candidates, scores: scoreSentences(article, names) };
}

test.each([
  ['on March 5, 2021 it rained', ['March 5, 2021']],
  ['from 3 March to 28 March 2025', ['3 March', '28 March 2025']],
  ['in May it rained; it may rain', ['May']],
  ['in 1947 and in June 1950', ['1947', 'June 1950']],
  ['on 2024-02-29', ['2024-02-29']],
  ['last May he left', []],
  ['2021 people came, and 1,900 cars', []],
  ['the march began', []],
])('dates in %j', (text, dates) => {
  expect(findDates(text).map((date) => date.text)).toEqual(dates);
});

test('a date without a year sorts into the given one', () => {
  const [may] = findDates('in May');
  const [day] = findDates('on February 1, 2021');
  expect(dateOrder(may!, 2021)).toBeGreaterThan(dateOrder(day!, 2021));
});

test('a timeline is in order of time, its dates as written and gone from the text', async () => {
  const { candidates, scores, tagger } = await study(
    makeArticle(
      'In 1990 the town built a theatre. The theatre burned down on May 4, 2001.',
      'The first stone was laid in 1988. The doors opened again in March 2012.',
    ),
  );
  const { items: rows, key } = findTimeline(candidates, scores, { tagger });
  expect(rows[key - 1]).toBeDefined();
  expect(rows.map(({ lead }) => lead)).toEqual(['1988', '1990', 'May 4, 2001', 'March 2012']);
  expect(rows[1]?.text).toBe('The town built a theatre');
});

test('a date within a fronted phrase stays in the text, a weekday goes to the lead', async () => {
  const { candidates, scores, tagger } = await study(
    makeArticle(
      'Only in 1904 did the parish allow women to ring the bells. In 1911 the tower burned down.',
      'On Sunday, 4 May 1913, the bells rang again over the market square.',
    ),
  );
  const rows = findTimeline(candidates, scores, { tagger }).items;
  expect(rows.map(({ lead }) => lead)).toEqual(['1904', '1911', 'Sunday, 4 May 1913']);
  expect(rows[0]?.text).toBe('Only in 1904 did the parish allow women to ring the bells');
  expect(rows[2]?.text).toBe('The bells rang again over the market square');
});

test('too few dates make no timeline', async () => {
  const { candidates, scores, tagger } = await study(makeArticle('In 1990 the town built a theatre.'));
  expect(findTimeline(candidates, scores, { tagger }).items).toEqual([]);
});

test('figures: lifted from the head of a clause, hedges kept, years and counted-off numbers left out', async () => {
  const { candidates, scores, tagger } = await study(
    makeArticle(
      'At least 70 farmers lost their fields in 2019. The repair will cost $42 million. 61 percent of the voters stayed at home.',
      'The three brothers left the town after World War 2.',
    ),
  );
  const figures = findFigures(candidates, scores, { tagger });
  expect(figures.map(({ lead }) => lead).sort()).toEqual(['$42 million', '61%', '70+']);
  expect(figures.find(({ lead }) => lead === '70+')?.text).toMatch(/^farmers lost/);
});

test('a caption says its figure again only where a slide would be too poor without it', async () => {
  const lifted = 'At least 70 farmers lost fields. 12 percent of the barns burned. 300 cows were sold.';
  const repeating =
    'The flood reached 4,500 houses of the valley. It was 5:30 in the morning, and 20 years later people still wept.';
  const rich = await study(makeArticle(lifted, repeating));
  expect(findFigures(rich.candidates, rich.scores, rich).map(({ lead }) => lead)).toEqual([
    '70+',
    '12%',
    '300',
  ]);
  const poor = await study(makeArticle(lifted.replace(' 300 cows were sold.', ''), repeating));
  expect(findFigures(poor.candidates, poor.scores, poor).map(({ lead }) => lead)).toEqual([
    '70+',
    '12%',
    '4,500',
  ]);
});

test('a quotation is verbatim and has the right speaker', async () => {
  const { article, names, scores } = await study(readFixture('lighthouse-interview.txt'));
  const quotations = findQuotations(article, names, scores);
  const aalto = quotations.find(({ item }) => item.text.includes('Nobody under fifty'));
  expect(aalto?.item.lead).toBe('Henrik Aalto, director of the Maritime Museum');
  const source = article.blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(' ');
  for (const { item } of quotations) expect(source).toContain(item.text.slice(1, -1));
});

test.each([
  ['Gulls took over 9 percent of the towers in spring', '9%'],
  ['Gulls hold over 9 percent of the towers in spring', '>9%'],
])('%s: a hedge, unless it belongs to the verb', async (text, lead) => {
  const { candidates, scores, tagger } = await study(
    makeArticle(`${text}. 1,400 masts broke in the harbour. 230 cellars of the old town filled with rain.`),
  );
  expect(findFigures(candidates, scores, { tagger })[0]?.lead).toBe(lead);
});

test('numbers of names, versions, hours and ranges are no figures', async () => {
  const { candidates, scores, tagger } = await study(
    makeArticle(
      'Port Office 12 was closed. The clerks installed version 5.2 on all desks. Ferries leave the pier until 10 p.m. on Sundays.',
      'A coat of paint lasts 10 to 15 years in the harbour. Storms broke 14 masts last winter.',
    ),
  );
  expect(findFigures(candidates, scores, { tagger })).toEqual([]);
});

test('what holds now is no event of a past year', async () => {
  const { candidates, scores, tagger } = await study(
    makeArticle(
      'The port was built in 1890. A storm broke the pier in 1912. The ferry burned in 1931.',
      'The company now runs 20 ferries and carried a million people in 2019.',
    ),
  );
  expect(findTimeline(candidates, scores, { tagger }).items.at(-1)?.text).toBe(
    'The company carried a million people',
  );
});
