import { expect, test } from 'vitest';
import { findNames } from '../../../src/article/names/find-names.ts';
import { pronounsOf } from '../../../src/article/names/pronouns-of.ts';
import { makeArticle, makeSentence } from '../support.ts';

const names = findNames(makeArticle('Anna Lund built the mill in May. She sold it in June.'));
const of = (text: string, id = 'p1.s2') =>
  pronounsOf(makeSentence(text, id), names).map(({ meant }) => meant !== null);

test('a pronoun means the person that was named before, and in a strange sentence nobody', () => {
  expect(of('She sold it in June.')).toEqual([true]);
  expect(of('She sold it in June.', 'p9.s9')).toEqual([false]);
});

test('a sentence without pronouns, or longer than any sentence, has none', () => {
  expect(of('The mill burned.')).toEqual([]);
  expect(of(`She sold it. ${'word '.repeat(5000)}`)).toEqual([]);
});
