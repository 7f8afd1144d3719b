import { expect, test } from 'vitest';
import { findCandidates } from '../../../src/article/clauses/candidates.ts';
import { loadTagger } from '../../../src/article/clauses/tagger.ts';
import { findNames } from '../../../src/article/names/find-names.ts';
import { choosePoints, type PointBudget } from '../../../src/article/plan/choose-points.ts';
import { scoreSentences } from '../../../src/article/score/score-sentences.ts';
import { makeArticle } from '../support.ts';

async function choose(paragraph: string, budget: Partial<PointBudget> = {}): Promise<string[]> {
  const article = makeArticle(paragraph);
  const names = findNames(article);
  const candidates = findCandidates(article, names, await loadTagger(names.words));
  const points = choosePoints(candidates, names.words, scoreSentences(article, names), {
    shown: [],
    most: 4,
    words: 50,
    fill: 3,
    longest: 20,
    ...budget,
  });
  return points.map(({ text }) => text);
}

const dike =
  'The dike broke near Vessel on Monday night. Nearly 300 families left their houses before dawn. ' +
  'The army closed the road to Vessel with sand and stone. Engineers expect the river to fall next week.';

test('points keep the order of the article, and hold no more words than there is room for', async () => {
  for (const words of [8, 16, 24, 40]) {
    const points = await choose(dike, { words });
    expect(points.join(' ').split(' ').length).toBeLessThanOrEqual(words);
    const places = points.map((point) => dike.indexOf(point.slice(0, 12)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  }
});

test('two short points are taken before the one long point that says less', async () => {
  const long = 'The old council of Vessel met in the hall on the hill above the market by the church.';
  const points = await choose(`${long} Fire took 40 barns. Hail broke 900 windows.`, {
    words: 18,
    most: 2,
    fill: 2,
  });
  expect(points).toEqual(['Fire took 40 barns', 'Hail broke 900 windows']);
});

test('nothing is said that is shown already', async () => {
  const points = await choose(dike, { shown: ['The dike broke near Vessel on Monday night'] });
  expect(points).not.toContain('The dike broke near Vessel on Monday night');
  expect(points.length).toBeGreaterThanOrEqual(2);
});

test('no room, no points', async () => {
  expect(await choose(dike, { words: 3 })).toEqual([]);
  expect(await choose(dike, { most: 0 })).toEqual([]);
});
