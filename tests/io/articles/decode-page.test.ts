import { expect, test } from 'vitest';
import { decodePage } from '../../../src/io/articles/decode-page.ts';

const page = (charset: string, ...bytes: number[]) =>
  Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), Buffer.from(bytes)]);

test.each([
  ['the encoding it names', page('shift_jis', 0x90, 0x85), '水'],
  ['UTF-8 whatever it is called', page('utf-8', 0xc3, 0xa9), 'é'],
  ['Windows-1252 for Latin-1', page('iso-8859-1', 0x93, 0xe9), '“é'],
  ['a name that nobody knows', page('klingon', 0x61), 'a'],
  ['a mark before all else', Buffer.from('\uFEFF<meta charset="latin2">é', 'utf16le'), 'é'],
])('%s', (_, bytes, text) => {
  expect(decodePage('a.html', bytes)).toContain(text);
});
