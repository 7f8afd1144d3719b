import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareDeck, type PreparedDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { measureOverflow } from '../../src/io/browser/measure-overflow.ts';
import { captureSlides } from '../../src/io/browser/screenshot.ts';
import { listRevealThemes } from '../../src/io/files/stock-sheets.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never, temporaryFolder } from '../io/support.ts';
import { quietShell } from '../support/quiet-shell.ts';

const outline = `---
title: Sample
revealOptions: { controls: false, progress: false }
---
# Title of a talk

A line with a [link](https://example.org)

---

## Words, lists and code

- One with \`code\`
- Two
  - nested

\`\`\`js
const answer = 42; // a comment
\`\`\`

---

### A table

| Head | Number |
| --- | --: |
| one | 12 |

> A quotation of some length
`;

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(lent.close);

const themes = await listRevealThemes();

async function prepare(
  theme: string,
): Promise<{ folder: string; prepared: PreparedDeck; notes: readonly string[] }> {
  const folder = await temporaryFolder();
  const notes: string[] = [];
  const shell = quietShell(notes);
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, 'talk.md'), outline);
  const prepared = await prepareDeck(join(folder, 'talk.md'), { theme }, makeReporter(shell));
  return { folder, prepared: prepared!, notes };
}

const pageOf = ({ printHtml: html, files, deck }: PreparedDeck) => ({ html, files, ...deck.meta.size });

test('all fourteen themes of Reveal.js are there', () => {
  expect(themes).toHaveLength(14);
});

test.each(themes)(
  '%s fits its canvas, can be read and names no other machine',
  async (theme) => {
    const { prepared, notes } = await prepare(theme);
    expect(notes.filter((note) => !note.includes('[remote-font]'))).toEqual([]);
    expect(prepared.deck.meta.size).toEqual({ width: 960, height: 700 });
    const { printHtml } = prepared;
    expect(printHtml.replace(/url\("?data:[^)]*\)/g, '')).not.toMatch(
      /@import|url\(\s*["']?(?:https?:)?\/\//,
    );
    const found = await withLoadedPage(
      running.browser,
      pageOf(prepared),
      { signal: never, timeoutMs: 60_000 },
      async ({ page, missing, refused }) => {
        const colors = (await page.evaluate(`['h1', 'h2', 'p', 'li', 'td'].map((name) => {
          const rgb = (text) => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
          const light = (text) => rgb(text).map((c) => c / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
            .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
          const element = document.querySelector('.slide ' + name);
          const [a, b] = [getComputedStyle(element).color, getComputedStyle(element.closest('.slide')).backgroundColor].map(light);
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        })`)) as number[];
        return { overflows: await measureOverflow(page), missing, refused, least: Math.min(...colors) };
      },
    );
    expect(found).toMatchObject({ overflows: [], missing: [], refused: [] });
    // The palest pair is solarized's own: grey on cream.
    expect(found.least).toBeGreaterThan(4);
  },
  60_000,
);

test.each(['black', 'sky', 'league', 'serif'])(
  '%s looks the same on the screen and in print, within one per cent of pixels',
  async (theme) => {
    const { folder, prepared } = await prepare(theme);
    const html = await writeDeckFolder(prepared, join(folder, 'dist'));
    const { width, height } = prepared.deck.meta.size;
    const printed = await captureSlides(running.browser, pageOf(prepared), {
      signal: never,
      timeoutMs: 60_000,
    });
    const page = await running.browser.newPage();
    await page.setViewport({ width, height });
    for (const [n, png] of printed.entries()) {
      await page.goto(`${pathToFileURL(html).href}#/${n}`, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('html[data-lectern-ready="true"]');
      const screen = PNG.sync.read(Buffer.from(await page.screenshot()));
      const print = PNG.sync.read(Buffer.from(png));
      const differing = pixelmatch(screen.data, print.data, undefined, width, height, { threshold: 0.1 });
      expect(differing / (width * height), `slide ${n + 1}`).toBeLessThan(0.01);
      await page.goto('about:blank');
    }
    await page.close();
  },
  90_000,
);
