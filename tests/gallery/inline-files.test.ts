import { expect, test } from 'vitest';
import { inlineFiles } from '../../src/gallery/inline-files.ts';

test('fonts and pictures become data, and what is not there keeps its name', () => {
  const file = { type: 'font/woff2', bytes: new Uint8Array([1, 2, 255]) };
  const gallery = {
    ...{ themes: [], installed: [], sheet: '' },
    faces: "@font-face{src:url('assets/a.woff2')}",
    slides: [
      { layout: 'image-full', title: '', markup: '<img src="assets/a.woff2"><img src="assets/b.svg">' },
    ],
  };
  const { faces, slides } = inlineFiles(gallery, new Map([['assets/a.woff2', file]]));
  expect(faces).toBe("@font-face{src:url('data:font/woff2;base64,AQL/')}");
  expect(slides[0]!.markup).toBe('<img src="data:font/woff2;base64,AQL/"><img src="assets/b.svg">');
});
