import { expect, test } from 'vitest';
import { mediaType } from '../../../src/io/files/media-type.ts';

test.each([
  ['\0\0\0\x20ftypisom', 'video/mp4'],
  ['\0\0\0\x20ftypM4A ', 'audio/mp4'],
  ['\0\0\0\x20ftypavif', null],
  ['\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm', 'video/webm'],
  ['\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x88matroska', null],
  ['OggS\0\x02\0\0\x01\x13OpusHead', 'audio/ogg'],
  ['OggS\0\x02\0\0\x80theora', 'video/ogg'],
  ['fLaC', 'audio/flac'],
  ['RIFF\0\0\0\0WAVEfmt ', 'audio/wav'],
  ['RIFF\0\0\0\0WEBP', null],
  ['ID3\x04', 'audio/mpeg'],
  ['\xff\xfb\x90\x44', 'audio/mpeg'],
  ['\xff\xd8\xff\xe0', null],
  ['words', null],
  ['', null],
])('%j is %s', (text, expected) => {
  expect(mediaType(Buffer.from(text, 'latin1'))).toBe(expected);
});
