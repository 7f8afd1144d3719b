import { describe, expect, test } from 'vitest';
import { problemsOf } from './support.ts';

const strange = (sentence: string, point: string, given = {}) =>
  problemsOf(sentence, point, given)
    .filter(({ rule }) => rule === 'source-name')
    .map(({ at }) => at);

describe('names that the sentence has, in any form', () => {
  test.each<readonly [string, string]>([
    ['The mayor met Anna Lund of Selby.', 'The mayor met Anna Lund'],
    ['Lund’s plan won.', 'A plan by Lund won'],
    ['The plan of Lund won.', 'What Lund’s plan won'],
    ['Norway sent two ships.', 'Two Norwegian ships came'],
    ['Chinese engineers built it.', 'Engineers from China built it'],
    ['Russia sent a ship.', 'A ship came from Moscow'],
    ['The Netherlands won.', 'A win for the Dutch'],
    ['The United Nations voted.', 'How the UN voted'],
    ['The U.N. voted.', 'How the UN voted'],
    ['The UN voted.', 'A vote of the United Nations'],
    ['The International Maritime Bureau warned of pirates.', 'Pirates worry the IMB'],
    ['The Labour Party lost.', 'A loss for the Labor Party'],
    ['The Defense Minister came.', 'Who met the Defence Minister'],
    ['The harbour of Selby froze.', 'In May the harbour of Selby froze'],
    ['Lund opened the lock.', 'She is Director Lund'],
    ['The river froze in winter.', 'How the River froze'],
    ['The river froze in winter.', 'Why I care for the river'],
  ])('%s → %s', (sentence, point) => {
    expect(strange(sentence, point)).toEqual([]);
  });

  test('a headline may be all capitals', () => {
    const headline = 'The Fair That Selby Never Wanted To Lose';
    expect(strange('The fair of Selby is old.', headline, { kind: 'headline' })).toEqual([]);
    const other = 'The Fair That Tarnow Never Wanted To Lose';
    expect(
      strange('The fair of Selby is old.', other, { kind: 'headline', more: ['A road goes to Tarnow.'] }),
    ).toEqual(['Tarnow']);
  });

  test('a pronoun points to names before it in the paragraph', () => {
    const text = 'Anna Lund runs the mill. She sold it to the town.';
    expect(strange(text, 'The town bought it from Anna Lund', { src: ['p1.s2'] })).toEqual([]);
  });

  test('the surname brings the name in full', () => {
    const text = 'Anna Lund runs the mill. The town paid Lund in grain.';
    expect(strange(text, 'The town paid Anna Lund in grain', { src: ['p1.s2'] })).toEqual([]);
  });

  test('aliases are one name', () => {
    const aliases = { Tarnow: ['Tarnov', 'Tarnau'] };
    expect(strange('The road to Tarnov is shut.', 'The road to Tarnow is shut', { aliases })).toEqual([]);
    expect(strange('The road to Tarnov is shut.', 'The road to Tarnow is shut')).toEqual(['Tarnow']);
  });
});

describe('names that the sentence does not have', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['The mayor met Anna Lund of Selby.', 'The mayor met Erik Lund', ['Erik']],
    ['The mayor met Anna Lund of Selby.', 'The mayor met Berg of Selby', ['Berg']],
    ['Norway sent two ships.', 'Two Swedish ships came', ['Swedish']],
    ['Norway sent two ships.', 'The two Swedish ships came', ['Swedish']],
    ['Russia sent a ship.', 'A ship came from Beijing', ['Beijing']],
    ['The UN voted.', 'A vote of the European Union', ['European']],
    ['The United Nations voted.', 'How NATO voted', ['NATO']],
    ['The harbour froze.', 'In Selby the harbour froze', ['Selby']],
    ['The mayor of Selby spoke.', 'The mayor of Selbi spoke', ['Selbi']],
    ['The mill burned.', 'The mill of Lund and Berg burned', ['Lund', 'Berg']],
    ['The mayor met Sergei Halm.', 'Sergei Berg, Mayor', ['Berg']],
    ['The river froze on Monday.', 'On Tuesday the river froze', ['Tuesday']],
    ['Ships left for Iceland.', 'Ships left for Ireland', ['Ireland']],
  ])('%s ↛ %s', (sentence, point, at) => {
    expect(strange(sentence, point)).toEqual(at);
  });

  test('one that another sentence has is told with its place', () => {
    const text = 'The town met Lund. Dahl left with Berg.';
    const [problem] = problemsOf(text, 'Dahl left with Lund', { src: ['p1.s2'] });
    expect(problem).toMatchObject({ rule: 'source-name', at: 'Lund' });
    expect(problem?.help).toContain('p1.s1');
  });

  test('at the head of a line the article’s own names are known', () => {
    const text = 'The town met Lund. Dahl left with Berg.';
    expect(strange(text, 'Lund left with Berg', { src: ['p1.s2'] })).toEqual(['Lund']);
    expect(strange(text, 'Nobody else left', { src: ['p1.s2'] })).toEqual([]);
  });

  test('a slip of the pen is told with the right spelling', () => {
    const [problem] = problemsOf('The mayor met Anna Halvorsen.', 'The mayor met Anna Halversen');
    expect(problem?.help).toContain('write "Halvorsen"');
  });
});

