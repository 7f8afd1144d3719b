import { expect, test } from 'vitest';
import { listRawFiles, listUnnamed } from '../../src/markdown/raw-images.ts';

const hrefs = (markup: string) => listRawFiles(markup).map(({ href }) => href);

test('pictures in raw HTML are found however they are quoted', () => {
  expect(hrefs(`<p><img src="a.png"><IMG alt=x src='b c.png'/> <img src=d.png></p>`)).toEqual([
    'a.png',
    'b c.png',
    'd.png',
  ]);
  expect(hrefs('<img src="a&amp;b.png">')).toEqual(['a&b.png']);
});

test('films, sounds and posters are found and told apart', () => {
  expect(
    listRawFiles(
      '<video poster="p.png"><source src="a.mp4"></video><audio src="b.mp3"></audio><video src="c">',
    ),
  ).toEqual([
    { href: 'p.png', kind: 'image' },
    { href: 'a.mp4', kind: 'video' },
    { href: 'b.mp3', kind: 'audio' },
    { href: 'c', kind: 'video' },
  ]);
});

test('what Reveal.js loads late is loaded too', () => {
  expect(hrefs('<img data-src="a.png" alt="a > b">')).toEqual(['a.png']);
});

test('other attributes and elements are not taken for pictures', () => {
  expect(hrefs('<img title="src=a.png"><script src="b.js"></script><img alt="c"><imgs src="d">')).toEqual([]);
});

test('elements that say nothing to those who cannot see them are listed', () => {
  const markup =
    '<img src=a><img src=b alt=""><img src=c aria-hidden=true><video src=d></video><audio src=e aria-label=E></audio>';
  expect(listUnnamed(markup)).toEqual(['img', 'video']);
});

test('a megabyte of what might become an element is read in no time', () => {
  const start = performance.now();
  for (const piece of ['<img ', '<img "', '<img \'"', '<img a=', '<img a'])
    listRawFiles(piece.repeat(180_000));
  expect(performance.now() - start).toBeLessThan(3000);
});
