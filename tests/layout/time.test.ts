import { expect, test } from 'vitest';
import { estimateTime } from '../../src/layout/time.ts';
import { layOut } from '../support/deck.ts';

const timeOf = (text: string) => estimateTime(layOut(text).arranged[0]!.content);
const words = (n: number) => 'word '.repeat(n).trim();

test('a time that is set holds', () => {
  expect(timeOf('## A\n\n<!-- time: 3s -->\n\nNote: said\n')).toEqual({ seconds: 3, from: 'set' });
});

test('notes are said at 130 words a minute, whatever stands on the slide', () => {
  const text = `## A\n\n${words(500)}\n\nNote: ${words(65)}\n. . .\n${words(65)}\n`;
  expect(timeOf(text)).toEqual({ seconds: 60, from: 'notes' });
});

test('without notes the words of the slide are counted, its heading too', () => {
  expect(timeOf(`## ${words(5)}\n\n${words(60)}\n`)).toEqual({ seconds: 30, from: 'slide' });
  expect(timeOf(`## A\n\n${words(129)}\n\nNote:\n\n. . .\n`)).toEqual({ seconds: 60, from: 'slide' });
});

test('no estimate is below ten seconds', () => {
  expect(timeOf('# A\n').seconds).toBe(10);
  expect(timeOf('## A\n\nNote: hello\n')).toEqual({ seconds: 10, from: 'notes' });
});
