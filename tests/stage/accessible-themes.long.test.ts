import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { writeSpecimen } from '../../src/prepare/specimen.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { temporaryFolder } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';
import { openPage } from './open-deck.ts';
import { runAxe } from './run-axe.ts';

const lender = lendBrowser();
let browser: Browser;
beforeAll(async () => {
  ({ browser } = await lender.open());
});
afterAll(() => lender.close());

test.each(['paper', 'poster', 'nocturne', 'plain', 'thesis', 'workshop'])(
  'R97 axe finds nothing serious in any layout of %s',
  async (theme) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'slides'));
    const path = await writeSpecimen(join(folder, 'slides'), { size: '16:9', longer: 0, fit: 'dense' });
    const prepared = (await prepareDeck(path, { theme, browser: null }, makeReporter(quietShell())))!;
    const url = pathToFileURL(await writeDeckFolder(prepared, join(folder, 'dist'))).href;
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
    await openPage(page, url);
    const found: string[] = [];
    for (let n = 0; n < prepared.slides.length; n++) {
      await page.evaluate(
        `Reveal.slide(...Object.values(Reveal.getIndices(Reveal.getSlides()[${n}])).slice(0, 2)); Reveal.navigateFragment(99)`,
      );
      // What is on its way has other colours than where it comes to stand.
      await page
        .evaluate('for (const each of document.getAnimations()) each.finish?.call(each)')
        .catch(() => 0);
      found.push(...(await runAxe(page)).map((each) => `slide ${n + 1}: ${each}`));
    }
    await page.close();
    expect(prepared.slides.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  },
  240_000,
);
