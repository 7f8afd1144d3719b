import { describe, expect, test } from 'vitest';
import { problemsOf } from './support.ts';

const lost = (sentence: string, point: string, given = {}) =>
  problemsOf(sentence, point, given).filter(({ rule }) => rule === 'source-attribution');

describe('an attribution that is lost', () => {
  test.each<readonly [string, string]>([
    ['According to the harbour master, the dam will break this spring.', 'The dam will break this spring'],
    ['The dam will break this spring, according to the harbour master.', 'The dam will break this spring'],
    ['The mayor said that the lock wastes water.', 'The lock wastes water'],
    ['The mayor claims the lock wastes water.', 'The lock wastes water'],
    ['“The lock wastes water,” the mayor said.', 'The lock wastes water'],
    ['The lock wastes water, argued Erik Berg.', 'The lock wastes water'],
    ['Erik Berg, head of the lock crew, said that the lock wastes water.', 'The lock wastes water'],
    ['Critics believe that the fund was robbed by its director.', 'The fund was robbed by its director'],
    ['The director allegedly robbed the fund.', 'The director robbed the fund'],
    ['The director is said to have robbed the fund.', 'The director robbed the fund'],
    ['The town is expected to buy the old mill.', 'The town buys the old mill'],
    ['Analysts warned that prices would double by summer.', 'Prices double by summer'],
    ['The firm said it would close the northern mill.', 'The firm closes the northern mill'],
    ['The miller told reporters that rats had eaten the flour.', 'Rats had eaten the flour'],
    ['Opponents insist that the survey counted boats twice.', 'The survey counted boats twice'],
  ])('%s ↛ %s', (sentence, point) => {
    expect(lost(sentence, point)).toHaveLength(1);
  });
});

describe('an attribution that is kept, or that there is none of', () => {
  test.each<readonly [string, string]>([
    [
      'According to the harbour master, the dam will break this spring.',
      'The harbour master: the dam will break',
    ],
    [
      'According to the harbour master, the dam will break this spring.',
      'The dam will break, the harbour master says',
    ],
    ['The mayor said that the lock wastes water.', 'The lock wastes water, says the mayor'],
    ['The mayor said that the lock wastes water.', 'The lock is said to waste water'],
    ['The mayor said that the lock wastes water.', 'For the mayor the lock wastes water'],
    ['The mayor said that the lock wastes water.', '“The lock wastes water”'],
    ['The mayor said that the lock wastes water.', 'Does the lock waste water?'],
    ['The director allegedly robbed the fund.', 'The director is accused of robbing the fund'],
    ['The town is expected to buy the old mill.', 'The town will probably buy the old mill'],
    ['The survey found that boats were counted twice.', 'Boats were counted twice'],
    ['Engineers showed that the lock wastes water.', 'The lock wastes water'],
    ['The lock wastes water. The mayor said that the lock wastes water.', 'The lock wastes water'],
    ['The miller sold the mill, and is expected to leave the town.', 'The miller sold the mill'],
    ['The mayor said that the lock wastes water.', 'A word on the mayor and his lock'],
    [
      'Erik Berg, head of the lock crew, said that the lock wastes water.',
      'Erik Berg, head of the lock crew',
    ],
    [
      'Erik Berg, head of the lock crew, expects most boats to stay away.',
      'Erik Berg, head of the lock crew',
    ],
    ['The mayor met the crew. Berg said the crew was tired.', 'The mayor met the crew'],
  ])('%s → %s', (sentence, point) => {
    expect(lost(sentence, point)).toEqual([]);
  });

  test('the headline of the slide may speak for its points', () => {
    const sentence = 'The mayor said that the lock wastes water.';
    const around = { headline: 'What the mayor claims' };
    expect(lost(sentence, 'The lock wastes water', { around })).toEqual([]);
  });

  test('a quotation has its speaker beside it', () => {
    const given = { kind: 'quotation', lead: 'The mayor' };
    expect(lost('“The lock wastes water,” said the mayor.', '“The lock wastes water”', given)).toEqual([]);
  });
});

test('help names who says it', () => {
  const [problem] = lost(
    'According to Olga Dahl, the dam will break this spring.',
    'The dam will break this spring',
  );
  expect(problem?.help).toContain('according to Olga Dahl');
});

test('only English is looked at', () => {
  expect(lost('The mayor said that the lock wastes water.', 'The lock wastes water', { lang: 'sv' })).toEqual(
    [],
  );
});

test.each<readonly [string, string, readonly string[]]>([
  [
    'The mayor said that the lock wastes water.',
    'Lock wastes',
    ['p1.s1 leaves this to the mayor: “The mayor said that the lock wastes water.”'],
  ],
  ['The mayor said that the lock wastes water. The lock wastes water.', 'The lock wastes water', []],
  [
    'It is reportedly a waste of water and money.',
    'A waste of water and money',
    ['p1.s1 does not say this for certain: “It is reportedly a waste of water and money.”'],
  ],
  ['The lock wastes water, the mayor said on Monday.', 'The lock wastes water', []],
  [
    'According to some, the lock wastes water.',
    'The lock wastes water',
    ['p1.s1 leaves this to some: “According to some, the lock wastes water.”'],
  ],
  [
    'The mayor said that the lock wastes water and money every day.',
    'The lock wastes water',
    ['p1.s1 leaves this to the mayor: “The mayor said that the lock wastes water and money every day.”'],
  ],
  [
    'The mayor told reporters that the lock wastes water.',
    'The lock wastes water',
    ['p1.s1 leaves this to the mayor: “The mayor told reporters that the lock wastes water.”'],
  ],
  [
    'The lock is thought to waste water.',
    'The lock wastes water',
    ['p1.s1 does not say this for certain: “The lock is thought to waste water.”'],
  ],
  [
    'The lock apparently wastes water.',
    'The lock wastes water',
    ['p1.s1 does not say this for certain: “The lock apparently wastes water.”'],
  ],
  [
    'The lock wastes water, said the mayor.',
    'The lock wastes water',
    ['p1.s1 leaves this to the mayor: “The lock wastes water, said the mayor.”'],
  ],
  [
    'The lock wastes water, according to the mayor.',
    'The lock wastes water',
    ['p1.s1 leaves this to the mayor: “The lock wastes water, according to the mayor.”'],
  ],
  [
    'The mayor believes the lock wastes water.',
    'The lock wastes water',
    ['p1.s1 leaves this to the mayor: “The mayor believes the lock wastes water.”'],
  ],
])('%s → %s: %j', (paragraph, text, messages) => {
  const found = problemsOf(paragraph, text).filter(({ rule }) => rule === 'source-attribution');
  expect(found.map(({ message }) => message)).toEqual(messages);
});
