import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PreparedDeck, prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { quietShell } from '../support/quiet-shell.ts';

const lender = lendBrowser();
let browser: Browser;
let folder: string;
let prepared: PreparedDeck;
let html: string;

beforeAll(async () => {
  ({ browser } = await lender.open());
  folder = await mkdtemp(join(tmpdir(), 'lectern-picture-'));
  const shell = quietShell();
  prepared = (await prepareDeck('slides/russia-myanmar.md', {}, makeReporter(shell)))!;
  html = await writeDeckFolder(prepared, folder);
});

afterAll(async () => {
  await lender.close();
  await rm(folder, { recursive: true, force: true });
});

/** The deck opened from disk at slide `n` (from 0), settled. */
async function openDeck(page: Page, n: number): Promise<void> {
  await page.goto(`${pathToFileURL(html).href}#/${n}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-lectern-ready="true"]');
}

test('R15 the deck opens from disk, with its fonts and pictures, without one request elsewhere or one error', async () => {
  const page = await browser.newPage();
  const trouble: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) trouble.push(request.url());
  });
  page.on('requestfailed', (request) => trouble.push(`failed: ${request.url()}`));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  await openDeck(page, 0);
  const fonts = await page.evaluate('[...document.fonts].filter((face) => face.status === "loaded").length');
  const broken = await page.evaluate(
    '[...document.images].filter((image) => image.naturalWidth === 0).length',
  );
  expect(trouble).toEqual([]);
  expect(fonts).toBeGreaterThan(3);
  expect(broken).toBe(0);
  expect(await page.evaluate('Reveal.getTotalSlides()')).toBe(prepared.arranged.length);
  await page.close();
});

test('R15 the built page names no address of another machine but in text and licences', () => {
  const page = readFileSync(html, 'utf8');
  const loads = page.match(/(?:src|href|url\()\s*=?\s*["']?(?:https?:)?\/\/[^"')\s]+/gi) ?? [];
  expect(loads).toEqual([]);
});
