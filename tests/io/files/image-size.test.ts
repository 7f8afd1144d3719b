import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { readImageSize } from '../../../src/io/files/image-size.ts';
import { imageType } from '../../../src/io/files/image-type.ts';

const sizeOf = (bytes: Uint8Array) => readImageSize(bytes, imageType(bytes) ?? '');
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

const frame = [0xff, 0xc0, 0, 17, 8, 0x01, 0x2c, 0x02, 0x58, 3];
const exif = (turn: number) =>
  bytes(
    [0xff, 0xe1, 0, 34],
    'Exif\0\0',
    'MM\0*',
    [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    [0, 0, 0, 0],
  );

test('PNG, GIF, JPEG, WebP and AVIF tell their size in their first bytes', () => {
  expect(sizeOf(PNG.sync.write(new PNG({ width: 30, height: 20 })))).toEqual({ width: 30, height: 20 });
  expect(sizeOf(bytes('GIF89a', [0x40, 1, 0xf0, 0]))).toEqual({ width: 320, height: 240 });
  expect(sizeOf(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2], frame))).toEqual({ width: 600, height: 300 });
  const head = 'RIFF\0\0\0\0WEBP';
  expect(sizeOf(bytes(head, 'VP8X', [10, 0, 0, 0, 0, 0, 0, 0, 0x57, 2, 0, 0x2b, 1, 0]))).toEqual({
    width: 600,
    height: 300,
  });
  expect(sizeOf(bytes(head, 'VP8L', [0, 0, 0, 0, 0x2f, 0x57, 0xc2, 0x4a, 0]))).toEqual({
    width: 600,
    height: 300,
  });
  expect(sizeOf(bytes(head, 'VP8 ', [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x58, 2, 0x2c, 1]))).toEqual({
    width: 600,
    height: 300,
  });
  expect(
    sizeOf(
      bytes(
        [0, 0, 0, 20],
        'ftypavif',
        [0, 0, 0, 0],
        [0, 0, 0, 20],
        'ispe',
        [0, 0, 0, 0, 0, 0, 2, 0x58, 0, 0, 1, 0x2c],
        'x'.repeat(20),
      ),
    ),
  ).toEqual({ width: 600, height: 300 });
});

test.each([
  [1, { width: 600, height: 300 }],
  [6, { width: 300, height: 600 }],
])('a JPEG whose camera was held in way %i', (turn, expected) => {
  expect(sizeOf(bytes([0xff, 0xd8], exif(turn).toString('latin1'), frame))).toEqual(expected);
});

test.each([
  ['<svg width="30" height="20px"></svg>', { width: 30, height: 20 }],
  ['<svg viewBox="0 0 4 3"></svg>', { width: 4, height: 3 }],
  ['<svg width="8" viewBox="0 0 4 3"></svg>', { width: 8, height: 6 }],
  ['<svg height="1in" width="50%" viewBox="0,0,4,3"></svg>', { width: 128, height: 96 }],
  ['<svg></svg>', null],
  ['<svg width="0" height="3"></svg>', null],
])('%s', (text, expected) => {
  expect(sizeOf(Buffer.from(text))).toEqual(expected);
});

test('a file that ends too early has no size', () => {
  const png = PNG.sync.write(new PNG({ width: 3, height: 2 }));
  for (const whole of [png, bytes([0xff, 0xd8], frame), bytes('RIFF\0\0\0\0WEBPVP8X')]) {
    for (let end = 0; end < Math.min(whole.length, 11); end++) {
      expect(sizeOf(whole.subarray(0, end))).toBeNull();
    }
  }
});
