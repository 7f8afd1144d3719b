import { expect, test } from 'vitest';
import { keepMet } from '../../../src/article/plan/keep-met.ts';
import type { OutlineSlide } from '../../../src/article/types.ts';

const line = (text: string, lead = '') => ({ lead, text, src: ['p1.s1'] });
const told = (...texts: string[]): OutlineSlide => ({
  kind: 'content',
  headline: { text: 'The mill turns again', src: ['p1.s1'] },
  items: texts.map((text) => line(text)),
  notes: [],
});
const people: OutlineSlide = {
  kind: 'people',
  headline: { text: 'Who is who', src: [] },
  items: ['Ada Berg', 'Ole Brandt', 'Ida Moe', 'Per Lund'].map((name) => line('miller', name)),
  notes: [],
};

test('who is on no other slide is not listed', () => {
  const slides = keepMet([told('Berg bought the mill', 'Brandt sold it to Moe'), people]);
  expect(slides[1]!.items.map(({ lead }) => lead)).toEqual(['Ada Berg', 'Ole Brandt', 'Ida Moe']);
});

test('two people need no list', () => {
  expect(keepMet([told('Berg bought the mill', 'Brandt sold it'), people]).map(({ kind }) => kind)).toEqual([
    'content',
  ]);
});