test('languages that write every noun with a capital are left alone', () => {
  const text = 'Die Mühle ist alt, und das ist für die Stadt nicht gut, aber sie hält auch im Winter.';
  expect(strange(text, 'Die Mühle und der Bürgermeister', { lang: 'de' })).toEqual([]);
});

test('a name in place of "she" is that of the woman meant', () => {
  const article =
    'Peter Berg founded the club. It is a thing that Clara Dahl would ask. She would read the bills.';
  const given = { src: ['p1.s3'] };
  expect(strange(article, 'Clara Dahl would read the bills', given)).toEqual([]);
  expect(strange(article, 'Peter Berg would read the bills', given)).toEqual(['Berg']);
});

test.each<readonly [string, string, readonly string[]]>([
  [
    'Anna Lund came from Oslo.',
    'Anna Berg came from Oslo',
    ['"Berg" is not in p1.s1: “Anna Lund came from Oslo.”'],
  ],
  ['Anna Lund came from Oslo.', 'Ana Lund came from Oslo', []],
  [
    'Anna Lund came from Oslo.',
    'Anna Lunt came from Oslo',
    ['"Lunt" is not in p1.s1: “Anna Lund came from Oslo.”'],
  ],
  ['The European Union met.', 'The EU met', []],
  ['The European Union met.', 'The UN met', ['"UN" is not in p1.s1: “The European Union met.”']],
  ['The EU met.', 'The European Union met', ['"European" is not in p1.s1: “The EU met.”']],
  ['Jean-Paul Roy came.', 'Jean came', []],
  ['Jean Paul Roy came.', 'Jean-Paul came', []],
  ['Russian troops came.', 'Russia came', []],
  ['Polish troops came.', 'Poland came', []],
  ['The mayor came to Oslo.', 'The Mayor came to Oslo', []],
  ['The river rose.', 'The Rhine rose', ['"Rhine" is not in p1.s1: “The river rose.”']],
  ['New York grew.', 'York grew', []],
  ['York grew.', 'New York grew', []],
  ['The Food and Agriculture Organization met.', 'FAO met', []],
  ['The F-16 flew.', 'The F-18 flew', ['"F-18" is not in p1.s1: “The F-16 flew.”']],
  ['The F-16 flew.', 'The F-16 flew twice', []],
])('%s → %s: %j', (paragraph, text, messages) => {
  const found = problemsOf(paragraph, text).filter(({ rule }) => rule === 'source-name');
  expect(found.map(({ message }) => message)).toEqual(messages);
});

test.each<readonly [string, string, readonly string[], object]>([
  ['The mayor came.', 'Part II: The Mayor Comes Home', [], { kind: 'headline' }],
  [
    'The mayor came.',
    'Bergen Comes Home',
    ['"Comes Home" is not in p1.s1: “The mayor came.”'],
    { kind: 'headline' },
  ],
  ['Lund came. He left Oslo.', 'Lund left Oslo', [], { src: ['p1.s2'] }],
  ['Lund came. It rained. He left Oslo.', 'Lund left Oslo', [], { src: ['p1.s3'] }],
  ['Lund came. They left Oslo.', 'Lund left Oslo', [], { src: ['p1.s2'] }],
  [
    'Anna Lund came. He left Oslo.',
    'Lund left Oslo',
    ['"Lund" is not in p1.s2: “He left Oslo.”'],
    { src: ['p1.s2'] },
  ],
])('%s → %s: %j', (paragraph, text, messages, given) => {
  const found = problemsOf(paragraph, text, given).filter(({ rule }) => rule === 'source-name');
  expect(found.map(({ message }) => message)).toEqual(messages);
});
