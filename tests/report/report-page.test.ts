import { expect, test } from 'vitest';
import type { Article } from '../../src/article/types.ts';
import { listElements } from '../support/inert.ts';
import { readFixture } from '../article/support.ts';
import { outlineArticle } from '../../src/article/outline.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { renderReport } from '../../src/report/report-page.ts';
import { makeSource } from '../../src/source/source.ts';
import { draw, reportOf } from './support.ts';

const bodyOf = (page: string) => /<body>([\s\S]*?)<script>/.exec(page)![1]!;

test.each(['harbour-bridge.txt', 'sourdough-howto.md', 'lighthouse-interview.txt'])(
  'in the report of %s every link leads to an id, and every line and sentence name each other',
  async (fixture) => {
    const drawn = await draw({ fixture });
    const elements = listElements(bodyOf(await reportOf(drawn)));
    const ids = elements.flatMap(({ properties }) => (properties.id ? [String(properties.id)] : []));
    expect(new Set(ids).size).toBe(ids.length);
    const links = elements
      .filter(({ tagName }) => tagName === 'a')
      .map(({ properties }) => String(properties.href));
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
    const partners = new Map(
      elements
        .filter(({ properties }) => properties.dataWith)
        .map(({ properties }) => [String(properties.id), String(properties.dataWith).split(' ')]),
    );
    const oneWay = [...partners].flatMap(([id, others]) =>
      others.filter((other) => !partners.get(other)?.includes(id)).map((other) => `${id} → ${other}`),
    );
    expect(partners.size).toBeGreaterThan(20);
    expect(oneWay).toEqual([]);
    const sentences = drawn.article.blocks.flatMap((block) => block.sentences.map(({ id }) => id));
    expect(sentences.filter((id) => !ids.includes(id))).toEqual([]);
  },
);

test('headings follow one another without a gap, and each part of the page has its landmark', async () => {
  const elements = listElements(bodyOf(await reportOf(await draw({ fixture: 'sourdough-howto.md' }))));
  const levels = elements
    .filter(({ tagName }) => /^h\d$/.test(tagName))
    .map(({ tagName }) => Number(tagName[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1)).toBe(true);
  const landmarks = elements.map(({ tagName }) => tagName);
  for (const name of ['header', 'main', 'nav', 'article', 'footer']) expect(landmarks).toContain(name);
});

test('no text of an article becomes markup', async () => {
  const evil = '<img src=x onerror=y>"\'&<script>z</script>';
  const article = readFixture('harbour-bridge.txt');
  const spoilt: Article = {
    ...article,
    title: evil,
    lang: '"><b>',
    blocks: article.blocks.map((block) => ({
      ...block,
      sentences: block.sentences.map((sentence) => ({ ...sentence, text: `${evil} ${sentence.text}` })),
    })),
    removed: [{ text: evil, why: evil, range: { start: 0, end: 1 } }],
  };
  const { outline } = await draw({ fixture: 'harbour-bridge.txt' });
  const slides = outline.slides.map((slide) => ({
    ...slide,
    headline: { ...slide.headline, text: evil },
    items: slide.items.map((item) => ({ ...item, lead: evil, text: evil })),
  }));
  const page = await reportOf({ article: spoilt, outline: { ...outline, title: evil, slides } });
  const names = listElements(bodyOf(page)).map(({ tagName }) => tagName);
  expect(names).not.toContain('img');
  expect(names).not.toContain('script');
  expect(page.match(/<script>/g)).toHaveLength(1);
});

test('what was left out is folded, with the reason', async () => {
  const page = bodyOf(
    await reportOf(
      await draw({
        text: 'A bridge\n\nThe bridge was built by the town in 1871, at a great price.\n\nShare this\n',
      }),
    ),
  );
  expect(page).toMatch(/<details class="removed"><summary>1 block was left out/);
  expect(page).toContain('<td>after the article</td><td>Share this</td>');
  expect(page).not.toContain('<details open');
});

test('an article in a script from right to left is laid out so, and the page around it is not', async () => {
  const page = await reportOf(
    await draw({ text: 'الجسر القديم\n\nبنت المدينة الجسر عام 1871. ما زال قائما.\n' }),
  );
  expect(page).toMatch(/<html lang="en" dir="ltr">/);
  expect(bodyOf(page)).toMatch(/<h1[^>]* dir="auto"/);
});

test('two runs give the same page', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(async () => reportOf(await draw({ fixture: 'harbour-bridge.txt' }))),
  );
  expect(one).toBe(two);
});

test('of standard input there is no file to name, and a language that is not known is not told', async () => {
  const { article, outline } = await draw({ fixture: 'harbour-bridge.txt' });
  const options = { styles: [], generator: 'Lectern' };
  const page = await renderReport({ ...article, lang: 'und' }, outline, { ...options, source: '' });
  expect(page).toContain('<p class="from">From standard input</p>');
  expect(page).toContain('<h1 lang="" dir="auto">');
  const named = await renderReport({ ...article, lang: 'en' }, outline, { ...options, source: 'bridge.txt' });
  expect(named).toContain('<p class="from">From <code>bridge.txt</code></p>');
  expect(named).toContain('<h1 lang="en" dir="auto">');
});

test('tables and quotations of an article are shown as such', async () => {
  const { article } = readArticle(
    makeSource(
      'a.md',
      '# A mill\n\n> The mill burned twice.\n\n| Year | Sacks |\n|---|---|\n| 1901 | 40 |\n\nIt was built anew in stone.\n',
    ),
  );
  const { outline } = await outlineArticle(article);
  const page = bodyOf(
    await renderReport(article, outline, { styles: [], generator: 'Lectern', source: 'a.md' }),
  );
  expect(page).toMatch(/<blockquote><p><span class="sentence [a-z]+" id="p1\.s1"/);
  expect(page).toMatch(/<ul class="rows" role="list"><li><span class="sentence/);
});
