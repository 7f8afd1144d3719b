import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../../../src/io/browser/browser.ts';
import { type DeckTab, openDeckTab } from '../../../src/io/browser/deck-tab.ts';
import { type LoadedPage, withLoadedPage } from '../../../src/io/browser/load-page.ts';
import type { PrintPage } from '../../../src/io/browser/page-content.ts';
import { printLoaded } from '../../../src/io/browser/print-pdf.ts';
import { prepareDeck } from '../../../src/prepare/prepare-deck.ts';
import { partPrintPage, renderPrintPage } from '../../../src/render/print-page.ts';
import { settledScript } from '../../../src/render/settled.ts';
import { lendBrowser, lentOf } from '../lend-browser.ts';
import { never } from '../support.ts';

const lent = lendBrowser();
let running: RunningBrowser;
let tab: DeckTab;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(lent.close);
afterEach(() => tab.close());

const bounds = { signal: never, timeoutMs: 20_000 };

/** A page that says when it is settled, as the print page does. */
function frameOf(title: string, files: PrintPage['files'] = new Map()): PrintPage {
  const html = `<!doctype html><html lang="en"><title>${title}</title><body><main></main><script>${settledScript}</script></body></html>`;
  return { html, files, width: 640, height: 360 };
}

const markupIn = ({ page }: LoadedPage): Promise<string[]> =>
  page.$$eval('main > section', (sections) => sections.map(({ outerHTML }) => outerHTML));

