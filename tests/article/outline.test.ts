import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintOutline } from '../../src/article/lint.ts';
import { findSentence } from '../../src/article/notes.ts';
import { outlineArticle } from '../../src/article/outline.ts';
import { printOutline } from '../../src/article/print-outline.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Article } from '../../src/article/types.ts';
import { makeSource } from '../../src/source/source.ts';
import { fixtureNames, readFixture, readRealArticle } from './support.ts';

const real = readRealArticle();
const articles: [string, Article][] = [
  ...fixtureNames.map((name): [string, Article] => [name, readFixture(name)]),
  ...(real ? [['russia-myanmar.txt', real] as [string, Article]] : []),
];

async function print(article: Article, options = {}): Promise<string> {
  const { outline } = await outlineArticle(article, options);
  return printOutline(outline, { source: article.path, sourceHash: '0' });
}

describe.each(articles)('%s', (_, article) => {
  test('holds every gate: sources, words, numbers, quotations, limits', async () => {
    const { outline, diagnostics } = await outlineArticle(article);
    expect(lintOutline(article, outline)).toEqual([]);
    expect(diagnostics).toEqual([]);
  });

  test('has a cover, a summary, a closing and no headline twice in a row', async () => {
    const { outline } = await outlineArticle(article);
    const kinds = outline.slides.map(({ kind }) => kind);
    expect(kinds[0]).toBe('cover');
    expect(kinds[1]).toBe('brief');
    expect(kinds.at(-1)).toBe('closing');
    const headlines = outline.slides.map(({ headline }) => headline.text).filter((text) => text !== '');
    expect(new Set(headlines).size).toBe(headlines.length);
  });

  test('two runs are the same to the byte', async () => {
    expect(await print(article)).toBe(await print(article));
  });

  test('notes quote the sentences that the slide was drawn from', async () => {
    const { outline } = await outlineArticle(article);
    for (const slide of outline.slides.filter(({ kind }) => kind !== 'cover' && kind !== 'code')) {
      const noted = new Set(slide.notes.map(({ id }) => id));
      for (const id of slide.items.flatMap(({ src }) => src)) expect(noted).toContain(id);
      for (const { id, text } of slide.notes) expect(findSentence(article, id)?.text).toBe(text);
    }
  });
});

test.runIf(real)('the real article: length, one spelling, the answer first and last', async () => {
  const { outline } = await outlineArticle(real!);
  expect(outline.slides.length).toBeGreaterThanOrEqual(10);
  expect(outline.slides.length).toBeLessThanOrEqual(18);
  const seen = outline.slides
    .flatMap(({ headline, items }) => [headline.text, ...items.map(({ text }) => text)])
    .join('\n');
  expect(seen).not.toMatch(/Tatmado|Leave a Reply|email address/);
  for (const slide of [outline.slides[1]!, outline.slides.at(-1)!]) {
    const ids = [slide.headline, ...slide.items].flatMap(({ src }) => src);
    expect(ids.some((id) => /^p1[12]\./.test(id))).toBe(true);
  }
});

test.runIf(real)('fewer slides on request, and never more than asked for by much', async () => {
  for (const slides of [2, 3, 6, 10, 14]) {
    const { outline } = await outlineArticle(real!, { slides });
    expect(outline.slides.length).toBeLessThanOrEqual(slides);
    expect(outline.slides.length).toBeGreaterThanOrEqual(Math.max(2, Math.min(slides - 3, 5)));
  }
});

