import { expect, test } from 'vitest';
import { readReply } from '../../../src/article/model/read-reply.ts';

const line = { text: 'The  mill burned. ', src: ['p1.s1', 'p1.s1'] };
const slide = { slide: 2, headline: line, points: [line] };
const numbers = (reply: unknown) => {
  const slides = readReply(JSON.stringify(reply));
  return slides && [...slides.keys()];
};

test('slides are read from between fences and words, each line as one without its full stop', () => {
  const reply = `Here you are:\n\`\`\`json\n${JSON.stringify({ slides: [slide] })}\n\`\`\`\nGood luck!`;
  const read = { text: 'The mill burned', src: ['p1.s1'] };
  expect([...readReply(reply)!]).toEqual([[2, { number: 2, headline: read, points: [read] }]]);
});

test.each([
  ['no JSON', 'Sorry.'],
  ['no slides', '{"slides": {}}'],
  ['a list', '[{"slides": []}, {"slides": []}]'],
])('a reply of %s is none', (_, reply) => {
  expect(readReply(reply)).toBeNull();
});

test.each<[string, unknown, number[]]>([
  ['the first of two with one number', { ...slide, headline: { text: 'B', src: [] } }, [2]],
  ['no slide', 7, [2]],
  ['no number', { ...slide, slide: 'three' }, [2]],
  ['no points', { ...slide, slide: 3, points: 'none' }, [2]],
  ['a headline that is no line', { ...slide, slide: 3, headline: 'A' }, [2]],
  ['a point without a text', { ...slide, slide: 3, points: [{ src: [] }] }, [2]],
  ['a point without sources', { ...slide, slide: 3, points: [{ text: 'A' }] }, [2]],
  ['sources that are no ids', { ...slide, slide: 3, points: [{ text: 'A', src: [7] }] }, [2]],
  ['an empty line', { ...slide, slide: 3, headline: { text: ' ', src: [] } }, [2]],
  ['a line without end', { ...slide, slide: 3, headline: { text: 'a'.repeat(500), src: [] } }, [2]],
  ['another slide', { ...slide, slide: 3 }, [2, 3]],
])('with %s the other slides count', (_, other, expected) => {
  expect(numbers({ slides: [slide, other] })).toEqual(expected);
});
