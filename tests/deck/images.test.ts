import { expect, test } from 'vitest';
import { listImages } from '../../src/deck/images.ts';
import { layOut } from '../support/deck.ts';

test('every picture is listed with its place: logo, heading, body, raw HTML, notes and footnotes', () => {
  const laid = layOut(
    '---\nlogo: logo.svg\n---\n# ![H](h.png)\n\ntext[^f] ![B *b*](b&amp;b.png)\n\n- ![L](l%20l.png){width=5%}\n\n<p><img src="raw.png"></p>\n\nNote: ![N](n.png)\n\n[^f]: ![F](f.png)\n',
  );
  const images = listImages(laid.deck);
  expect(images.map(({ href }) => href)).toEqual([
    'logo.svg',
    'h.png',
    'b&b.png',
    'l%20l.png',
    'raw.png',
    'n.png',
    'f.png',
  ]);
  expect(images[2]?.alt).toBe('B b');
  const written = images.map(({ range }) =>
    range ? laid.source.text.slice(range.start, range.end).trim() : null,
  );
  expect(written).toEqual([
    null,
    '![H](h.png)',
    '![B *b*](b&amp;b.png)',
    '![L](l%20l.png)',
    '<p><img src="raw.png"></p>',
    '![N](n.png)',
    '![F](f.png)',
  ]);
});

test('pictures in code and comments are none', () => {
  expect(listImages(layOut('# A\n\n`![a](b.png)`\n\n<!-- <img src="c.png"> -->\n').deck)).toEqual([]);
});
