import { expect, test } from 'vitest';
import { decodeEntities } from '../../src/markdown/entities.ts';

test.each([
  ['&amp; &mdash; &#8212; &#x2014;', '& — — —'],
  ['&copy 2026', '&copy 2026'],
  ['a?x=1&order=2', 'a?x=1&order=2'],
  ['&nothing; &#; &#x; &#87654321; &', '&nothing; &#; &#x; &#87654321; &'],
  ['&#0;', '\uFFFD'],
])('%s is %s', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});
