import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { measureOverflow } from '../../src/io/browser/measure-overflow.ts';
import { captureSlides } from '../../src/io/browser/screenshot.ts';
import { mapSelector } from '../../src/theme/marp/map-selector.ts';
import { prepareDeck, type PreparedDeck } from '../../src/prepare/prepare-deck.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never, temporaryFolder } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(lent.close);

const outline = `---
title: Talk
size: "16:9"
reveal: { controls: false, progress: false }
---
# Cover

---

<!-- _class: lead -->

# Level one

First paragraph

Second paragraph

# Level one again

---

## Level two

- one
- two

### Level three

\`\`\`js
const a = 1;
\`\`\`
`;

async function prepare(sheet: string | { readonly css: string }, text = outline): Promise<PreparedDeck> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '.git'));
  if (typeof sheet === 'string')
    await copyFile(`tests/theme/marp-sheets/${sheet}.css`, join(folder, 'look.css'));
  else await writeFile(join(folder, 'look.css'), sheet.css);
  await writeFile(join(folder, 'talk.md'), text);
  const shell = quietShell();
  return (await prepareDeck(join(folder, 'talk.md'), { theme: 'look.css' }, makeReporter(shell)))!;
}

const pageOf = ({ printHtml: html, files, deck }: PreparedDeck) => ({ html, files, ...deck.meta.size });
const limits = { signal: never, timeoutMs: 60_000 };

/** What a script gives in the page of a deck in a sheet. */
async function look<T>(css: string, script: string): Promise<T> {
  const prepared = await prepare({ css: `/* @theme t */\n${css}` });
  return withLoadedPage(running.browser, pageOf(prepared), limits, ({ page }) => page.evaluate(script)) as T;
}

/** Texts on the slides, by the selector that a sheet would name them with. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  h1: ['Cover', 'Level one', 'Level one again'],
  'section > h2': ['Level two'],
  ':is(h2, marp-h2)': ['Level two'],
  h3: ['Level three'],
  'section.lead h1': ['Level one', 'Level one again'],
  'section.lead > h1:first-child': ['Level one'],
  'section.lead > :first-child': ['Level one'],
  'section.lead > *:last-child': ['Level one again'],
  'h1 + p': ['First paragraph'],
  'section h1 ~ p': ['First paragraph', 'Second paragraph'],
  'p + h1': ['Level one again'],
  'section:not(.lead) h1': ['Cover'],
  'section:has(> h3) li': ['one', 'two'],
  'section > ul > li:first-child': ['one'],
  'section[data-class="lead"] p': ['First paragraph', 'Second paragraph'],
  footer: ['Talk', 'Talk', 'Talk'],
  'section.lead::after': ['2'],
};

test('selectors mean here what they mean in Marp', async () => {
  const mapped = Object.keys(meanings).map((selector) => {
    const found = mapSelector(selector);
    return [selector, 'lost' in found ? '' : found.selectors.join(', ')];
  });
  const found = await look(
    '',
    `Object.fromEntries(${JSON.stringify(mapped)}.map(([name, selector]) =>
      [name, [...document.querySelectorAll(selector)].map((each) => each.textContent.trim())]))`,
  );
  expect(found).toEqual(meanings);
}, 30_000);

test('the slide is the box that the sheet speaks of, and what is on it its children', async () => {
  const css = `:root { --x: 30px; font-size: 20px } section { display: grid; gap: 7px; padding: var(--x); background: #123; width: 5000px }
    section.lead { align-content: center; color: #eee } p { margin: 2rem 0 0 }
    section::after { content: attr(data-marpit-pagination) ' of ' attr(data-marpit-pagination-total) }`;
  const found = await look<Record<string, string>>(
    css,
    `(() => {
      const box = document.querySelector('section.lead > .slide');
      const style = getComputedStyle(box);
      const [h1, p] = ['h2', 'p'].map((name) => box.querySelector(name).getBoundingClientRect());
      return {
        width: style.width, padding: style.paddingTop, ground: style.backgroundColor, ink: style.color,
        margin: getComputedStyle(box.querySelector('p')).marginTop,
        gap: p.top - h1.bottom,
        after: getComputedStyle(box.querySelector('.f-num'), '::after').content,
      };
    })()`,
  );
  expect(found).toEqual({
    width: '1280px',
    padding: '30px',
    ground: 'rgb(17, 34, 51)',
    ink: 'rgb(238, 238, 238)',
    margin: '40px',
    // The heading has 0.67 of 40 px below it, between the two lies the gap, and a grid collapses no margins.
    gap: expect.closeTo(0.67 * 40 + 7 + 40, 1) as number,
    after: '" of 3"',
  });
}, 30_000);

test('what a sheet sets over the edges at the foot is cut there, and makes no slide too full', async () => {
  const prepared = await prepare({
    css: '/* @theme t */\nsection { padding: 40px } footer { left: 51%; width: 100%; top: 98% } h1 { position: absolute; top: 0; left: 0; width: 100% }',
  });
  expect(
    await withLoadedPage(running.browser, pageOf(prepared), limits, ({ page }) => measureOverflow(page)),
  ).toEqual([]);
}, 30_000);

test('a slide of a sheet that is too full is parted', async () => {
  const prepared = await prepare(
    { css: '/* @theme t */\n@import "default";' },
    `## Many\n\n${'- a point\n'.repeat(40)}`,
  );
  expect(prepared.arranged.length).toBeGreaterThan(2);
  expect(
    await withLoadedPage(running.browser, pageOf(prepared), limits, ({ page }) => measureOverflow(page)),
  ).toEqual([]);
}, 30_000);

test('a picture of a theme of Marp is the same on the screen and in print', async () => {
  const prepared = await prepare('night-train');
  const html = await writeDeckFolder(prepared, await temporaryFolder());
  const { width, height } = prepared.deck.meta.size;
  const printed = await captureSlides(running.browser, pageOf(prepared), limits);
  const page = await running.browser.newPage();
  await page.setViewport({ width, height });
  for (const [n, png] of printed.entries()) {
    await page.goto(`${pathToFileURL(html).href}#/${n}`, {
      waitUntil: 'domcontentloaded',
    });
    await page.waitForSelector('html[data-lectern-ready="true"]');
    const screen = PNG.sync.read(Buffer.from(await page.screenshot()));
    const print = PNG.sync.read(Buffer.from(png));
    const differing = pixelmatch(screen.data, print.data, undefined, width, height, { threshold: 0.1 });
    expect(differing / (width * height), `slide ${n + 1}`).toBeLessThan(0.01);
    await page.goto('about:blank');
  }
  await page.close();
}, 60_000);
