import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'puppeteer-core';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { captureSlides } from '../../src/io/browser/screenshot.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { never, temporaryFolder } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

/** Share of the pixels of each slide that differ between the opened deck and the page that is printed, in per cent. */
export async function compareWithPrint(browser: Browser, outline: string, theme?: string): Promise<number[]> {
  const shell = quietShell();
  const prepared = (await prepareDeck(outline, { theme }, makeReporter(shell)))!;
  const html = await writeDeckFolder(prepared, join(await temporaryFolder(), 'deck'));
  const { width, height } = prepared.deck.meta.size;
  const content = { html: prepared.printHtml, files: prepared.files, width, height };
  const printed = await captureSlides(browser, content, { signal: never, timeoutMs: 60_000 });
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  const shares: number[] = [];
  for (const [n, png] of printed.entries()) {
    await page.goto(`${pathToFileURL(html).href}#/${n}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('html[data-lectern-ready="true"]');
    await page.evaluate(untilStill, n);
    // Reveal's own controls are no part of the slide.
    await page.addStyleTag({ content: '.reveal .controls, .reveal .progress { display: none !important }' });
    const screen = PNG.sync.read(Buffer.from(await page.screenshot()));
    const print = PNG.sync.read(Buffer.from(png));
    const pixels = pixelmatch(screen.data, print.data, undefined, width, height, { threshold: 0.1 });
    shares.push((100 * pixels) / (width * height));
  }
  await page.close();
  return shares;
}

// What follows runs in the page.
declare const Reveal: { getSlides(): unknown[]; getCurrentSlide(): unknown };
declare const document: {
  getAnimations(): {
    readonly finished: Promise<unknown>;
    readonly effect: { getComputedTiming(): { readonly endTime: number } };
  }[];
};
declare function requestAnimationFrame(use: () => void): void;
declare function setTimeout(use: () => void, ms: number): unknown;

/** Waits until the slide is the one that is shown and nothing moves any more: on a busy machine that takes a moment. */
async function untilStill(n: number): Promise<void> {
  const frame = () => new Promise<void>((resolve) => requestAnimationFrame(resolve));
  while (Reveal.getSlides().indexOf(Reveal.getCurrentSlide()) !== n) await frame();
  await frame();
  // One that lasts for minutes, such as the beckoning of Reveal's arrows, is not waited for.
  const moving = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < 5000);
  // One that was stopped never ends; what it leaves shows in the pictures.
  const late = new Promise<void>((resolve) => setTimeout(resolve, 5000));
  await Promise.race([late, Promise.allSettled(moving.map(({ finished }) => finished))]);
}
