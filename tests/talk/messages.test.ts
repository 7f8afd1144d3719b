import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Message, mostPoints, readMessage } from '../../src/talk/messages.ts';

const stroke = { id: 'a', pen: 'pen', ink: 'red', points: [1, 2, 3, 4] } as const;
const messages: readonly Message[] = [
  { type: 'hello', answer: true, at: 1 },
  { type: 'bye', at: 1 },
  { type: 'place', slide: 'two', step: 3, at: 1 },
  { type: 'renewed', at: 1 },
  { type: 'company', slides: 1, speakers: 2, at: 1 },
  { type: 'practice', slide: 'two', ms: 61_000, at: 1 },
  { type: 'blank', screen: 'white', at: 1 },
  { type: 'blank', screen: null, at: 1 },
  { type: 'timer', running: true, elapsedMs: 12, at: 1 },
  { type: 'known', at: 1 },
  { type: 'spent', slide: 'two', ms: 5, at: 1 },
  { type: 'pointer', x: 0.5, y: 1, at: 1 },
  { type: 'pointer', x: null, y: null, at: 1 },
  { type: 'stroke', slide: 'two', stroke, at: 1 },
  { type: 'erase', slide: 'two', strokes: ['a'], at: 1 },
];

test.each(messages)('$type is read as it was said, without what does not belong to it', (message) => {
  expect(readMessage({ ...message, more: 1, __proto__: { x: 1 } })).toEqual(message);
});

test.each([
  ['nothing', null],
  ['text', 'place'],
  ['a list', []],
  ['no type', { at: 1 }],
  ['an unknown type', { type: 'run', at: 1 }],
  ['a type of the prototype', { type: 'constructor', at: 1 }],
  ['no time', { type: 'bye' }],
  ['a time that is none', { type: 'bye', at: Number.NaN }],
  ['a slide that is no name', { type: 'place', slide: {}, step: 0, at: 1 }],
  ['a long name', { type: 'place', slide: 'a'.repeat(301), step: 0, at: 1 }],
  ['half a step', { type: 'place', slide: 'a', step: 0.5, at: 1 }],
  ['a step before the first', { type: 'place', slide: 'a', step: -1, at: 1 }],
  ['half a window', { type: 'company', slides: 0.5, speakers: 0, at: 1 }],
  ['a rehearsal of nothing', { type: 'practice', ms: 1, at: 1 }],
  ['another colour', { type: 'blank', screen: 'red', at: 1 }],
  ['an endless time', { type: 'timer', running: true, elapsedMs: Infinity, at: 1 }],
  ['half a pointer', { type: 'pointer', x: 0.1, y: null, at: 1 }],
  ['a pointer beside the slide', { type: 'pointer', x: 1.1, y: 0, at: 1 }],
  ['an unknown pen', { type: 'stroke', slide: 'a', stroke: { ...stroke, pen: 'brush' }, at: 1 }],
  ['a colour that is code', { type: 'stroke', slide: 'a', stroke: { ...stroke, ink: 'url(x)' }, at: 1 }],
  ['half a point', { type: 'stroke', slide: 'a', stroke: { ...stroke, points: [1, 2, 3] }, at: 1 }],
  ['points that are text', { type: 'stroke', slide: 'a', stroke: { ...stroke, points: ['1', '2'] }, at: 1 }],
  [
    'too many points',
    { type: 'stroke', slide: 'a', stroke: { ...stroke, points: Array(mostPoints + 2).fill(1) }, at: 1 },
  ],
  ['ids that are none', { type: 'erase', slide: 'a', strokes: [1], at: 1 }],
])('%s is no message', (_, data) => {
  expect(readMessage(data)).toBeNull();
});

test('whatever is received, reading it fails on nothing and gives nothing but what the format knows', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record(
      {
        type: fc.constantFrom(...messages.map(({ type }) => type)),
        at: fc.anything(), slide: fc.anything(), step: fc.anything(), stroke: fc.anything(), strokes: fc.anything(),
        x: fc.anything(), y: fc.anything(), screen: fc.anything(), running: fc.boolean(), elapsedMs: fc.double(),
      },
      { requiredKeys: ['type'] },
    ),
  ); // prettier-ignore
  fc.assert(
    fc.property(anything, (data) => {
      const read = readMessage(data);
      if (read !== null) expect(readMessage(JSON.parse(JSON.stringify(read)))).toEqual(read);
    }),
  );
});
