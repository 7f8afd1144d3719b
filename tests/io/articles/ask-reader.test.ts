import { expect, test } from 'vitest';
import { askReader } from '../../../src/io/articles/ask-reader.ts';
import { makePdf } from '../../support/make-pdf.ts';
import { makeWord, makeWordBomb, wordParagraph } from '../../support/make-word.ts';

const caps = { bytes: 200_000_000, ms: 30_000 };

test('R53: a Word file of a hundred kilobytes that costs a gigabyte is given up at the limit of memory', async () => {
  const bytes = await makeWordBomb(12_000_000);
  expect(bytes.length).toBeLessThan(120_000);
  expect(await askReader('word', bytes, { caps })).toEqual({
    rule: 'too-large',
    message: 'reading the Word file takes more memory than the 200 MB that lectern gives it',
    help: expect.stringMatching(/copy the text/),
  });
});

test('R53: a file that takes longer than its time is given up', async () => {
  const bytes = makePdf(Array.from({ length: 200 }, () => [{ x: 1, y: 1, text: 'x' }]));
  expect(await askReader('pdf', bytes, { caps: { ...caps, ms: 20 } })).toMatchObject({
    rule: 'too-large',
    message: 'reading the PDF takes longer than the 0.02 seconds that lectern gives it',
  });
});

test('R53: what an article holds is read within a fifth of the limit', async () => {
  const paragraphs = Array.from({ length: 2000 }, (_, n) =>
    wordParagraph(`The mill turned ${n} times. `.repeat(5)),
  );
  const read = await askReader('word', await makeWord(paragraphs), { caps });
  expect(read).toMatchObject({ html: expect.stringContaining('turned 1999 times') });
});
