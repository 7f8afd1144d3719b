import { expect, test } from 'vitest';
import { outlineArticle } from '../../../src/article/outline.ts';
import { findDivided } from '../../../src/article/plan/sections.ts';
import type { Topic } from '../../../src/article/plan/topics.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';

const heading = {
  id: 'p1',
  kind: 'heading',
  level: 2,
  ordered: false,
  sentences: [{ id: 'p1.s1', text: 'Part' }],
  range: null,
} as const;

/** Topics of sections of so many slides. */
const topics = (...sizes: number[]): Topic[] =>
  sizes.flatMap((size, section) =>
    Array.from({ length: size }, (_, i) => ({
      blocks: [],
      heading: i === 0 ? heading : null,
      under: heading,
      section,
    })),
  );

test.each([
  [[2, 2, 2], []],
  [[3, 1, 1], []],
  [
    [3, 2, 3, 1],
    [0, 1, 2],
  ],
])('of sections of %j slides %j get a divider', (sizes, divided) => {
  expect([...findDivided(topics(...sizes))]).toEqual(divided);
});

const headlinesOf = async (text: string) =>
  (await outlineArticle(readArticle(makeSource('a.md', text)).article)).outline.slides.map(
    ({ headline }) => headline.text,
  );

test('a short heading stands before a clause that says what it is about, and alone above any other', async () => {
  const article = (first: string, second: string) =>
    `# The bridge of Lund\n\nThe bridge of Lund carries nine thousand carts a day over the river.\n\n## Damage\n\n${first}\n\n${second}\n\n## Repair\n\nThe repair of the bridge took nine months and forty masons. The town paid for the stone and the province for the work.\n`;
  const near = await headlinesOf(
    article(
      'A flood broke two of the nine piers in March. Ice had weakened both.',
      'The toll house was open again in May.',
    ),
  );
  expect(near).toContain('Damage: a flood broke two of the nine piers in March');
  const far = await headlinesOf(
    article(
      'What happened is soon told.',
      'The toll house stayed open throughout the spring of the flood. The ferry carried the mail of the town for nine weeks.',
    ),
  );
  expect(far.filter((text) => /^Damage/.test(text))).toEqual(['Damage']);
});
