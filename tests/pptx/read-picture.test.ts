import { expect, test } from 'vitest';
import { readPicture } from '../../src/pptx/read-picture.ts';
import { type At, box, type Made } from './page-box.ts';

const slide = { x: 0, y: 0, width: 1920, height: 1080 };
const at: At = [100, 100, 400, 300];
const readLink = (href: string) => (href.startsWith('https:') ? { url: href } : null);

/** A picture in a box of a page. */
function read(made: Made, around: Made = {}, name = 'div') {
  const image = box('img', { at, attributes: { src: 'a.png', alt: 'A' }, ...made });
  box(name, { at, ...around }, image);
  return readPicture(image, slide, readLink);
}

test('a file that PowerPoint shows goes in as it is, with the way that it is fitted', () => {
  expect(read({ style: { 'object-fit': 'cover', 'object-position': '0% 50%' } })).toMatchObject([
    { alt: 'A', link: null, source: { file: 'a.png', fit: 'cover', position: '0% 50%' } },
  ]);
});

test('a picture in a link leads where the link does', () => {
  expect(read({}, { attributes: { href: 'https://example.org' } }, 'a')[0]!.link).toEqual({
    url: 'https://example.org',
  });
});

test.each<[string, Made, Made]>([
  ['of another kind', { attributes: { src: 'a.svg', alt: 'A' } }, {}],
  ['that leaves the slide', { at: [1800, 100, 400, 300] }, {}],
  ['with round corners', { style: { 'border-top-left-radius': '9px' } }, {}],
  ['under a mask', { style: { 'mask-image': 'url(m.svg)' } }, {}],
  ['cut out', { style: { 'clip-path': 'circle()' } }, {}],
  ['turned', { style: { transform: 'matrix(0, 1, -1, 0, 0, 0)' } }, {}],
  ['half seen', { style: { opacity: '0.5' } }, {}],
  ['in a box that is filtered', {}, { style: { filter: 'grayscale(1)' } }],
  ['in a box that is blended', {}, { style: { 'mix-blend-mode': 'multiply' } }],
])('a picture %s is drawn by the browser', (_, made, around) => {
  expect(read(made, around)[0]!.source).toMatchObject({ part: 'tree' });
});

test('the same look is drawn once, but for what the boxes around it do', () => {
  const look = (...made: Parameters<typeof read>) => (read(...made)[0]!.source as { look?: string }).look;
  const round: Made = { style: { 'border-top-left-radius': '9px' } };
  expect(look(round)).toBe(look(round));
  expect(look(round)).not.toBe(look({ style: { 'border-top-left-radius': '8px' } }));
  expect(look({}, { style: { filter: 'grayscale(1)' } })).toBeUndefined();
});

test('a picture off the slide, or that takes no part in it, is none', () => {
  expect(read({ at: [2000, 100, 400, 300] })).toEqual([]);
  expect(read({ at: null })).toEqual([]);
});
