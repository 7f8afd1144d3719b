import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openPage } from '../io/open-page.ts';
import { eventually } from '../io/support.ts';
import { runAxe } from '../stage/run-axe.ts';
import { startPresenting } from './live.ts';
import { emptyFolder, lectern } from './run.ts';

const outline = `---
title: Tides
lang: en
---

# Tides

Note:

Say-nothing-secret one.

---

## The pull {#pull}

- The moon
- The sun {.fragment}

Note:

Say-nothing-secret two.

---

## The end {#end}

All of it.
`;

/** A talk that is presented to a phone and to somebody in the audience. */
async function startTalk() {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'package.json'), '{}');
  await writeFile(join(cwd, 'talk.md'), outline);
  // What is reached over loopback here is what other machines reach by this one's address.
  const args = ['talk.md', '--port', '0', '--remote', '--host', '127.0.0.1'];
  const presenting = await startPresenting(cwd, ...args);
  await eventually(() => presenting.output().includes('your phone'));
  const [, phoneUrl] = /(\S+) {2}your phone/.exec(presenting.output())!;
  const [, guestUrl] = /(\S+) {2}audience’s devices/.exec(presenting.output())!;
  return { cwd, presenting, phoneUrl: phoneUrl!, guestUrl: guestUrl! };
}

const deckIn = (page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().includes('/deck/'));
const inDeck = <T>(page: Page, expression: string) =>
  Promise.resolve(deckIn(page)?.evaluate(expression) ?? null).catch(() => null) as Promise<T | null>;
const slideOf = (page: Page) => inDeck<string>(page, 'Reveal.getCurrentSlide().id');
const inTools = <T>(page: Page, expression: string) =>
  inDeck<T>(
    page,
    `(() => { const root = document.getElementById('lectern-stage').shadowRoot; return ${expression}; })()`,
  );
const press = (page: Page, label: string) =>
  inTools(
    page,
    `[...root.querySelectorAll('button')].find((each) => each.ariaLabel?.startsWith('${label}')).click()`,
  );
const isReady = (page: Page) =>
  inDeck<boolean>(page, `document.documentElement.dataset.lecternReady === 'true'`);

test('R68 a phone steers the talk, devices of the audience follow it, and nobody else sees anything', async () => {
  const { presenting, phoneUrl, guestUrl } = await startTalk();
  const [laptop, phone, guest] = [await openPage(), await openPage(), await openPage()];
  await phone.setViewport({ width: 390, height: 844, hasTouch: true, isMobile: true });
  const loaded: Promise<string>[] = [];
  guest.on('response', (answer) => {
    const isText = /html|json|javascript/.test(answer.headers()['content-type'] ?? '');
    if (isText) loaded.push(answer.text().catch(() => ''));
  });
  await laptop.goto(presenting.url);
  await phone.goto(phoneUrl);
  await guest.goto(guestUrl);
  for (const page of [laptop, phone, guest])
    await eventually(async () => (await isReady(page)) === true, 15_000);
  expect(phone.url(), 'the ticket is gone from the address').not.toContain('#');

  await eventually(async () => (await slideOf(guest)) === 'tides');
  await press(phone, 'Next');
  await eventually(async () => (await slideOf(laptop)) === 'pull' && (await slideOf(guest)) === 'pull');
  await press(phone, 'Next');
  const step = `document.querySelector('#pull .fragment').classList.contains('visible')`;
  await eventually(async () => (await inDeck(laptop, step)) === true && (await inDeck(guest, step)) === true);
  expect(await inDeck(phone, `document.querySelector('.lectern-notes').innerText`)).toContain('secret two');

  // The other way round, and what only the audience's screens show.
  await inDeck(laptop, `Reveal.slide(2)`);
  await eventually(
    async () => (await inTools<string>(phone, `root.querySelector('.count').textContent`)) === '3 of 3',
  );
  await eventually(async () => (await slideOf(guest)) === 'end');
  const frame = (await inTools<{ x: number; y: number }>(
    phone,
    `(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(root.querySelector('.frame').getBoundingClientRect())`,
  ))!;
  await phone.touchscreen.touchStart(frame.x, frame.y);
  const dot = `root.querySelector('.dot').hidden`;
  await eventually(
    async () => (await inTools(laptop, dot)) === false && (await inTools(guest, dot)) === false,
  );
  await phone.touchscreen.touchEnd();
  await eventually(async () => (await inTools(guest, dot)) === true);
  await press(phone, 'Black');
  await eventually(
    async () => (await inTools(guest, `root.querySelector('.cover').dataset.screen`)) === 'black',
  );
  await press(phone, 'Black');

  // Nothing that somebody in the audience does moves anything, there or elsewhere.
  await guest.bringToFront();
  for (const key of ['PageDown', 'ArrowRight', 'Home', ' ', 'b']) await guest.keyboard.press(key as 'Home');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect([await slideOf(guest), await slideOf(laptop)]).toEqual(['end', 'end']);
  expect((await Promise.all(loaded)).join('')).toContain('The moon');
  expect((await Promise.all(loaded)).join('')).not.toContain('say-nothing-secret');
  expect((await Promise.all(loaded)).join('')).not.toContain('Say-nothing-secret');

  // The link of the phone was good for one device.
  const stranger = await openPage();
  await stranger.goto(phoneUrl);
  await eventually(async () => (await stranger.$eval('p', (p) => p.textContent)).includes('not valid'));
  expect(presenting.output()).toContain('a device joined as the speaker’s (1)');

  for (const page of [phone, guest]) expect(await runAxe(page)).toEqual([]);
  expect(await runAxe(stranger)).toEqual([]);
}, 120_000);

test('a phone that was away, and a laptop whose browser is new, are where the talk is', async () => {
  const { presenting, phoneUrl } = await startTalk();
  const [laptop, phone] = [await openPage(), await openPage()];
  await laptop.goto(presenting.url);
  await phone.goto(phoneUrl);
  for (const page of [laptop, phone]) await eventually(async () => (await isReady(page)) === true, 15_000);
  await press(phone, 'Next');
  await eventually(async () => (await slideOf(laptop)) === 'pull');
  const session = await phone.createCDPSession();
  const offline = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', offline);
  await inDeck(laptop, 'Reveal.slide(2)');
  await phone.reload().catch(() => undefined);
  await session.send('Network.emulateNetworkConditions', { ...offline, offline: false });
  await phone.goto(new URL('/', phoneUrl).href);
  await eventually(
    async () => (await inTools<string>(phone, `root.querySelector('.count').textContent`)) === '3 of 3',
    15_000,
  );
  await laptop.close();
  const other = await openPage();
  await other.goto(presenting.url);
  await eventually(async () => (await slideOf(other)) === 'end', 15_000);
}, 120_000);

test('--host asks for --remote', async () => {
  const cwd = await emptyFolder();
  const { code, stderr } = await lectern(['present', '--host', '0.0.0.0'], { cwd });
  expect(stderr).toContain('--host needs --remote');
  expect(code).toBe(2);
});
