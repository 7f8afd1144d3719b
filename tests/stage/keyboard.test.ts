import type { KeyInput, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../io/support.ts';
import { buildDeck, inTools, openPage, placeOf } from './open-deck.ts';
import { useDeck } from './use-deck.ts';

const outline = `# Keys

---

## Two {#two}

- one
- two {.fragment}

---

## A naïve river {#three}

It carries [water](https://example.org) and wood.

----

## Below {#below}

Still water.

---

## Last {#last}

<input value="text"> The river ends.
`;

const built = useDeck(outline);
let deck: Page;

beforeAll(async () => {
  deck = await built.newPage();
});

beforeEach(async () => {
  await deck.goto('about:blank');
  await openPage(deck, `${built.url}#/two`);
});

const press = async (...keys: readonly KeyInput[]) => {
  for (const key of keys) await deck.keyboard.press(key);
};
const isShown = (selector: string) =>
  inTools<boolean>(deck, `root.querySelector('${selector}').checkVisibility({ opacityProperty: true })`);
const tab = (name: string) => `root.activeElement?.matches('${name}') ?? false`;

describe('from slide to slide', () => {
  test.each<readonly [string, readonly KeyInput[], string]>([
    ['a clicker goes on', ['PageDown'], 'two 1'],
    ['a clicker goes back', ['PageDown', 'PageUp'], 'two 0'],
    ['space', [' '], 'two 1'],
    ['Enter without a number', ['Enter'], 'two 1'],
    ['Backspace', ['Backspace'], 'keys 0'],
    ['arrows leave the slide after its steps', ['ArrowRight', 'ArrowRight'], 'three 0'],
    ['down in a stack', ['ArrowRight', 'ArrowRight', 'ArrowDown'], 'below 0'],
    ['End', ['End'], 'last 0'],
    ['Home', ['Home'], 'keys 0'],
    ['a number and Enter', ['4', 'Enter'], 'below 0'],
    ['a number of two digits, beyond the end', ['4', '2', 'Enter'], 'last 0'],
    ['a number that is taken back', ['4', 'Escape'], 'two 0'],
  ])('%s', async (_, keys, place) => {
    await press(...keys);
    expect(await placeOf(deck)).toBe(place);
  });

  test('a number that is typed is shown', async () => {
    await press('4');
    expect(await inTools(deck, `root.querySelector('.jump').innerText`)).toContain('Slide 4');
  });
});

describe('black and white', () => {
  test.each<readonly [KeyInput, string]>([
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
    [',', 'white'],
  ])('%s: %s', async (key, screen) => {
    await press(key);
    expect(await inTools(deck, `getComputedStyle(root.querySelector('.cover')).backgroundColor`)).toBe(
      screen === 'black' ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)',
    );
    const covered = `(() => { const { width, height } = root.querySelector('.cover').getBoundingClientRect(); return [width, height]; })()`;
    expect(await inTools(deck, covered)).toEqual([1280, 720]);
    await press('PageDown');
    expect(await isShown('.cover'), 'any key shows the slides').toBe(false);
    expect(await placeOf(deck)).toBe('two 0');
  });

  test('a reload leaves the screen black, a click shows the slides again', async () => {
    await press('b');
    expect(await isShown('.cover'), 'before the reload').toBe(true);
    await deck.reload();
    await deck.waitForSelector('html[data-lectern-ready="true"]');
    expect(await isShown('.cover')).toBe(true);
    await deck.mouse.click(600, 300);
    expect(await isShown('.cover')).toBe(false);
  });
});

describe('search', () => {
  const results = () =>
    inTools<string[]>(deck, `[...root.querySelectorAll('.search li span')].map((each) => each.textContent)`);

  test('finds words without marks and capitals, on slides and in titles, and goes there', async () => {
    await press('/');
    await deck.keyboard.type('NAIVE riv');
    expect(await results()).toEqual(['A naïve river']);
    await deck.keyboard.down('Control');
    await press('a');
    await deck.keyboard.up('Control');
    await deck.keyboard.type('water');
    expect(await results()).toEqual(['A naïve river', 'Below']);
    expect(await inTools(deck, `root.querySelector('.search mark').textContent`)).toBe('water');
    await press('ArrowDown', 'Enter');
    expect(await placeOf(deck)).toBe('below 0');
    expect(await isShown('.search')).toBe(false);
  });

  test('takes a number, and Escape leaves without moving', async () => {
    await press('g', '5');
    expect(await results()).toEqual(['Last']);
    await press('Escape');
    expect(await placeOf(deck)).toBe('two 0');
    expect(await isShown('.overview')).toBe(false);
  });

  test('words that are nowhere are told, and keys meant for it move no slide', async () => {
    await press('/');
    await deck.keyboard.type('zebra n');
    expect(await inTools(deck, `root.querySelector('.search .count').textContent`)).toBe('0 slides');
    await press('Enter');
    expect(await placeOf(deck)).toBe('two 0');
  });
});

