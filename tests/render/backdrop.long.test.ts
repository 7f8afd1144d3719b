import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { captureSlides } from '../../src/io/browser/screenshot.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

const slides = [
  '# Cover\n\n![bg](wide.svg)',
  '## Right\n\n![bg right:40%](high.svg)\n\n- One\n- Two',
  '## Row\n\n![a](wide.svg "Wide") ![b](high.svg "High")',
  '## Two\n\n![bg](wide.svg)\n![bg vertical](high.svg)\n\nText.',
  '## Pattern {background-image=high.svg background-size=200px background-repeat=repeat background-opacity=0.3}\n\nText.',
  '## Colour {background-color="#204060"}\n\n- One',
  '## Gradient {background-gradient="linear-gradient(#123, #345)"}\n\n- One',
  '## Grid\n\n::: {.grid columns=3}\n![a](wide.svg)\n\n![b](high.svg)\n\n![c](wide.svg)\n:::',
  '![bg Alone](wide.svg)',
];

const svg = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#2e6a5c"/><circle cx="${width / 2}" cy="${height / 2}" r="90" fill="#f0c88a"/></svg>`;

const lender = lendBrowser();
let browser: Browser;
let folder: string;

beforeAll(async () => {
  ({ browser } = await lender.open());
  folder = await mkdtemp(join(tmpdir(), 'lectern-backdrop-'));
  await writeFile(join(folder, 'talk.md'), slides.join('\n\n---\n\n'));
  await writeFile(join(folder, 'wide.svg'), svg(1600, 900));
  await writeFile(join(folder, 'high.svg'), svg(600, 900));
});

afterAll(async () => {
  await lender.close();
  await rm(folder, { recursive: true, force: true });
});

test('pictures beside and behind the words look the same on the screen and in print, within 1 % of pixels', async () => {
  const shell = quietShell();
  const prepared = (await prepareDeck(join(folder, 'talk.md'), {}, makeReporter(shell)))!;
  const html = await writeDeckFolder(prepared, join(folder, 'dist'));
  const { width, height } = prepared.deck.meta.size;
  const content = { html: prepared.printHtml, files: prepared.files, width, height };
  const printed = await captureSlides(browser, content, { signal: never, timeoutMs: 60_000 });
  expect(printed).toHaveLength(slides.length);
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(pathToFileURL(html).href, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-lectern-ready="true"]');
  await page.addStyleTag({ content: '.reveal .controls, .reveal .progress { display: none !important }' });
  const differing: string[] = [];
  const plain: number[] = [];
  for (const [n, png] of printed.entries()) {
    await page.evaluate(`Reveal.slide(${n})`);
    const screen = PNG.sync.read(Buffer.from(await page.screenshot()));
    const print = PNG.sync.read(Buffer.from(png));
    const pixels = pixelmatch(screen.data, print.data, undefined, width, height, { threshold: 0.1 });
    if (pixels > 0.01 * width * height)
      differing.push(`slide ${n + 1}: ${((100 * pixels) / (width * height)).toFixed(2)} %`);
    const first = print.data.subarray(0, 4).toString('hex');
    if (print.data.toString('hex') === first.repeat(width * height)) plain.push(n + 1);
  }
  expect(differing).toEqual([]);
  expect(plain).toEqual([]);
}, 90_000);
