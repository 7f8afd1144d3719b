import { expect, test } from 'vitest';
import { placeImages } from '../../../src/article/plan/place-images.ts';
import { printOutline } from '../../../src/article/print-outline.ts';
import type { ArticleImage, OutlineSlide } from '../../../src/article/types.ts';
import { makeArticle } from '../support.ts';

const image = (href: string, block: string): ArticleImage => ({ href, block, alt: '', caption: '' });
const item = (src: string) => ({ lead: '', text: `Point of ${src}`, src: [src] });
const slide = (kind: OutlineSlide['kind'], ...src: string[]): OutlineSlide => {
  return { kind, headline: { text: 'Headline', src: [src[0]!] }, items: src.map(item), notes: [] };
};
const article = makeArticle('One sentence.', 'Two sentences.', 'Three sentences.');
const place = (slides: OutlineSlide[], ...images: ArticleImage[]) =>
  placeImages(slides, { ...article, images });

test('a picture stands beside the points of its paragraph, three at most', () => {
  const [cover, first] = place(
    [
      slide('cover', 'p1.s1'),
      slide('content', 'p1.s1', 'p1.s2', 'p1.s3', 'p1.s4'),
      slide('content', 'p2.s1'),
    ],
    image('a.png', 'p1'),
  );
  expect(cover!.image).toBeUndefined();
  expect(first!.image?.href).toBe('a.png');
  expect(first!.items).toHaveLength(3);
});

test('a slide has one picture; the next paragraph may take the other', () => {
  const slides = place(
    [slide('content', 'p1.s1'), slide('content', 'p2.s1')],
    image('a.png', 'p1'),
    image('b.png', 'p1'),
    image('c.png', 'p1'),
  );
  expect(slides.map(({ image }) => image?.href)).toEqual(['a.png', 'b.png']);
});

test('a picture of a paragraph that no slide holds is not used', () => {
  expect(place([slide('content', 'p1.s1')], image('a.png', 'p3'))[0]!.image).toBeUndefined();
});

test('the outline names the picture with its words, its caption and its paragraph', () => {
  const [first] = place([slide('content', 'p1.s1')], {
    href: 'x y/50% #1.png',
    block: 'p1',
    alt: 'A [wheel]',
    caption: 'Its "first" day',
  });
  const outline = { title: 'T', author: null, date: null, lang: 'en', aliases: {}, slides: [first!] };
  expect(printOutline(outline, { source: 'a.md', sourceHash: '0' })).toContain(
    '![A \\[wheel\\]](<x y/50%25 %231.png> "Its \\"first\\" day") <!-- src: p1 -->',
  );
});
