import { expect, test } from 'vitest';
import { quoteSentence, shorten, showCited, showSentence } from '../../../src/article/gates/show-sentence.ts';
import type { Claim } from '../../../src/article/gates/types.ts';
import type { Sentence } from '../../../src/article/types.ts';

test.each([
  ['short', 5, 'short'],
  ['shorter', 6, 'shorte …'],
  ['one two three', 12, 'one two …'],
  ['one two three four', 13, 'one two …'],
  ['one two, three four', 9, 'one two …'],
  ['one two; three four', 9, 'one two …'],
  ['one two: three', 9, 'one two …'],
  ['a, verylongwordthatgoeson', 12, 'a, verylongw …'],
  ['abcde fghijkl', 10, 'abcde fghi …'],
  ['abcdef ghijkl', 10, 'abcdef …'],
])('%j in %i characters is %j', (text, most, shown) => {
  expect(shorten(text, most)).toBe(shown);
});

test('a sentence is shown with its id, between marks, with straight ones inside', () => {
  expect(quoteSentence({ text: 'He said “no” twice.' })).toBe('“He said "no" twice.”');
  expect(showSentence({ id: 'p1.s2', text: 'Boats left.', range: { start: 0, end: 0 } } as Sentence)).toBe(
    'p1.s2: “Boats left.”',
  );
});

const sentences = ['The lock was shut.', 'Boats waited for a week below the dam.', 'The mayor was away.'].map(
  (text, i) => ({ id: `p1.s${i + 1}`, text }) as Sentence,
);

test('of several sentences all are named, and the one is shown that is most like the claim', () => {
  const claim = (cited: readonly Sentence[]) =>
    ({ cited, text: 'Boats waited below the dam' }) as unknown as Claim;
  expect(showCited(claim(sentences))).toBe('p1.s1, p1.s3 or p1.s2: “Boats waited for a week below the dam.”');
  expect(showCited(claim(sentences.slice(0, 1)))).toBe('p1.s1: “The lock was shut.”');
});
