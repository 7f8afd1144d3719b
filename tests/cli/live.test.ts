import { mkdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePng } from '../support/make-png.ts';
import { eventually } from '../io/support.ts';
import { openDeck, readDeck, save, startPresenting } from './live.ts';
import { emptyFolder } from './run.ts';

const outline = (changes: Readonly<Record<string, string>> = {}) =>
  Object.entries(changes).reduce(
    (text, [old, now]) => text.replace(old, now),
    `---
title: Mills
---

# Mills

---

## River

- stone
- wheel {.fragment}
- water {.fragment}

---

## Code

\`\`\`js {1|2}
const one = 1;
const two = 2;
\`\`\`

---

## Wind

Sails turn.

Note:
Ask who has seen one.

---

## End
`,
  );

async function present(...args: string[]) {
  const cwd = await emptyFolder();
  await save(cwd, outline());
  const presenting = await startPresenting(cwd, 'talk.md', '--port', '0', ...args);
  return { cwd, presenting, deck: await openDeck(presenting.url) };
}

/** What a browser shows that opens the deck now, at the place of another one. */
async function freshly(url: string, hash: string) {
  const { frame, page } = await openDeck(url + hash);
  const read = await readDeck(frame());
  await page.close();
  return read;
}

test('an edit is patched into the open page, at its place, and equals a page that is loaded anew', async () => {
  const { cwd, presenting, deck } = await present('--no-follow');
  await deck.go(1, 0, 0);
  expect(await deck.indices()).toMatchObject({ h: 1, f: 0 });
  await save(cwd, outline({ stone: 'granite' }));
  await eventually(async () => (await deck.text()).includes('granite'));
  await save(cwd, outline({ stone: 'granite', 'Sails turn': 'Sails burn' }));
  await eventually(async () => (await deck.frame().content()).includes('Sails burn'));
  expect(await deck.indices()).toMatchObject({ h: 1, f: 0 });
  expect(await deck.isFirst()).toBe(true);

  // Slides come, go and move.
  const more = outline({
    stone: 'granite',
    '## Code': '## New\n\nOne more.\n\n---\n\n## Code',
    '# Mills\n\n---\n\n': '',
  });
  await save(cwd, more);
  await eventually(async () => (await deck.frame().content()).includes('One more'));
  await eventually(async () => (await deck.text()).includes('granite'));
  expect(await deck.isFirst()).toBe(true);
  // The patch that follows the measuring, where there is one, comes a moment later.
  await new Promise((wake) => setTimeout(wake, 2000));
  const hash = (await deck.frame().evaluate('location.hash')) as string;
  expect(hash).toBe('#/river/0');
  expect(await readDeck(deck.frame())).toEqual(await freshly(presenting.url, hash));
  expect(deck.problems).toEqual([]);
});

test('the deck goes to the slide and the step that are edited', async () => {
  const { cwd, deck } = await present();
  await save(cwd, outline({ water: 'floods' }));
  await eventually(async () => (await deck.indices()).h === 1);
  expect(await deck.indices()).toMatchObject({ h: 1, f: 1 });
  expect(await deck.text()).toContain('floods');
  await save(cwd, outline({ water: 'floods', 'Sails turn': 'Sails burn' }));
  await eventually(async () => (await deck.indices()).h === 3);
  // What only the speaker sees is no reason to go elsewhere in the slide.
  await save(cwd, outline({ water: 'floods', 'Sails turn': 'Sails burn', 'Ask who': 'Tell who' }));
  await eventually(async () => (await deck.text()).includes('Tell who'));
  expect((await deck.indices()).h).toBe(3);
  await save(
    cwd,
    outline({ water: 'floods', 'Sails turn': 'Sails burn', 'Ask who': 'Tell who', 'two = 2': 'two = 22' }),
  );
  await eventually(async () => (await deck.indices()).h === 2);
  expect(await deck.isFirst()).toBe(true);
  expect(deck.problems).toEqual([]);
});

test('lines of code are lit in a slide that was patched as in one that was loaded', async () => {
  const { cwd, deck } = await present();
  await deck.go(2, 0, 0);
  const lit = () =>
    deck
      .frame()
      .evaluate(
        '[...Reveal.getCurrentSlide().querySelectorAll(".line")].map((line) => line.hasAttribute("data-lit"))',
      );
  expect(await lit()).toEqual([false, true]);
  await save(cwd, outline({ 'one = 1': 'one = 11' }));
  await eventually(async () => (await deck.text()).includes('11'));
  expect(await lit()).toEqual([false, true]);
});

test('a broken edit is told over the last good slide, until it is mended', async () => {
  const { cwd, presenting, deck } = await present();
  await deck.go(1);
  await save(cwd, outline({ 'title: Mills': 'title: "Mills' }));
  await eventually(async () => (await deck.notice())?.includes('error [front-matter]') ?? false);
  expect(await deck.text()).toContain('stone');
  expect(presenting.output()).toContain('talk.md:3');
  await save(cwd, outline());
  await eventually(async () => (await deck.notice()) === null);
  expect(await deck.text()).toContain('stone');

  // One that leaves a deck is told too, as soon as the deck was looked at whole.
  await save(cwd, outline({ 'Sails turn.': 'Sails turn.\n\n![sail](sail.png)' }));
  await eventually(async () => (await deck.notice())?.includes('sail.png') ?? false, 10_000);
  await save(cwd, outline());
  await eventually(async () => (await deck.notice()) === null, 10_000);
  expect(await deck.isFirst()).toBe(true);
});

