import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../src/article/clauses/candidates.ts';
import { loadTagger } from '../../../src/article/clauses/tagger.ts';
import { findNames } from '../../../src/article/names/find-names.ts';
import { scoreSentences } from '../../../src/article/score/score-sentences.ts';
import { findFigureMentions } from '../../../src/article/special/figure-mentions.ts';
import { findFigures } from '../../../src/article/special/figures.ts';
import { traceLine } from '../../../src/article/trace/trace-line.ts';
import { makeArticle, makeSentence } from '../support.ts';

async function figures(...paragraphs: string[]): Promise<string[]> {
  const article = makeArticle(...paragraphs);
  const names = findNames(article);
  const tagger = await loadTagger(names.words);
  const candidates = findCandidates(article, names, tagger);
  const found = findFigures(candidates, scoreSentences(article, names), { tagger });
  return found.map(({ lead, text }) => `${lead} ${text}`);
}

test.each([
  ['Forty-four per cent of adults read', ['44%']],
  ['roughly 2,600 shops closed', ['~2,600']],
  ['it made €14.3m and spent $2 billion', ['€14.3m', '$2 billion']],
  ['a pair costs £6 to £15', []],
  ['between $400 million and $650 million', []],
  ['half of it, give or take 15 points', []],
  ['a margin of error of 3 percent', []],
  ['people aged 75 and over', []],
  ['at the age of 51', []],
  ['a man 40 years old', []],
  ['six in ten agreed', []],
  ['twelve months later 1860s mills stood', []],
  ['households (41%) stayed', []],
  ['down from 47% then', []],
  ['one for each 100,000 entries', []],
])('figures in %j', (text, shown) => {
  expect(findFigureMentions(text).map((found) => found.shown)).toEqual(shown);
});

describe('a slide of figures', () => {
  const two = ['212,000 parcels were sent twice.', '38% of the shops closed early.'];

  test.each([
    [
      'Forty-four per cent of adults had read a book, down from 47% in 2021.',
      '44% of adults had read a book',
    ],
    ['Sales fell by 83% in five weeks.', '83% Sales fell in five weeks'],
    [
      'Most farms will receive 1,200 permits for new wells.',
      '1,200 Most farms will receive permits for new wells',
    ],
    [
      'The ferries carried 2.4 million passengers in spring.',
      '2.4 million The ferries carried passengers in spring',
    ],
    ['The repair will cost $42 million.', '$42 million The repair will cost $42 million'],
  ])('%s', async (text, label) => {
    expect(await figures(...two, text)).toContain(label);
  });

  test.each([
    ['no whole', 'After ten months 17 percent were alive.'],
    ['few', 'A storm took 31 boats from the shore.'],
    ['a stretch of time', 'The keeper stayed at the light for 31 years.'],
    ['small change', 'A new pair of pads costs £6.'],
    ['a step', 'You should save 2,000 euros for the repair.'],
    ['a comparison', 'The mill sold less than the 4,000 of a rival.'],
  ])('does not stand on %s: %s', async (_, text) => {
    expect(await figures(...two, text)).toEqual([]);
  });

  test('tools of a list are no figures', async () => {
    expect(
      await figures('- A 500 ml jar of glue\n- Sandpaper, around 120 grit\n- 1,000 nails for the roof'),
    ).toEqual([]);
  });
});

test('a figure in digits is traced to its words', () => {
  const sentence = makeSentence('Forty-four per cent of adults had read a book.');
  expect(traceLine('44%', [sentence], {})).not.toBeNull();
});
