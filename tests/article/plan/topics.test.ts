import { expect, test } from 'vitest';
import { planTopics } from '../../../src/article/plan/topics.ts';
import { makeArticle, readFixture } from '../support.ts';

test('every block of prose belongs to exactly one topic, in order', () => {
  const article = makeArticle(
    ...Array.from({ length: 9 }, (_, i) => `Paragraph number ${i} tells something new about the harbour.`),
  );
  for (const slides of [1, 3, 9, 20]) {
    const topics = planTopics(article.blocks, slides, new Map());
    expect(topics.length).toBeLessThanOrEqual(slides);
    expect(topics.flatMap(({ blocks }) => blocks.map(({ id }) => id))).toEqual(
      article.blocks.map(({ id }) => id),
    );
  }
});

test('a section is never joined with another; references make no slide', () => {
  const topics = planTopics(readFixture('sourdough-howto.md').blocks, 3, new Map());
  expect(topics.map(({ heading }) => heading?.sentences[0]?.text)).not.toContain('References');
  expect(new Set(topics.map(({ section }) => section)).size).toBe(5);
});
