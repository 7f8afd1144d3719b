import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually } from '../io/support.ts';
import { countOf, inTools, openPage, openSpeaker, placeOf } from './open-deck.ts';
import { useDeck } from './use-deck.ts';

const outline = `---
title: Windows
minutes: 10
---

# Windows

Note:

Welcome, all.

---

## Two {#two}

- one
- two {.fragment}
- three {.fragment}

Note:

First things first.

. . .

With the second point.

---

## Three {#three time=90s}

\`\`\`js {1|2}
one();
two();
\`\`\`

---

## Four {#four}

The end.
`;

const built = useDeck(outline);
let deck: Page;

beforeEach(async () => {
  deck = await built.newPage();
  await openPage(deck, `${built.url}#/two`);
});

afterEach(async () => {
  await built.closeAll();
});

const textOf = (page: Page, selector: string) =>
  inTools<string>(page, `root.querySelector('${selector}').textContent`);
const notesNow = (page: Page) =>
  page.evaluate(`document.querySelector('.lectern-notes').innerText`) as Promise<string>;

test('the speaker view shows the slide, the next step, the notes and the plan', async () => {
  const speaker = await openSpeaker(deck);
  await eventually(async () => (await countOf(speaker)) === '2 of 4, step 0 of 2');
  expect(await speaker.title()).toBe('Speaker view: Windows');
  expect(await textOf(speaker, '.next h2')).toBe('Next step');
  expect(await notesNow(speaker)).toContain('First things first.');
  expect(await textOf(speaker, '.total')).toBe('of 10:00');
  const shown = await speaker.evaluate(
    `[...document.querySelectorAll('.lectern-view')].map((view) => view.querySelectorAll('.fragment.visible').length)`,
  );
  expect(shown, 'the next step is drawn one step on').toEqual([0, 1]);
  // A slide drawn small fills its frame.
  const frame = await inTools<number>(speaker, `root.querySelector('.now .frame').clientWidth`);
  const slide = (await speaker.evaluate(
    `document.querySelector('[slot=now] section').getBoundingClientRect().width`,
  )) as number;
  expect(Math.abs(frame - slide)).toBeLessThan(2);
});

test('slides and steps go both ways', async () => {
  const speaker = await openSpeaker(deck);
  await eventually(async () => (await countOf(speaker)).startsWith('2 of 4'));
  await speaker.keyboard.press('PageDown');
  await eventually(async () => (await placeOf(deck)) === 'two 1');
  await deck.bringToFront();
  await deck.keyboard.press('ArrowRight');
  await eventually(async () => (await countOf(speaker)) === '2 of 4, step 2 of 2');
  await deck.keyboard.press('ArrowRight');
  await eventually(async () => (await countOf(speaker)) === '3 of 4, step 0 of 1');
  await speaker.bringToFront();
  await speaker.keyboard.press('Backspace');
  await eventually(async () => (await placeOf(deck)) === 'two 2');
  expect(await countOf(speaker)).toBe('2 of 4, step 2 of 2');
});

test('the part of the notes that is for a step is marked', async () => {
  const speaker = await openSpeaker(deck);
  const marked = () =>
    speaker.evaluate(`document.querySelector('.lectern-notes [data-now]')?.textContent.trim()`);
  await eventually(async () => (await marked()) === 'First things first.');
  await speaker.keyboard.press('ArrowRight');
  await eventually(async () => (await marked()) === 'With the second point.');
});

test('black and white go both ways', async () => {
  const speaker = await openSpeaker(deck);
  await speaker.keyboard.press('b');
  await eventually(() =>
    inTools(
      deck,
      `!root.querySelector('.cover').hidden && root.querySelector('.cover').dataset.screen === 'black'`,
    ),
  );
  expect(await textOf(speaker, '.veil')).toBe('The screen is black');
  await deck.bringToFront();
  await deck.keyboard.press('w');
  await eventually(async () => (await textOf(speaker, '.veil')) === 'The screen is white');
  await deck.keyboard.press(' ');
  await eventually(() => inTools(speaker, `root.querySelector('.veil').hidden`));
  expect(await placeOf(deck), 'the key that shows the slides does not move them').toBe('two 0');
});

test('the time starts as the speaker goes on, outlives a reload of either window, and is set to zero', async () => {
  const speaker = await openSpeaker(deck);
  const seconds = async () => Number((await textOf(speaker, '.elapsed')).split(':')[1]);
  expect(await textOf(speaker, '.pace')).toBe('not started');
  await speaker.keyboard.press('ArrowRight');
  await eventually(async () => (await seconds()) >= 2);
  await speaker.reload();
  await speaker.waitForSelector('html[data-lectern-ready="true"]');
  expect(await seconds()).toBeGreaterThanOrEqual(2);
  await deck.reload();
  await deck.waitForSelector('html[data-lectern-ready="true"]');
  await eventually(async () => (await seconds()) >= 4);
  expect(await textOf(speaker, '.share')).toMatch(/^0:0[2-9] of /);
  await speaker.click('pierce/[aria-label="Set the time to zero"]');
  await eventually(async () => (await textOf(speaker, '.pace')) === 'not started');
});

