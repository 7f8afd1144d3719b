import { expect, test } from 'vitest';
import { outlineArticle } from '../../../src/article/outline.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { findLogs } from '../../../src/article/special/log-entries.ts';
import type { OutlineSlide } from '../../../src/article/types.ts';
import { makeSource } from '../../../src/source/source.ts';

const story =
  'The pumps of the city failed for three hours on Sunday. A valve that was to shut by itself stayed open. Engineers had warned of the valve for two years. ' +
  'The water board has ordered forty new valves. It will test every one of them before the winter. Nobody was hurt, and no cellar in the old town was flooded.';

const entries = [
  '**06:10** A sensor trips in the north well at low tide, and nobody is on duty.',
  '**06:22** The first pump stops.',
  '**06:40** Two guards wake the engineer who lives beside the station.',
  '**07:05** The engineer closes the valve by hand; her hands bleed.',
  '**07:30** A second crew arrives with a spare motor.',
  '**07:55** The water falls below the red line.',
  '**08:20** Crews restart the second pump, which had overheated.',
  '**09:10** The last pump runs again.',
];

async function slides(log: readonly string[]): Promise<readonly OutlineSlide[]> {
  const text = `# How the pumps failed\n\n${story}\n\n${story.replaceAll('valve', 'gate')}\n\n## Sunday, hour by hour\n\nAll times are local.\n\n${log.join('\n\n')}\n\n## What comes next\n\n${story.replaceAll('pumps', 'motors')}\n`;
  const { outline } = await outlineArticle(readArticle(makeSource('log.md', text)).article);
  return outline.slides;
}

test('paragraphs that open with clock times are a timeline, in their order, side by side', async () => {
  const all = await slides(entries);
  const own = all.filter(({ kind }) => kind === 'timeline');
  expect(own.map(({ headline }) => headline.text)).toEqual([
    'Sunday, hour by hour',
    'Sunday, hour by hour (2)',
  ]);
  expect(all.indexOf(own[1]!)).toBe(all.indexOf(own[0]!) + 1);
  const items = own.flatMap((slide) => slide.items);
  expect(items.map(({ lead }) => lead)).toEqual(entries.map((entry) => entry.slice(2, 7)));
  expect(items[0]!.text).toBe('A sensor trips in the north well at low tide');
  expect(items[6]!.text).toBe('Crews restart the second pump, which had overheated');
});

test('what a log tells is nowhere else', async () => {
  const all = await slides(entries);
  const others = all.filter(({ kind }) => kind !== 'timeline');
  const texts = others.flatMap(({ headline, items }) => [headline.text, ...items.map(({ text }) => text)]);
  expect(texts.join(' ')).not.toMatch(/sensor|All times/);
});

test('a paragraph that begins with a year in a sentence, and three times alone, are no log', () => {
  const read = (text: string) => findLogs(readArticle(makeSource('a.md', text)).article.blocks);
  expect(
    read(
      `# A title\n\n${[2014, 2015, 2016, 2017].map((y) => `${y} was a good year for the mill.`).join('\n\n')}\n`,
    ),
  ).toEqual([]);
  expect(read(`# A title\n\n${entries.slice(0, 3).join('\n\n')}\n`)).toEqual([]);
  expect(
    read(
      `# A title\n\n${['3 May 2019', '7 June 2019', '1 July 2020', '2 July 2020'].map((d) => `**${d}** The mill opens.`).join('\n\n')}\n`,
    ),
  ).toHaveLength(1);
});

/** Headlines of the timelines of an article, and whether its other slides tell what the log does. */
async function timelines(text: string): Promise<string[]> {
  const { outline } = await outlineArticle(readArticle(makeSource('log.md', text)).article);
  return outline.slides.filter(({ kind }) => kind === 'timeline').map(({ headline }) => headline.text);
}
const long = `${story}\n\n${story.replaceAll('valve', 'gate')}`;
const log = entries.slice(0, 4).join('\n\n');

test('a log at the end of an article is one, also beside much other text', async () => {
  const section = `## Sunday, hour by hour\n\n${log}\n\n${story.replaceAll('pumps', 'motors')}`;
  expect(await timelines(`# How the pumps failed\n\n${long}\n\n${section}\n`)).toEqual([
    'Sunday, hour by hour',
  ]);
});

test('a log without a heading has one of ours', async () => {
  expect(await timelines(`# How the pumps failed\n\n${long}\n\n${log}\n\n${long}\n`)).toEqual(['Timeline']);
});

test('a log that is most of its article, or longer than two slides, is no timeline', async () => {
  expect(await timelines(`# How the pumps failed\n\n## Sunday\n\n${entries.join('\n\n')}\n`)).toEqual([]);
  const many = Array.from(
    { length: 24 },
    (_, i) => `**${String(i).padStart(2, '0')}:10** Pump number ${i} stops.`,
  );
  const text = `# How the pumps failed\n\n${long}\n\n${long}\n\n${long}\n\n## Sunday\n\n${many.join('\n\n')}\n`;
  expect(await timelines(text)).toEqual([]);
});
