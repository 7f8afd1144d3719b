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

test.each([
  // Sixty letters are whole, and so is a word that ends with the sixtieth.
  [`${'a'.repeat(50)} ${'b'.repeat(9)}`, `${'a'.repeat(50)}-${'b'.repeat(9)}`],
  [`${'a'.repeat(50)} ${'b'.repeat(9)} c`, `${'a'.repeat(50)}-${'b'.repeat(9)}`],
  [`${'a'.repeat(50)} ${'b'.repeat(10)}`, 'a'.repeat(50)],
  [`${'a'.repeat(50)} ${'b'.repeat(9)}c d`, 'a'.repeat(50)],
])('%j is cut to %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('the number of an id that is taken is stepped over', () => {
  const slugOf = makeSlugs();
  const texts = ['A 2', 'a', 'A', 'A!', 'a 3'];
  expect(texts.map((text, i) => slugOf(text, i + 1))).toEqual(['a-2', 'a', 'a-3', 'a-4', 'a-3-2']);
});

test('only digits alone are told from a number of a slide', () => {
  const slugOf = makeSlugs();
  expect(['2024 plan', '2024', null, '…'].map((text, i) => slugOf(text, i + 1))).toEqual([
    '2024-plan',
    'slide-2024',
    'slide-3',
    'slide-4',
  ]);
  expect(slugOf('As Is', 5, true)).toBe('As Is');
  expect(slugOf('As Is', 6)).toBe('as-is');
});
