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

/** A feature that opens with a scene and ends with another. */
const feature = `The pumps that dried the Varn marshes

At five in the morning, with fog on the reeds, Ole Brandt climbed down a ladder and vanished. A lamp moved below. When he came up again his sleeves were black and he was grinning like a boy.

Brandt is the last keeper of the pumps. The pumps of the Varn marshes lift nine million litres of water an hour, and they have done so since 1911. Without the pumps, four villages and the railway would stand under water within a month.

The pumps were built by a brewer, who wanted dry fields for his barley. They run on diesel, which costs the district 2.1 million crowns a year. Engineers found that newer pumps would need a third of that.

The district must decide by 2028 whether it will replace the pumps or give the marshes back to the water. Farmers want new pumps, and the national park wants none. A study shows that a wet marsh would store 40,000 tonnes of carbon a year.

In the evening Brandt wiped his hands and turned the radio on. “She sings,” he said of the oldest pump. A heron stood in the ditch.
`;

test('a feature opens with what it is about and closes without its last scene', async () => {
  const { slides } = (await outlineArticle(readArticle(makeSource('a.txt', feature)).article)).outline;
  expect(slides[1]!.kind).toBe('brief');
  for (const { headline, items } of [slides[1]!, slides.at(-1)!]) {
    const texts = [headline, ...items].map(({ text }) => text).join('\n');
    expect(texts).not.toMatch(/ladder|lamp|heron|grinning|radio|sings/);
    expect(texts).toMatch(/pumps/);
  }
});

test('an objection and a guess open no talk', async () => {
  const text =
    '# Schools should end the noon bell\n\nThe noon bell of our schools rings 900 times a year. Schools should end the noon bell this autumn.\n\n' +
    'The usual reply is that the noon bell keeps children from being late. One possible explanation is that the bell pleases the parents of small children.\n\n' +
    'Nine schools in Lund ended the bell in 2021. Their lessons begin as early as before. The bell wakes every baby near a school.\n';
  const { slides } = (await outlineArticle(readArticle(makeSource('a.md', text)).article)).outline;
  const shown = [slides[1]!, slides.at(-1)!].flatMap(({ headline, items }) =>
    [headline, ...items].map((line) => line.text),
  );
  expect(shown.join('\n')).not.toMatch(/usual reply|explanation/);
});
