import { expect, test } from 'vitest';
import { readBackgroundWords, readOpacity } from '../../src/deck/background-words.ts';

test('options stand before or after `bg`, and what is none describes the picture', () => {
  expect(readBackgroundWords('right:40% bg vertical blur:4px sepia A harbour at night')).toMatchObject({
    side: 'right',
    share: '40%',
    vertical: true,
    filter: 'blur(4px) sepia(1)',
    alt: 'A harbour at night',
    faults: [],
  });
  expect(readBackgroundWords('bg fit')?.size).toBe('contain');
  expect(readBackgroundWords('bg 80%')?.size).toBe('80%');
  expect(readBackgroundWords('bg w:300 h:20%')?.size).toBe('300px 20%');
  expect(readBackgroundWords('bg opacity:30%')?.opacity).toBe(0.3);
});

test.each(['A bg colour', 'background', '', 'the bg'])('"%s" describes an ordinary picture', (alt) => {
  expect(readBackgroundWords(alt)).toBeNull();
});

test.each(['left:95%', 'left:2%', 'blur:1', 'w:wide', 'opacity:2', 'rihgt:30%', 'covr', 'url(x)'])(
  '%s never becomes CSS',
  (word) => {
    const found = readBackgroundWords(`bg ${word}`)!;
    expect(`${found.size}${found.filter}${found.share}`).not.toContain(word);
  },
);

test.each([
  ['0.5', 0.5],
  ['50%', 0.5],
  ['1', 1],
  ['2', null],
  ['x', null],
  ['', null],
])('the opacity %s is %s', (text, expected) => {
  expect(readOpacity(text)).toBe(expected);
});
