import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';

const body = 'The town built a school in the spring. '.repeat(10);

test('everything behind a tail marker goes, and it is recorded', () => {
  const { article } = readArticle(
    makeSource('a.txt', `Title\n\n${body}\n\nLeave a Reply\n\nMore words here.\n`),
  );
  expect(article.blocks).toHaveLength(1);
  expect(article.removed.map(({ text }) => text)).toEqual(['Leave a Reply', 'More words here.']);
});

test('a heading that looks like a tail marker is kept at the head of an article', () => {
  const { article } = readArticle(makeSource('a.txt', `Title\n\nComments\n\n${body}\n\n${body}\n`));
  expect(article.removed).toEqual([]);
});

test.each([
  'Your email address will not be shared.',
  'Required fields are marked with a star.',
  'Subscribe to our newsletter today',
  'Photo: Lena Berg',
  'Posted in Politics',
  '© 2025 The Daily',
  'Copyright (c) 2021 The Mill SPDX-License-Identifier: MIT',
  '.. _release-notes:',
])('page furniture is dropped: %s', (line) => {
  const { article } = readArticle(makeSource('a.txt', `Title\n\n${body}\n\n${line}\n\n${body}\n`));
  expect(article.removed.map(({ text }) => text)).toEqual([line]);
  expect(article.blocks.map(({ id }) => id)).toEqual(['p1', 'p2']);
});

test('a long paragraph that mentions cookies is no furniture', () => {
  const long = `${body} The bakery sells cookies, and its cookie policy is to sell out by noon every day.`;
  const { article } = readArticle(makeSource('a.txt', `Title\n\n${long}\n`));
  expect(article.removed).toEqual([]);
});

test('funding and keywords of a paper are no part of what it says', () => {
  const { article } = readArticle(
    makeSource('a.txt', `Title\n\n${body}\n\nFunding\n\nPaid by a fund.\n\nKeywords: school, town\n`),
  );
  expect(article.blocks).toHaveLength(1);
  expect(article.removed.map(({ text }) => text)).toEqual([
    'Funding',
    'Paid by a fund.',
    'Keywords: school, town',
  ]);
});

test('the heading below a licence is the headline', () => {
  const text = `..\n\tCopyright (c) 2021 The Mill\n\tSPDX-License-Identifier: MIT\n\nThe mill day\n============\n\n${body}\n\nGrain\n-----\n\n${body}\n`;
  const { article } = readArticle(makeSource('a.txt', text));
  expect(article.title).toBe('The mill day');
  expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
});
