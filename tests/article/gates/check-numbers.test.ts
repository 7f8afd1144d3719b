import { describe, expect, test } from 'vitest';
import { problemsOf, rulesOf } from './support.ts';

/** Sentence of the article, then a point drawn from it. */
type Pair = readonly [string, string];

const strange = (sentence: string, point: string, given = {}) =>
  problemsOf(sentence, point, given)
    .filter(({ rule }) => rule === 'source-number')
    .map(({ at }) => at);

describe('numbers that the sentence has, however they are written', () => {
  test.each<Pair>([
    ['The mill burned 1,000 sacks.', 'The mill burned 1000 sacks'],
    ['The mill burned 1000 sacks.', 'The mill burned 1,000 sacks'],
    ['The dam cost 1 500 000 crowns.', 'The dam cost 1.5 million crowns'],
    ['The dam cost 1.5 million crowns.', 'The dam cost 1,500,000 crowns'],
    ['The dam cost one and a half million crowns.', 'The dam cost 1.5 million crowns'],
    ['A third of the boats were lost.', 'About 33 % of the boats were lost'],
    ['33 percent of the boats were lost.', 'A third of the boats were lost'],
    ['61 percent of the crews stay, against 44 percent in 1990.', 'Six in ten crews stay'],
    ['61 percent of the crews stay, against 44 percent in 1990.', 'Up by 17 points since 1990'],
    ['72 percent of the crews stay.', 'Almost three quarters of the crews stay'],
    ['17 percent of the crews stay.', 'Fewer than one in five stay'],
    ['One in five boats was lost.', '20 % of the boats were lost'],
    ['Two-thirds of the boats came home.', 'Two thirds of the boats came home'],
    ['Half of the boats came home.', '50 % of the boats came home'],
    ['Six bridges stand in the town.', '6 bridges stand in the town'],
    ['Twenty-one bridges stand in the town.', '21 bridges stand in the town'],
    ['Two hundred and fifty people came.', '250 people came'],
    ['A dozen people came.', '12 people came'],
    ['The price doubled within a year.', 'The price is two times as high'],
    ['Both ferries sank.', 'Two ferries sank'],
    ['The mill, the dam and the weir were lost.', 'Three works were lost'],
    ['Between 10 and 15 percent of the catch is eel.', '10 % of the catch at least is eel'],
    ['The fund holds $5 million.', 'The fund holds 5 million dollars'],
    ['The lock opened in the 1950s.', 'A lock of the nineteen-fifties'],
    ['The lock opened in 1953.', 'A lock of the 1950s'],
    ['From 1990–95 the lock was shut.', 'It was shut until 1995'],
    ['The town counted 1,487,000 guests.', 'Nearly 1.5 million guests'],
    ['At least 74 people drowned.', 'More than 70 people drowned'],
    ['It was his twelfth voyage.', 'It was his 12th voyage'],
    ['The ship carried 300 to 400 tons.', 'The ship carried 400 tons'],
  ])('%s → %s', (sentence, point) => {
    expect(strange(sentence, point)).toEqual([]);
  });
});

describe('days, however they are written', () => {
  test.each<Pair>([
    ['The flood came on February 1, 2021.', 'On 1 February 2021 the flood came'],
    ['The flood came on 1 February 2021.', 'February 1, 2021: the flood'],
    ['The flood came on 2021-02-01.', 'The flood of 1 February 2021'],
    ['The flood came on 1/2/2021.', 'The flood of 1 February 2021'],
    ['The flood came on the first of February 2021.', 'The flood of 1 Feb 2021'],
    ['The flood came on Feb. 1.', '1 Feb'],
    ['The fair lasts from 3 to 5 March.', 'The fair of March 3–5'],
    ['The fair was held in May.', 'May: the fair'],
    ['Farmers may sell in April.', 'What farmers may sell'],
    ['April Jones wrote the report.', 'April Jones wrote it'],
    ['The town marched to the gate.', 'A March to the gate'],
    ['The boats left on the 4th of June.', 'June 4: the boats leave'],
  ])('%s → %s', (sentence, point) => {
    expect(strange(sentence, point)).toEqual([]);
  });

  test.each<readonly [string, string, string]>([
    ['The flood came on February 1, 2021.', 'The flood of 2 February 2021', '2 February'],
    ['The flood came on February 1, 2021.', 'The flood of 1 March 2021', '1 March'],
    ['The flood came on February 1, 2021.', 'The flood of February 1, 2020', '2020'],
    ['The flood came last February.', 'The flood of February 2021', '2021'],
    ['The flood came in spring.', 'It came in May', 'May'],
    ['The fair lasts from 3 to 5 March.', 'The fair of March 6', 'March 6'],
  ])('%s ↛ %s', (sentence, point, at) => {
    expect(strange(sentence, point)).toEqual([at]);
  });
});

