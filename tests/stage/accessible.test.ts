import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTools, openPage, openSpeaker } from './open-deck.ts';
import { useDeck } from './use-deck.ts';
import { runAxe } from './run-axe.ts';

const outline = `---
title: Mills
source: article.txt
minutes: 10
---

# Mills <!-- src: p0 -->

---

## The mill burnt down

- In 1903. <!-- src: p1.s2 -->
- Nobody was hurt. {.fragment} <!-- src: p1.s3 -->

Note:

Say when, and by whose account.

---

## A table

| a | b |
| - | - |
| 1 | 2 |
`;

const article = `Mills

The old mill stood by the river for eighty years. In 1903 it burnt down. Nobody was hurt, by the account of the parish.
`;

const built = useDeck(outline, { 'article.txt': article });
let page: Page;
beforeEach(async () => {
  page = await built.newPage();
  await openPage(page, built.url);
});
afterEach(() => page.close());

test('a serious fault is found where there is one', async () => {
  await page.evaluate(
    `document.querySelector('.slides section').insertAdjacentHTML('beforeend', '<img src="data:,"><button></button>')`,
  );
  expect((await runAxe(page)).map((each) => each.split(':')[0])).toEqual(['button-name', 'image-alt']);
});

test.each([
  ['the first slide', []],
  ['a slide with steps', ['ArrowRight']],
  ['all slides', ['o']],
  ['the keys', ['?']],
  ['the search', ['/']],
  ['the sources', ['ArrowRight', 'c']],
  ['the pen', ['d']],
  ['a black screen', ['b']],
] as const)('axe finds nothing serious: %s', async (_, keys) => {
  for (const key of keys) await page.keyboard.press(key);
  await page.mouse.move(640, 700);
  expect(await runAxe(page)).toEqual([]);
});

test('axe finds nothing serious in the speaker view, with its list of slides', async () => {
  const speaker = await openSpeaker(page);
  expect(await runAxe(speaker)).toEqual([]);
  await speaker.keyboard.press('o');
  expect(await inTools(speaker, `root.querySelectorAll('button').length`)).toBeGreaterThan(5);
  expect(await runAxe(speaker)).toEqual([]);
});

test('axe finds nothing serious on a phone', async () => {
  await page.emulate({
    viewport: { width: 390, height: 800, isMobile: true, hasTouch: true },
    userAgent: 'phone',
  });
  await openPage(page, built.url);
  expect(await runAxe(page)).toEqual([]);
});
