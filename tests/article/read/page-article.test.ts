import { expect, test } from 'vitest';
import { finishArticle } from '../../../src/article/read-article.ts';
import { cleanByline, readPageArticle } from '../../../src/article/read/page-article.ts';
import { readPage } from '../../../src/io/articles/read-page.ts';

const read = async (html: string) => {
  const page = await readPage(html);
  if (typeof page === 'string') throw new Error(page);
  return readPageArticle('a.html', page);
};
const prose =
  'The old water mill turns again after forty years of silence. Neighbours rebuilt its wheel from oak, and they paid for it too. ';
const site = (article: string, head = '') =>
  `<!DOCTYPE html><html lang="en-GB"><head><title>The mill that came back | Herald</title>${head}</head><body>` +
  `<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav><article><h1>The mill that came back</h1>${article}</article>` +
  `<aside><h3>More stories</h3><p><a href="/b">A bridge is closed for two weeks</a></p></aside><footer>© Herald</footer></body></html>`;

test('title, author, date and language; what stands beside the article is told', async () => {
  const head =
    '<meta property="article:published_time" content="2024-03-05T10:00:00Z"><meta name="author" content="Anna Berg">';
  const raw = await read(site(`<p>${prose.repeat(3)}</p><h2>How</h2><p>${prose.repeat(3)}</p>`, head));
  expect(raw.meta).toEqual({
    title: 'The mill that came back',
    author: 'Anna Berg',
    date: '2024-03-05',
    lang: 'en-GB',
  });
  expect(raw.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  expect(raw.removed.map(({ text }) => text)).toContain('A bridge is closed for two weeks');
});

test('the words tell the language where the page says another', async () => {
  const german =
    'Die alte Mühle dreht sich wieder, und das Rad ist aus Eiche. Sie ist nicht mehr die, die sie war. ';
  expect((await read(site(`<p>${german.repeat(5)}</p>`))).meta.lang).toBe('de');
});

test('pictures of a page that was saved whole keep their way from the page', async () => {
  const html = site(
    `<p>${prose.repeat(3)}</p><img src="mill_files/a.png" alt="A wheel"><p>${prose.repeat(3)}</p>`,
    '<base href="https://a.example/">',
  );
  const { article } = finishArticle(await read(html));
  expect(article.images).toEqual([{ href: 'mill_files/a.png', alt: 'A wheel', caption: '', block: 'p1' }]);
});

test('a page of a few lines is an article as a whole', async () => {
  const { article } = finishArticle(await read(`<h1>The mill</h1><p>${prose}</p>`));
  expect([article.title, article.blocks.length]).toEqual(['The mill', 1]);
});

test.each([
  ['scripts draw it', '<body><div id="root"></div><script src="a.js"></script></body>', /scripts/],
  ['nothing in it', '<body></body>', /no text/],
  [
    'links alone',
    Array.from(
      { length: 12 },
      (_, i) => `<p><a href="/${i}">Story number ${i} of this long day</a></p>`,
    ).join(''),
    /12 links/,
  ],
])('no article: %s', async (_, html, message) => {
  const { article, diagnostics } = finishArticle(await read(html));
  expect(article.blocks).toEqual([]);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['no-article']);
  expect(diagnostics[0]!.message).toMatch(message);
});

test.each([
  ['By Anna Berg', 'Anna Berg'],
  ['Written by: Anna Berg and Tom Hale | 5 March', 'Anna Berg and Tom Hale'],
  ['Anna Berg, 5 March 2024', 'Anna Berg'],
  ['https://a.example/anna', null],
])('byline "%s"', (byline, name) => {
  expect(cleanByline(byline)).toBe(name);
});

test.each([
  ['too-deep', '<div>'.repeat(3000)],
  ['too-long', '<br>'.repeat(200_001)],
])('a page that is %s is refused soon', async (limit, html) => {
  expect(await readPage(html)).toBe(limit);
});

test.each([
  ['2024-03-05T10:00:00Z', '2024-03-05'],
  ['5 March 2024', '5 March 2024'],
  ['yesterday', null],
  [`on the evening of the fifth of March in the year 2024`, null],
])('a page that tells %j as its date is of %j', async (written, date) => {
  const head = `<meta property="article:published_time" content="${written}">`;
  expect((await read(site(`<p>${prose.repeat(4)}</p>`, head))).meta.date ?? null).toBe(date);
});
