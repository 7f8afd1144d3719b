import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { eventually } from '../io/support.ts';
import { inTools, openPage, openSpeaker } from './open-deck.ts';
import { useDeck } from './use-deck.ts';

const outline = `# Drawing

---

## Two {#two}

Draw here.

---

## Three {#three}

And here.
`;

const built = useDeck(outline);
let deck: Page;

beforeEach(async () => {
  await built.closeAll();
  deck = await built.newPage();
  await openPage(deck, `${built.url}#/two`);
});

/** Draws a line in the window. */
async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 12 });
  await page.mouse.up();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** Lines on a slide: where each is in the window, as `left top right bottom`, and its colour. */
const linesOn = (page: Page, slide: string) =>
  page.evaluate(`[...document.querySelectorAll('#${slide} > .lectern-ink path')].map((path) => {
    const { left, top, right, bottom } = path.getBoundingClientRect();
    return [left, top, right, bottom].map(Math.round).join(' ') + ' ' + getComputedStyle(path).stroke;
  })`) as Promise<string[]>;

test('a line lies where it was drawn, and is there again after a change of slides and a reload', async () => {
  await deck.keyboard.press('d');
  await drag(deck, [300, 200], [700, 400]);
  const drawn = await linesOn(deck, 'two');
  expect(drawn).toEqual(['300 200 700 400 rgb(224, 51, 43)']);
  await deck.keyboard.press('PageDown');
  expect(await linesOn(deck, 'three')).toEqual([]);
  await drag(deck, [100, 500], [200, 500]);
  await deck.keyboard.press('PageUp');
  await eventually(async () => (await linesOn(deck, 'two'))[0] === drawn[0]);
  await deck.reload();
  await deck.waitForSelector('html[data-lectern-ready="true"]');
  expect(await linesOn(deck, 'two')).toEqual(drawn);
  expect((await linesOn(deck, 'three')).length).toBe(1);
});

test('colours, highlighter, eraser, undo and clear', async () => {
  await deck.keyboard.press('d');
  await drag(deck, [300, 200], [700, 200]);
  await deck.keyboard.press('2');
  await drag(deck, [300, 300], [700, 300]);
  await deck.keyboard.press('m');
  await deck.keyboard.press('4');
  await drag(deck, [300, 400], [700, 400]);
  const colors = async () => (await linesOn(deck, 'two')).map((line) => line.replace(/^[\d ]*/, ''));
  const [red, blue, yellow] = ['rgb(224, 51, 43)', 'rgb(43, 125, 224)', 'rgb(242, 184, 7)'];
  expect(await colors()).toEqual([red, blue, yellow]);
  await deck.keyboard.press('e');
  await drag(deck, [500, 250], [500, 340]);
  expect(await colors()).toEqual([red, yellow]);
  await deck.keyboard.press('u');
  expect((await colors()).sort()).toEqual([red, blue, yellow].sort());
  await deck.keyboard.press('u');
  expect((await colors()).sort(), 'the last line is taken back').toEqual([red, blue].sort());
  await deck.keyboard.press('Delete');
  expect(await colors()).toEqual([]);
  await deck.keyboard.press('u');
  expect((await colors()).length).toBe(2);
  await deck.keyboard.press('Escape');
  await drag(deck, [300, 500], [700, 500]);
  expect((await colors()).length, 'nothing is drawn without a pen').toBe(2);
});

