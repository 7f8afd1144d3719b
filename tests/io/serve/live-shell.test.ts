import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../../src/io/browser/find-browser.ts';
import { serveDeck } from '../../../src/io/serve/server.ts';
import { eventually, temporaryFolder } from '../support.ts';

const deck = (text: string) => `<!doctype html><html lang="en"><head><title>${text}</title>
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
  </head><body><h1>${text}</h1></body></html>`;

// lectern's own browser cannot reach any server: this one can.
async function openBrowser() {
  const { path } = await findBrowser();
  const root = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: 'shell',
    pipe: true,
    args: root ? ['--no-sandbox'] : [],
  });
  onTestFinished(() => browser.close());
  return browser.newPage();
}

test(
  'the page around a deck reloads it at its slide, and shows what is wrong',
  {
    timeout: 60_000,
  },
  async () => {
    const outDir = await temporaryFolder();
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    await mkdir(outDir, { recursive: true });
    await writeFile(join(outDir, 'index.html'), deck('One'));
    const server = await serveDeck({ outDir, port: 0, signal: controller.signal });
    const page = await openBrowser();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(server.url);
    const heading = () =>
      page
        .frames()[1]
        ?.$eval('h1', (element) => element.textContent)
        .catch(() => null);
    const notice = () =>
      page.$eval('pre', (element) => (element.checkVisibility() ? element.innerHTML : null));
    await eventually(async () => (await heading()) === 'One');
    await eventually(async () => (await page.title()) === 'One');

    await page.frames()[1]!.evaluate(() => history.replaceState(null, '', '#/3/1'));
    await writeFile(join(outDir, 'index.html'), deck('Two'));
    await server.reload();
    await eventually(async () => (await heading()) === 'Two');
    expect(new URL(page.frames()[1]!.url()).hash).toBe('#/3/1');

    server.report('talk.md:2:1: error [raw] <img src=x onerror=alert(1)>');
    await eventually(
      async () => (await notice()) === 'talk.md:2:1: error [raw] &lt;img src=x onerror=alert(1)&gt;',
    );
    await server.reload();
    await eventually(async () => (await notice()) === null);

    // The page itself loaded again keeps the slide too.
    await page.reload();
    await eventually(async () => (await heading()) === 'Two');
    expect(new URL(page.frames()[1]!.url()).hash).toBe('#/3/1');
    expect(problems).toEqual([]);
  },
);
