import { expect, test } from 'vitest';
import { readJpegHead } from '../../../src/io/files/jpeg-head.ts';

const segment = (marker: number, bytes: readonly number[]): number[] => [
  ...[0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 255],
  ...bytes,
];
const letters = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const frame = segment(0xc2, [8, 0, 30, 0, 40, 3, ...Array(9).fill(0)]);
const orientation = (value: number): number[] =>
  segment(0xe1, [
    ...letters('Exif\0\0MM\0*'),
    ...[0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0],
  ]);
const read = (...parts: readonly number[][]) =>
  readJpegHead(new DataView(new Uint8Array([0xff, 0xd8, ...parts.flat()]).buffer));

test('size, kind and components are those of the frame', () => {
  expect(read(segment(0xdb, [0, 1, 2]), [0xff], frame)).toEqual({
    ...{ width: 40, height: 30, frame: 0xc2, bits: 8, channels: 3, orientation: 1, profile: [] },
  });
});

test('a camera that was turned and a profile in two parts are told', () => {
  const part = (n: number, text: string) =>
    segment(0xe2, [...letters('ICC_PROFILE\0'), n, 2, ...letters(text)]);
  const head = read(orientation(6), part(1, 'colours of '), part(2, 'a camera'), frame);
  expect(head?.orientation).toBe(6);
  expect(head?.profile.map((each) => Buffer.from(each).toString())).toEqual(['colours of ', 'a camera']);
});

test('what is no JPEG has no head, and neither has one that breaks off before its frame', () => {
  expect(read([1, 2, 3, 4])).toBeNull();
  expect(read(segment(0xdb, [0, 1, 2]).slice(0, 4))).toBeNull();
  expect(() => read(frame.slice(0, 7)), 'in its frame').toThrow(RangeError);
});
