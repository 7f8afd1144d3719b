import { describe, expect, test } from 'vitest';
import { findCandidates } from '../../../src/article/clauses/candidates.ts';
import { loadTagger } from '../../../src/article/clauses/tagger.ts';
import { findNames } from '../../../src/article/names/find-names.ts';
import { scoreSentences } from '../../../src/article/score/score-sentences.ts';
import { findTimeline } from '../../../src/article/special/timeline.ts';
import { rowsOf } from '../../../src/article/special/timeline-rows.ts';
import { leansBack, wholeSentences } from '../../../src/article/special/whole-sentences.ts';
import { makeArticle } from '../support.ts';

async function study(...paragraphs: string[]) {
  const article = makeArticle(...paragraphs);
  const names = findNames(article);
  const tagger = await loadTagger(names.words);
  const candidates = findCandidates(article, names, tagger);
  return {
    candidates,
    scores: scoreSentences(article, names),
    tagger,
    wholes: wholeSentences(article.blocks, names),
  };
}

/** Every row that a text allows, as `date: event`. */
async function rows(text: string): Promise<string[]> {
  const { candidates, scores, tagger, wholes } = await study(text);
  const own = candidates.flatMap((each) => rowsOf(each, tagger.tag(each.sentence), scores));
  const more = wholes.flatMap((each) => rowsOf(each, tagger.tag(each.sentence), scores));
  const found = [...own, ...more.filter(({ item }) => !leansBack(item.text))];
  return [...new Set(found.map(({ item }) => `${item.lead}: ${item.text}`))];
}

async function timeline(...paragraphs: string[]): Promise<string[]> {
  const { candidates, scores, ...options } = await study(...paragraphs);
  return findTimeline(candidates, scores, options).items.map(({ lead, text }) => `${lead}: ${text}`);
}

