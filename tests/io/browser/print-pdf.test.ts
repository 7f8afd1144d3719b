import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../../../src/io/browser/browser.ts';
import { checkPdf } from '../../../src/pdf/check-pdf.ts';
import { instanceFonts } from '../../../src/io/fonts/fonts.ts';
import { printPdf } from '../../../src/io/browser/print-pdf.ts';
import { type PdfFacts, readPdf } from '../../../src/pdf/read-pdf.ts';
import { captureSlides } from '../../../src/io/browser/screenshot.ts';
import type { FontFace } from '../../../src/theme/types.ts';
import { lendBrowser } from '../lend-browser.ts';
import { never, printPage } from '../support.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
}, 60_000);
afterAll(() => lent.close());

const bounds = { signal: never, timeoutMs: 20_000 };

function factsOf(bytes: Uint8Array): PdfFacts {
  const reading = readPdf(bytes);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.facts;
}

const expected = { pages: 3, width: 640, height: 360, title: 'Test deck', lang: 'en-GB' };

test('a deck becomes a tagged PDF of one page a slide, with title, language, outline and links', async () => {
  const slides = [
    '<div class="slide"><h1>Żółw (one)</h1><a href="https://example.org/">link</a></div>',
    '<div class="slide"><h2>Two</h2><h3>Below two</h3></div>',
    '<div class="slide"><h2>Three</h2></div>',
  ];
  const printed = await printPdf(running.browser, printPage(slides), bounds);
  expect(printed).toMatchObject({ overflows: [], refused: [], missing: [] });
  const facts = factsOf(printed.bytes);
  expect(checkPdf(facts, expected)).toEqual([]);
  expect(facts.pages).toEqual(Array(3).fill({ width: 480, height: 270 }));
  expect(facts.outline.map(({ title, depth }) => `${depth} ${title}`)).toEqual([
    '0 Żółw (one)',
    '1 Two',
    '2 Below two',
    '1 Three',
  ]);
  expect(facts.links).toBe(1);
  expect(facts.fonts.length).toBeGreaterThan(0);
});

test('two prints of a deck differ in their dates only', async () => {
  const page = printPage(['<div class="slide"><h1>One</h1></div>']);
  const print = async () => {
    const { bytes } = await printPdf(running.browser, page, bounds);
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/\(D:[^)]*\)/g, '(D)');
  };
  expect(await print()).toBe(await print());
});

test('printing that takes too long ends at the deadline', async () => {
  const page = printPage(Array(300).fill('<div class="slide"><h1>Heading</h1><ul><li>a<li>b</ul></div>'));
  await expect(printPdf(running.browser, page, { signal: never, timeoutMs: 1 })).rejects.toThrow(
    /0\.001 seconds/,
  );
});

test('pinned fonts are embedded as TrueType, with names', async () => {
  const file = (style: string) => ({ latin: `files/newsreader-latin-opsz-${style}.woff2` });
  const face = (wght: number, style: 'normal' | 'italic'): FontFace => ({
    family: 'Newsreader',
    package: '@fontsource-variable/newsreader',
    files: file(style),
    axes: { opsz: 72, wght },
    weight: wght,
    style,
  });
  const faces = [face(400, 'normal'), face(600, 'normal'), face(400, 'italic')];
  const fonts = await instanceFonts(faces, new Set([...'Plain bold slanted'].map((c) => c.codePointAt(0)!)));
  const page = printPage(['<p>Plain <b style="font-weight: 600">bold</b> <i>slanted</i></p>'], {
    head: `<style>${fonts.css} p { font-family: Newsreader }</style>`,
    files: Object.fromEntries(
      fonts.files.map(({ name, bytes }) => [`assets/${name}`, { type: 'font/woff2', bytes }]),
    ),
  });
  const { bytes, refused } = await printPdf(running.browser, page, bounds);
  expect(refused).toEqual([]);
  const embedded = factsOf(bytes).fonts;
  expect(embedded.map(({ type }) => type)).toEqual(Array(3).fill('CIDFontType2'));
  expect(
    embedded
      .map(({ name }) => name.replace(/^[A-Z]{6}\+/, ''))
      .every((name) => name.startsWith('Newsreader')),
  ).toBe(true);
});

test('what is wrong with a PDF is told in a sentence each', async () => {
  const { bytes } = await printPdf(running.browser, printPage(['<h1>One</h1>']), bounds);
  const wrong = { pages: 2, width: 960, height: 540, title: 'Another', lang: 'my' };
  expect(checkPdf(factsOf(bytes), wrong)).toEqual([
    'it has 1 pages where the deck has 2',
    'page 1 is not of the size of a slide',
    'its title is "Test deck"',
    'its language is "en-GB"',
  ]);
});

test('slides are captured one by one, in the size asked for', async () => {
  const slides = ['#ff0000', '#00ff00', '#0000ff'].map(
    (colour) => `<div class="slide" style="background: ${colour}"></div>`,
  );
  const [third, first] = await captureSlides(running.browser, printPage(slides), {
    ...bounds,
    indexes: [2, 0],
    scale: 2,
  });
  const all = await captureSlides(running.browser, printPage(slides), bounds);
  expect(sizeOf(third!)).toEqual([1280, 720]);
  expect(all.map(sizeOf)).toEqual(Array(3).fill([640, 360]));
  expect(Buffer.from(third!).equals(Buffer.from(first!))).toBe(false);
  expect(new Set(all.map((png) => Buffer.from(png).toString('base64'))).size).toBe(3);
  await expect(
    captureSlides(running.browser, printPage(slides), { ...bounds, indexes: [3] }),
  ).rejects.toThrow(RangeError);
});

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png: Uint8Array): [number, number] {
  const data = new DataView(png.buffer, png.byteOffset);
  return [data.getUint32(16), data.getUint32(20)];
}
