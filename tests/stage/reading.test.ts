import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../io/support.ts';
import { buildDeck, inTools, openPage } from './open-deck.ts';
import { useDeck } from './use-deck.ts';

const outline = `---
title: Reading
source: article.txt
---

# Reading <!-- src: p0 -->

A deck as a document

---

## Two {#two}

- The mill burnt down. <!-- src: p1.s2 -->
- Nobody was hurt. {.fragment} <!-- src: p1.s3 p2.s1 -->

Note:

Only the speaker reads this.

---

## Three {#three}

| a | b |
| - | - |
| 1 | 2 |

\`\`\`chart bar
year,mills
1900,3
1910,2
\`\`\`

----

## Below {#below}

1. first
2. second
`;

const article = `The mill

The old mill stood by the river for eighty years. In 1903 it burnt down. Nobody was hurt, by the account of the parish.

A week later the miller, who had been away in the town, came home and found the wheel still turning in the river.
`;

const built = useDeck(outline, { 'article.txt': article });
let page: Page;

beforeEach(async () => {
  page = await built.browser.newPage();
});

afterEach(async () => {
  await page.close();
});

describe('without scripts', () => {
  /** Boxes of what a selector finds, in order. */
  const boxes = (selector: string) =>
    page.evaluate(`[...document.querySelectorAll('${selector}')].map((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return { left, right, top, bottom };
    })`) as Promise<{ left: number; right: number; top: number; bottom: number }[]>;

  test.each([390, 1280])('all slides stand below each other, %i px wide', async (width) => {
    await page.setJavaScriptEnabled(false);
    await page.setViewport({ width, height: 800 });
    await page.goto(built.url);
    const slides = await boxes('section[data-layout]');
    expect(slides.length).toBe(4);
    slides.forEach(({ top, bottom, left, right }, i) => {
      expect(bottom - top).toBeGreaterThan(60);
      expect(top).toBeGreaterThanOrEqual(slides[i - 1]?.bottom ?? 0);
      expect([left >= 0, right <= width]).toEqual([true, true]);
    });
    const text = (await page.evaluate('document.body.innerText')) as string;
    for (const part of ['A deck as a document', 'Nobody was hurt.', 'second']) expect(text).toContain(part);
    expect(text, 'notes are the speaker’s').not.toContain('Only the speaker');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const [chart] = await boxes('#three svg');
    expect(chart!.right - chart!.left).toBeGreaterThan(200);
  });
});

