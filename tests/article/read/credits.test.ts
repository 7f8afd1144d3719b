import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { isCreditLine } from '../../../src/article/read/credits.ts';
import { makeSource } from '../../../src/source/source.ts';

const prose = 'Trains run at night again. Nobody expected them back so soon, and few had asked for them.';

test.each([
  ['on lines of their own', `The night train\n\nBy Anna Berg\n\nPublished March 4, 2024\n\n${prose}\n`],
  ['right under the headline', `The night train\nBy Anna Berg\nPublished March 4, 2024\n\n${prose}\n`],
])('byline and date %s are credits, not text', (_, text) => {
  const { article } = readArticle(makeSource('train.txt', text));
  expect(article.title).toBe('The night train');
  expect(article.meta).toMatchObject({ author: 'Anna Berg', date: 'March 4, 2024' });
  expect(article.blocks.map(({ id, sentences }) => [id, sentences.length])).toEqual([['p1', 2]]);
  expect(article.removed.map(({ why }) => why)).toEqual(['byline', 'date line']);
});

test('a line is a credit only if it holds nothing else', () => {
  for (const line of [
    'By Anna Berg',
    'by Ana de la Cruz',
    '4 March 2024',
    'Updated: 2024-03-04',
    'Monday, March 4, 2024',
  ])
    expect(isCreditLine(line), line).toBe(true);
  for (const line of [
    'By hand and eye',
    'By Anna Berg the train was late.',
    'In March 2024 it began',
    'By 1999',
  ])
    expect(isCreditLine(line), line).toBe(false);
});

test('names alone right under the headline are the authors; further down they are text', () => {
  const names = 'Ada Berg, Tom Lund and Eve Okoro';
  const { article } = readArticle(makeSource('a.txt', `Night trains\n\n${names}\n\n${prose}\n`));
  expect(article.meta.author).toBe(names);
  const later = readArticle(
    makeSource('a.txt', `Night trains\n\n${prose}\n\n${names}\n\n${prose}\n`),
  ).article;
  expect(later.meta.author).toBeUndefined();
  expect(later.blocks).toHaveLength(3);
});
