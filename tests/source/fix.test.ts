import { describe, expect, test } from 'vitest';
import type { Diagnostic, Fix } from '../../src/source/diagnostic.ts';
import { checkFix, planEdits, respell, respellIn } from '../../src/source/fix.ts';

const range = { start: 3, end: 7 };

describe('a word is spelled anew', () => {
  test('where exactly one allowed word is near', () => {
    expect(respell(range, 'quot', ['quote', 'table'])).toEqual({
      fix: { range, was: 'quot', text: 'quote' },
    });
    expect(respell(range, 'rockt', ['rock', 'rocket'])).toEqual({});
    expect(respell(range, 'zebra', ['quote', 'table'])).toEqual({});
    expect(respell(undefined, 'quot', ['quote'])).toEqual({});
  });

  test('in a longer text, where it stands once as a word', () => {
    const words = ['fade-up', 'grow'];
    expect(respellIn('One. {.fragment .fade-upp}', 10, 'fade-upp', words)).toEqual({
      fix: { range: { start: 27, end: 35 }, was: 'fade-upp', text: 'fade-up' },
    });
    expect(respellIn('fade-upp {.fragment .fade-upp}', 0, 'fade-upp', words)).toEqual({});
    expect(respellIn('none', 0, 'fade-upp', words)).toEqual({});
  });
});

test('a fix whose words are not there, or in another file, is taken off', () => {
  const said = (was: string): Diagnostic => ({
    ...{ severity: 'warning', rule: 'agenda', message: 'm', path: 'a.md' },
    fix: { range, was, text: 'new' },
  });
  expect(checkFix(said('four'), 'a: four').fix).toBeDefined();
  expect(checkFix(said('five'), 'a: four').fix).toBeUndefined();
  expect(checkFix(said('four'), undefined).fix).toBeUndefined();
  expect(checkFix(said('five'), undefined)).toMatchObject({ rule: 'agenda', message: 'm' });
});

describe('edits of a text', () => {
  const fix = (start: number, end: number, text: string): Fix => ({ range: { start, end }, was: '', text });

  test('come in order, and of two that overlap or touch the first is taken', () => {
    expect(planEdits('abcdefgh', [fix(6, 7, 'X'), fix(0, 2, 'Y'), fix(1, 3, 'Z'), fix(2, 3, 'W')])).toEqual([
      { range: { start: 0, end: 2 }, text: 'Y' },
      { range: { start: 6, end: 7 }, text: 'X' },
    ]);
  });

  test.each([
    ['a line of nothing else goes', 'a\n  ::: \nb\n', { start: 2, end: 9 }],
    ['the first line too', ':::\nb\n', { start: 0, end: 4 }],
    ['the last one without an end', 'a\n:::', { start: 2, end: 5 }],
    ['what has words beside it leaves them', 'a ::: b\n', { start: 2, end: 5 }],
    ['the mark of a quote is left', '> :::\n', { start: 2, end: 5 }],
  ])('%s', (_, text, wanted) => {
    const start = text.indexOf(':::');
    expect(planEdits(text, [fix(start, start + 3, '')])).toEqual([{ range: wanted, text: '' }]);
  });
});
