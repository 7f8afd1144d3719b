import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLine } from '../../../src/article/gates/check-line.ts';
import { makeArticle } from '../support.ts';
import { problemsOf, rulesOf } from './support.ts';

const article = makeArticle(
  'The mill burned in 1871. Nobody was hurt.',
  'Lund built it anew. It stands. It turns.',
);

describe('ids of sentences', () => {
  test('one that an update marked says that its sentence is gone', () => {
    const [problem] = checkLine(article, {}, { text: 'The mill', src: ['gone.p1.s2'] }, 'point');
    expect(problem?.message).toBe('the sentence of "gone.p1.s2" is gone from the article');
  });

  const rules = (...src: string[]) =>
    checkLine(article, {}, { text: 'The mill', src }, 'point').map(({ rule }) => rule);

  test.each(['p0', 'p0.s1', 'p1', 'p1.s1', 'p1.s2', 'p2', 'p2.s3'])('%s is there', (id) => {
    expect(rules(id)).toEqual([]);
  });

  test.each<readonly [string, string]>([
    ['p1.s3', 'write "p1.s2"; p1 has 2 sentences'],
    ['p1.s0', 'write "p1.s1"; p1 has 2 sentences'],
    ['p2.s9', 'write "p2.s3"; p2 has 3 sentences'],
    ['gone.p1.s2', 'word the line anew'],
    ['p3', 'the article ends with p2'],
    ['p99.s1', 'the article ends with p2'],
    ['1.2', 'write "p1.s2"'],
    ['P1.S2', 'write "p1.s2"'],
    ['p1s2', 'write "p1.s2"'],
    ['p1,s2', 'write "p1.s2"'],
    ['p1.s1-s2', 'name each sentence by itself: p1.s1 p1.s2'],
    ['p1.s1.s2', 'an id is p0 for the headline'],
    ['q1.s1', 'write "p1.s1"'],
    ['chapter', 'an id is p0 for the headline'],
    ['__proto__', 'an id is p0 for the headline'],
  ])('%s is not: %s', (id, help) => {
    const problems = checkLine(article, {}, { text: 'The mill', src: [id] }, 'point');
    expect(problems).toMatchObject([{ rule: 'unknown-source', at: id }]);
    expect(problems[0]?.help).toContain(help);
  });

  test('each is told once, and nothing else of the line', () => {
    expect(rules('p9', 'p9', 'p1.s1')).toEqual(['unknown-source']);
    const twice = checkLine(article, {}, { text: 'It burned in 1999', src: ['p9', 'p1.s1'] }, 'point');
    expect(twice.map(({ rule }) => rule)).toEqual(['unknown-source']);
  });
});

test('a line without ids is not held against anything', () => {
  expect(problemsOf('The mill burned.', 'Berg saw 12 ships', { src: [] })).toEqual([]);
});

test('a line drawn freely from its sentences passes', () => {
  const text =
    'The old ferry, which Anna Lund bought in 1902, carried up to 300 people across the strait until the bridge was opened.';
  for (const point of [
    'Lund’s boat of 1902',
    'It took 300 across',
    'Before the bridge there was a ferry',
    'A bridge ended it',
  ])
    expect(rulesOf(text, point)).toEqual([]);
});

test('the lead of a point is a part of it', () => {
  expect(rulesOf('The mill lost 40 sacks.', 'sacks were lost', { lead: '40' })).toEqual([]);
  expect(rulesOf('The mill lost 40 sacks.', 'sacks were lost', { lead: '41' })).toEqual(['source-number']);
});

test('any text is held against any other', () => {
  const words = fc.constantFrom(
    'not ',
    'said ',
    '“',
    '”',
    '12 ',
    'a third ',
    'Berg ',
    'May ',
    ', ',
    'according to ',
    'p1.s1 ',
    '1,0',
    '. ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, text, fc.constantFrom('point', 'headline', 'quotation', 'row'), (one, other, kind) => {
      const lang = 'en';
      const given = { ...makeArticle(`The ${one}`), lang };
      for (const problem of checkLine(given, {}, { text: other, src: ['p1', 'p0'], lead: one }, kind))
        expect(problem.message).not.toBe('');
    }),
  );
});

test('an id that the article does not have is named, each once, and nothing else is said of the line', () => {
  const found = problemsOf('Lund came.', 'Berg came with 9 boats', { src: ['p1.s1', 'p7', 'p7', 'p1.s9'] });
  expect(found.map(({ rule, message, at }) => [rule, message, at])).toEqual([
    ['unknown-source', 'the article has no "p7"', 'p7'],
    ['unknown-source', 'the article has no "p1.s9"', 'p1.s9'],
  ]);
});

test('names in other spellings of the article are those of the line, in its headline too', () => {
  const aliases = { Halden: ['Fredrikshald'] };
  expect(problemsOf('The mayor of Fredrikshald came.', 'The mayor of Halden came', { aliases })).toEqual([]);
  expect(problemsOf('The mayor of Fredrikshald came.', 'The mayor of Halden came')).toHaveLength(1);
  const article = { ...makeArticle('It rained.'), lang: 'en', title: 'Lights in Fredrikshald' };
  const line = { text: 'Lights in Halden', src: ['p0'], lead: '' };
  expect(checkLine(article, aliases, line, 'point')).toEqual([]);
  expect(checkLine(article, {}, line, 'point')).toHaveLength(1);
  expect(checkLine({ ...article, title: null }, aliases, { ...line, src: ['p1'] }, 'point')).toHaveLength(1);
  expect(checkLine(article, aliases, { text: 'Snow in 1999', src: ['p1'] }, 'point')).toHaveLength(1);
});

test('a line that names no sentence is not looked at', () => {
  expect(problemsOf('Lund came.', 'Berg came with 9 boats', { src: [] })).toEqual([]);
});

test('what is too long to be prose is not looked at, up to the character', () => {
  const filled = (text: string, length: number) =>
    `${text}${' and'.repeat((length - text.length - 4) / 4)}`.padEnd(length, 'x');
  const strange = (line: string, cited: string) =>
    problemsOf(cited, line, { more: ['It rained.'], src: ['p1', 'p2'] }).length > 0;
  expect(strange(filled('boats in 1999', 5000), 'Boats came.')).toBe(true);
  expect(strange(filled('boats in 1999', 5001), 'Boats came.')).toBe(false);
  expect(strange('Boats in 1999', filled('Boats came', 9999).concat('.'))).toBe(true);
  expect(strange('Boats in 1999', filled('Boats came', 10_000).concat('.'))).toBe(false);
});
