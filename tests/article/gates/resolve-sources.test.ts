import { expect, test } from 'vitest';
import { listSentences, resolveSource, suggestSource } from '../../../src/article/gates/resolve-sources.ts';
import { makeArticle } from '../support.ts';

const article = makeArticle('One boat left. Two boats came. Three boats sank.', 'Only one.');
const untitled = { ...article, title: null };
const textsOf = (id: string) => resolveSource(article, id)?.map(({ text }) => text) ?? null;

test.each<readonly [string, readonly string[] | null]>([
  ['p0', ['A headline about the test']],
  ['p0.s1', ['A headline about the test']],
  ['p1', ['One boat left.', 'Two boats came.', 'Three boats sank.']],
  ['p1.s2', ['Two boats came.']],
  ['p2', ['Only one.']],
  ['p1.s4', null],
  ['p3', null],
  ['p1.s1.s1', null],
  ['p1.', null],
  ['', null],
])('%j names %j', (id, texts) => {
  expect(textsOf(id)).toEqual(texts);
});

test('without a headline p0 names nothing', () => {
  expect(resolveSource(article, 'p0')).toEqual([{ id: 'p0', text: 'A headline about the test' }]);
  expect(resolveSource(untitled, 'p0')).toBeNull();
  expect(listSentences(article).map(({ id }) => id)).toEqual(['p0', 'p1.s1', 'p1.s2', 'p1.s3', 'p2.s1']);
  expect(listSentences(untitled).map(({ id }) => id)).toEqual(['p1.s1', 'p1.s2', 'p1.s3', 'p2.s1']);
});

test.each([
  ['p1.s1-s3', 'name each sentence by itself: p1.s1 p1.s2 p1.s3'],
  ['p1.s1-3', 'name each sentence by itself: p1.s1 p1.s2 p1.s3'],
  ['p1.s2 – p1.s3', 'name each sentence by itself: p1.s2 p1.s3'],
  ['P12.S10-P12.S11', 'name each sentence by itself: P12.s10 P12.s11'],
  ['p1.s1-s40', 'name each sentence by itself: p1.s1 p1.s2 p1.s3 p1.s4 p1.s5 p1.s6'],
  ['p1.s3-s1', 'name each sentence by itself: p1.s3'],
  ['p9', 'the article ends with p2; `lectern outline --numbered` prints its numbers'],
  ['p9.s1', 'the article ends with p2; `lectern outline --numbered` prints its numbers'],
  ['p1.s9', 'write "p1.s3"; p1 has 3 sentences'],
  ['p1.s12', 'write "p1.s3"; p1 has 3 sentences'],
  ['p1.s0', 'write "p1.s1"; p1 has 3 sentences'],
  ['p2.s5', 'write "p2.s1"; p2 has 1 sentence'],
  ['1.2', 'write "p1.s2"; p1 has 3 sentences'],
  ['p1,2', 'write "p1.s2"; p1 has 3 sentences'],
  ['p1s2', 'write "p1.s2"; p1 has 3 sentences'],
  ['q2', 'write "p2"'],
  ['p2.z1', 'write "p2.s1"'],
  ['chapter seven', 'an id is p0 for the headline, p3 for a paragraph, p3.s2 for a sentence'],
])('for %j: %s', (id, help) => {
  expect(suggestSource(article, id)).toBe(help);
});
