import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import pixelmatch from 'pixelmatch';
import { PNG, type PNGOptions } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { withLoadedPage } from '../../src/io/browser/load-page.ts';
import { printLoaded } from '../../src/io/browser/print-pdf.ts';
import { captureSlides } from '../../src/io/browser/screenshot.ts';
import { deflate, inflate } from '../../src/io/files/inflate.ts';
import { standInMark } from '../../src/pdf/picture.ts';
import { packPdf } from '../../src/pdf/pack-pdf.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { gatherPictures } from '../../src/commands/pdf-pictures.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { never, printPage, temporaryFolder } from '../io/support.ts';

const [width, height] = [240, 160];
const bounds = { signal: never, timeoutMs: 20_000 };

/** Colours that tell left from right and up from down, with a hole in the middle where alpha is asked for. */
function draw(options: PNGOptions = {}): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isIn = Math.hypot(x - 120, y - 80) < 50;
      png.data.set([x, y, isIn ? 200 : 20, isIn ? 60 : 255], (y * width + x) * 4);
    }
  }
  return PNG.sync.write(png, { colorType: 2, ...options });
}

/** A PNG of parts, with a checksum that nobody looks at. */
function makeChunks(...chunks: readonly (readonly [name: string, data: Uint8Array])[]): Buffer {
  const parts = chunks.map(([name, data]) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(name, 4, 'latin1');
    const body = Buffer.concat([head.subarray(4), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([head.subarray(0, 4), body, sum]);
  });
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** Broad stripes in four colours of a palette, two bits for a pixel. */
function drawPalette(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([2, 3, 0, 0, 0], 8);
  const row = Buffer.from([0, ...Array.from({ length: width / 4 }, (_, i) => ((i >> 3) & 3) * 0x55)]);
  return makeChunks(
    ['IHDR', head],
    ['PLTE', Buffer.from([200, 20, 20, 20, 160, 60, 30, 60, 220, 250, 240, 90])],
    ['IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))],
    ['IEND', Buffer.alloc(0)],
  );
}

const lent = lendBrowser();
let running: RunningBrowser;
let jpeg: Uint8Array;
beforeAll(async () => {
  running = await lent.open();
  const png = { type: 'image/png', bytes: draw() };
  const page = printPage(['<img src="a.png" alt="" style="display:block;width:640px;height:360px">'], {
    files: { 'a.png': png },
  });
  [jpeg] = (await captureSlides(running.browser, page, { ...bounds, format: 'jpeg', quality: 95 })) as [
    Uint8Array,
  ];
}, 60_000);
afterAll(lent.close);

interface Printed {
  readonly packed: Buffer;
  readonly standIns: number;
  readonly screen: Uint8Array;
}

async function print(markup: string, bytes: Uint8Array, type = 'image/png'): Promise<Printed> {
  const page = printPage([`${markup}<p>words</p>`], { files: { 'a.img': { type, bytes } } });
  const pictures = await gatherPictures(page.files);
  const names = Object.fromEntries([...pictures].map(([name, { packing }]) => [name, packing === 'jpeg']));
  const { screen, printing } = await withLoadedPage(running.browser, page, bounds, async (loaded) => ({
    screen: await loaded.page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 360 } }),
    printing: await printLoaded(loaded, { standIns: { names, mark: standInMark }, timeoutMs: 20_000 }),
  }));
  const { bytes: printed, standIns } = printing;
  const placed = standIns.map(({ name, crop }, n) => [n, { picture: pictures.get(name)!, crop }] as const);
  const packed = packPdf(printed, deflate, new Map(placed));
  return { packed: Buffer.from(packed), standIns: standIns.length, screen };
}

const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined;

/** Share of pixels, in per cent, that poppler shows otherwise than the browser. */
async function differs({ packed, screen }: Printed): Promise<number> {
  const folder = await temporaryFolder();
  const file = join(folder, 'a.pdf');
  await writeFile(file, packed);
  const scale = ['-scale-to-x', '640', '-scale-to-y', '360'];
  const run = spawnSync('pdftoppm', ['-png', ...scale, '-singlefile', file, join(folder, 'a')]);
  expect(run.stderr.toString()).toBe('');
  const page = PNG.sync.read(await readFile(join(folder, 'a.png')));
  const { data } = PNG.sync.read(Buffer.from(screen));
  return (100 * pixelmatch(page.data, data, undefined, 640, 360, { threshold: 0.12 })) / (640 * 360);
}

const img = (style = '') => `<img src="a.img" alt="A" style="display:block;${style}">`;
const cover = 'width:400px;height:100px;object-fit:cover;';

