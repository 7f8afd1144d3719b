import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import { makeReporter } from '../../src/commands/shell.ts';
import { writeDeckFolder } from '../../src/commands/write-deck-folder.ts';
import { codeStepsScript } from '../../src/render/code-steps.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { quietShell } from '../support/quiet-shell.ts';

const outline = `# Steps

---

## Before and after

- First {.fragment}

\`\`\`ts {1|2-3|all|none}
one
two
three
\`\`\`

Last {.fragment}

---

## In the order of indices

\`\`\`ts [1|2] {fragment-index=2}
one
two
\`\`\`

\`\`\`ts {2}
one
two
\`\`\`

Before the second step {.fragment fragment-index=1}

Note:

\`\`\`ts {1|2|3}
a
b
c
\`\`\`

---

## Raw <b>markup</b> beside it

\`\`\`ts {1|2}
one
two
\`\`\`

<b>Bold</b>
`;

const lender = lendBrowser();
let browser: Browser;
let folder: string;
let html: string;
let printHtml: string;
let page: Page;
const trouble: string[] = [];

beforeAll(async () => {
  ({ browser } = await lender.open());
  folder = await mkdtemp(join(tmpdir(), 'lectern-code-'));
  await writeFile(join(folder, 'talk.md'), outline);
  const shell = quietShell();
  const prepared = (await prepareDeck(join(folder, 'talk.md'), {}, makeReporter(shell)))!;
  ({ printHtml } = prepared);
  html = await writeDeckFolder(prepared, join(folder, 'deck'));
});

beforeEach(async () => {
  page = await browser.newPage();
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(String(error)));
  return async () => {
    await page.close();
    expect(trouble.splice(0)).toEqual([]);
  };
});

afterAll(async () => {
  await lender.close();
  await rm(folder, { recursive: true, force: true });
});

async function openDeck(n: number): Promise<void> {
  await page.goto(`${pathToFileURL(html).href}#/${n}`, { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('html[data-lectern-ready="true"]');
}

/** Words of the lines that stand out in the first listing of the slide, or `-` where no line stands back. */
function lit(): Promise<unknown> {
  return page.evaluate(`(() => {
    const figure = Reveal.getCurrentSlide().querySelector('.body .code');
    if (!figure.hasAttribute('data-lit')) return '-';
    return [...figure.querySelectorAll('.line[data-lit]')].map((line) => line.textContent.trim()).join(' ');
  })()`);
}

/** What stands out now and after each of so many moves. */
async function walk(move: 'next' | 'prev', times: number): Promise<unknown[]> {
  const seen = [await lit()];
  for (let i = 0; i < times; i++) {
    await page.evaluate(`Reveal.${move}()`);
    seen.push(await lit());
  }
  return seen;
}

test('steps go forth and back among other fragments, and no line is copied', async () => {
  await openDeck(1);
  const forth = ['one', 'one', 'two three', '-', '', ''];
  expect(await walk('next', 5)).toEqual(forth);
  expect(await walk('prev', 5)).toEqual(forth.toReversed());
  expect(await page.evaluate('Reveal.getCurrentSlide().querySelectorAll(".line").length')).toBe(3);
});

test('a slide that is left is at its last step when one comes back to it', async () => {
  await openDeck(2);
  await page.evaluate('Reveal.prev()');
  expect(await lit()).toBe('');
  await page.evaluate('Reveal.prev(); Reveal.prev()');
  expect(await lit()).toBe('-');
});

test('steps keep the order of fragment indices; notes add none, and one step stands still', async () => {
  await openDeck(2);
  expect(await walk('next', 2)).toEqual(['one', 'one', 'two']);
  expect(await page.evaluate('Reveal.availableFragments().next')).toBe(false);
  const still =
    '[...Reveal.getCurrentSlide().querySelectorAll(".code")][1].querySelector("[data-lit]").textContent';
  expect(await page.evaluate(still)).toBe('two');
});

test('steps pass by the sanitiser', async () => {
  await openDeck(3);
  expect(await walk('next', 1)).toEqual(['one', 'two']);
});

test('lines that stand back can be read', async () => {
  await openDeck(1);
  const back = await page.evaluate(
    'getComputedStyle(Reveal.getCurrentSlide().querySelector(".line:not([data-lit])")).color',
  );
  const comment = await page.evaluate(`(() => {
    const probe = Reveal.getCurrentSlide().querySelector('.slide').appendChild(document.createElement('i'));
    probe.style.color = 'var(--deck-code-comment)';
    return getComputedStyle(probe).color;
  })()`);
  // The contrast of comments on the ground of code is held by the theme's own test.
  expect(back).toBe(comment);
});

test('in print no line of a stepped listing stands back, and the script is not there', () => {
  const sections = printHtml.split('<section').slice(2);
  expect(sections[0]).toContain('data-steps');
  expect(sections[0]).not.toContain('data-lit');
  expect(sections[1]).toContain('<span class="line" data-lit>two');
  expect(printHtml).not.toContain(codeStepsScript);
});
