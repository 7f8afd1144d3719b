import { expect, test } from 'vitest';
import { parseAttributes } from '../../src/markdown/attributes.ts';
import { takeFragment } from '../../src/markdown/fragments.ts';

test('what a heading says as a fragment is parted from what it says of its slide', () => {
  const { fragment, rest } = takeFragment(
    parseAttributes('{#a .fragment .fade-up .x fragment-index=2 layout=quote}'),
  );
  expect(fragment).toEqual({ id: null, classes: ['fragment', 'fade-up'], pairs: { 'fragment-index': '2' } });
  expect(rest).toEqual({ id: 'a', classes: ['x'], pairs: { layout: 'quote' } });
});

test('without the class everything is the slide’s', () => {
  const attributes = parseAttributes('{.grow .x}');
  expect(takeFragment(attributes).rest).toBe(attributes);
});
