import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeSlugs, slugify } from '../../src/deck/slug.ts';

test.each([
  ['Hello, World!', 'hello-world'],
  ['Äpfel & Birnen', 'äpfel-birnen'],
  ['日本語', '日本語'],
  ['…', ''],
  ['a  --  b', 'a-b'],
])('%j becomes %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('a long text is cut between words', () => {
  const slug = slugify('one two three four five six seven eight nine ten eleven twelve thirteen');
  expect(slug).toBe('one-two-three-four-five-six-seven-eight-nine-ten-eleven');
  expect(slugify('x'.repeat(200))).toHaveLength(60);
});

test('ids are unique, stable under addition, and never a number alone or half a character', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'a 2', '1', ''))),
      (texts) => {
        const slugOf = makeSlugs();
        const slugs = texts.map((text, i) => slugOf(text, i + 1));
        expect(new Set(slugs).size).toBe(slugs.length);
        for (const slug of slugs) {
          expect(slug).toMatch(/\S/);
          expect(slug).not.toMatch(/^\d+$/);
          expect(slug).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
