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

test.each([
  ['---\nlogo: logo.svg\n---\n# A\n', [{ href: 'logo.svg', alt: '', kind: 'image', at: null }]],
  ['# A\n\n![a *b*](c.png)\n', [{ href: 'c.png', alt: 'a b', kind: 'image', at: '![a *b*](c.png)' }]],
  ['# A\n\n![a](c.mp4)\n', [{ href: 'c.mp4', alt: 'a', kind: 'video', at: '![a](c.mp4)' }]],
  [
    '# A\n\n![a](c.mp4){poster=p.png}\n',
    [
      { href: 'p.png', alt: '', kind: 'image', at: '![a](c.mp4){poster=p.png}' },
      { href: 'c.mp4', alt: 'a', kind: 'video', at: '![a](c.mp4)' },
    ],
  ],
  [
    '# A\n\n<video src="c.mp4"></video>\n',
    [{ href: 'c.mp4', alt: '', kind: 'video', at: '<video src="c.mp4">' }],
  ],
  [
    '# A\n\n![bg A harbour](b.png)\n',
    [{ href: 'b.png', alt: 'A harbour', kind: 'image', at: '![bg A harbour](b.png)' }],
  ],
  [
    '# A\n\n![bg A film](b.mp4){poster=p.png}\n',
    [
      { href: 'b.mp4', alt: 'A film', kind: 'video', at: '![bg A film](b.mp4)' },
      { href: 'p.png', alt: '', kind: 'image', at: '![bg A film](b.mp4)' },
    ],
  ],
  [
    '# A\n\n<!-- .slide: data-background-image="a.png,b.png" data-background-video="c.webm" -->\n',
    [
      { href: 'a.png', alt: '', kind: 'image', at: 'data-background-image="a.png,b.png"' },
      { href: 'b.png', alt: '', kind: 'image', at: 'data-background-image="a.png,b.png"' },
      { href: 'c.webm', alt: '', kind: 'video', at: 'data-background-video="c.webm"' },
    ],
  ],
  ['text without a heading, and [a link](a.png)\n', []],
])('%j names these and no others', (text, expected) => {
  const laid = layOut(text);
  expect(
    listImages(laid.deck).map(({ range, ...image }) => ({
      ...image,
      at: range && laid.source.text.slice(range.start, range.end).trim(),
    })),
  ).toEqual(expected);
});