test('whatever was shown before, the slides that are asked for are shown, in their order', async () => {
  tab = openDeckTab(lentOf(running));
  const frame = frameOf('A');
  const slide = fc
    .integer({ min: 0, max: 6 })
    .map((n) => `<section data-density="airy" id="s${n}"><p>${n}</p></section>`);
  const rounds = fc.array(fc.array(slide, { maxLength: 8 }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(rounds, async (lists) => {
      for (const list of lists) {
        const shown = await tab.use(frame, list, bounds, async (loaded) => {
          const markup = await markupIn(loaded);
          // As measuring leaves them.
          await loaded.page.$$eval('section', (sections) =>
            sections.forEach((section) => section.setAttribute('data-density', 'dense')),
          );
          return markup;
        });
        expect(shown).toEqual(list);
      }
    }),
    { numRuns: 12 },
  );
});

test('a slide that stays is the same element and is not laid out again', async () => {
  tab = openDeckTab(lentOf(running));
  const slides = ['a', 'b', 'c'].map((name) => `<section id="${name}">${name}</section>`);
  const mark = ({ page }: LoadedPage) =>
    page.$$eval('section', (sections) => sections.forEach((each, i) => Object.assign(each, { mark: i })));
  const marks = ({ page }: LoadedPage) =>
    page.$$eval('section', (sections) => sections.map((each) => (each as { mark?: number }).mark ?? null));
  await tab.use(frameOf('A'), slides, bounds, mark);
  const next = [slides[0]!, '<section>new</section>', slides[2]!];
  expect(await tab.use(frameOf('A'), next, bounds, marks)).toEqual([null, null, null]); // another frame: other files
  const frame = frameOf('A');
  await tab.use(frame, slides, bounds, mark);
  expect(await tab.use(frame, next, bounds, marks)).toEqual([0, null, 2]);
  expect(await tab.use({ ...frame, width: 320 }, next, bounds, marks)).toEqual([null, null, null]);
});

test('pictures that are not decoded yet keep nobody from measuring, and a deck that has none from being ready', async () => {
  tab = openDeckTab(lentOf(running));
  const pixel = Buffer.from('R0lGODlhAgABAIAAAAAAAP///yH5BAEAAAAALAAAAAACAAEAAAICBAoAOw==', 'base64');
  const { html, ...rest } = frameOf('A', new Map([['a.gif', { type: 'image/gif', bytes: pixel }]]));
  const never = 'HTMLImageElement.prototype.decode = () => new Promise(() => {});';
  const frame = { ...rest, html: html.replace('<script>', `<script>${never}`) };
  const withPicture = ['<section><img src="a.gif" alt=""></section>'];
  const widthOf = ({ page }: LoadedPage) => page.$eval('img', (picture) => picture.naturalWidth);
  expect(await tab.use(frame, withPicture, { ...bounds, stage: 'layout' }, widthOf)).toBe(2);
  const others = await tab.use(frame, ['<section>b</section>'], bounds, markupIn);
  expect(others).toEqual(['<section>b</section>']);
  await expect(tab.use(frame, withPicture, { ...bounds, timeoutMs: 500 }, widthOf)).rejects.toThrow('a.gif');
});

test('the page of a deck is left to the next one, unless something went wrong or scripts may have run in it', async () => {
  const pageOf = ({ page }: LoadedPage) => Promise.resolve(page);
  const show = async (trust?: boolean) => {
    tab = openDeckTab(lentOf(running), trust);
    const frame = frameOf('A', new Map([['a.txt', { type: 'text/plain', bytes: Buffer.from('a') }]]));
    const page = await tab.use(frame, ['<section><p>one</p></section>'], bounds, pageOf);
    return { page, frame };
  };
  const { page: first } = await show();
  await tab.close();
  const { page: second } = await show();
  expect(second).toBe(first);
  const shown = await second.$$eval('section', (sections) => sections.length);
  expect(shown).toBe(1);

  const failing = () => Promise.reject(new Error('odd'));
  await expect(tab.use(frameOf('B'), ['<section>x</section>'], bounds, failing)).rejects.toThrow('odd');
  await tab.close();
  const { page: third } = await show(true);
  expect(third).not.toBe(second);
  await tab.close();
  const { page: fourth } = await show();
  expect(fourth).not.toBe(third);
  expect(third.isClosed()).toBe(true);
});

test('a deck in parts is the page that it is as a whole, in its elements and its PDF', async () => {
  const prepared = (await prepareDeck(
    'slides/tour.md',
    { browser: lentOf(running) },
    { report: () => undefined },
  ))!;
  const { slides, dress, files, deck } = prepared;
  const { frame, slides: markup } = await partPrintPage(slides, dress);
  const look = async (loaded: LoadedPage) => ({
    shown: await markupIn(loaded),
    missing: loaded.missing,
    seen: (await printLoaded(loaded, { look: true, timeoutMs: 20_000 })).seen,
  });
  const size = deck.meta.size;
  tab = openDeckTab(lentOf(running));
  tab.warm();
  const parts = await tab.use({ html: frame, files, ...size }, markup, bounds, look);
  const html = await renderPrintPage(slides, dress);
  const whole = await withLoadedPage(running.browser, { html, files, ...size }, bounds, look);
  expect(parts.shown).toHaveLength(slides.length);
  expect(parts).toEqual(whole);
});

test('with scripts of an author’s the page is loaded whole, for they run while it loads', async () => {
  tab = openDeckTab(lentOf(running));
  const page = frameOf('A');
  const html = page.html.replace(
    '<main>',
    '<main><section>1</section><script>document.title = "run"</script>',
  );
  const title = await tab.use({ ...page, html }, null, bounds, ({ page }) => page.title());
  expect(title).toBe('run');
  const markup =
    '<section><script>document.title = "run"</script><img src="x" onerror="document.title = 1"></section>';
  const still = await tab.use(page, [markup], bounds, ({ page, missing }) =>
    page.title().then((title) => ({ title, missing })),
  );
  expect(still.missing).toEqual(['x']);
});

test('what is wrong is not handed on: the next one has a page of its own', async () => {
  tab = openDeckTab(lentOf(running));
  const frame = frameOf('A');
  const late = tab.use(frame, ['<section>a</section>'], { ...bounds, timeoutMs: 1 }, async () => 'shown');
  await expect(late).rejects.toThrow('not ready within');
  expect(await tab.use(frame, ['<section>a</section>'], bounds, markupIn)).toEqual(['<section>a</section>']);
  const crash = tab.use(frame, ['<section>a</section>'], bounds, ({ page }) => page.goto('chrome://crash'));
  await expect(crash).rejects.toThrow();
  expect(await tab.use(frame, ['<section>b</section>'], bounds, markupIn)).toEqual(['<section>b</section>']);
});
