import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PreparedDeck, prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { printPdf } from '../../src/io/browser/print-pdf.ts';
import { captureSlides } from '../../src/io/browser/screenshot.ts';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

const outline = String.raw`# Heat and $\alpha$

---

## One

$$
\frac{\partial u}{\partial t} = \alpha \left( \frac{\partial^2 u}{\partial x^2} + \mathbf{v} \cdot \nabla u \right)
$$ {#eq:heat}

---

## Many

- In $\mathbb{R}^n$ see @eq:heat
- Wide: $$\begin{pmatrix} a_{11} & a_{12} \\ a_{21} & a_{22} \end{pmatrix} + \sqrt{\sum_{i=1}^n x_i} + \underbrace{a+b}_{c} + a + b + c + d + e + f + g + h + i + j + k + l + m$$
`;

const lender = lendBrowser();
let browser: Browser;
let folder: string;
let prepared: PreparedDeck;
let html: string;
const reported: string[] = [];

beforeAll(async () => {
  ({ browser } = await lender.open());
  folder = await mkdtemp(join(tmpdir(), 'lectern-math-'));
  await writeFile(join(folder, 'heat.md'), outline);
  const shell = quietShell(reported);
  prepared = (await prepareDeck(join(folder, 'heat.md'), {}, makeReporter(shell)))!;
  html = await writeDeckFolder(prepared, join(folder, 'dist'));
}, 60_000);

afterAll(async () => {
  await lender.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(n: number) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  await page.goto(`${pathToFileURL(html).href}#/${n}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-lectern-ready="true"]');
  return page;
}

test('every face of the equations that lies beside the deck is used, and loads from the folder', async () => {
  expect(reported.join('\n')).not.toMatch(/error|warning/);
  const page = await open(1);
  const faces = (await page.evaluate(
    '[...document.fonts].filter((face) => face.family.startsWith("KaTeX")).map((face) => `${face.family} ${face.weight} ${face.style} ${face.status}`)',
  )) as string[];
  await page.close();
  expect(faces.length).toBeGreaterThanOrEqual(5);
  const all = await open(2);
  const later = (await all.evaluate(
    '[...document.fonts].filter((face) => face.family.startsWith("KaTeX") && face.status !== "loaded").map((face) => face.family)',
  )) as string[];
  const beside = [...prepared.files.keys()].filter((name) => name.startsWith('assets/katex'));
  await all.close();
  expect(beside).toHaveLength(faces.length);
  expect(later).toEqual([]);
});

test('the width that is worked out is the width on the page', async () => {
  const page = await open(1);
  const widths = (await page.evaluate(`[...document.querySelectorAll('.tex')].map((tex) => {
    const size = Number.parseFloat(getComputedStyle(tex.querySelector('.katex')).fontSize);
    const bases = [...tex.querySelectorAll('.katex-html > .base')];
    const drawn = bases.reduce((sum, base) => sum + base.offsetWidth, 0) / size;
    return [Number(tex.style.getPropertyValue('--wide')), drawn];
  }).filter(([, drawn]) => drawn > 0)`)) as [number, number][];
  await page.close();
  expect(widths.length).toBeGreaterThan(0);
  for (const [computed, drawn] of widths) expect(Math.abs(computed - drawn)).toBeLessThan(0.03 * drawn);
});

test('the PDF has the equations as text in TrueType, a description of each, and nothing is cut', async () => {
  const { printHtml, files } = prepared;
  const printed = await printPdf(
    browser,
    { html: printHtml, files, width: 1920, height: 1080 },
    { signal: never, timeoutMs: 30_000 },
  );
  expect(printed).toMatchObject({ overflows: [], refused: [], missing: [] });
  const reading = readPdf(printed.bytes, inflate);
  if ('problem' in reading) throw new Error(reading.problem);
  const { fonts, outline: titles } = reading.facts;
  expect(fonts.some(({ name }) => name.includes('KaTeX_Math'))).toBe(true);
  expect(fonts.filter(({ name }) => /Math/.test(name) && !/KaTeX/.test(name))).toEqual([]);
  expect(fonts.filter(({ type }) => type === 'Type3')).toEqual([]);
  expect(titles.map(({ title }) => title)[0]).toMatch(/^Heat and α/);
  expect(Buffer.from(printed.bytes).toString('latin1')).toContain('/Alt');
}, 60_000);

test('print and screen show the same', async () => {
  const { printHtml, files } = prepared;
  const [, print] = await captureSlides(
    browser,
    { html: printHtml, files, width: 1920, height: 1080 },
    { signal: never, timeoutMs: 30_000 },
  );
  const page = await open(1);
  await page.addStyleTag({ content: '.reveal :is(.controls, .progress) { display: none !important }' });
  const screen = await page.screenshot();
  await page.close();
  const [a, b] = [PNG.sync.read(Buffer.from(print!)), PNG.sync.read(Buffer.from(screen))];
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  const different = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.1 });
  expect(different / (a.width * a.height)).toBeLessThan(0.005);
}, 60_000);