describe('a row is an event of its date', () => {
  test.each([
    ['The theatre opened on 4 May 1912, a Sunday, with a play by Ibsen.', '4 May 1912: The theatre opened'],
    ['From 1914 to 1918 no ferry was built, and the docks rusted.', null],
    [
      'Between 1846 and 1851 two million people left the island.',
      '1846–1851: Two million people left the island',
    ],
    [
      'Between 2018 and 2021 Berg wasted €112m of the money renting boats by the hour to people who left them in the reeds of the lake.',
      '2018–2021: Berg wasted €112m of the money',
    ],
    ['The ferry trade ceased in the 1930s.', '1930s: The ferry trade ceased'],
    ['In 1987 alone, 40 firms left the valley.', '1987: 40 firms left the valley'],
    ['In the early 1990s the yard dismissed half its men.', 'Early 1990s: The yard dismissed half its men'],
    [
      'In the winter of 1709, when the lagoon froze, bakers burned their doors.',
      'Winter of 1709: Bakers burned their doors',
    ],
    [
      'The council voted by 9 to 4 in 1961 to sell the mill.',
      '1961: The council voted by 9 to 4 to sell the mill',
    ],
    ['The brewery closed in 2011, but its chimney still stands.', '2011: The brewery closed'],
    ['The pier was rebuilt in 1990 after a storm.', '1990: The pier was rebuilt'],
    [
      'When the duke sold the forest in 1880, many villagers lost their wood.',
      '1880: The duke sold the forest',
    ],
    [
      'The yard lost half of its orders, and in 1978, with debts that nobody would pay, the owners sold out to the state.',
      '1978: The owners sold out to the state',
    ],
    ['The colony gained independence from Spain in 1821.', '1821: The colony gained independence from Spain'],
    ['Volunteers reopened the line in 1979.', '1979: Volunteers reopened the line'],
    ['The firm started to sell bread in 1931.', '1931: The firm started to sell bread'],
    ['The firm is due to open a plant in Leeds in 2027.', '2027: The firm is due to open a plant in Leeds'],
    [
      'The company left its last market, Lisbon, in October 2021.',
      'October 2021: The company left its last market, Lisbon',
    ],
    [
      'In 1825 a party led by the banker Orde urged the firm to lay rails.',
      '1825: A party led by the banker Orde urged the firm to lay rails',
    ],
    ['In 1990, at the age of 51, Anna Berg founded the mill.', '1990: Anna Berg founded the mill'],
    [
      'In 1990, a deputation led by the banker bought the mill.',
      '1990: A deputation led by the banker bought the mill',
    ],
    [
      'In 1990, the town, which was poor, sold the mill, and so the wheel stopped.',
      '1990: The town sold the mill',
    ],
    ['In 1990 the town sold the mill when the wheel broke.', '1990: The town sold the mill'],
    ['In 1990 the town sold the mill, saying that it was old.', '1990: The town sold the mill'],
    [
      'In 1990 the company burned through 40 million crowns renting halls for fairs in towns that nobody from the city had ever seen.',
      '1990: The company burned through 40 million crowns',
    ],
    ['About 40 men left the town in 1990.', '1990: About 40 men left the town'],
    [
      'The town voted in 1954 to fill in the basin, which was deep.',
      '1954: The town voted to fill in the basin',
    ],
    ['The mill will open in 2031.', '2031: The mill will open'],
    ['The town plans to open the mill in 2031.', '2031: The town plans to open the mill'],
    ['The mill is scheduled to open in 2031.', '2031: The mill is scheduled to open'],
    ['The mill was being rebuilt in 1990.', '1990: The mill was being rebuilt'],
    ['The mill had been sold in 1990.', '1990: The mill had been sold'],
    ['The mill was a ruin in 1990.', '1990: The mill was a ruin'],
    ['The mill began turning in 1990.', '1990: The mill began turning'],
    [
      'A deal on fish was signed in 1990 at a castle near Bergen.',
      '1990: A deal on fish was signed at a castle near Bergen',
    ],
  ])('%s', async (text, row) => {
    if (row === null) expect(await rows(text)).toEqual([]);
    else expect(await rows(text)).toContain(row);
  });

  test.each([
    ['compared', 'The school took in 90 pupils last year, down from 140 in 2014.'],
    ['compared', 'The branch is open for 31 hours a week, compared with 38 in 2014.'],
    ['compared', 'Exports fell from 508 tonnes in 2014 to 317.'],
    ['of a participle', 'The mayor defended a plan drawn up in 1998.'],
    ['of a participle', 'A second charter, passed in 1786, allowed the town to hold a fair.'],
    ['of a participle', 'Based on talks held with staff in March 2020, the Trust makes five demands.'],
    ['of a report', 'The mayor said that the pier would reopen in 2026.'],
    ['of a report', 'The tunnel will open in June 2030, the ministry said.'],
    ['of a noun', 'The company apologised for the explosion in 1990.'],
    ['of a noun', 'The film turns on the winter of 1944.'],
    ['of a noun', 'Critics compared the proposal with a scheme in 1987.'],
    ['of a title', 'As mayor in 1980 Berg closed the pits.'],
    ['not sure', 'A sale is talked about, probably to a bank, possibly in 2027.'],
    ['not sure', 'The firm may open a plant in Leeds in 2027.'],
    ['not sure', 'If voters agree, the tunnel will open in 2030.'],
    ['not sure', 'The law was to take effect in January 2010 but was delayed.'],
    ['of a report', 'In 1990, according to the mayor, the mill burned down.'],
    ['of a noun', 'The town celebrated the siege in 1990.'],
    ['of another time', 'The mill closed a year later in 1990.'],
    ['of another time', 'The mayor opened the mill after the flood in 1953.'],
    ['not sure', 'The mill closed in 1990 if the records are right.'],
    ['not sure', 'The mill was due to open in 1990.'],
    ['going on', 'The mill was burning in 1990.'],
    ['ahead without an act', 'The bank is booked in May 2031.'],
    ['one of several', 'The town sold the mill, the farm and the wood in 1990.'],
    ['a reason', 'The town sold the mill in 1990 since it was old.'],
    ['denied', 'In 1990 nobody burned the mill.'],
    ['denied', 'The mill was not sold in 1990.'],
    ['denied', 'The harbour did not freeze in 1963.'],
    ['denied', 'Nobody noticed the leak in 2015.'],
    ['a state', 'Prices were highest in 1974.'],
    ['a state', 'The tower stood empty in 1945.'],
    ['a state', 'The clinic had 38 beds in 1998.'],
    ['a habit', 'The story begins in 1936.'],
    ['a habit', 'Frost comes to the valley in April.'],
    ['looks', 'The accounts looked fine in October 2008.'],
    ['of several parts', 'In 1990 and after years of rain the council built a new dam above the town.'],
    ['of several parts', 'In 2010, and again in 2012, the river flooded the square.'],
    ['since', 'Since 2001 the firm has sold boats.'],
    ['without its noun', 'In 1790 the roof fell between the fourth and the fifth.'],
    ['in a quotation', '"We opened the shop in 1990 with a loan," says Ann Lee.'],
  ])('%s: %s', async (_, text) => {
    expect(await rows(text)).toEqual([]);
  });
});

describe('rows tell a story from its first date to its last', () => {
  const years = [1701, 1715, 1733, 1750, 1768, 1790, 1802, 1844, 1871, 1899, 1912, 1950];
  const nouns =
    'mill bridge school church market harbour prison theatre museum station library stadium'.split(' ');

  test('both ends stay, at most seven rows', async () => {
    const found = await timeline(...nouns.map((noun, i) => `The town opened a ${noun} in ${years[i]}.`));
    expect(found.length).toBeGreaterThan(4);
    expect(found.length).toBeLessThanOrEqual(7);
    expect(found[0]).toMatch(/^17(?:01|15)/);
    expect(found.at(-1)).toMatch(/^19(?:12|50)/);
  });
});

describe('a month without a year', () => {
  const dated = [
    'The yard was sold in 1990.',
    'The crane fell in May 2004.',
    'The dock burned on 3 June 2012.',
  ];

  test('has a row where the date before it says the year', async () => {
    const found = await timeline(...dated, 'In August the owner sued the city.');
    expect(found.at(-1)).toBe('August: The owner sued the city');
  });

  test('has none where it does not', async () => {
    const early = await timeline(...dated, 'In February the owner sued the city.');
    expect(early.join()).not.toContain('February');
    const later = await timeline(
      ...dated,
      'Since 2019 trade has grown.',
      'In August the owner sued the city.',
    );
    expect(later.join()).not.toContain('August');
  });

  test('sorts with others of the running year, as they are told', async () => {
    const told = [
      'In March the bank closed.',
      'In May the owner sued the city.',
      'In July the judge freed the cook.',
    ];
    expect(await timeline(...told)).toHaveLength(3);
    expect(await timeline(...told.reverse())).toEqual([]);
  });
});