describe('numbers that the sentence does not have', () => {
  test.each<readonly [string, string, string]>([
    ['The mill burned 1,000 sacks.', 'The mill burned 10,000 sacks', '10,000'],
    ['The dam cost 1.5 million crowns.', 'The dam cost 1.5 billion crowns', '1.5 billion'],
    ['The dam cost 1.5 million crowns.', 'The dam cost 15 million crowns', '15 million'],
    ['A third of the boats were lost.', '40 % of the boats were lost', '40 %'],
    ['61 percent of the crews stay.', 'Seven in ten crews stay', 'Seven in ten'],
    ['61 percent of the crews stay, against 44 percent in 1990.', 'Up by 18 points since 1990', '18'],
    ['Twelve people came.', '12 % of the people came', '12 %'],
    ['Six bridges stand in the town.', 'Seven bridges stand in the town', 'Seven'],
    ['Six bridges stand in the town.', '60 bridges stand in the town', '60'],
    ['The fund holds €5 million.', 'The fund holds $5 million', '$5 million'],
    ['The town counted 1,487,000 guests.', '1.5 million guests', '1.5 million'],
    ['The town counted 1,487,000 guests.', 'More than 1.5 million guests', '1.5 million'],
    ['The lock opened in the 1950s.', 'The lock opened in 1950', '1950'],
    ['It was his second voyage.', 'It was his third voyage', 'third'],
    ['The museum needs 300,000 euros.', 'About 307,000 euros', '307,000'],
    ['Nobody counted the boats.', 'Half of the boats sank', 'Half'],
    ['The mill and the dam were lost.', 'Five works were lost', 'Five'],
  ])('%s ↛ %s', (sentence, point, at) => {
    expect(strange(sentence, point)).toEqual([at]);
  });
});

test('what counts nothing is left alone', () => {
  const sentence = 'The miller spoke to the town.';
  for (const text of [
    'Part 2: the miller',
    'One of them spoke',
    'First, the miller spoke',
    'Those two spoke',
    'An F-16 passed',
  ])
    expect(strange(sentence, text)).toEqual([]);
});

test('a headline may count the points of its slide', () => {
  const given = { kind: 'headline', around: { counts: [3] } } as const;
  expect(rulesOf('The miller spoke.', 'Three reasons to speak', given)).toEqual([]);
  expect(rulesOf('The miller spoke.', 'Four reasons to speak', given)).toEqual(['source-number']);
});

test('help names the sentence that has the number', () => {
  const [problem] = problemsOf('The mill burned. It lost 40 sacks.', 'The mill lost 40 sacks', {
    src: ['p1.s1'],
  });
  expect(problem).toMatchObject({
    rule: 'source-number',
    at: '40',
    message: '"40" is not in p1.s1: “The mill burned.”',
  });
  expect(problem?.help).toContain('p1.s2');
});

test('in another language points and commas are read both ways, and small numbers may be words', () => {
  const article =
    'Die Mühle hat im Jahr 1871 nicht weniger als 1.500 Säcke und sechs Wagen verloren, und das war für die Stadt viel.';
  expect(strange(article, 'Die Mühle verlor 1500 Säcke und 6 Wagen', { lang: 'de' })).toEqual([]);
  expect(strange(article, 'Die Mühle verlor 2500 Säcke', { lang: 'de' })).toEqual(['2500']);
});

