import { expect, test } from 'vitest';
import { outlineArticle } from '../../../src/article/outline.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import type { Outline } from '../../../src/article/types.ts';
import { makeSource } from '../../../src/source/source.ts';

/** An essay that gives its reasons without counting them, with a story on the way. */
const essay = `# Why did the valley keep its mills?

Forty mills stood along the river in the days of the old dukes. Most valleys lost theirs to steam, and the wheels rotted in the reeds. This valley did not, and visitors still wonder at the noise. The wheels turn on every working day, even in winter.

## Coal was far away

Coal had to cross two passes before it reached the valley. A cart carried half a tonne, and the toll doubled the price. The owners compared the bills and stayed with the river.

## The mills found other work

Grain moved to the plains, where the fields were larger. The millers turned to paper, and later to tools. In 1887 Jakob Brenner was caught in a flood because a clerk had closed the wrong gate. He lost his boots and built a better gate.

## What is left

Nine mills work today. They sell power to the grid on Sundays, when the saws stand still. The valley kept its mills because coal never became cheap, and because the millers learned new trades.
`;

async function outlineOf(text: string): Promise<Outline> {
  return (await outlineArticle(readArticle(makeSource('a.md', text)).article)).outline;
}

test('a question without counted reasons is answered by the conclusion', async () => {
  const { slides } = await outlineOf(essay);
  expect(slides[1]?.kind).toBe('brief');
  expect(slides[1]?.headline.text).toBe('The valley kept its mills because coal never became cheap');
});

test('what happened to somebody one day opens and ends no talk', async () => {
  const { slides } = await outlineOf(essay);
  for (const slide of [slides[1]!, slides.at(-1)!]) {
    const texts = [slide.headline, ...slide.items].map(({ text }) => text).join('\n');
    expect(texts).not.toMatch(/clerk|Brenner|boots/);
  }
});

test('headings that claim something are among the messages', async () => {
  const { slides } = await outlineOf(essay);
  const items = slides[1]!.items.map(({ text }) => text);
  expect(items.some((text) => text === 'Coal was far away' || text === 'The mills found other work')).toBe(
    true,
  );
});

test('a clause that only says the title again is no point', async () => {
  const { slides } = await outlineOf(essay);
  const shown = slides
    .slice(1)
    .flatMap(({ headline, items }) => [headline.text, ...items.map(({ text }) => text)]);
  expect(shown).not.toContain('The valley kept its mills');
});
