import { expect, test } from 'vitest';
import { outlineArticle } from '../../../src/article/outline.ts';
import { printOutline } from '../../../src/article/print-outline.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';
import { readFixture } from '../support.ts';

const outlineOf = async (text: string) =>
  (await outlineArticle(readArticle(makeSource('a.md', text)).article)).outline;

test('a small table is a slide, headed by what the article says about it', async () => {
  const { outline } = await outlineArticle(readFixture('tidewatch.readme.md'));
  const table = outline.slides.find(({ kind }) => kind === 'table')!;
  expect(table.headline.text).toBe(
    'A neural network that we tried in 2022 was better by only one centimetre',
  );
  expect(table.items.map(({ text }) => text)).toEqual([
    'Method | Mean error | Computer',
    'Printed table | 22 cm | none',
    'Straight line | 7 cm | 60 euros',
    'Neural network | 6 cm | 600 euros',
  ]);
  expect(printOutline(outline, { source: 'a.md', sourceHash: '0' })).toContain(
    '| Straight line | 7 cm | 60 euros <!-- src: p13.s3 --> |',
  );
});

test.each([
  ['of two rows', '| A | B |\n| --- | --- |\n| one | two |\n'],
  ['too long', `| A | B |\n| --- | --- |\n${'| one | two |\n'.repeat(9)}`],
  ['too wide', `| A | B | C | D | E | F |\n${'| - '.repeat(6)}|\n${'| 1 | 2 | 3 | 4 | 5 | 6 |\n'.repeat(3)}`],
])('a table %s is no slide', async (_, table) => {
  const { slides } = await outlineOf(
    `# Mills of the valley\n\nThe valley has nine mills. Two of the mills burned down in 1990.\n\n${table}`,
  );
  expect(slides.filter(({ kind }) => kind === 'table')).toEqual([]);
});

test('short code stands on the slide of its steps; long code follows on a slide with a number', async () => {
  const steps =
    '# Millbot\n\nMillbot counts sacks of rye.\n\n## Start\n\n1. Switch the mill on.\n2. Open the gate.\n3. Run this.\n\n';
  const short = await outlineOf(`${steps}\`\`\`sh\nmillbot run\n\`\`\`\n`);
  expect(short.slides.find(({ kind }) => kind === 'steps')?.code?.text).toContain('millbot run');
  expect(printOutline(short, { source: 'a.md', sourceHash: '0' })).toContain('```sh\nmillbot run\n```');
  const long = await outlineOf(`${steps}\`\`\`sh\n${'millbot run\n'.repeat(12)}\`\`\`\n`);
  expect(
    long.slides
      .filter(({ kind }) => kind === 'steps' || kind === 'code')
      .map(({ headline }) => headline.text),
  ).toEqual(['Start', 'Start (2)']);
});

const rows = (...cells: string[]) => cells.map((cell) => `| ${cell} |\n`).join('');

test('a table of words keeps all its rows, under its heading and not under a sentence about something else', async () => {
  const { slides } = await outlineOf(
    `# Kettles that leak\n\nKettles leak sooner or later, and most of them can be mended.\n\n## Find the leak\n\nFill the kettle and wait for an hour. If the lid rattles, the kettle is too full.\n\n${rows('What you see | Where it comes from | What to do', '--- | --- | ---', 'Drops under the spout | A crack in the solder of the spout | Solder it again', 'A wet ring on the table | A worn seal under the foot | Change the seal', 'Steam at the handle | A loose rivet or a thin lid | Hammer the rivet flat', 'Water in the socket | A broken valve in the base | Throw the kettle away', 'A hiss at the lid | Chalk in the rim | Clean it with vinegar')}`,
  );
  const table = slides.find(({ kind }) => kind === 'table')!;
  expect(table.headline.text).toMatch(/^Find the leak/);
  expect(table.items).toHaveLength(6);
});

test('code stands behind its section in order, headed by what leads in to it', async () => {
  const code = (text: string) => `\`\`\`sh\n${text}\n\`\`\`\n\n`;
  const { slides } = await outlineOf(
    `# Why the mill stood still\n\n## The cause\n\nThe mill stood still because a line was missing from its plan. This is the line that was there:\n\n${code('run fast')}And this is what it should have been:\n\n${code('run slow')}The miller had read the plan twice and seen nothing wrong with it. The wheel turned too fast and broke.\n\n## The repair\n\nThe wheel was mended in nine days by two joiners from Lund. The mill has run without a stop since June.\n`,
  );
  const headlines = slides.map(({ kind, headline }) => `${kind}: ${headline.text}`);
  const at = headlines.indexOf('code: This is the line that was there');
  expect(at).toBeGreaterThan(0);
  expect(headlines[at + 1]).toBe('code: This is what it should have been');
  expect(headlines.slice(at + 2).some((line) => /repair|wheel was mended/.test(line))).toBe(true);
});

test('badges under the title are no pictures of the article', () => {
  const badge = '[![build](https://example.org/b.svg)](https://example.org/)';
  const { images } = readArticle(
    makeSource('a.md', `# Millbot\n\n${badge} ${badge}\n\nIt counts sacks.\n\n![A mill](mill.jpg)\n`),
  ).article;
  expect(images.map(({ href }) => href)).toEqual(['mill.jpg']);
});
