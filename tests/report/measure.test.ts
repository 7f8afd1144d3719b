import { expect, test } from 'vitest';
import { printOutline } from '../../src/article/print-outline.ts';
import type { Outline } from '../../src/article/types.ts';
import { measure } from '../../src/report/measure.ts';
import { traceOutline } from '../../src/report/trace.ts';
import { makeArticle } from '../article/support.ts';
import { draw } from './support.ts';

const figuresOf = ({ article, outline }: Awaited<ReturnType<typeof draw>>) =>
  measure(article, outline, traceOutline(outline));

test.each(['harbour-bridge.txt', 'remote-work-survey.txt', 'sourdough-howto.md'])(
  'the figures of %s are those that its printed outline gives',
  async (fixture) => {
    const drawn = await draw({ fixture });
    const figures = figuresOf(drawn);
    // Counted from the Markdown alone: slides, points, and the ids that the comments name.
    const markdown = printOutline(drawn.outline, { source: '', sourceHash: '' }).replace(
      /^---\n.*?\n---\n/s,
      '',
    );
    const slides = markdown.split('\n---\n').map((slide) => slide.replace(/^Note:[^]*/m, ''));
    expect(figures.slides).toBe(slides.length);
    const named = new Set(
      [...slides.join('\n').matchAll(/<!-- src: ([^>]*?) -->/g)].flatMap(([, ids]) => ids!.split(' ')),
    );
    const passages = drawn.article.blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'code');
    const ids = passages.flatMap(({ sentences }) => sentences.map(({ id }) => id));
    expect(figures.sentences).toEqual({ used: ids.filter((id) => named.has(id)).length, all: ids.length });
    const touched = new Set([...named].map((id) => id.split('.')[0]));
    expect(figures.untouched).toEqual(passages.map(({ id }) => id).filter((id) => !touched.has(id)));
    const plain = (text: string) => text.replace(/<!--.*?-->/gs, '').replace(/^(?:[-#>]+|\d+\.|—) /gm, '');
    const words = (text: string) => (plain(text).match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;
    const spoken = slides.filter((slide) => !slide.includes('```'));
    expect(figures.visible).toBe(spoken.reduce((sum, slide) => sum + words(slide), 0));
    expect(figures.words).toBe(
      passages.reduce(
        (sum, { sentences }) => sum + sentences.reduce((all, { text }) => all + words(text), 0),
        0,
      ),
    );
    expect(figures.perSlide.most).toBe(
      Math.max(
        ...spoken
          .slice(1)
          .filter((slide) => !/^# /m.test(slide))
          .map(words),
      ),
    );
    expect(figures.shown).toBeGreaterThan(0);
    expect(figures.shown).toBeLessThan(figures.words);
  },
);

test('a word is shown as often as it stands in a line drawn from its sentence', () => {
  const article = makeArticle(
    'The bridge and the ferry were closed. The town paid.',
    'Nobody came, not even the mayor.',
  );
  const outline: Outline = {
    title: 'A headline about the test',
    author: null,
    date: null,
    lang: 'en',
    aliases: {},
    slides: [
      {
        kind: 'content',
        headline: { text: 'The bridge was closed', src: ['p1.s1'] },
        items: [{ lead: '', text: 'Nobody came', src: ['p1.s2'] }],
        notes: [],
      },
    ],
  };
  const figures = measure(article, outline, traceOutline(outline));
  // "the bridge closed" of one sentence; of the other none, since the line's words stand elsewhere.
  expect(figures).toMatchObject({ words: 16, shown: 3, visible: 6, points: 1, untouched: ['p2'] });
  expect(figures.perSlide).toEqual({ mean: 6, most: 6 });
});

test('an article without a line on any slide has no use and no division by nothing', () => {
  const article = makeArticle('Nothing of this is used.');
  const outline: Outline = { title: '', author: null, date: null, lang: 'en', aliases: {}, slides: [] };
  expect(measure(article, outline, traceOutline(outline))).toEqual({
    words: 5,
    slides: 0,
    points: 0,
    perSlide: { mean: 0, most: 0 },
    sentences: { used: 0, all: 1 },
    shown: 0,
    visible: 0,
    untouched: ['p1'],
  });
});
