import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintOutline } from '../../src/article/lint.ts';
import { findSentence } from '../../src/article/notes.ts';
import { outlineArticle } from '../../src/article/outline.ts';
import { ownHeading, ownHeadings } from '../../src/article/plan/own-headings.ts';
import { printOutline } from '../../src/article/print-outline.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { lengthInWords } from '../../src/article/read/raw-block.ts';
import { makeSource } from '../../src/source/source.ts';

/** Articles in other languages than English, and facts of each that must stand on a slide. */
const articles: Readonly<Record<string, { file: string; facts: readonly string[] }>> = {
  de: { file: 'seilbahn.de.txt', facts: ['9. November 2013', '22 Millionen Euro', '1,3 Mio. Euro'] },
  fr: { file: 'halles.fr.txt', facts: ['14 juin 1940', '17 %', 'M. Baltard'] },
  es: { file: 'acequias.es.txt', facts: ['9 de enero de 2016', '30 %', 'EE. UU. y de Alemania'] },
  ru: { file: 'biblioteka.ru.txt', facts: ['20 марта 2022', '1,2 млн рублей', '2 500 книг'] },
  my: { file: 'bridge.my.txt', facts: ['၂၀၂၁ ခုနှစ် ဇန်နဝါရီလ ၄ ရက်', '၃၅၀', '၆၀ ရာခိုင်နှုန်း'] },
  zh: { file: 'nightmarket.zh.txt', facts: ['2016年8月15日', '4800万元', '260个摊位'] },
  ar: { file: 'date-palms.ar.txt', facts: ['10 أكتوبر 2021', '60%', '120 أسرة'] },
};

async function draw(lang: string) {
  const path = articles[lang]!.file;
  const text = readFileSync(new URL(`./fixtures/${path}`, import.meta.url), 'utf8');
  const { article, diagnostics } = readArticle(makeSource(path, text));
  const drawn = await outlineArticle(article);
  return { article, outline: drawn.outline, diagnostics: [...diagnostics, ...drawn.diagnostics] };
}

/** A text as it may be compared with its source: first letter, seams and blanks aside. */
const plain = (text: string) =>
  text
    .replace(/[\s.,;:–—。；，။၊،؛-]+$/u, '')
    .replace(/\.(?=[”»“]$)/u, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

describe.each(Object.keys(articles))('an article in %s', (lang) => {
  test('is read in its language, with a headline, sections and one notice', async () => {
    const { article, diagnostics } = await draw(lang);
    expect(article.lang).toBe(lang);
    expect(article.title).not.toBeNull();
    expect(article.blocks.filter(({ kind }) => kind === 'heading').length).toBeGreaterThanOrEqual(3);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['not-english']);
    expect(diagnostics[0]!.message).toContain(`(${lang})`);
  });

  test('gives an outline that keeps the limits and makes nothing up', async () => {
    const { article, outline } = await draw(lang);
    expect(outline.title).toBe(article.title);
    expect(outline.slides.length).toBeGreaterThanOrEqual(7);
    expect(outline.slides.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['brief', 'timeline', 'figures', 'closing']),
    );
    expect(outline.aliases).toEqual({});
    expect(lintOutline(article, outline)).toEqual([]);
  });

  test('every point is a sentence of it, or one from which a date, an opener, brackets or a part were cut', async () => {
    const { article, outline } = await draw(lang);
    const lines = outline.slides.flatMap((slide) => slide.items);
    expect(lines.length).toBeGreaterThan(15);
    for (const { text, src } of lines) {
      expect(src).toHaveLength(1);
      const sentence = findSentence(article, src[0]!)!.text;
      // What goes, goes at the head or the end: all the rest stands there as one piece.
      expect(plain(sentence), sentence).toContain(plain(text));
      expect(lengthInWords(text), text).toBeLessThanOrEqual(20);
      const edges = new Set([
        0,
        ...[...new Intl.Segmenter(lang).segment(sentence)].map(
          ({ index, segment }) => index + segment.length,
        ),
      ]);
      const at = sentence.toLowerCase().indexOf(plain(text).slice(0, 12));
      if (at >= 0) expect(edges.has(at), text).toBe(true);
    }
  });

  test('shows its numbers and dates as written', async () => {
    const { outline } = await draw(lang);
    const shown = outline.slides
      .flatMap(({ headline, items }) => [headline.text, ...items.map(({ lead, text }) => `${lead} ${text}`)])
      .join('\n')
      .replaceAll('\u00a0', ' ');
    for (const fact of articles[lang]!.facts) expect(shown).toContain(fact);
  });

  test('has dates in their order, and headings of ours in its language', async () => {
    const { outline } = await draw(lang);
    const timeline = outline.slides.find(({ kind }) => kind === 'timeline')!;
    expect(timeline.headline.text).toBe(ownHeading('timeline', lang));
    const figures = outline.slides.find(({ kind }) => kind === 'figures')!;
    expect(figures.headline.text).toBe(ownHeading('figures', lang));
    expect(timeline.items.every(({ lead }) => /\p{Nd}/u.test(lead))).toBe(true);
    const english = [ownHeading('timeline', 'en'), ownHeading('figures', 'en')];
    expect(outline.slides.filter(({ headline }) => english.includes(headline.text))).toEqual([]);
  });

  test('is drawn twice the same', async () => {
    const print = async () => printOutline((await draw(lang)).outline, { source: 'a.txt', sourceHash: '' });
    expect(await print()).toBe(await print());
  });
});

test('a language from right to left is told in front matter, another is not', async () => {
  const head = async (lang: string) =>
    printOutline((await draw(lang)).outline, { source: '', sourceHash: '' });
  expect(await head('ar')).toMatch(/^lang: ar\ndir: rtl$/m);
  expect(await head('de')).not.toContain('dir:');
});

test('own headings fall back to English, and every one is known to need no source', () => {
  expect(ownHeading('brief', 'fi')).toBe('In brief');
  expect(ownHeading('timeline', 'zh-TW')).toBe('時間線');
  expect(ownHeading('timeline', 'de-AT')).toBe('Zeitleiste');
  for (const lang of ['fi', 'zh-TW', 'de-AT', 'ar'])
    expect(ownHeadings.has(ownHeading('people', lang))).toBe(true);
});

test('the language that the caller names goes before the one that the words show', async () => {
  const source = makeSource(
    'a.txt',
    'Die Brücke\n\nDie Brücke ist nicht schön und sie ist auch nicht neu.\n',
  );
  expect(readArticle(source).article.lang).toBe('de');
  const told = readArticle(source, { lang: 'nl' });
  expect(told.article.lang).toBe('nl');
  expect(told.diagnostics[0]!.message).toContain('Dutch (nl)');
  expect(readArticle(source, { lang: 'en' }).diagnostics).toEqual([]);
  // No tag at all is no reason to stop.
  expect(readArticle(source, { lang: 'de_DE!' }).article.blocks).toHaveLength(1);
});