describe('poor articles', () => {
  const outlineOf = async (text: string, path = 'a.txt') => {
    const { article } = readArticle(makeSource(path, text));
    const { outline, diagnostics } = await outlineArticle(article);
    return { outline, rules: diagnostics.map(({ rule }) => rule), gates: lintOutline(article, outline) };
  };

  test('an empty text has no slides', async () => {
    expect((await outlineOf('')).outline.slides).toEqual([]);
  });

  test('three words are a cover', async () => {
    expect((await outlineOf('Three short words\n')).outline.slides.map(({ kind }) => kind)).toEqual([
      'cover',
    ]);
  });

  test('one sentence is a slide behind its cover, without a warning', async () => {
    const { outline, rules } = await outlineOf('The mill\n\nThe mill grinds 40 tonnes of rye a week.\n');
    const shown = outline.slides.map(({ headline }) => headline.text);
    expect(shown).toEqual(['The mill', 'The mill grinds 40 tonnes of rye a week']);
    expect(rules).toEqual([]);
  });

  test('a bare list has our own heading above it, not one of its items', async () => {
    const { outline, gates } = await outlineOf('- rye flour\n- wheat flour\n- oats\n', 'a.md');
    expect(outline.slides.at(-1)?.headline).toEqual({ text: 'In brief', src: [] });
    expect(outline.slides.at(-1)?.items.map(({ text }) => text)).toEqual([
      'rye flour',
      'wheat flour',
      'oats',
    ]);
    expect(gates).toEqual([]);
  });

  test('headings alone are slides to be filled', async () => {
    const { outline } = await outlineOf('# Plan\n\n## Before\n\n## After\n', 'a.md');
    expect(outline.slides.map(({ headline }) => headline.text)).toEqual(['Plan', 'Before', 'After']);
  });

  test('without a title the best opening clause is one', async () => {
    const { outline, gates } = await outlineOf(
      'The town of Selby built a bridge in 2003. The bridge cost 12 million crowns, and the taxpayers paid for it. Nobody has crossed it since the flood.\n',
    );
    expect(outline.title).toBe('The town of Selby built a bridge in 2003');
    expect(gates).toEqual([]);
  });

  test('other languages keep their sentences whole', async () => {
    const text =
      'Die neue Brücke\n\nDie Stadt hat die neue Brücke am Montag eröffnet. Der Bau hat 12 Millionen Euro gekostet, und die Anwohner sind zufrieden.\n';
    const { outline, gates } = await outlineOf(text);
    const texts = outline.slides.flatMap(({ headline, items }) => [
      headline.text,
      ...items.map((item) => item.text),
    ]);
    expect(texts).toContain('Der Bau hat 12 Millionen Euro gekostet, und die Anwohner sind zufrieden');
    expect(gates).toEqual([]);
  });
});

test('whatever is written, the outline holds its gates and keeps its own sentences', async () => {
  const subjects = [
    'The mayor',
    'Dr. Lena Fischer',
    'She',
    'They',
    'The two villages',
    'Nobody',
    'It',
    'Ada Novak, head of the union,',
  ];
  const verbs = [
    'said that the road was closed',
    'has never paid “a single crown”',
    'built 14 bridges in May 2012',
    'did not leave, but waited',
    'went home after the storm broke the dam',
    'is to blame if it rains',
    'wrote a letter (twice), which the king read',
  ];
  const tails = [
    '.',
    ', and nobody knew why.',
    ' because the river rose.',
    ', according to the police.',
    ' in light of the war.',
  ];
  const sentence = fc
    .tuple(fc.constantFrom(...subjects), fc.constantFrom(...verbs), fc.constantFrom(...tails))
    .map((parts) => parts.join(' ').replace(/ ([.,?])/g, '$1'));
  const paragraph = fc
    .array(sentence, { minLength: 1, maxLength: 6 })
    .map((sentences) => sentences.join(' '));
  const text = fc
    .array(paragraph, { minLength: 1, maxLength: 6 })
    .map((paragraphs) => `Who built the bridges?\n\n${paragraphs.join('\n\n')}\n`);
  await fc.assert(
    fc.asyncProperty(text, async (raw) => {
      const { article } = readArticle(makeSource('a.txt', raw));
      const { outline } = await outlineArticle(article);
      expect(lintOutline(article, outline)).toEqual([]);
      for (const line of outline.slides.flatMap(({ headline, items }) => [headline, ...items])) {
        // Never a statement without the one who made it, never an "if" undone.
        const cited = line.src.map((id) => findSentence(article, id)?.text ?? '').join(' ');
        if (/road was closed/.test(line.text))
          expect(line.text).toMatch(/said that the road|the road was closed.*according/i);
        if (/to blame/.test(line.text)) expect(line.text).toContain('if it rains');
        if (/paid “/.test(line.text)) expect(line.text).toContain('never');
        if (cited !== '') expect(line.text).not.toMatch(/^(?:She|They|It) (?!is natural)/);
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

test.each(['harbour-bridge.txt', 'sourdough-howto.md'])('the outline of %s reads as agreed', async (name) => {
  await expect(await print(readFixture(name))).toMatchFileSnapshot(
    `./golden/${name.replace(/\.\w+$/, '')}.md`,
  );
});
