import { expect, test } from 'vitest';
import { outlineArticle } from '../../../src/article/outline.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';

/** Two paragraphs that speak of different things, too few for a slide each. */
const text = `# A week in the valley

The cable of the lift broke in March. Engineers found rust in nine strands of the cable. The lift of the valley stood still for eleven weeks. A new cable came from Graz by train.

Bakers raised the price of rye bread in May. Flour from the north costs a third more than last year. Nine bakers of the town signed a letter to the mayor. A loaf of rye costs four francs now.
`;

test('under a headline stand points of its own paragraph, or in words of it', async () => {
  const { article } = readArticle(makeSource('a.md', text));
  const { slides } = (await outlineArticle(article, { slides: 4 })).outline;
  for (const { headline, items } of slides.filter(({ kind }) => kind === 'content')) {
    const [block] = headline.src[0]!.split('.');
    expect(items.map(({ src }) => src[0]!.split('.')[0])).toEqual(items.map(() => block));
  }
});

test('no point prints its headline again', async () => {
  const { article } = readArticle(
    makeSource(
      'a.md',
      '# The office\n\nThe inspectorate, which fined the company 2.4 million francs in November, faces questions of its own. The first visit came four days after the public had been told. Nine samples of the water were lost in a van. A clerk found two of them in a drawer.\n',
    ),
  );
  const { slides } = (await outlineArticle(article)).outline;
  for (const { headline, items } of slides)
    for (const { text: point, src } of items)
      if (src[0] === headline.src[0]) expect(point).not.toMatch(/faces questions/);
});
