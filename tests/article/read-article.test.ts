import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { makeSource } from '../../src/source/source.ts';
import { readFixture, readRealArticle } from './support.ts';

function read(text: string, path = 'a.txt') {
  return readArticle(makeSource(path, text));
}

test('title is p0, blocks are numbered from p1, sentences from s1', () => {
  const { article } = read('A short title\n\nFirst point. Second point.\n\nThird point here.\n');
  expect(article.title).toBe('A short title');
  expect(article.blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id))).toEqual([
    'p1.s1',
    'p1.s2',
    'p2.s1',
  ]);
});

test('ranges tell where a block stands in the file', () => {
  const source = makeSource(
    'a.txt',
    'Title\n\nThe first paragraph stands here.\n\nThe second one follows.\n',
  );
  const { article } = readArticle(source);
  const texts = article.blocks.map(({ range }) => source.text.slice(range!.start, range!.end));
  expect(texts).toEqual(['The first paragraph stands here.', 'The second one follows.']);
});

test('hard-wrapped lines are one paragraph; one paragraph per line needs no blank lines', () => {
  expect(read('Title\n\nThe town built\na new school.\n').article.blocks[0]?.sentences[0]?.text).toBe(
    'The town built a new school.',
  );
  const long = 'The town built a school and a bridge in the spring of that year. '.repeat(5).trim();
  expect(read(`Title\n${long}\n${long}\n`).article.blocks).toHaveLength(2);
});

test('Markdown: front matter, headings, lists and code keep their kind; link lists go', () => {
  const { article } = read(
    '---\ntitle: From front matter\nauthor: A. Writer\ndate: 2024-05-01\n---\n\n- [One](#one)\n- [Two](#two)\n\n## One\n\nSome *marked* text with a [link](x).\n\n1. First\n2. Second\n\n```js\nrun()\n```\n',
    'a.md',
  );
  expect(article.title).toBe('From front matter');
  expect(article.meta.date).toBe('2024-05-01');
  expect(article.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list', 'code']);
  expect(article.blocks[1]?.sentences[0]?.text).toBe('Some marked text with a link.');
  expect(article.blocks[2]?.ordered).toBe(true);
});

test('a title repeated as first heading is no block', () => {
  expect(readFixture('sourdough-howto.md').blocks[0]?.kind).toBe('paragraph');
});

test.each([
  ['', 'empty-article'],
  ['\n\n  \n', 'empty-article'],
  ['Leave a Reply\n\nYour email address will not be published.\n', 'empty-article'],
  ['Three short words\n', 'no-prose'],
  ['The first sentence is long enough to be prose. It is the only one here.\n', 'no-title'],
  [
    'Die Stadt\n\nDie Stadt hat die Brücke gebaut, und der Bau ist nicht teuer. Es ist ein Werk von vielen Menschen in der Stadt.\n',
    'not-english',
  ],
])('%j gives %s', (text, rule) => {
  expect(read(text).diagnostics.map((diagnostic) => diagnostic.rule)).toContain(rule);
});

test('the real article: twelve paragraphs, nothing of the page around it', () => {
  const article = readRealArticle();
  if (!article) return;
  expect(article.blocks).toHaveLength(12);
  expect(article.lang).toBe('en');
  expect(article.removed.length).toBeGreaterThan(0);
});

const prose =
  'The bridge was built in 1871. It was the first of its kind in the town, and it is still there.';
test.each([
  ['de', 'de'],
  ['pt_BR', 'pt-BR'],
  ['english', 'en'],
  ['en-US-US', 'en'],
  ['"en:ä"', 'en'],
])('an article that says lang: %s is read as %s', (said, lang) => {
  expect(read(`---\ntitle: The bridge\nlang: ${said}\n---\n\n${prose}\n`).article.lang).toBe(lang);
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom('a.txt', 'a.md'),
      (text, path) => {
        const { article } = read(text, path);
        const ids = article.blocks.flatMap(({ sentences }) => sentences.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      },
    ),
  );
});
