import { describe, expect, test } from 'vitest';
import {
  headClause,
  isHalf,
  isUnsaid,
  standsAlone,
  withoutOpener,
} from '../../../src/article/plan/spoken-words.ts';

describe('spoken words stand alone', () => {
  test.each([
    'I check every spring twice now.',
    'A boat can be sold and nobody knows it yet.',
    'The ones at risk are the small farms.',
    'We lost nine boats between 1998 and 2004.',
    'Nobody believes a table until they see the bill.',
  ])('as in "%s"', (text) => {
    expect(standsAlone(text)).toBe(true);
  });
});

describe('spoken words lean on what was said before', () => {
  test.each([
    ['It costs me a fifth of the harvest.', 'a pronoun that opens'],
    ['I put it on my own table.', 'a pronoun with nothing named before it'],
    ['The yard in front of it has sunk by two metres.', 'a pronoun in the place of what is named'],
    ['None of that matters a great deal.', 'what was said'],
    ['I would not have believed that if you had told me.', 'a bare "that"'],
    ['I had nine goats going into winter that year.', 'a year that was named'],
    ['I sold 31 last year.', 'a number of something'],
    ['I would, but I would buy the house first.', 'half a verb'],
    ['Did you look properly?', 'a question'],
  ])('as in "%s": %s', (text) => {
    expect(standsAlone(text)).toBe(false);
  });
});

test('a denial and what is so instead are halves of one thing', () => {
  expect(isHalf('You don’t run a farm.', 'You run a calendar.')).toBe(true);
  expect(isHalf('You don’t run a farm.', 'The cows do.')).toBe(false);
});

test('what is said only to be put right is not said', () => {
  expect(isUnsaid('People think a storm is loud.', 'It is.')).toBe(true);
  expect(isUnsaid('You’d think a wet year would be a gift.', '')).toBe(true);
  expect(isUnsaid('The numbers were good.', 'But nobody had counted the dead.')).toBe(true);
  expect(isUnsaid('The numbers were good.', 'We sold the rest.')).toBe(false);
});

test('a sentence that is too long ends where another clause begins that takes nothing back', () => {
  const long = (rest: string) => `The old mill had stood by the river for two hundred years${rest}`;
  expect(headClause(long(', and they took it down within a week.'), 14)).toBe(long(''));
  expect(headClause(long('; the new one lasted for three.'), 14)).toBe(long(''));
  expect(headClause(long(', and that is nonsense of course.'), 14)).toBeNull();
  expect(headClause(long(', but they took it down.'), 14)).toBeNull();
  expect(
    headClause('If the mill stands by the river for years, and they say it will, it rots.', 10),
  ).toBeNull();
});

test('words that only lead over or trail behind go', () => {
  expect(withoutOpener('But I’d sold late, though.')).toBe('I’d sold late.');
  expect(withoutOpener('So far I like it.')).toBe('So far I like it.');
});