test('a reload of either window keeps the place and the tie', async () => {
  const speaker = await openSpeaker(deck);
  await speaker.keyboard.press('ArrowRight');
  await eventually(async () => (await placeOf(deck)) === 'two 1');
  await speaker.reload();
  await speaker.waitForSelector('html[data-lectern-ready="true"]');
  await eventually(async () => (await countOf(speaker)) === '2 of 4, step 1 of 2');
  await deck.reload();
  await deck.waitForSelector('html[data-lectern-ready="true"]');
  expect(await placeOf(deck)).toBe('two 1');
  await speaker.keyboard.press('End');
  await eventually(async () => (await placeOf(deck)) === 'four 0');
  await deck.bringToFront();
  await deck.keyboard.press('Home');
  await eventually(async () => (await countOf(speaker)) === '1 of 4');
});

test('a speaker view that is closed and opened again is where the talk is', async () => {
  const first = await openSpeaker(deck);
  await first.keyboard.press('ArrowRight');
  await eventually(async () => (await placeOf(deck)) === 'two 1');
  await first.close();
  await deck.bringToFront();
  await deck.keyboard.press('ArrowRight');
  const second = await openSpeaker(deck);
  await eventually(async () => (await countOf(second)) === '2 of 4, step 2 of 2');
});

test('slides that are closed are opened again from the speaker view, where the talk is', async () => {
  const speaker = await openSpeaker(deck);
  await speaker.keyboard.press('ArrowRight');
  await eventually(async () => (await placeOf(deck)) === 'two 1');
  await deck.close();
  await eventually(() => inTools(speaker, `!root.querySelector('.lost').hidden`), 10_000);
  await speaker.keyboard.press('ArrowRight');
  const opened = new Promise<Page>((resolve) => speaker.once('popup', (page) => resolve(page!)));
  await speaker.click('pierce/.words');
  const again = await opened;
  await again.waitForSelector('html[data-lectern-ready="true"]');
  await eventually(async () => (await placeOf(again)) === 'two 2');
  await eventually(() => inTools(speaker, `root.querySelector('.lost').hidden`), 10_000);
  await again.bringToFront();
  await again.keyboard.press('ArrowRight');
  await eventually(async () => (await countOf(speaker)) === '3 of 4, step 0 of 1');
});

test('lines of code are lit in the speaker view too', async () => {
  const speaker = await openSpeaker(deck);
  const lit = () =>
    speaker.evaluate(
      `[...document.querySelectorAll('[slot=now] .line')].map((line) => line.hasAttribute('data-lit'))`,
    );
  await speaker.keyboard.press('3');
  await speaker.keyboard.press('Enter');
  await eventually(async () => JSON.stringify(await lit()) === '[true,false]');
  await speaker.keyboard.press('ArrowRight');
  await eventually(async () => JSON.stringify(await lit()) === '[false,true]');
});

test('R12 R13 windows that do not know the secret move nothing and learn nothing', async () => {
  const stranger = await built.browser.newPage();
  // A page beside the deck, from a file as the deck is.
  await stranger.goto(built.url.replace(/dist\/.*/, 'package.json'));
  await stranger.evaluate(`
    heard = [];
    addEventListener('message', ({ data }) => heard.push(data));
    opened = window.open(${JSON.stringify(`${built.url}#/two`)});
    null`);
  const target = await built.browser.waitForTarget((each) => each.opener() === stranger.target());
  const victim = (await target.page())!;
  await victim.waitForSelector('html[data-lectern-ready="true"]');
  await stranger.evaluate(`
    for (const lectern of [undefined, null, 'secret', '0'.repeat(32), 1, {}]) {
      const message = { type: 'place', slide: 'four', step: 0, at: Date.now() + 1e6 };
      opened.postMessage({ lectern, message }, '*');
      opened.postMessage(message, '*');
      opened.postMessage({ lectern, message: { type: 'hello', answer: true, at: 0 } }, '*');
    }`);
  await new Promise((wake) => setTimeout(wake, 1500));
  expect(await placeOf(victim)).toBe('two 0');
  expect(await stranger.evaluate('heard')).toEqual([]);
  await victim.close();
  await stranger.close();
});

test('messages of the right window that are no messages change nothing', async () => {
  const speaker = await openSpeaker(deck);
  await eventually(async () => (await countOf(speaker)).startsWith('2 of 4'));
  await speaker.evaluate(`
    const secret = window.name.split('-').pop();
    for (const message of [
      null, 'place', { type: 'place' }, { type: 'place', slide: 'four', step: -1, at: 9e12 },
      { type: 'place', slide: ['four'], step: 0, at: 9e12 }, { type: 'place', slide: 'no-such-slide', step: 0, at: 1 },
      { type: 'place', slide: 'lectern-stage', step: 0, at: 1 }, { type: 'stroke', slide: 'two', stroke: { id: 'x' }, at: 1 },
    ]) opener.postMessage({ lectern: secret, message }, '*');`);
  await new Promise((wake) => setTimeout(wake, 300));
  expect(await placeOf(deck)).toBe('two 0');
});
