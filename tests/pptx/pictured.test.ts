import { expect, test } from 'vitest';
import { findTokens, findWritten } from '../../src/pptx/pictured.ts';
import { layOut } from '../support/deck.ts';

const { source, slides } = layOut('## A\n\n- $$\n  a\n  $$\n\n![f](f.mp4)\n\n$$\nb\n$$\n');
const [slide] = slides;
const written = (...[what, at]: [Parameters<typeof findWritten>[1], number]) => {
  const { start, end } = findWritten(slide!, what, at);
  return source.text.slice(start, end).trim();
};

test('what became a picture is found where it is written', () => {
  expect(written('equation', 1)).toBe('$$\nb\n$$');
  expect(written('film', 0)).toBe('![f](f.mp4)');
});

test('one more than are written is the last, and what is not written is the slide', () => {
  expect(written('equation', 7)).toBe('$$\nb\n$$');
  expect(written('chart', 0)).toMatch(/^## A/);
});

test('tokens are found in lists too', () => {
  expect(findTokens(slide!, 'equation')).toHaveLength(2);
});
