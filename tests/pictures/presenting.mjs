/**
 * `npm run pictures`: pictures of the speaker view, of a drawing and of the sources of a slide, made by the program itself
 * in the windows that a speaker has.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { withBrowser } from '../../src/io/browser/browser.ts';
import { writeAtomic } from '../../src/io/files/write-atomic.ts';

const folder = join('docs', 'pictures', 'presenting');
const signal = new AbortController().signal;
const shell = { print: console.log, note: console.error, signal, quiet: false, json: false };
const viewport = { width: 1280, height: 720 };
/** Four minutes of a talk, which nobody waits for. */
const later = 'Date.shift = 0; { const now = Date.now; Date.now = () => now() + Date.shift; }';

const article = `The weir

The weir was built twice. Carpenters from the town laid the first one of oak in 1790, because oak was at hand and stone was not. It stood for eighty years.

Then a flood took it in one night. The second weir is of stone, which came from the north by barge, and it stands to this day.
`;
const outline = `---
source: weir.txt
theme: paper
---

# The weir

---

## The weir was built twice <!-- src: p1.s1 -->

- Oak came first, because it was at hand <!-- src: p1.s2 -->
- Stone came from the north, by barge <!-- src: p2.s2 -->
`;

const settled = 'html[data-lectern-ready="true"]';

await mkdir(folder, { recursive: true });
const work = await mkdtemp(join(tmpdir(), 'lectern-presenting-'));
await writeFile(join(work, 'package.json'), '{}');
await writeFile(join(work, 'weir.txt'), article);
await writeFile(join(work, 'weir.md'), outline);

/** Builds a deck; gives the address of its page. */
async function build(path) {
  const deck = await prepareDeck(path, {}, makeReporter(shell));
  return pathToFileURL(await writeDeckFolder(deck, join(work, 'dist'))).href;
}

/** Takes a picture of a window. */
async function take(page, name) {
  await page.bringToFront();
  const file = join(folder, `${name}.webp`);
  await writeAtomic(file, await page.screenshot({ type: 'webp', quality: 85 }));
  console.log(file);
}

/** Takes a picture of the speaker's phone and of one in the audience, side by side. */
async function takePhones(browser, deck, speaker) {
  const address = new URL(deck.url());
  address.hash = '';
  const follow = await browser.newPage();
  const held = { deviceScaleFactor: 2, isMobile: true, hasTouch: true };
  await speaker.setViewport({ width: 390, height: 844, ...held });
  await speaker.goto(`${address}?remote`);
  await speaker.waitForSelector(settled);
  await speaker.evaluate(`{
    const { shadowRoot } = document.getElementById('lectern-stage');
    shadowRoot.querySelector('.clock').textContent = '10:05';
    const { left, top, width, height } = shadowRoot.querySelector('.frame').getBoundingClientRect();
    const dot = shadowRoot.querySelector('.dot');
    dot.hidden = false;
    dot.style.translate = (left + 0.3 * width) + 'px ' + (top + 0.565 * height) + 'px';
  }`);
  const hash = await deck.evaluate('location.hash');
  await follow.setViewport({ width: 844, height: 475, ...held });
  await follow.goto(`${address}?follow${hash}`);
  await follow.waitForSelector(settled);
  await follow.evaluate(`{
    const { left, top, width, height } = Reveal.getCurrentSlide().getBoundingClientRect();
    const dot = document.getElementById('lectern-stage').shadowRoot.querySelector('.dot');
    dot.hidden = false;
    dot.style.translate = (left + 0.3 * width) + 'px ' + (top + 0.565 * height) + 'px';
  }`);
  const [phone, guest] = await Promise.all(
    [speaker, follow].map((page) => page.screenshot({ encoding: 'base64' })),
  );
  const both = await browser.newPage();
  await both.setViewport(viewport);
  await both.setContent(`<style>
    body { display: flex; align-items: center; justify-content: center; gap: 64px; height: 100vh; margin: 0; background: #d9d6cf; }
    img { border: 10px solid #16140f; border-radius: 28px; box-shadow: 0 18px 40px #0004; }
  </style><img src="data:image/png;base64,${phone}" height="620"><img src="data:image/png;base64,${guest}" width="760">`);
  await take(both, 'remote');
}

await withBrowser({ signal }, async ({ browser }) => {
  const deck = await browser.newPage();
  await deck.setViewport(viewport);
  await deck.evaluateOnNewDocument(later);
  await deck.goto(`${await build('slides/russia-myanmar.md')}#/5`);
  await deck.waitForSelector(settled);
  const opened = new Promise((resolve) => deck.once('popup', resolve));
  await deck.keyboard.press('s');
  const speaker = await opened;
  await speaker.setViewport(viewport);
  await speaker.evaluateOnNewDocument(later);
  await speaker.reload();
  await speaker.waitForSelector(settled);
  await deck.bringToFront();
  await deck.keyboard.press('PageDown');
  const pass = async (ms) => {
    for (const page of [deck, speaker]) await page.evaluate(`Date.shift += ${ms}`);
  };
  await pass(208_000);
  await deck.keyboard.press('PageDown');
  await pass(18_000);
  await deck.keyboard.press('d');
  await deck.mouse.move(85, 296);
  await deck.mouse.down();
  for (let i = 0; i <= 40; i++) await deck.mouse.move(85 + i * 14, 296 + Math.sin(i * 2) * 3);
  await deck.mouse.up();
  await speaker.waitForSelector('.lectern-ink path');
  await speaker.evaluate(`new Promise((done) => setTimeout(done, 1500)).then(() => {
    document.getElementById('lectern-stage').shadowRoot.querySelector('.clock').textContent = '10:05';
  })`);
  await take(speaker, 'speaker');
  await take(deck, 'drawing');
  await deck.keyboard.press('Escape');
  await deck.keyboard.press('o');
  await deck.waitForSelector('.lectern-view [data-layout="points"]');
  await take(deck, 'overview');

  await deck.keyboard.press('Escape');
  for (const key of ['d', 'Delete', 'Escape']) await deck.keyboard.press(key);
  await takePhones(browser, deck, speaker);

  const sources = await browser.newPage();
  await sources.setViewport(viewport);
  await sources.goto(`${await build(join(work, 'weir.md'))}#/the-weir-was-built-twice`);
  await sources.waitForSelector(settled);
  await sources.keyboard.press('c');
  await take(sources, 'sources');
});
await rm(work, { recursive: true });
