import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PreparedDeck, prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { captureSlides } from '../../src/io/browser/screenshot.ts';
import { fragmentEffects } from '../../src/markdown/fragments.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

const lender = lendBrowser();
let browser: Browser;
let folder: string;
let prepared: PreparedDeck;
let html: string;

beforeAll(async () => {
  ({ browser } = await lender.open());
  folder = await mkdtemp(join(tmpdir(), 'lectern-blocks-'));
  const shell = quietShell();
  prepared = (await prepareDeck('tests/render/blocks/outline.md', {}, makeReporter(shell)))!;
  html = await writeDeckFolder(prepared, folder);
}, 60_000);

afterAll(async () => {
  await lender.close();
  await rm(folder, { recursive: true, force: true });
});

/** The deck opened from disk, settled. */
async function openDeck(): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(prepared.deck.meta.size);
  await page.goto(pathToFileURL(html).href, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-lectern-ready="true"]');
  // Reveal's own controls are no part of the slide, and a step that is still moving is no picture of it.
  const content =
    '.reveal .controls, .reveal .progress { display: none !important } * { transition: none !important }';
  await page.addStyleTag({ content });
  return page;
}

test('once all steps are taken, slides look as they do in print, within 1 % of pixels', async () => {
  const { width, height } = prepared.deck.meta.size;
  const content = { html: prepared.printHtml, files: prepared.files, width, height };
  const printed = await captureSlides(browser, content, { signal: never, timeoutMs: 60_000 });
  const page = await openDeck();
  const differing: string[] = [];
  for (const [n, png] of printed.entries()) {
    await page.evaluate(`Reveal.slide(${n}); while (Reveal.nextFragment()) {}`);
    const screen = PNG.sync.read(Buffer.from(await page.screenshot()));
    const print = PNG.sync.read(Buffer.from(png));
    const pixels = pixelmatch(screen.data, print.data, undefined, width, height, { threshold: 0.1 });
    if (pixels > 0.01 * width * height)
      differing.push(`slide ${n + 1}: ${((100 * pixels) / (width * height)).toFixed(2)} %`);
  }
  expect(differing).toEqual([]);
}, 90_000);

test('emoji, whole sequences among them, are drawn by the font that comes with the deck', async () => {
  const page = await openDeck();
  expect([...prepared.files.keys()].filter((name) => name.includes('noto-emoji'))).not.toEqual([]);
  // One glyph is as wide as its neighbours; a sequence that falls apart is several.
  const widths = await page.evaluate(`(() => {
    const heading = document.querySelector('section.present h1');
    return ['✨', '👩‍💻', '🇯🇵', '1️⃣'].map((text) => {
      const span = heading.appendChild(document.createElement('span'));
      span.textContent = text;
      span.style.whiteSpace = 'nowrap';
      const width = span.getBoundingClientRect().width;
      span.remove();
      return width;
    });
  })()`);
  expect(widths).not.toContain(0);
  const [first, ...others] = widths as number[];
  for (const width of others) expect(width / first!).toBeCloseTo(1, 1);
});

test('the effects of fragments are those of Reveal’s own sheet', async () => {
  const page = await openDeck();
  const known = (await page.evaluate(`(() => {
    const found = new Set();
    for (const sheet of document.styleSheets)
      for (const [, name] of [...sheet.cssRules].map((rule) => rule.cssText).join(' ').matchAll(/\\.fragment\\.([a-z-]+)/g))
        found.add(name);
    return [...found];
  })()`)) as string[];
  const states = ['visible', 'current-fragment', 'disabled', 'fragment'];
  expect(
    known.filter((name) => !states.includes(name) && !(fragmentEffects as readonly string[]).includes(name)),
  ).toEqual([]);
  // Reveal's default effect has no rule of its own.
  expect(
    fragmentEffects.filter((name) => !known.includes(name) && name !== 'fade-in' && name !== 'custom'),
  ).toEqual([]);
});
