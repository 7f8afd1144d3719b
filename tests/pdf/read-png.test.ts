import { deflateSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { partAlpha, readPng, rowsLength, toPdfPicture } from '../../src/pdf/read-png.ts';
import { unfilterRows } from '../../src/pdf/unfilter-png.ts';

/** A chunk of a PNG; nobody here reads the sum at its end. */
function chunk(name: string, data: readonly number[] | Uint8Array = []): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, Uint8Array.from(data), Buffer.alloc(4)]);
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
const words = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((each, i) => bytes.writeUInt32BE(each, i * 4));
  return bytes;
};

interface Made {
  readonly color?: number;
  readonly bits?: number;
  readonly interlaced?: boolean;
  readonly size?: readonly [number, number];
  readonly chunks?: readonly Buffer[];
}

function make({
  color = 2,
  bits = 8,
  interlaced = false,
  size = [2, 1],
  chunks = [],
}: Made = {}): Uint8Array {
  const head = [...words(...size), bits, color, 0, 0, Number(interlaced)];
  const parts = [chunk('IHDR', head), ...chunks, chunk('IDAT', deflateSync(Buffer.alloc(16))), chunk('IEND')];
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

const usualPrimaries = [31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6000];

test.each<[string, Made, object | null]>([
  ['colours', {}, { channels: 3, hasAlpha: false, profile: null, palette: null }],
  ['grey', { color: 0 }, { channels: 1, hasAlpha: false }],
  ['colours with alpha', { color: 6 }, { channels: 4, hasAlpha: true }],
  ['grey with alpha', { color: 4 }, { channels: 2, hasAlpha: true }],
  [
    'a palette',
    { color: 3, chunks: [chunk('PLTE', [1, 2, 3])] },
    { channels: 1, palette: Uint8Array.of(1, 2, 3) },
  ],
  ['a palette that is not there', { color: 3 }, null],
  ['a kind of colour that is none', { color: 1 }, null],
  ['interlaced rows', { interlaced: true }, null],
  ['no size', { size: [0, 4] }, null],
  ['a colour that is transparent', { chunks: [chunk('tRNS')] }, null],
  ['a camera that was turned', { chunks: [chunk('eXIf')] }, null],
  ['sRGB', { chunks: [chunk('sRGB', [0])] }, { profile: null }],
  [
    'a profile',
    { chunks: [chunk('iCCP', [0x61, 0, 0, 7, 8])] },
    { profile: { bytes: Uint8Array.of(7, 8), isPacked: true } },
  ],
  [
    'the gamma and primaries of sRGB',
    { chunks: [chunk('gAMA', words(45_455)), chunk('cHRM', words(...usualPrimaries))] },
    { profile: null },
  ],
  ['another gamma', { chunks: [chunk('gAMA', words(100_000))] }, null],
  ['other primaries', { chunks: [chunk('cHRM', words(1, 2))] }, null],
])('a PNG with %s', (_, made, expected) => {
  const png = readPng(make(made));
  if (expected === null) expect(png).toBeNull();
  else expect(png).toMatchObject(expected);
});

test('what is no PNG, or was cut short anywhere, is none', () => {
  const whole = make();
  expect(readPng(Buffer.from('GIF89a'))).toBeNull();
  for (let length = 0; length < whole.length; length++)
    expect(readPng(whole.subarray(0, length)), `${length} bytes`).toBeNull();
  expect(readPng(Buffer.concat([signature, chunk('IHDR', [0]), chunk('IEND')]))).toBeNull();
});

/** A picture whose places all differ, with rows of one filter. */
function filtered(
  filterType: number,
  colorType: 0 | 2 | 4 | 6,
): { readonly file: Buffer; readonly data: Buffer } {
  const png = new PNG({ width: 5, height: 4 });
  for (let i = 0; i < png.data.length; i++) png.data[i] = (i * 37 + (i >> 3) * 11) % 256;
  const file = PNG.sync.write(png, { filterType, colorType, inputColorType: 6, inputHasAlpha: true });
  return { file, data: PNG.sync.read(file).data };
}

test.each([0, 1, 2, 3, 4])('rows of filter %i are samples again', (filterType) => {
  const { file, data } = filtered(filterType, 6);
  const png = readPng(file)!;
  const rows = inflateSync(png.packed);
  expect(rows.length).toBe(rowsLength(png));
  expect(rows[0]).toBe(filterType);
  const plain = unfilterRows(rows, png);
  for (let y = 0; y < 4; y++)
    expect([...plain.subarray(y * 21, (y + 1) * 21)]).toEqual([0, ...data.subarray(y * 20, (y + 1) * 20)]);
});

test('colours and alpha are parted, each as large as it is in the picture', () => {
  const { file, data } = filtered(0, 6);
  const png = readPng(file)!;
  const { colors, alpha } = partAlpha(inflateSync(png.packed), png);
  expect([...alpha.subarray(0, 6)]).toEqual([0, ...[0, 1, 2, 3, 4].map((x) => data[x * 4 + 3]!)]);
  expect([...colors.subarray(0, 7)]).toEqual([0, ...data.subarray(0, 3), ...data.subarray(4, 7)]);
});

test.each<[string, Made, unknown]>([
  ['gray', { color: 4 }, 'gray'],
  ['rgb', { color: 6 }, 'rgb'],
  ['palette', { color: 3, chunks: [chunk('PLTE', [1, 2, 3])] }, { palette: Uint8Array.of(1, 2, 3) }],
])('a PNG of %s has these colours in a PDF', (_, made, expected) => {
  const png = readPng(make(made))!;
  expect(toPdfPicture(png, png.packed, null).colors).toEqual(expected);
});
