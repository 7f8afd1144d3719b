import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../../../src/io/browser/browser.ts';
import { BrowserCrash, EnvironmentError } from '../../../src/io/errors.ts';
import { type LoadedPage, withLoadedPage } from '../../../src/io/browser/load-page.ts';
import type { PrintPage } from '../../../src/io/browser/page-content.ts';
import { lendBrowser } from '../lend-browser.ts';
import { never, printPage } from '../support.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(() => lent.close());

const bounds = { signal: never, timeoutMs: 10_000 };

function load<T>(page: PrintPage, use: (loaded: LoadedPage) => Promise<T>, options = bounds): Promise<T> {
  return withLoadedPage(running.browser, page, options, use);
}

const svg = {
  type: 'image/svg+xml',
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>'),
};

test('R30 R31 files come from memory, by their exact path', async () => {
  const names = [
    'assets/a.svg',
    'assets/b%20c.svg',
    'assets/ရုပ်.svg',
    'assets/A.svg',
    'assets/a.svg?x',
    '../secret.svg',
  ];
  const page = printPage([names.map((name) => `<img src="${name}" alt="">`).join('')], {
    files: { 'assets/a.svg': svg, 'assets/b c.svg': svg, 'assets/ရုပ်.svg': svg },
  });
  const { widths, refused } = await load(page, async ({ page, refused }) => {
    await page.waitForNetworkIdle({ idleTime: 100 });
    return {
      widths: await page.$$eval('img', (images) => images.map((image) => image.naturalWidth)),
      refused,
    };
  });
  expect(widths).toEqual([3, 3, 3, 0, 0, 0]);
  expect(refused.map((url) => url.slice('https://deck.invalid/'.length)).sort()).toEqual(
    ['assets/A.svg', 'assets/a.svg?x', 'secret.svg'].sort(),
  );
});

test('pictures in the page itself are no requests', async () => {
  const page = printPage(['<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">']);
  expect(await load(page, async ({ refused }) => [...refused])).toEqual([]);
});

test('what the page calls missing is given back', async () => {
  const { html, ...rest } = printPage(['']);
  const page = {
    ...rest,
    html: html.replace('<html ', '<html data-lectern-pending="font Newsreader 400\nimage a.png" '),
  };
  expect(await load(page, async ({ missing }) => [...missing])).toEqual([
    'font Newsreader 400',
    'image a.png',
  ]);
});

test('a page that is never ready ends at the deadline, with what it waits for', async () => {
  const { html, ...rest } = printPage(['']);
  const silent = { ...rest, html: html.replace(/<script>.*<\/script>/, '') };
  const waiting = {
    ...rest,
    html: silent.html.replace('<html ', '<html data-lectern-pending="font A\nfont B" '),
  };
  const options = { signal: never, timeoutMs: 300 };
  await expect(load(waiting, async () => 1, options)).rejects.toThrow(
    'the page was not ready within 0.3 seconds: waiting for font A, font B',
  );
  await expect(load(silent, async () => 1, options)).rejects.toThrow(EnvironmentError);
});

test('a page that is stuck in a loop ends at the deadline too', async () => {
  const { html, ...rest } = printPage(['']);
  const page = { ...rest, html: html.replace(/<script>.*<\/script>/, '<script>for (;;);</script>') };
  await expect(load(page, async () => 1, { signal: never, timeoutMs: 300 })).rejects.toThrow(
    'it said nothing',
  );
});

// At once, while the page is being made; and later, while it is waited for.
test.each([0, 20, 200])('a signal after %d ms ends the wait with its own reason', async (delayMs) => {
  const { html, ...rest } = printPage(['']);
  const page = { ...rest, html: html.replace(/<script>.*<\/script>/, '') };
  const controller = new AbortController();
  setTimeout(() => controller.abort(new Error('interrupted')), delayMs);
  await expect(load(page, async () => 1, { signal: controller.signal, timeoutMs: 10_000 })).rejects.toThrow(
    'interrupted',
  );
});

test('a page that dies is a crash', async () => {
  const dying = load(printPage(['']), async ({ page }) => {
    void page.goto('chrome://crash').catch(() => undefined);
    await new Promise(() => undefined);
  });
  await expect(dying).rejects.toThrow(BrowserCrash);
});

// Each must find another way round the answers from memory than the ones before it.
const ways = (http: string, ws: string, stun: string) => `
<link rel="preconnect" href="${http}"><link rel="dns-prefetch" href="${http}"><link rel="prefetch" href="${http}/prefetch">
<link rel="stylesheet" href="${http}/sheet"><link rel="icon" href="${http}/icon"><link rel="modulepreload" href="${http}/module">
<script type="speculationrules">{"prefetch":[{"urls":["${http}/speculation"]}],"prerender":[{"urls":["${http}/prerender"]}]}</script>
<img src="${http}/image" alt=""><iframe src="${http}/frame"></iframe><object data="${http}/object"></object>
<video src="${http}/video" poster="${http}/poster"></video><a href="${http}/link" ping="${http}/ping" id="link">link</a>
<form action="${http}/form" method="post" target="other" id="form"></form>
<style>@import url(${http}/import); body { background: url(${http}/background) } @font-face { font-family: x; src: url(${http}/font) } p { font-family: x }</style><p>x</p>
<script>
  const attempts = [
    () => fetch('${http}/fetch', { mode: 'no-cors' }),
    () => navigator.sendBeacon('${http}/beacon', 'x'),
    () => new WebSocket('${ws}/socket'),
    () => new EventSource('${http}/events'),
    () => { const request = new XMLHttpRequest(); request.open('GET', '${http}/xhr'); request.send(); },
    () => window.open('${http}/popup'),
    () => new Worker(URL.createObjectURL(new Blob(['fetch("${http}/worker",{mode:"no-cors"});new WebSocket("${ws}/worker-socket")']))),
    () => new SharedWorker(URL.createObjectURL(new Blob(['fetch("${http}/shared",{mode:"no-cors"});new WebSocket("${ws}/shared-socket")']))),
    () => navigator.serviceWorker.register('${http}/service'),
    () => document.getElementById('link').click(),
    () => document.getElementById('form').submit(),
    () => { const peer = new RTCPeerConnection({ iceServers: [{ urls: '${stun}' }] }); peer.createDataChannel('x'); return peer.createOffer().then((offer) => peer.setLocalDescription(offer)); },
    () => { const link = document.createElement('a'); link.href = '${http}/download'; link.download = 'x'; link.click(); },
  ];
  setTimeout(() => { for (const attempt of attempts) try { Promise.resolve(attempt()).catch(() => {}); } catch {} }, 300);
</script>`;

test('R32 nothing that a page tries reaches the network', { timeout: 20_000 }, async () => {
  let reached = 0;
  const tcp = createServer((socket) => {
    reached++;
    socket.destroy();
  });
  const udp = createSocket('udp4', () => {
    reached++;
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const address = tcp.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const page = printPage([
    ways(`http://127.0.0.1:${port}`, `ws://127.0.0.1:${port}`, `stun:127.0.0.1:${udp.address().port}`),
  ]);
  const refused = await load(page, async ({ refused }) => {
    await new Promise((wake) => setTimeout(wake, 1500));
    return [...refused];
  });
  tcp.close();
  udp.close();
  expect(reached).toBe(0);
  expect(refused.length).toBeGreaterThan(5);
});
