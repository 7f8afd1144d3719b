import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../../../src/io/browser/browser.ts';
import { drawInPage } from '../../../src/io/browser/draw-in-page.ts';
import { lendBrowser } from '../lend-browser.ts';
import { never, printPage } from '../support.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(() => lent.close());

// Draws anything, but for two words: one never ends, the other blocks its page.
const script = `<script>globalThis.lecternDraw = async (source) => {
  if (source === 'never') return new Promise(() => {});
  if (source === 'loop') for (;;);
  return { svg: '<svg>' + source + '</svg>' };
}</script>`;

test('a diagram that never ends is given up and the others are drawn', async () => {
  const sources = ['a', 'never', 'b', 'loop', 'c'];
  const options = { signal: never, loadMs: 20_000, timeoutMs: 1500 };
  const drawn = await drawInPage(running.browser, printPage([], { head: script }), sources, options);
  const late = { message: 'it took longer than 1.5 seconds', line: null, late: true };
  expect(drawn).toEqual([
    { svg: '<svg>a</svg>' },
    late,
    { svg: '<svg>b</svg>' },
    late,
    { svg: '<svg>c</svg>' },
  ]);
});
