import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { lendBrowser } from '../io/lend-browser.ts';
import { draw, reportOf } from './support.ts';

const lender = lendBrowser();
let browser: Browser;
let folder: string;
let address: string;
let page: Page;
let requests: string[];

beforeAll(async () => {
  ({ browser } = await lender.open());
  folder = await mkdtemp(join(tmpdir(), 'lectern-report-'));
  const css = readFileSync('pages/report.css', 'utf8');
  await writeFile(
    join(folder, 'report.html'),
    await reportOf(await draw({ fixture: 'harbour-bridge.txt' }), css),
  );
  address = pathToFileURL(join(folder, 'report.html')).href;
});

afterAll(async () => {
  await lender.close();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
});

afterEach(() => page.close());

/** Ids of what is lit, in the order of the page. */
const litIds = () => page.evaluate(() => [...document.querySelectorAll('.lit')].map(({ id }) => id).sort());
const isInView = (id: string) =>
  page.evaluate((name) => {
    const { top, bottom } = document.getElementById(name)!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, id);
/** A line late in the outline, with the ids of its sentences. */
const lateLine = () =>
  page.evaluate(() => {
    const line = [...document.querySelectorAll<HTMLElement>('.line[data-with]')].at(-1)!;
    return { id: line.id, partners: line.dataset.with!.split(' ') };
  });

test('the page asks for nothing but itself', () => {
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
});

test('the pointer over a line lights its sentences, and away from it nothing', async () => {
  const { id, partners } = await lateLine();
  await page.evaluate((name) => document.getElementById(name)!.scrollIntoView({ block: 'center' }), id);
  await page.hover(`#${id}`);
  expect(await litIds()).toEqual([id, ...partners].sort());
  await page.hover('footer p');
  expect(await litIds()).toEqual([]);
});

test('a click on a line brings its sentence into view and leaves the outline where it is', async () => {
  const { id, partners } = await lateLine();
  await page.evaluate((name) => document.getElementById(name)!.scrollIntoView({ block: 'center' }), id);
  const scrolled = () => page.evaluate(() => document.querySelector('.outline-side')!.scrollTop);
  const before = await scrolled();
  await page.click(`#${id}`);
  expect(await isInView(partners[0]!)).toBe(true);
  expect(await scrolled()).toBe(before);
  expect(await page.evaluate(() => location.hash)).toBe(`#${partners[0]}`);
  expect(await litIds()).toContain(partners[0]);
});

test('from a sentence the keyboard leads to its line and back', async () => {
  const link = await page.evaluateHandle(() =>
    [...document.querySelectorAll<HTMLElement>('.sentence .use:not(.in-notes)')].at(-1)!,
  );
  const sentence = await link.evaluate((node) => node.closest('.sentence')!.id);
  await link.evaluate((node) => node.focus());
  expect(await litIds()).toContain(sentence);
  await page.keyboard.press('Enter');
  const line = await page.evaluate(() => location.hash.slice(1));
  expect(line).toMatch(/^slide-\d+-\d+$/);
  expect(await isInView(line)).toBe(true);
  // The next stop of the keyboard is a link of the line that was reached.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('.line')?.id)).toBe(line);
  await page.keyboard.press('Enter');
  const back = await page.evaluate(() =>
    document.getElementById(location.hash.slice(1))!.dataset.with!.split(' '),
  );
  expect(back).toContain(line);
});

test('without script the links lead to their partners, which :target marks', async () => {
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  const { id, partners } = await lateLine();
  await page.goto(`${address}#${id}`);
  expect(await isInView(id)).toBe(true);
  const grounds = await page.evaluate(
    (names) => names.map((name) => getComputedStyle(document.getElementById(name)!).backgroundColor),
    [id, partners[0]!],
  );
  expect(grounds[0]).not.toBe(grounds[1]);
  expect(await page.$eval(`#${id} .sources a`, (link) => link.getAttribute('href'))).toBe(`#${partners[0]}`);
});

test('what no slide shows is fainter, and says so in words or lacks a number', async () => {
  const told = await page.evaluate(() => {
    const colorOf = (node: Element) => getComputedStyle(node).color;
    const used = [...document.querySelectorAll('.sentence.used')];
    const rest = [...document.querySelectorAll('.sentence.unused, .sentence.noted')];
    return {
      used: [...new Set(used.map(colorOf))],
      rest: [...new Set(rest.map(colorOf))],
      numbered: used.every((node) => node.querySelector('.use:not(.in-notes)')),
      bare: rest.every((node) => !node.querySelector('.use:not(.in-notes)')),
    };
  });
  expect(told.used).toHaveLength(1);
  expect(told.rest).toHaveLength(1);
  expect(told.rest).not.toEqual(told.used);
  expect([told.numbered, told.bare]).toEqual([true, true]);
});

test.each(['light', 'dark'])(
  'in %s every text has a contrast of 4.5 and more, lit or not',
  async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const faint = await page.evaluate(() => {
      for (const line of document.querySelectorAll('.line, .sentence.used'))
        if (Number(line.id.slice(-1)) % 2) line.classList.add('lit');
      const parse = (color: string) => color.match(/[\d.]+/g)!.map(Number);
      const channel = (value: number) =>
        value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      const luminance = ([r, g, b]: number[]) =>
        0.2126 * channel(r!) + 0.7152 * channel(g!) + 0.0722 * channel(b!);
      const groundOf = (node: Element): number[] => {
        const color = parse(getComputedStyle(node).backgroundColor);
        return color[3] === 0 && node.parentElement ? groundOf(node.parentElement) : color;
      };
      return [...document.querySelectorAll('.report *')].flatMap((node) => {
        if (![...node.childNodes].some((child) => child.nodeType === 3 && child.textContent!.trim() !== ''))
          return [];
        const [a, b] = [luminance(parse(getComputedStyle(node).color)), luminance(groundOf(node))];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return ratio < 4.5 ? [`${node.className || node.tagName}: ${ratio.toFixed(2)}`] : [];
      });
    });
    expect([...new Set(faint)]).toEqual([]);
  },
);

test('every link and focusable part has a name and shows its focus', async () => {
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll('a, summary, [tabindex]')]
      .filter((node) => {
        const labelled = document.getElementById(node.getAttribute('aria-labelledby') ?? '');
        return ![node.getAttribute('aria-label'), node.textContent, labelled?.textContent].some((name) =>
          name?.trim(),
        );
      })
      .map((node) => node.outerHTML),
  );
  expect(nameless).toEqual([]);
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
  expect(outline).toBe('solid');
});

test.each([320, 390, 768])(
  'at %i px the sides stand one below the other, and nothing is wider than the screen',
  async (width) => {
    await page.setViewport({ width, height: 800 });
    const { article, outline, scroll } = await page.evaluate(() => ({
      article: document.querySelector('#article')!.getBoundingClientRect().bottom,
      outline: document.querySelector('#outline')!.getBoundingClientRect().top,
      scroll: document.documentElement.scrollWidth,
    }));
    expect(outline).toBeGreaterThanOrEqual(article);
    expect(scroll).toBeLessThanOrEqual(width);
  },
);

test('on paper the whole outline is printed behind the article', async () => {
  await page.emulateMediaType('print');
  const pane = await page.evaluate(() => {
    const node = document.querySelector('.outline-side')!;
    return { shown: node.clientHeight, whole: node.scrollHeight };
  });
  expect(pane.shown).toBe(pane.whole);
});
