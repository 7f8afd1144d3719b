import { expect, test } from 'vitest';
import { checkCrowding } from '../../src/check/check-crowding.ts';
import { layOut } from '../support/deck.ts';

const words = (n: number): string => 'word '.repeat(n).trim();

test('more than 90 words on a slide are told at its heading', () => {
  const text = `## A\n\n${words(90)}\n\n---\n\n## B\n\n${words(91)}\n`;
  const found = checkCrowding(layOut(text).arranged, 'talk.md');
  expect(found).toMatchObject([{ rule: 'crowded', message: '91 words on one slide' }]);
  expect(text.slice(found[0]!.range!.start, found[0]!.range!.end).trim()).toBe('## B');
});

test('code is not read along', () => {
  expect(
    checkCrowding(layOut(`## A\n\n\`\`\`\n${'word\n'.repeat(200)}\`\`\`\n`).arranged, 'talk.md'),
  ).toEqual([]);
});
