import { expect, test } from 'vitest';
import { checkNotes } from '../../src/check/check-notes.ts';
import { listSteps } from '../../src/render/steps.ts';
import { layOut, renderSections, textAt } from '../support/deck.ts';

function check(text: string) {
  const laid = layOut(text);
  const found = checkNotes(laid.arranged, renderSections(laid).map(listSteps), 'talk.md');
  return found.map((each) => [each.message, textAt(laid, each).trim()]);
}

test('as many parts as steps, or fewer, are no mistake', () => {
  expect(check('## A\n\na\n\n. . .\n\nb\n\nNote: one\n. . .\ntwo\n')).toEqual([]);
  expect(check('## A\n\na\n\n. . .\n\nb\n\n. . .\n\nc\n\nNote: one\n. . .\ntwo\n')).toEqual([]);
  expect(check('## A\n\nNote: one\n. . .\n')).toEqual([]);
});

test('the first part too many is pointed at, once for each slide', () => {
  expect(check('## A\n\na\n\n. . .\n\nb\n\nNote: one\n. . .\ntwo\n. . .\nthree\n. . .\nfour\n')).toEqual([
    ['notes for step 2 of a slide with 1 step', 'three'],
  ]);
  expect(check('## A\n\na\n\n. . .\n\nb\n\n. . .\n\nc\n\nNote: 1\n. . .\n2\n. . .\n3\n. . .\n4\n')).toEqual([
    ['notes for step 3 of a slide with 2 steps', '4'],
  ]);
  expect(check('## A\n\nNote: one\n. . .\ntwo\n\n---\n\n## B\n\nNote: one\n. . .\ntwo\n')).toHaveLength(2);
});
