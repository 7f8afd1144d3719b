import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../../src/io/browser/load-page.ts';
import { measureOverflow, measureSlides } from '../../../src/io/browser/measure-overflow.ts';
import type { Form } from '../../../src/layout/fit/fit-slides.ts';
import { lendBrowser } from '../lend-browser.ts';
import { never, printPage } from '../support.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(() => lent.close());

const css = `<style>
  .slide { display: grid; grid-template-rows: auto minmax(0, 1fr); position: relative; overflow: clip }
  .body { min-height: 0 } p, h2, ul, pre { margin: 0 }
</style>`;

async function overflowsOf(...slides: string[]) {
  const page = printPage(
    slides.map(
      (body) => `<div class="slide"><header><h2>Head</h2></header><div class="body">${body}</div></div>`,
    ),
    { head: css },
  );
  return withLoadedPage(running.browser, page, { signal: never, timeoutMs: 10_000 }, ({ page }) =>
    measureOverflow(page),
  );
}

const box = (height: number, style = '') => `<div style="height: ${height}px; ${style}">content</div>`;

test('slides that hold their content have no overflow', async () => {
  const fine = [
    box(200),
    '<p>text</p><ul><li>one<li>two</ul>',
    '<pre style="height: 80px; overflow: hidden">a\nb</pre>',
    '<p style="font-size: 60px; line-height: 0.9">Tight heading gjpq</p>',
    '<div style="overflow: hidden; font: 60px/0.8 serif">gjpq tight</div>',
    '<div style="overflow: hidden"><p style="font: 60px/0.8 serif">tight <b>gjpq</b></p></div>',
    '<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">for screen readers</span>',
    '<svg width="50" height="50" style="overflow: hidden"><circle r="90"/></svg>',
  ];
  expect(await overflowsOf(...fine)).toEqual([]);
});

test('content that is taller than the body is told with its slide and its size', async () => {
  const [fits, over] = [200, 400];
  const overflows = await overflowsOf(box(fits), box(over), box(fits), `<p>${'word '.repeat(500)}</p>`);
  expect(overflows.map(({ index }) => index)).toEqual([1, 3]);
  // 360 less twice 20 of padding, less the head.
  expect(overflows[0]!.pixels).toBeGreaterThan(80);
  expect(overflows[0]!.pixels).toBeLessThan(150);
  expect(overflows[0]!.what).toMatch(/^div.*"/);
});

test('a box that cuts its last line is found, although it lies within the slide', async () => {
  const overflows = await overflowsOf(
    `<pre style="height: 50px; overflow: hidden">${'line\n'.repeat(4)}</pre>`,
  );
  expect(overflows).toMatchObject([{ index: 0, what: 'pre "line line line line"' }]);
  const wide = await overflowsOf(`<pre style="overflow: clip">${'x'.repeat(200)}</pre>`);
  expect(wide).toHaveLength(1);
});

test('a line that is cut is found even where lines are set tight', async () => {
  const overflows = await overflowsOf(
    '<div style="overflow: hidden; height: 48px; font: 60px/0.8 serif">one<br>two</div>',
  );
  expect(overflows).toMatchObject([{ index: 0 }]);
});

test('an element that reaches out of the slide is found on every side', async () => {
  const place = (style: string) =>
    `<div style="position: absolute; width: 40px; height: 40px; ${style}"></div>`;
  for (const style of ['left: -9px', 'top: -9px', 'right: -9px', 'bottom: -9px']) {
    expect(await overflowsOf(place(style)), style).toMatchObject([{ index: 0, pixels: 9 }]);
  }
});

test('art and media may bleed', async () => {
  const bleed = (kind: string) =>
    `<figure class="${kind}" style="position: absolute; right: -50px; bottom: -50px; margin: 0"><img width="300" height="300" alt=""></figure>`;
  expect(await overflowsOf(bleed('art'), bleed('media'))).toEqual([]);
  expect(await overflowsOf(bleed('other'))).toHaveLength(1);
});

test('beside art, content that does not fit is still found', async () => {
  const art = '<figure class="art" style="position: absolute; inset: -20px; margin: 0"></figure>';
  expect(await overflowsOf(`${art}${box(100)}`)).toEqual([]);
  expect(await overflowsOf(`${art}${box(400)}`)).toMatchObject([{ index: 0 }]);
  // Lower than the body, yet within the slide.
  expect(await overflowsOf(`${art}${box(300)}`)).toMatchObject([{ index: 0 }]);
});

describe('slides in their forms', () => {
  const head = `${css}<style>
    section { font-size: 20px } section[data-density='airy'] { font-size: 40px }
    section[data-density='dense'] { font-size: 10px }
    ul, ol { padding: 0; list-style: none } li { height: 3em } .note { height: 30px }
  </style>`;
  const list = (n: number, after = '') =>
    `<div class="slide"><div class="body"><ul>${'<li>item</li>'.repeat(n)}</ul></div>${after}</div>`;
  const measure = (slides: readonly string[], forms: readonly Form[]) =>
    withLoadedPage(
      running.browser,
      printPage(slides, { head }),
      { signal: never, timeoutMs: 10_000 },
      ({ page }) => measureSlides(page, forms),
    );
  const every: Form = { densities: ['airy', 'normal', 'dense'], all: false };

  test('are tried from the largest type down until they fit', async () => {
    const measured = await measure([list(2), list(4), list(9), list(20)], [every, every, every, every]);
    expect(
      measured.map(({ tried }) => tried.map(({ density, overflow }) => `${density} ${overflow === null}`)),
    ).toEqual([
      ['airy true'],
      ['airy false', 'normal true'],
      ['airy false', 'normal false', 'dense true'],
      ['airy false', 'normal false', 'dense false'],
    ]);
    expect(measured[3]!.tried[2]!.overflow).toMatchObject({ isWide: false, what: 'li "item"', text: 'item' });
  });

  test('are tried in every form where that is asked for, and only in those', async () => {
    const [all, one] = await measure(
      [list(1), list(9)],
      [
        { ...every, all: true },
        { densities: ['normal'], all: false },
      ],
    );
    expect(all!.tried).toHaveLength(3);
    expect(one!.tried.map(({ density }) => density)).toEqual(['normal']);
  });

  test('tell where their items end, if they do not fit', async () => {
    const [long, short] = await measure([list(12, '<aside class="note"></aside>'), list(1)], [every, every]);
    const [box] = long!.boxes;
    expect(box).toMatchObject({ top: 0, first: 0 });
    expect(box!.ends).toEqual(Array.from({ length: 12 }, (_, i) => 30 * (i + 1)));
    expect(long!.room).toBeGreaterThan(200);
    expect(long!.notes).toBe(30);
    expect(short!.boxes).toEqual([]);
  });

  test('tell what is too wide from what is too high', async () => {
    const wide = '<div class="slide"><div class="body"><p style="width: 900px">wide</p></div></div>';
    const [found] = await measure([wide], [every]);
    expect(found!.tried.at(-1)!.overflow).toMatchObject({ isWide: true, what: 'p "wide"' });
  });
});
