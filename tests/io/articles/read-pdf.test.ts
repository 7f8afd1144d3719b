import { expect, test } from 'vitest';
import { readPdf } from '../../../src/io/articles/read-pdf.ts';
import { makePdf } from '../../support/make-pdf.ts';

test('pages give their text with places from the top, and the properties', async () => {
  const bytes = makePdf([[{ x: 50, y: 100, text: 'The mill (again)', size: 20 }], []], {
    title: 'A title',
    author: 'Anna',
  });
  const pdf = await readPdf(bytes);
  if ('rule' in pdf) throw new Error(pdf.message);
  expect(pdf.properties).toEqual({ title: 'A title', author: 'Anna', lang: '' });
  expect(pdf.pages.map(({ height, runs }) => [height, runs.length])).toEqual([
    [800, 1],
    [800, 0],
  ]);
  expect(pdf.pages[0]!.runs[0]).toMatchObject({ text: 'The mill (again)', x: 50, y: 100, size: 20 });
});

test.each([
  ['without text', makePdf([[], []]), 'no-text', /2 pages of pictures/],
  [
    'with a password',
    makePdf([[{ x: 1, y: 1, text: 'x' }]], { isLocked: true }),
    'locked-article',
    /password/,
  ],
  ['that is damaged', Buffer.from('%PDF-1.4\nnothing'), 'broken-article', /damaged/],
  ['of 301 pages', makePdf(Array.from({ length: 301 }, () => [])), 'too-large', /301 pages; at most 300/],
])('a PDF %s is refused', async (_, bytes, rule, message) => {
  expect(await readPdf(bytes)).toMatchObject({
    rule,
    message: expect.stringMatching(message),
    help: expect.anything(),
  });
});