describe('on a phone', () => {
  beforeEach(async () => {
    await page.setViewport({ width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
    await openPage(page, built.url);
  });

  test('slides stand below each other, each as wide as the screen, and are scrolled', async () => {
    const widths = (await page.evaluate(
      `[...document.querySelectorAll('section[data-layout]')].map((each) => Math.round(each.getBoundingClientRect().width))`,
    )) as number[];
    expect(widths.length).toBe(4);
    expect(Math.min(...widths)).toBeGreaterThan(380);
    const gaps = (await page.evaluate(`(() => {
      const tops = [...document.querySelectorAll('.scroll-page')].map((each) => each.getBoundingClientRect().top);
      return tops.slice(1).map((top, i) => top - tops[i]);
    })()`)) as number[];
    expect(Math.min(...gaps), 'a page without steps is as high as its slide').toBeLessThan(260);
    await page.evaluate(`document.querySelector('.reveal-viewport').scrollTo(0, 1e6)`);
    await eventually(async () => (await page.evaluate('Reveal.getCurrentSlide().id')) === 'below');
  });

  test('a tap brings the bar, whose buttons are large enough for a finger', async () => {
    await page.touchscreen.tap(200, 120);
    await eventually(() => inTools(page, `root.querySelector('.bar:not(.pens)').hasAttribute('data-shown')`));
    const small = await inTools(
      page,
      `[...root.querySelectorAll('.bar:not(.pens) button')].map((each) => each.getBoundingClientRect())
      .filter(({ width, height, left, right }) => width > 0 && (width < 36 || height < 44 || left < 0 || right > 390)).length`,
    );
    expect(small).toBe(0);
    await page.tap('pierce/[aria-label="Sources"]');
    await eventually(() => inTools(page, `root.querySelector('.sources').checkVisibility()`));
  });

  test('a wide touch screen shows slide by slide, and a swipe goes on', async () => {
    await page.setViewport({ width: 1024, height: 768, isMobile: true, hasTouch: true });
    await openPage(page, `${built.url}?wide#/two`);
    const touch = await page.touchscreen.touchStart(800, 400);
    for (let x = 800; x >= 300; x -= 50) await touch.move(x, 400);
    await touch.end();
    expect(await page.evaluate(`document.querySelectorAll('#two .fragment.visible').length`)).toBe(1);
  });
});

test('two fingers show a place larger, and then one finger looks around and swipes no slide away', async () => {
  await page.setViewport({ width: 1024, height: 768, isMobile: true, hasTouch: true });
  await openPage(page, `${built.url}#/two`);
  const client = await page.createCDPSession();
  const scale = () => page.evaluate('visualViewport.scale') as Promise<number>;
  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly (readonly [number, number])[],
  ) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  const around = (far: number) => [[500 - far, 300], [500 + far, 300]] as const; // prettier-ignore
  // A busy browser drops the moves of a finger that are too quick for it.
  await eventually(async () => {
    await touch('touchStart', around(30));
    for (let far = 40; far < 90; far += 5) await touch('touchMove', around(far));
    await touch('touchEnd', []);
    return (await scale()) > 1.5;
  });
  await touch('touchStart', [[400, 300]]);
  for (let x = 400; x > 150; x -= 10) await touch('touchMove', [[x, 300]]);
  await touch('touchEnd', []);
  await eventually(async () => (await page.evaluate('visualViewport.offsetLeft > 0')) === true);
  expect(await page.evaluate(`document.querySelectorAll('#two .fragment.visible').length`)).toBe(0);
});

test('nothing moves where the system asks for less motion', async () => {
  const durations = () =>
    page.evaluate(
      `[...new Set([...document.querySelectorAll('.slides, .slides section, .fragment')].map((each) => getComputedStyle(each).transitionDuration))]`,
    );
  await page.setViewport({ width: 1280, height: 720 });
  await openPage(page, built.url);
  expect(await durations()).not.toEqual(['0s']);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.reload();
  await page.waitForSelector('html[data-lectern-ready="true"]');
  expect(await durations()).toEqual(['0s']);
  expect(await page.evaluate('Reveal.getConfig().transition')).toBe('none');
});

describe('sources', () => {
  test('c shows the sentences that a point stands on, marked in their paragraph, and follows the slides', async () => {
    await page.setViewport({ width: 1280, height: 720 });
    await openPage(page, `${built.url}#/two`);
    await page.keyboard.press('c');
    const shown = () =>
      inTools<string[]>(
        page,
        `[...root.querySelectorAll('.sources section')].map((each) =>
        [each.querySelector('h3').textContent, ...[...each.querySelectorAll('mark')].map((mark) => mark.textContent)].join(' | '))`,
      );
    expect(await shown()).toEqual([
      'The mill burnt down. | In 1903 it burnt down.',
      'Nobody was hurt. | Nobody was hurt, by the account of the parish. | A week later the miller, who had been away in the town, came home and found the wheel still turning in the river.',
    ]);
    expect(await inTools(page, `root.querySelector('.sources blockquote p').textContent`)).toContain(
      'The old mill stood by the river',
    );
    await page.keyboard.press('Home');
    await eventually(async () => (await shown()).join() === 'Reading | The mill');
    await page.keyboard.press('End');
    await eventually(
      async () =>
        (await inTools<string>(page, `root.querySelector('.sources .dialog-body').textContent`)) ===
        'This slide names no sources.',
    );
    await page.keyboard.press('Escape');
    expect(await inTools(page, `root.querySelector('.sources').checkVisibility()`)).toBe(false);
  });

  test('only passages that slides name are in the deck, and none is markup', async () => {
    const other = await buildDeck(
      '---\nsource: a.txt\n---\n# One <!-- src: p2.s1 -->\n\n---\n\n## Two\n\nText\n',
      {
        'a.txt':
          'Title\n\nA first paragraph that is on no slide at all, and is not in the deck.\n\nIt says </script><img src=x onerror=alert(1)> and goes on for a while.\n',
      },
    );
    await openPage(page, other.url);
    await page.keyboard.press('c');
    expect(await inTools(page, `root.querySelector('.sources mark').textContent`)).toContain(
      '</script><img src=x',
    );
    expect(await page.content()).not.toContain('on no slide at all');
    await other.remove();
  });

  test('without the article, the sentences that the notes hold are shown', async () => {
    const other = await buildDeck(
      '---\nsource: gone.txt\n---\n# One <!-- src: p2.s1 -->\n\nNote:\n\np2.s1: It burnt down.\n\n---\n\n## Two <!-- src: p3.s1 -->\n\nText\n',
    );
    await openPage(page, other.url);
    await page.keyboard.press('c');
    expect(await inTools(page, `root.querySelector('.sources mark').textContent`)).toBe('It burnt down.');
    await page.keyboard.press('End');
    await eventually(async () =>
      (await inTools<string>(page, `root.querySelector('.sources .dialog-body').textContent`)).includes(
        'p3.s1',
      ),
    );
    await other.remove();
  });
});
