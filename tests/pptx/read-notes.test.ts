import { expect, test } from 'vitest';
import { readNotes } from '../../src/pptx/read-notes.ts';
import type { PageBox } from '../../src/pptx/snapshot.ts';
import { box } from './page-box.ts';

/** The notes of a slide, which a page lays out nowhere. */
const notes = (...children: (PageBox | string)[]) =>
  readNotes(box('section', {}, box('aside.notes', { at: null }, ...children)));
const element = (name: string, ...children: (PageBox | string)[]) => box(name, { at: null }, ...children);

test('paragraphs of notes are lines of text', () => {
  expect(notes(element('p', 'Say\n  ', element('em', 'this'), '.'), element('h3', 'Then'), 'that')).toEqual([
    'Say this.',
    'Then',
    'that',
  ]);
  expect(notes(element('p', 'One', element('br'), 'two'))).toEqual(['One', 'two']);
});

test('points begin with a dash or with their number', () => {
  expect(
    notes(
      element('ul', element('li', 'a'), element('li', element('p', 'b'), element('p', 'more'))),
      element('ol', ' ', element('li', 'c'), ' ', element('li', 'd')),
      box('ol', { at: null, attributes: { start: '3' } }, element('li', element('p', 'e'))),
    ),
  ).toEqual(['– a', '– b', 'more', '1. c', '2. d', '3. e']);
});

test('an equation is told as it is read aloud, once', () => {
  const spoken = box('span', { at: null, attributes: { 'data-text': 'x squared' } }, element('math', 'x^2'));
  expect(notes(element('p', 'Take ', spoken, '.'), element('p', element('math', 'hidden')))).toEqual([
    'Take x squared.',
  ]);
});

test('a slide without notes has none', () => {
  expect(readNotes(box('section', {}, element('p', 'Shown')))).toEqual([]);
});
