import { expect, test } from 'vitest';
import { renderMarkdown } from '../support/render.ts';

const one = (text: string, incremental = false) => renderMarkdown(text, incremental).replace(/\n/g, '');

test.each([
  ['{.incremental}\n- a\n', '<ul class="incremental"><li class="fragment">a</li></ul>'],
  ['{.incremental}\n\n- a\n', '<ul class="incremental"><li class="fragment">a</li></ul>'],
  ['{#b .c}\n1. a\n', '<ol id="x-b" class="c"><li>a</li></ol>'],
  ['::: incremental\n- a\n:::\n', '<ul class="incremental"><li class="fragment">a</li></ul>'],
  [
    '::: {.incremental .x}\n- a\n:::\n',
    '<div class="incremental x"><ul><li class="fragment">a</li></ul></div>',
  ],
  [
    '{.incremental}\n- a\n\nb\n\n- c\n',
    '<ul class="incremental"><li class="fragment">a</li></ul><p>b</p><ul><li>c</li></ul>',
  ],
  ['3. a\n', '<ol start="3"><li>a</li></ol>'],
])('%j', (text, expected) => {
  expect(one(text)).toBe(expected);
});

test('one list can be left out of an incremental deck', () => {
  expect(one('- a\n', true)).toBe('<ul><li class="fragment">a</li></ul>');
  expect(one('{.nonincremental}\n- a\n', true)).not.toContain('fragment');
  expect(one('::: nonincremental\n- a\n:::\n', true)).not.toContain('fragment');
});