describe('all slides', () => {
  const focused = () =>
    inTools<string>(deck, `root.activeElement?.innerText.replace(/\\s+/g, ' ').trim() ?? ''`);

  test.each<KeyInput>(['o', 'Escape'])('%s shows them, arrows choose, Enter goes there', async (key) => {
    await press(key);
    expect(await isShown('.overview')).toBe(true);
    expect(await inTools<number>(deck, `root.querySelectorAll('.overview .cell').length`)).toBe(5);
    await eventually(async () => (await focused()) === '2 Two');
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toBe('4 Below');
    await press('End', 'Home', 'ArrowRight');
    expect(await focused()).toBe('2 Two');
    expect(await placeOf(deck), 'the slides behind it stay').toBe('two 0');
    await press('ArrowRight', 'Enter');
    expect(await isShown('.overview')).toBe(false);
    expect(await placeOf(deck)).toBe('three 0');
  });

  test('each is drawn whole in its frame, and gone when it is closed', async () => {
    await press('o');
    const drawn = () => deck.evaluate(`document.querySelectorAll('.lectern-view section').length`);
    await eventually(async () => (await drawn()) === 5);
    const fits = () =>
      deck.evaluate(`[...document.querySelectorAll('.lectern-view')].every((view) => {
      const [slide, frame] = [view.querySelector('section').getBoundingClientRect(), view.getBoundingClientRect()];
      return frame.width > 100 && Math.abs(slide.width - frame.width) < 2 && Math.abs(slide.left - frame.left) < 1 && Math.abs(slide.top - frame.top) < 1;
    })`);
    await eventually(async () => (await fits()) === true);
    expect(
      await deck.evaluate(`document.querySelectorAll('.lectern-view .fragment:not(.visible)').length`),
    ).toBe(0);
    await press('Escape');
    await eventually(async () => (await drawn()) === 0);
    expect(await isShown('.overview')).toBe(false);
    expect(await placeOf(deck)).toBe('two 0');
  });
});

test('? lists every key, and Escape closes the list', async () => {
  await press('?');
  expect(await isShown('.help')).toBe(true);
  const text = await inTools<string>(deck, `root.querySelector('.help').innerText`);
  for (const line of ['Speaker view', 'Search for words or a number', 'Highlighter', 'Clear the slide'])
    expect(text).toContain(line);
  await press('ArrowRight');
  expect(await placeOf(deck)).toBe('two 0');
  await press('Escape');
  expect(await isShown('.help')).toBe(false);
});

test('alt-click shows the place larger, Escape all of it', async () => {
  const scale = () =>
    deck.evaluate(`document.querySelector('.reveal').getBoundingClientRect().width / innerWidth`);
  await deck.keyboard.down('Alt');
  await deck.mouse.click(400, 300);
  await deck.keyboard.up('Alt');
  await eventually(async () => (await scale()) === 2);
  await press('Escape');
  await eventually(async () => (await scale()) === 1);
});

test('F5 fills the screen from the first slide, Shift and F5 from this one', async () => {
  const full = () => deck.evaluate('document.fullscreenElement !== null');
  await deck.keyboard.down('Shift');
  await press('F5');
  await deck.keyboard.up('Shift');
  await eventually(async () => (await full()) === true);
  expect(await placeOf(deck)).toBe('two 0');
  await press('f');
  await eventually(async () => (await full()) === false);
  await press('F5');
  await eventually(async () => (await full()) === true);
  expect(await placeOf(deck)).toBe('keys 0');
});

test('keys that are typed into a field of a slide, or held with Ctrl, are not ours', async () => {
  await press('End');
  await deck.evaluate(`
    const field = document.createElement('input');
    document.querySelector('#last .body').append(field);
    field.focus();`);
  await press('b', '2', 'Enter', 's');
  expect(await isShown('.cover')).toBe(false);
  expect(await placeOf(deck)).toBe('last 0');
  expect(await deck.evaluate('document.activeElement.value')).toBe('b2s');
});

describe('buttons', () => {
  test('every control is a button with a name', async () => {
    const bare = await inTools(
      deck,
      `[...root.querySelectorAll('button, [tabindex], input')].filter((each) =>
      !(each.getAttribute('aria-label') || each.textContent.trim() || each.closest('dialog'))).map((each) => each.outerHTML)`,
    );
    expect(bare).toEqual([]);
    expect(await inTools<number>(deck, `root.querySelectorAll('button').length`)).toBeGreaterThan(20);
  });

  test('the bar comes to the keyboard and to a pointer at the lower edge, and its buttons work', async () => {
    expect(await isShown('.bar:not(.pens)')).toBe(false);
    await deck.mouse.move(640, 700);
    await eventually(() => isShown('.bar:not(.pens)'));
    await deck.click('pierce/[aria-label="Search"]');
    expect(await isShown('.search')).toBe(true);
    await press('Escape');
    await inTools(deck, `root.querySelector('[aria-label="Next"]').focus()`);
    await deck.mouse.move(640, 100);
    await press('Enter');
    expect(await placeOf(deck), 'pressed once, not by Reveal.js too').toBe('two 1');
    expect(await inTools(deck, tab('[aria-label="Next"]'))).toBe(true);
  });
});

test('a deck without keys has none of ours either', async () => {
  const silent = await buildDeck(
    '---\nreveal: { keyboard: false }\n---\n# One {#one}\n\n---\n\n## Two {#two}\n\nHere\n',
  );
  await openPage(deck, silent.url);
  await press('b', 'PageDown', '/');
  expect(await isShown('.cover')).toBe(false);
  expect(await placeOf(deck)).toBe('one 0');
  await silent.remove();
});
