import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { quietShell } from '../support/quiet-shell.ts';

const outline = `# Cover

---

## One {layout=bullets auto-animate=true}

[1871]{data-id=year}

---

## Two {layout=bullets auto-animate=true auto-animate-duration=2 auto-animate-easing=linear}

Words that push the year down the page.

And more of them.

[1871]{data-id=year}

---

## Three {transition="fade-in slide-out" data-state="calm" visibility=uncounted}

Text.

---

## Four

<!-- .slide: data-background="picture.svg" -->

Text.
`;

const lender = lendBrowser();
let folder: string;
let page: Page;

beforeAll(async () => {
  const { browser } = await lender.open();
  folder = await mkdtemp(join(tmpdir(), 'lectern-animate-'));
  await writeFile(join(folder, 'talk.md'), outline);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3"/></svg>';
  await writeFile(join(folder, 'picture.svg'), svg);
  const shell = quietShell();
  const prepared = await prepareDeck(join(folder, 'talk.md'), {}, makeReporter(shell));
  const html = await writeDeckFolder(prepared!, join(folder, 'dist'));
  page = await browser.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  await page.goto(pathToFileURL(html).href, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-lectern-ready="true"]');
});

afterAll(async () => {
  await lender.close();
  await rm(folder, { recursive: true, force: true });
});

const yearTop =
  '[...document.querySelectorAll(".present [data-id=year]")].map((e) => e.getBoundingClientRect().top)[0]';

test('an element with the same data-id moves from its place on one slide to that on the next', async () => {
  await page.evaluate('Reveal.slide(1)');
  const before = (await page.evaluate(yearTop)) as number;
  await page.evaluate('Reveal.slide(2)');
  // The animation is held in the middle, so that the machine's speed does not matter.
  const tops = (await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => {
    const runs = document.querySelector('.present [data-id=year]').getAnimations();
    const tops = [0, 1000].map((ms) => {
      for (const run of runs) { run.pause(); run.currentTime = ms; }
      return ${yearTop};
    });
    for (const run of runs) run.finish();
    resolve([...tops, ${yearTop}]);
  }))`)) as number[];
  const after = (await page.evaluate(yearTop)) as number;
  expect(after).toBeGreaterThan(before + 40);
  expect(Math.abs(tops[0]! - before)).toBeLessThan(3);
  expect(Math.abs(tops[1]! - (before + after) / 2)).toBeLessThan(3);
  expect(tops[2]).toBe(after);
});

test('a slide has its own transition and state, and one that is uncounted shows no number', async () => {
  await page.evaluate('Reveal.slide(3)');
  expect(await page.evaluate('document.querySelector(".present").dataset.transition')).toBe(
    'fade-in slide-out',
  );
  expect(await page.evaluate('document.querySelector(".reveal-viewport").classList.contains("calm")')).toBe(
    true,
  );
  expect(await page.evaluate('document.querySelector(".present .f-num")')).toBeNull();
  await page.evaluate('Reveal.slide(4)');
  expect(await page.evaluate('document.querySelector(".reveal-viewport").classList.contains("calm")')).toBe(
    false,
  );
  expect(await page.evaluate('document.querySelector(".present .f-num").textContent')).toBe('4');
});

test('a background is drawn by the slide, not by Reveal.js, and is sized by the slide', async () => {
  const box = await page.evaluate(`(() => {
    const { width, height, x, y } = document.querySelector('.present > .backdrop img').getBoundingClientRect();
    return { width, height, x, y };
  })()`);
  expect(box).toEqual({ width: 1920, height: 1080, x: 0, y: 0 });
  expect(await page.evaluate('document.querySelectorAll(".slide-background-content img").length')).toBe(0);
  expect(
    await page.evaluate(
      '[...document.querySelectorAll(".slide-background-content")].every((e) => !e.style.backgroundImage)',
    ),
  ).toBe(true);
});