describe.skipIf(!hasPoppler)('what is put into a PDF looks as on the screen', () => {
  const kinds: readonly (readonly [string, () => Uint8Array])[] = [
    ['RGB', () => draw()],
    ['RGB with 16 bits', () => draw({ bitDepth: 16 })],
    ['gray', () => draw({ colorType: 0 })],
    ['RGB with alpha', () => draw({ colorType: 6 })],
    ['gray with alpha', () => draw({ colorType: 4 })],
    ['a palette', drawPalette],
    ['each filter of PNG', () => draw({ filterType: 4 })],
    ['rows with alpha and averages', () => draw({ colorType: 6, filterType: 3 })],
  ];
  test.each(kinds)('%s', async (_, make) => {
    const whole = await print(img(), make());
    expect(whole.standIns).toBe(1);
    expect(await differs(whole)).toBeLessThan(1.5);
    const part = await print(img(cover), make());
    expect(part.standIns).toBe(1);
    expect(await differs(part)).toBeLessThan(1.5);
  });

  test.each([
    ['its upper edge', 'object-position:0 0'],
    ['a place in px', 'object-position:50% -20px'],
    ['with padding and a border', 'padding:10px 30px;border:5px solid red;object-position:100% 90%'],
    ['round corners, turned and faint', 'border-radius:40px;transform:rotate(7deg);opacity:.6'],
    ['a box of its own measure', 'box-sizing:border-box;padding:12px;width:50%;height:120px'],
  ])('a part of a PNG: %s', async (_, style) => {
    const printed = await print(img(cover + style), draw());
    expect(printed.standIns).toBe(1);
    expect(await differs(printed)).toBeLessThan(1.5);
  });

  test('a part of a JPEG is cut from its own file', async () => {
    const printed = await print(img(cover), jpeg, 'image/jpeg');
    expect(printed.standIns).toBe(1);
    expect(printed.packed.includes(Buffer.from(jpeg.subarray(0, 400)))).toBe(true);
    expect(await differs(printed)).toBeLessThan(1.5);
  });

  test.each([
    ['a filter', 'filter:grayscale(1)'],
    ['a mask', 'mask-image:linear-gradient(#000,transparent)'],
    ['a turn in space', 'transform:perspective(400px) rotateY(40deg)'],
  ])('%s is left to the browser', async (_, style) => {
    const printed = await print(img(style), draw());
    expect(printed.standIns).toBe(0);
    expect(await differs(printed)).toBeLessThan(1.5);
  });

  test('a box that takes its size from its picture keeps it', async () => {
    const style = 'max-width:100%;height:60px;object-fit:cover';
    const grid = `<div style="display:grid;grid-template-columns:min-content 1fr">${img(style)}<p>beside</p></div>`;
    expect(await differs(await print(grid, draw()))).toBeLessThan(1.5);
  });
});

test('a picture that is shown three times is in the file once', async () => {
  const bytes = draw({ filterType: 4 });
  const { packed, standIns } = await print(img() + img(cover) + img('width:50px'), bytes);
  expect(standIns).toBe(3);
  expect(packed.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
  const read = readPdf(packed, inflate);
  expect('facts' in read && read.facts.pages).toHaveLength(1);
});

test.each([
  ['a JPEG that is whole already goes as it is', () => jpeg, 'image/jpeg'],
  ['interlaced rows', () => interlaced(), 'image/png'],
  ['a damaged file', () => draw().subarray(0, 1500), 'image/png'],
  ['rows that break off', () => brokenOff(), 'image/png'],
])('%s: no stand-in', async (_, make, type) => {
  expect((await print(img(), make(), type)).standIns).toBe(0);
});

function interlaced(): Buffer {
  const png = draw();
  png[28] = 1;
  return png;
}

function brokenOff(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return makeChunks(['IHDR', head], ['IDAT', deflateSync(Buffer.alloc(5000))], ['IEND', Buffer.alloc(0)]);
}

test('a hundred large pictures, more than a browser holds decoded at once, go into one PDF', async () => {
  const png = new PNG({ width: 1200, height: 750 });
  png.data.fill(200);
  const bytes = PNG.sync.write(png, { colorType: 2 });
  const paths = Array.from({ length: 120 }, (_, n) => `assets/picture-${n}.png`);
  const slides = paths.map(
    (path) => `<div class="slide"><img src="${path}" alt="" width="480" height="300"></div>`,
  );
  const files = Object.fromEntries(paths.map((path) => [path, { type: 'image/png', bytes }]));
  const names = Object.fromEntries(paths.map((path) => [path, false]));
  const page = printPage(slides, { files });
  const { bytes: printed, standIns } = await withLoadedPage(running.browser, page, bounds, (loaded) =>
    printLoaded(loaded, { standIns: { names, mark: standInMark }, timeoutMs: 20_000 }),
  );
  expect(standIns).toHaveLength(120);
  expect(Buffer.from(printed).includes(`${standInMark}119 `)).toBe(true);
});
