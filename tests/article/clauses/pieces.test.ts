import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSpan, renderPieces, replaceSpan, takeSpan } from '../../../src/article/clauses/pieces.ts';
import { makeSentence } from '../support.ts';

const sentence = makeSentence('The old mill, a landmark, burned down in May.');

test('a cut leaves no stray comma', () => {
  expect(renderPieces(cutSpan([takeSpan(sentence)], 12, 25))).toBe('The old mill burned down in May');
});

test('a substitution is declared and later cuts take it whole or not at all', () => {
  const pieces = replaceSpan([takeSpan(sentence)], { start: 0, end: 12, text: 'it', why: 'pronoun' });
  expect(renderPieces(pieces)).toBe('It, a landmark, burned down in May');
  expect(renderPieces(cutSpan(pieces, 4, 25))).toBe('Burned down in May');
});

test('cutting prints no word that the sentence has not', () => {
  const words = (text: string) => text.toLowerCase().match(/\w+/g) ?? [];
  fc.assert(
    fc.property(fc.nat(sentence.text.length), fc.nat(sentence.text.length), (a, b) => {
      const left = renderPieces(cutSpan([takeSpan(sentence)], Math.min(a, b), Math.max(a, b)));
      // A cut inside a word leaves its parts, so compare without blanks.
      for (const word of words(left)) expect(sentence.text.toLowerCase()).toContain(word);
    }),
  );
});

test.each([
  ['The file ends in .html, and not in .txt.', 'The file ends in .html, and not in .txt'],
  ['It met the board , too .', 'It met the board, too'],
])('marks of "%s" stand where they belong', (text, shown) => {
  expect(renderPieces([takeSpan({ id: 'p1.s1', text })])).toBe(shown);
});