test('what is drawn in one window is seen in the other, at the same place of the slide', async () => {
  const speaker = await openSpeaker(deck);
  await deck.bringToFront();
  await deck.keyboard.press('d');
  await drag(deck, [320, 180], [960, 540]);
  await eventually(async () => (await linesOn(speaker, 'two')).length > 0);
  const shares = (await speaker.evaluate(`(() => {
    const slide = document.querySelector('[slot=now] section').getBoundingClientRect();
    const line = document.querySelector('[slot=now] .lectern-ink path').getBoundingClientRect();
    return [(line.left - slide.left) / slide.width, (line.bottom - slide.top) / slide.height].map((share) => Math.round(share * 100));
  })()`)) as number[];
  expect(shares).toEqual([25, 75]);
  await speaker.bringToFront();
  await speaker.keyboard.press('m');
  const frame = await inTools<{ x: number; y: number; width: number; height: number }>(
    speaker,
    `root.querySelector('.now .frame').getBoundingClientRect().toJSON()`,
  );
  await drag(
    speaker,
    [frame.x + frame.width / 2, frame.y + 50],
    [frame.x + frame.width / 2 + 100, frame.y + 50],
  );
  await eventually(async () => (await linesOn(deck, 'two')).length === 2);
  const closed = await openAgain(deck, speaker);
  await eventually(async () => (await linesOn(closed, 'two')).length === 2);
});

async function openAgain(page: Page, speaker: Page): Promise<Page> {
  await speaker.close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  return openSpeaker(page);
}

test('the pointer is a dot in both windows, and goes as it leaves the slide', async () => {
  const speaker = await openSpeaker(deck);
  await speaker.bringToFront();
  await speaker.keyboard.press('x');
  const frame = await inTools<{ x: number; y: number; width: number; height: number }>(
    speaker,
    `root.querySelector('.now .frame').getBoundingClientRect().toJSON()`,
  );
  await speaker.mouse.move(frame.x + frame.width / 4, frame.y + frame.height / 2, { steps: 5 });
  const dot = () =>
    inTools<number[] | null>(
      deck,
      `(() => {
      const { left, top, width, height } = root.querySelector('.dot').getBoundingClientRect();
      return width > 0 ? [Math.round(left + width / 2), Math.round(top + height / 2)] : null;
    })()`,
    );
  await eventually(async () => {
    const [x = 0, y = 0] = (await dot()) ?? [];
    // Reveal.js rounds the scale of its slides to hundredths.
    return Math.abs(x - 320) < 5 && Math.abs(y - 360) < 5;
  });
  await speaker.mouse.move(frame.x + frame.width + 100, frame.y, { steps: 5 });
  await eventually(async () => (await dot()) === null);
});

test('drawings are saved as one file with the number and the title of each slide', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-drawings-'));
  const client = await deck.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await deck.keyboard.press('d');
  await drag(deck, [300, 200], [700, 400]);
  await deck.keyboard.press('PageDown');
  await deck.keyboard.press('5');
  await drag(deck, [300, 200], [700, 400]);
  await deck.click('pierce/[aria-label="Save drawings"]');
  // The file is there a moment before all of it is.
  const read = () => readFile(join(folder, 'Drawing-drawings.svg'), 'utf8').catch(() => '');
  await eventually(async () => (await read()).trimEnd().endsWith('</svg>'));
  const svg = await read();
  expect(svg.match(/<text[^>]*>[^<]*/g)?.map((text) => text.replace(/.*>/, ''))).toEqual([
    '2  Two',
    '3  Three',
  ]);
  expect(svg.match(/<path/g)?.length).toBe(2);
  expect(svg).not.toContain('var(');
  const page = await built.browser.newPage();
  await page.setContent(`<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`);
  expect(
    await page.evaluate('document.images[0].decode().then(() => document.images[0].naturalHeight)'),
  ).toBeGreaterThan(1000);
  await page.close();
  await rm(folder, { recursive: true });
});

test('a finger draws where it touches, and swipes no slide away', async () => {
  await deck.setViewport({ width: 1280, height: 720, hasTouch: true });
  // A page that can be touched is loaded anew.
  await deck.waitForSelector('html[data-lectern-ready="true"]');
  await deck.keyboard.press('d');
  const touch = await deck.touchscreen.touchStart(400, 300);
  for (let x = 400; x <= 800; x += 40) await touch.move(x, 300);
  await touch.end();
  await eventually(async () => (await linesOn(deck, 'two')).length === 1);
  const [left, , right] = (await linesOn(deck, 'two'))[0]!.split(' ').map(Number);
  expect([left, right]).toEqual([400, 800]);
  expect(await deck.evaluate('Reveal.getCurrentSlide().id')).toBe('two');
});
