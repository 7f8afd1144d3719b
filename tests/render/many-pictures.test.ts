import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { settledScript } from '../../src/render/settled.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never } from '../io/support.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
});
afterAll(lent.close);

function draw(width: number, height: number): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(200);
  return PNG.sync.write(png, { colorType: 2 });
}

/** Files that a page of so many pictures could not load. */
async function listMissing(bytes: Buffer, count: number): Promise<readonly string[]> {
  const paths = Array.from({ length: count }, (_, n) => `assets/picture-${n}.png`);
  const files = new Map(paths.map((path) => [path, { type: 'image/png', bytes }]));
  const pictures = paths.map((path) => `<img src="${path}" alt="" width="40" height="30">`).join('');
  const html = `<!doctype html><title>Many</title><body>${pictures}<script>${settledScript}</script>`;
  const content = { html, files, width: 640, height: 360 };
  const bounds = { signal: never, timeoutMs: 40_000 };
  return withLoadedPage(running.browser, content, bounds, async ({ missing }) => missing);
}

test('more large pictures than a browser holds decoded at once are all there', async () => {
  expect(await listMissing(draw(1600, 1000), 160)).toEqual([]);
});

test('one whose file is cut off is told all the same', async () => {
  expect(await listMissing(draw(60, 40).subarray(0, 40), 2)).toHaveLength(2);
});
