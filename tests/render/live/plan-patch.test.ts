import { expect, test } from 'vitest';
import { type LivePage, splitPage } from '../../../src/render/live/live-page.ts';
import { planPatch } from '../../../src/render/live/plan-patch.ts';

const slide = (id: string, text = id) => `<section id="${id}" class="x"><p>${text}</p></section>\n`;

const page = (stacks: readonly (readonly string[])[], more: Partial<LivePage> = {}): LivePage => ({
  slides: stacks.flat(),
  stacks: stacks.map((stack) => stack.length),
  ...{ styles: ['a', 'b'], rest: 'rest' },
  ...more,
});

test('a slide that changed is sent with the tag that it had', () => {
  const before = page([[slide('a')], [slide('b'), slide('c')]]);
  const after = page([[slide('a')], [slide('b'), slide('c', 'other')]]);
  expect(planPatch(before, after, 2)).toEqual({
    styles: [],
    slides: [[2, slide('c', 'other'), '<section id="c" class="x">']],
    stacks: null,
    edited: { slide: 2, step: null },
  });
});

test('nothing is sent where nothing changed, and only sheets where they did', () => {
  const before = page([[slide('a')]]);
  expect(planPatch(before, page([[slide('a')]]))).toBeNull();
  expect(planPatch(before, page([[slide('a')]], { styles: ['a', 'c'] }))).toEqual({
    styles: [[1, 'c']],
    slides: [],
    stacks: null,
    edited: null,
  });
});

test('where slides come, go or move, those that are there are named by their numbers', () => {
  const before = page([[slide('a')], [slide('b')], [slide('b')], [slide('c')]]);
  const after = page([[slide('c')], [slide('b'), slide('new')], [slide('b')]]);
  expect(planPatch(before, after)).toMatchObject({ stacks: [[3], [1, slide('new')], [2]], slides: [] });
});

test('the page is loaded anew where more than slides and sheets changed', () => {
  const before = page([[slide('a')]]);
  expect(planPatch(before, page([[slide('a')]], { rest: 'other' }))).toBe('reload');
  expect(planPatch(before, page([[slide('a')]], { styles: ['a'] }))).toBe('reload');
});

test('a page is taken apart into its sheets and what is neither sheet nor slide', () => {
  const html = (style: string, main: string) =>
    `<head><style>${style}</style>\n<style>b</style></head><body><main class="slides">${main}</main><script>x</script>`;
  const { styles, rest } = splitPage(html('a { b: c }', slide('one')));
  expect(styles).toEqual(['a { b: c }', 'b']);
  expect(splitPage(html('other', slide('two'))).rest).toBe(rest);
  expect(rest).toContain('<script>x</script>');
});
