import { expect, test } from 'vitest';
import { listRawImages } from '../../src/markdown/raw-images.ts';

test('pictures in raw HTML are found however they are quoted', () => {
  expect(listRawImages(`<p><img src="a.png"><IMG alt=x src='b c.png'/> <img src=d.png></p>`)).toEqual([
    'a.png',
    'b c.png',
    'd.png',
  ]);
  expect(listRawImages('<img src="a&amp;b.png">')).toEqual(['a&b.png']);
});

test('other attributes and elements are not taken for pictures', () => {
  expect(listRawImages('<img data-src="a.png"><script src="b.js"></script><img alt="c">')).toEqual([]);
});