test.each<readonly [string, string, readonly string[]]>([
  ['Half of the boats sank.', 'A half of the boats sank', []],
  ['Ten boats sank.', 'Half the boats sank', ['"Half" is not in p1.s1: “Ten boats sank.”']],
  ['Ten boats sank.', 'The second half of the day', []],
  ['Ten boats sank.', 'Boats sank half way', []],
  ['Ten boats sank.', 'A third of the boats sank', ['"A third" is not in p1.s1: “Ten boats sank.”']],
  ['Ten boats sank.', 'A third party sank boats', []],
  ['Ten boats sank.', 'Two thirds of boats sank', ['"Two thirds" is not in p1.s1: “Ten boats sank.”']],
  ['A third of the boats sank.', 'One in three boats sank', []],
  [
    'Boats sank in 2019.',
    'One in three boats sank',
    ['"One in three" is not in p1.s1: “Boats sank in 2019.”'],
  ],
  ['Boats sank.', 'The second boat sank', []],
  ['Boats sank.', 'The third boat sank', ['"third" is not in p1.s1: “Boats sank.”']],
  ['Boats sank.', 'The fourth boat sank', ['"fourth" is not in p1.s1: “Boats sank.”']],
  ['Boats sank.', 'One boat sank', []],
  ['Boats sank.', 'Two boats sank', ['"Two" is not in p1.s1: “Boats sank.”']],
  ['Boats sank.', 'These two boats sank', []],
  ['Boats sank.', 'The last two boats sank', []],
  ['Boats sank.', 'The other two big boats sank', []],
  ['Boats sank.', '1) Boats sank', []],
  ['Boats sank.', '1. Boats sank', []],
  ['Boats sank.', 'Boats 3. sank', ['"3" is not in p1.s1: “Boats sank.”']],
  ['Boats sank.', '3 boats sank', ['"3" is not in p1.s1: “Boats sank.”']],
  [
    'Sales rose from 10 to 12 million.',
    'Sales rose 20 percent',
    ['"20 percent" is not in p1.s1: “Sales rose from 10 to 12 million.”'],
  ],
  ['Sales rose from 100 to 120.', 'Sales rose 20 percent', []],
  ['Sales rose from 100 to 120.', 'Sales rose by 20', []],
  [
    'Sales rose from 100 to 120.',
    'Sales rose by a fifth',
    ['"a fifth" is not in p1.s1: “Sales rose from 100 to 120.”'],
  ],
  ['Sales fell from 120 to 60.', 'Sales halved', []],
  ['Sales fell from 120 to 60.', 'Sales fell by half', []],
  ['Sales rose from 100 to 300.', 'Sales tripled', []],
  ['The town has 1,234 boats.', 'The town has over 1,200 boats', []],
  [
    'The town has 1,234 boats.',
    'The town has over 1,300 boats',
    ['"1,300" is not in p1.s1: “The town has 1,234 boats.”'],
  ],
  ['The town has 1,234 boats.', 'The town has nearly 1,300 boats', []],
  [
    'The town has 1,234 boats.',
    'The town has nearly 1,200 boats',
    ['"1,200" is not in p1.s1: “The town has 1,234 boats.”'],
  ],
  ['The town has 1,234 boats.', 'The town has about 1,200 boats', []],
  [
    'The town has 1,234 boats.',
    'The town has about 1,000 boats',
    ['"1,000" is not in p1.s1: “The town has 1,234 boats.”'],
  ],
  ['The town has 1,234 boats.', 'The town has 1,000+ boats', []],
  [
    'The town has 1,234 boats.',
    'The town has 1,200 boats',
    ['"1,200" is not in p1.s1: “The town has 1,234 boats.”'],
  ],
  [
    'The town has 1,234 boats.',
    'The town has almost 2,000 boats',
    ['"2,000" is not in p1.s1: “The town has 1,234 boats.”'],
  ],
  [
    'The town has 1,234 boats.',
    'The town has over 500 boats',
    ['"500" is not in p1.s1: “The town has 1,234 boats.”'],
  ],
  ['The town has 1,200 boats.', 'The town has over 1,200 boats', []],
  ['The town has 1,200 boats.', 'The town has up to 1,200 boats', []],
  ['It cost $5 million.', 'It cost €5 million', ['"€5 million" is not in p1.s1: “It cost $5 million.”']],
  ['It cost $5 million.', 'It cost 5 million', []],
  ['It cost 5 million.', 'It cost $5 million', []],
  ['It cost $5 million.', 'It cost $5,000,000', []],
  ['It cost $5 million.', 'It cost $5 billion', ['"$5 billion" is not in p1.s1: “It cost $5 million.”']],
  ['It cost 5 thousand.', 'It cost 5 million', ['"5 million" is not in p1.s1: “It cost 5 thousand.”']],
  ['Boats grew in 1995.', 'Boats grew in the 1990s', []],
  ['Boats grew in 1985.', 'Boats grew in the 1990s', ['"1990s" is not in p1.s1: “Boats grew in 1985.”']],
  ['Boats grew in the 1990s.', 'Boats grew in 1990', ['"1990" is not in p1.s1: “Boats grew in the 1990s.”']],
  ['12 percent left.', '12 % left', []],
  ['12 percent left.', '13 percent left', ['"13 percent" is not in p1.s1: “12 percent left.”']],
  ['12.4 percent left.', '12 percent left', ['"12 percent" is not in p1.s1: “12.4 percent left.”']],
  ['0.12 of all left.', '12 percent left', ['"12 percent" is not in p1.s1: “0.12 of all left.”']],
  ['About a third left.', '33 percent left', []],
  ['A third left.', '30 percent left', ['"30 percent" is not in p1.s1: “A third left.”']],
  ['A third left.', 'About 30 percent left', []],
  ['32 percent left.', 'Nearly a third left', []],
  ['Of the boats 12 left.', '12 percent left', ['"12 percent" is not in p1.s1: “Of the boats 12 left.”']],
  ['Red, green and blue boats came.', 'Three boats came', []],
  [
    'Red, green and blue boats came.',
    'Four boats came',
    ['"Four" is not in p1.s1: “Red, green and blue boats came.”'],
  ],
  ['Red or green boats came.', 'Two colours came', []],
  ['Red, green, blue, and white boats came.', 'Four colours came', []],
  ['The twins came.', 'Two came', []],
  ['A couple came.', 'Two came', []],
  ['A decade passed.', 'Ten years passed', []],
  ['A dozen came.', 'Twelve came', []],
  ['The pair won.', 'Three won', ['"Three" is not in p1.s1: “The pair won.”']],
  ['It happened on 3 May.', 'It happened on 4 May', ['"4 May" is not in p1.s1: “It happened on 3 May.”']],
  ['It happened on 3 May.', 'It happened on May 3', []],
  ['It happened on 3 May.', 'It happened in May', []],
  ['It happened on 3 May.', 'It happened in June', ['"June" is not in p1.s1: “It happened on 3 May.”']],
  ['It happened on 3 and 5 May.', 'It happened on 3 to 5 May', []],
  ['It happened on 3 May.', 'It happened on 2020-05-03', []],
  ['It happened on 1/2/2021.', 'It happened on 2 January', []],
  ['It happened on 1/2/2021.', 'It happened on 1 February', []],
  [
    'It happened on 1/2/2021.',
    'It happened on 3 February',
    ['"3 February" is not in p1.s1: “It happened on 1/2/2021.”'],
  ],
  [
    'Three May boats came on 4 June.',
    'On 3 June boats came',
    ['"3 June" is not in p1.s1: “Three May boats came on 4 June.”'],
  ],
  ['In the twenty-first century boats came.', 'Boats came in the 21st century', []],
  ['A thirty-second film ran.', 'A 30-second film ran', []],
])('%s → %s: %j', (paragraph, text, messages) => {
  const found = problemsOf(paragraph, text).filter(({ rule }) => rule === 'source-number');
  expect(found.map(({ message }) => message)).toEqual(messages);
});
