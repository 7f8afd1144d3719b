import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendBrowser } from '../io/lend-browser.ts';
import { temporaryFolder } from '../io/support.ts';
import { compareWithPrint } from './same-picture.ts';

const lender = lendBrowser();
let browser: Browser;
beforeAll(async () => {
  ({ browser } = await lender.open());
});
afterAll(() => lender.close());

// The frame of the page forces where a slide stands and its size: of what is in it nothing.
test.each([
  [
    'what fits itself to the ratio of the slide',
    '@container slide (max-aspect-ratio: 3 / 2) { h2 { background: #c00 } }',
  ],
  ['lines from top to bottom, of a slide', 'section { writing-mode: vertical-rl !important }'],
  ['lines from top to bottom, in a slide', 'section > * { writing-mode: vertical-rl }'],
  ['columns', 'section { columns: 3 }'],
])('in print as on the screen: %s', async (_, css) => {
  const path = join(await temporaryFolder(), 'talk.md');
  const text = 'Some words that fill a line or two of the slide. '.repeat(6);
  await writeFile(path, `---\nsize: "4:3"\n---\n\n<style>\n${css}\n</style>\n\n## A heading\n\n${text}\n`);
  const [share] = await compareWithPrint(browser, path);
  expect(share).toBeLessThan(0.2);
});
