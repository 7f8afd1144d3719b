import { expect, test } from 'vitest';
import type { Outline } from '../../src/article/types.ts';
import { linesOf, traceOutline } from '../../src/report/trace.ts';

const outline: Outline = {
  title: 'T',
  author: null,
  date: null,
  lang: 'en',
  aliases: {},
  slides: [
    { kind: 'cover', headline: { text: 'T', src: ['p0.s1'] }, items: [], notes: [] },
    {
      kind: 'content',
      headline: { text: 'A headline', src: ['p1.s1'] },
      items: [
        { lead: '', text: 'first', src: ['p1.s1', 'p2.s1'] },
        { lead: '1990', text: 'second', src: ['p2.s1', 'p2.s1'] },
      ],
      notes: [
        { id: 'p1.s1', text: 'Shown.' },
        { id: 'p3.s2', text: 'Only spoken.' },
      ],
    },
    {
      kind: 'quote',
      headline: { text: '', src: [] },
      items: [],
      notes: [{ id: 'p3.s2', text: 'Only spoken.' }],
    },
  ],
};

test('every line is found from its sentences, the headline of the article under one name', () => {
  const { uses } = traceOutline(outline);
  expect([...uses].map(([id, lines]) => [id, lines.map(({ anchor }) => anchor)])).toEqual([
    ['p0', ['slide-1-0']],
    ['p1.s1', ['slide-2-0', 'slide-2-1']],
    ['p2.s1', ['slide-2-1', 'slide-2-2']],
  ]);
  expect(uses.get('p2.s1')![1]).toEqual({ anchor: 'slide-2-2', slide: 2, point: 2, text: '1990 second' });
});

test('a sentence that is only spoken names the slides whose notes hold it', () => {
  expect([...traceOutline(outline).notes]).toEqual([['p3.s2', [2, 3]]]);
});

test('a headline without words is no line', () => {
  expect(linesOf(outline.slides[2]!)).toEqual([]);
});
