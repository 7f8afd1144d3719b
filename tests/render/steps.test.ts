import { expect, test } from 'vitest';
import { listSteps, withoutFragments } from '../../src/render/steps.ts';
import { layOut, renderSections } from '../support/deck.ts';

const stepsOf = (text: string) => listSteps(renderSections(layOut(text))[0]!);

test.each([
  ['## A\n\n- one\n- two\n', []],
  ['## A\n\n- one {.fragment}\n- two {.fragment}\n', [null, null]],
  ['## A\n\n::: incremental\n- one\n- two\n- three\n:::\n', [null, null, null]],
  ['## A\n\none\n\n. . .\n\ntwo\n\n. . .\n\nthree\n', [null, null]],
  ['---\nincremental: true\n---\n\n## A\n\n- one\n- two\n', [null, null]],
  [
    '## A\n\none {.fragment}\n\ntwo {.fragment fragment-index=9}\n\nthree {.fragment fragment-index=2}\n\nfour {.fragment fragment-index=9}\n',
    [2, 9, null],
  ],
  ['## A\n\n<p class="big fragment">raw</p>\n', [null]],
  ['## A\n\n`<p class="fragment">`\n\nthe word fragment\n', []],
  ['## A\n\nshown\n\nNote: - said {.fragment}\n\n. . .\n\nlater\n', []],
] as const)('%j', (text, steps) => {
  expect(stepsOf(text)).toEqual(steps);
});

test('fragments lose their class, and nothing else', () => {
  expect(
    withoutFragments(
      '<p id="x" class="a fragment b">fragment</p><li class="fragment">&lt;p class=&quot;fragment&quot;</li>',
    ),
  ).toBe('<p id="x" class="a b">fragment</p><li>&lt;p class=&quot;fragment&quot;</li>');
});

test('a tag that never ends is read in linear time', () => {
  const started = performance.now();
  expect(listSteps(`<p ${'a '.repeat(500_000)}`)).toEqual([]);
  expect(listSteps('<a '.repeat(300_000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('attributes are read one after the other: what stands in a title is none', () => {
  const markup = '<b title=" class=" class="fragment" data-fragment-index="3">a</b>';
  expect(listSteps(markup)).toEqual([3]);
  expect(listSteps('<b title=" class=&quot;fragment&quot;">a</b>')).toEqual([]);
  expect(withoutFragments(markup)).toBe('<b title=" class=" data-fragment-index="3">a</b>');
});
