import { expect, test } from 'vitest';
import { outlineArticle } from '../../../src/article/outline.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';
import { readFixture } from '../support.ts';

test('a part that calls itself a conclusion opens the talk and is told again at its end', async () => {
  const { slides } = (await outlineArticle(readFixture('swift-nests.abstract.txt'))).outline;
  const conclusion = 'Swifts breed in nest boxes as successfully as in natural cavities';
  expect(slides[1]!.headline.text).toBe(conclusion);
  expect(slides.at(-1)!.items.map(({ text }) => text)).toContain(conclusion);
});

test('parts on how to get or help something hold no message', async () => {
  const { slides } = (await outlineArticle(readFixture('tidewatch.readme.md'))).outline;
  const ids = [slides[1]!, slides.at(-1)!].flatMap(({ headline, items }) =>
    [headline, ...items].flatMap(({ src }) => src),
  );
  // Requirements, installation, limits and contributing.
  expect(ids.filter((id) => /^p(?:7|9|15|17)\./.test(id))).toEqual([]);
});

test('in an interview the first person stands below questions only', async () => {
  const answer = (text: string) =>
    `${text} The mill stood still for nine weeks after the flood of that year.\n\n`;
  const text =
    '# A talk with the last miller\n\nAda Berg has run the mill of Lund for 31 years. The mill grinds rye for nine bakers.\n\n' +
    `## How did you begin?\n\n${answer('I bought the mill in 1994 because I needed work.')}` +
    `## What do you like about it?\n\n${answer('I like the noise of the stones in the morning.')}` +
    `## Would you do it again?\n\n${answer('I would buy the same mill again tomorrow.')}`;
  const { slides } = (await outlineArticle(readArticle(makeSource('a.md', text)).article)).outline;
  const voiced = slides.filter(({ headline, items }) =>
    [headline, ...items].some((line) => /\bI\b/.test(line.text)),
  );
  expect(voiced.length).toBeGreaterThan(0);
  expect(voiced.every(({ headline }) => headline.text.endsWith('?'))).toBe(true);
});
