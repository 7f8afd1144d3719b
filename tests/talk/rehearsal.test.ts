import { expect, test } from 'vitest';
import { lengthOf, readRehearsals, writeRehearsals } from '../../src/talk/rehearsal.ts';

const one = { began: '2026-11-30T09:15:00Z', seconds: { cover: 12, end: 30.5 } };

test('what is written is read again', () => {
  expect(readRehearsals(writeRehearsals([one, { ...one, seconds: {} }]))).toEqual([
    one,
    { ...one, seconds: {} },
  ]);
});

test('each rehearsal has a line of its own, and the oldest go', () => {
  const many = Array.from({ length: 23 }, (_, i) => ({ ...one, began: `talk ${i}` }));
  const text = writeRehearsals(many);
  expect(text.match(/^ {4}\{"began"/gm)).toHaveLength(20);
  expect(readRehearsals(text)!.map(({ began }) => began)).toEqual(many.slice(3).map(({ began }) => began));
});

test.each([
  '',
  'no JSON',
  'null',
  '7',
  '[]',
  '{}',
  '{"rehearsals": {}}',
  '{"rehearsals": [null]}',
  '{"rehearsals": [7]}',
  '{"rehearsals": [{}]}',
  '{"rehearsals": [{"began": 1, "seconds": {}}]}',
  '{"rehearsals": [{"began": "a"}]}',
  '{"rehearsals": [{"began": "a", "seconds": null}]}',
  '{"rehearsals": [{"began": "a", "seconds": {"b": "c"}}]}',
  '{"rehearsals": [{"began": "a", "seconds": {"b": -1}}]}',
])('%s is no file of ours', (text) => {
  expect(readRehearsals(text)).toBeNull();
});

test('a rehearsal is as long as its slides together', () => {
  expect(lengthOf(one)).toBe(42.5);
  expect(lengthOf({ ...one, seconds: {} })).toBe(0);
});
