import puppeteer, { type Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { findBrowser } from '../../src/io/browser/find-browser.ts';

/** A page of a browser that reaches servers on this machine, as lectern's own does not; closed when the test has ended. */
export async function openPage(): Promise<Page> {
  const { path } = await findBrowser();
  const root = process.getuid?.() === 0;
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: 'shell',
    pipe: true,
    args: root ? ['--no-sandbox'] : [],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  return page;
}
