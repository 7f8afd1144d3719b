import { expect, test } from 'vitest';
import { emsOf } from '../../src/markdown/fit-text.ts';
import { renderMarkdown } from '../support/render.ts';

test('the longest line counts, wide letters more', () => {
  expect(emsOf('ab\nabcdef')).toBe(emsOf('abcdef'));
  expect(emsOf('WWWW')).toBeGreaterThan(emsOf('aaaa'));
  expect(emsOf('日本語')).toBe(3);
  expect(emsOf('')).toBe(1);
});

test('what is fitted carries its length and stands in a box of its own; other text does not', () => {
  expect(renderMarkdown('BIG {.r-fit-text}\n')).toBe(
    `<p class="r-fit-text" style="--ems:${emsOf('BIG')}"><span>BIG</span></p>\n`,
  );
  expect(renderMarkdown('BIG {.x}\n')).toBe('<p class="x">BIG</p>\n');
  expect(renderMarkdown('BIG {.r-fit-text :ems=9}\n')).not.toContain('--ems:9');
});
