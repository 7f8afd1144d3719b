import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeReporter } from '../../src/commands/shell.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { settingsStart } from '../../src/render/deck-page.ts';
import { makeSingleFile } from '../../src/render/single-file.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { temporaryFolder } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

const lender = lendBrowser();
let browser: Browser;
beforeAll(async () => {
  ({ browser } = await lender.open());
});
afterAll(lender.close);

test('a deck in one file asks for nothing, and shows what the folder shows', async () => {
  const shell = quietShell();
  const deck = (await prepareDeck('slides/tour.md', {}, makeReporter(shell)))!;
  const { html, parts } = await makeSingleFile(deck.html, deck.files);
  const names = [...deck.files.keys()].filter((name) => deck.html.includes(name));
  expect(parts.map(({ name }) => name).sort()).toEqual(names.sort());
  // No picture stands in it twice: all of it is hardly more than the page and its files.
  const bytes = names.reduce((sum, name) => sum + deck.files.get(name)!.bytes.length, deck.html.length);
  expect(html.length).toBeLessThan(bytes * 1.4);
  expect(html).not.toMatch(/["'(]assets\//);

  const folder = await temporaryFolder();
  const file = join(folder, 'tour.html');
  await writeFile(file, html);
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/.test(url) && url !== pathToFileURL(file).href) trouble.push(url);
  });
  page.on('requestfailed', (request) => trouble.push(`failed: ${request.url().slice(0, 80)}`));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-lectern-ready="true"]');
  const broken = await page.evaluate(
    'Promise.all([...document.images].map((image) => image.decode().then(() => null, () => image.outerHTML.slice(0, 80)))).then((all) => all.filter(Boolean))',
  );
  const fonts = await page.evaluate('[...document.fonts].filter((face) => face.status === "loaded").length');
  expect(trouble).toEqual([]);
  expect(broken).toEqual([]);
  expect(fonts).toBeGreaterThan(3);
  await page.close();
});

test('a file that is not there stays a name, and one that is shown once needs no script', async () => {
  const html =
    '<p><img src="assets/a.png"><img src="assets/b.png"><style>x{src:url(\'assets/f.woff2\')}</style>';
  const files = new Map([
    ['assets/a.png', { type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }],
    ['assets/f.woff2', { type: 'font/woff2', bytes: new Uint8Array([4]) }],
  ]);
  expect((await makeSingleFile(html, files)).html).toBe(
    '<p><img src="data:image/png;base64,AQID"><img src="assets/b.png"><style>x{src:url(\'data:font/woff2;base64,BA==\')}</style>',
  );
});

test('what a text, a title or a script says of a file stays as it is written', async () => {
  const html =
    '<p title="assets/a.png">assets/a.png src="assets/a.png"<script>"assets/a.png"</script><img alt="assets/a.png" src="assets/a.png">';
  const files = new Map([['assets/a.png', { type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }]]);
  expect((await makeSingleFile(html, files)).html).toBe(
    html.replace('src="assets/a.png">', 'src="data:image/png;base64,AQID">'),
  );
});

test('a film and its poster that are shown twice are both handed out', async () => {
  const films = '<video src="assets/f.mp4" poster="assets/a.png"></video>'.repeat(2);
  const html = `${films}${settingsStart}{}</script>`;
  const files = new Map([
    ['assets/a.png', { type: 'image/png', bytes: new Uint8Array([1]) }],
    ['assets/f.mp4', { type: 'video/mp4', bytes: new Uint8Array([2]) }],
  ]);
  const { html: single } = await makeSingleFile(html, files);
  expect(single.match(/<video data-held="src 0,poster 1"><\/video>/g)).toHaveLength(2);
});
