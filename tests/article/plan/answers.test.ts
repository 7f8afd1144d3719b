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

/** An analysis that counts its reasons from paragraph to paragraph, and takes its question up again at the end. */
const analysis = `# Will the island ever leave its coal?

The island imports 900 tonnes of coal a week. Its governments have promised to stop for thirty years, and the ships still come. Nobody on the quay expects that to change this winter.

The first reason is the dullest. Coal is cheap on the island, because the ships come back empty anyway. A tonne of coal costs a third of what oil costs there.

Second, there is the grid. The grid of the island was built for one plant at its southern end. Engineers would need nine years to turn it round.

Then there is work, of which ministers rarely speak. The coal plant gives work to every fourth family of the southern towns. Their votes have decided the last three elections.

Foreign banks like to point at the wind. Two parks were drawn, and one was built in 2019. It stood still for a year because a cable broke.

So can the island leave its coal? Not in the time that ministers speak of. What the island can do is burn less coal every year. A second cable would halve the imports of coal within a decade.

The ships will come for some years yet.
`;

test('each counted reason is told by its own paragraph, and a question taken up again is answered there', async () => {
  const { slides } = await outlineOf(analysis);
  const [brief] = slides.slice(1, 2);
  const blocks = [brief!.headline, ...brief!.items].map(({ src }) => src[0]!.split('.')[0]!);
  expect(new Set(blocks).size).toBeGreaterThanOrEqual(3);
  expect(blocks.every((block) => ['p2', 'p3', 'p4', 'p6'].includes(block))).toBe(true);
  expect(blocks).toContain('p6');
});