test('editors that save by renaming, save all the time or leave no file for a moment', async () => {
  const { cwd, presenting, deck } = await present();
  const path = join(cwd, 'talk.md');
  await writeFile(join(cwd, '.talk.md.swp'), outline({ stone: 'renamed' }));
  await rename(join(cwd, '.talk.md.swp'), path);
  await eventually(async () => (await deck.text()).includes('renamed'));

  await rename(path, join(cwd, 'talk.md~'));
  await new Promise((wake) => setTimeout(wake, 80));
  await save(cwd, outline({ stone: 'written anew' }));
  await eventually(async () => (await deck.text()).includes('written anew'));

  for (let i = 0; i <= 40; i++) {
    await save(cwd, outline({ stone: `storm ${i}` }));
    await new Promise((wake) => setTimeout(wake, 20));
  }
  await eventually(async () => (await deck.text()).includes('storm 40'));
  await unlink(path);
  await new Promise((wake) => setTimeout(wake, 60));
  await save(cwd, outline({ stone: 'after the storm' }));
  await eventually(async () => (await deck.text()).includes('after the storm'));
  expect(presenting.output()).not.toContain('error');
  expect(await deck.notice()).toBeNull();
  expect(await deck.isFirst()).toBe(true);

  await rm(path);
  await eventually(async () => (await deck.notice())?.includes('error [') ?? false);
  expect(await deck.text(), 'the last good deck stays').toContain('after the storm');
  await save(cwd, outline({ stone: 'back' }));
  await eventually(async () => (await deck.text()).includes('back'));
  await eventually(async () => (await deck.notice()) === null);
});

test('themes, pictures and included files are followed, without loading the page again', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'package.json'), '{}');
  await mkdir(join(cwd, 'themes', 'own'), { recursive: true });
  const manifest = { name: 'own', version: '1.0.0', license: 'MIT', description: 'Own.', extends: 'paper' };
  await writeFile(
    join(cwd, 'themes', 'own', 'theme.json'),
    JSON.stringify({ ...manifest, css: { theme: ['own.css'] } }),
  );
  const theme = (color: string) =>
    writeFile(join(cwd, 'themes', 'own', 'own.css'), `section h2 { outline-color: ${color}; }\n`);
  await theme('rgb(0, 100, 0)');
  await writeFile(join(cwd, 'dot.png'), makePng(4, 4));
  await writeFile(join(cwd, 'part.md'), '## Part\n\nFirst words.\n');
  await save(
    cwd,
    '---\ntheme: own\n---\n\n# Mills\n\n---\n\n## Dot\n\n![dot](dot.png)\n\n---\n\n<!-- include: part.md -->\n\n---\n\n## End\n',
  );
  const { url, output } = await startPresenting(cwd, 'talk.md', '--port', '0');
  expect(output()).not.toContain('error');
  const deck = await openDeck(url);

  await writeFile(join(cwd, 'part.md'), '## Part\n\nOther words.\n');
  await eventually(async () => (await deck.frame().content()).includes('Other words'));
  expect((await deck.indices()).h, 'it goes to the slide of the file').toBe(2);

  const source = () => deck.frame().$eval('img[alt="dot"]', (image) => image.getAttribute('src'));
  const before = await source();
  await writeFile(join(cwd, 'dot.png'), makePng(6, 4));
  await eventually(async () => (await source()) !== before);
  await eventually(() =>
    deck.frame().$eval('img[alt="dot"]', (image) => (image as HTMLImageElement).naturalWidth === 6),
  );

  const color = () => deck.frame().$eval('section h2', (heading) => getComputedStyle(heading).outlineColor);
  expect(await color()).toBe('rgb(0, 100, 0)');
  await theme('rgb(0, 0, 100)');
  await eventually(async () => (await color()) === 'rgb(0, 0, 100)');
  expect(await deck.isFirst()).toBe(true);
  expect((await deck.indices()).h, 'no slide was edited').toBe(2);
  expect(deck.problems).toEqual([]);
});

test('without a file the decks of the folder are listed, and each is live', async () => {
  const cwd = await emptyFolder();
  await save(cwd, outline());
  await writeFile(join(cwd, 'other.md'), '# Other\n\n---\n\n## Bread\n\nWords.\n');
  const { url, output } = await startPresenting(cwd, '--port', '0');
  expect(output()).toMatch(/^http:\S+ {2}audience, 2 decks/);
  const start = await (await fetch(url)).text();
  expect(
    [...start.matchAll(/<h2><a href="([^"]+)">([^<]+)/g)].map(([, href, title]) => [href, title]),
  ).toEqual([
    ['talks/other/', 'Other'],
    ['talks/talk/', 'Mills'],
  ]);
  for (const [, name] of start.matchAll(/url\('(assets\/[^']+)'\)/g))
    expect((await fetch(url + name)).status).toBe(200);
  const deck = await openDeck(`${url}talks/other/`);
  await writeFile(join(cwd, 'other.md'), '# Other\n\n---\n\n## Bread\n\nOther words.\n');
  await eventually(async () => (await deck.text()).includes('Other words'));
  expect(await deck.isFirst()).toBe(true);
  await save(cwd, outline({ 'title: Mills': 'title: Watermills' }));
  await eventually(async () => (await (await fetch(url)).text()).includes('Watermills'));
  expect(deck.problems).toEqual([]);
});
