import { describe, expect, test } from 'vitest';
import { layOut } from '../support/deck.ts';

/** Layout and density of a slide with the given body. */
function arrange(body: string): string {
  const { arranged } = layOut(`# A\n\n---\n\n## B\n\n${body}\n\n---\n\n## C\n`);
  const { layout, density } = arranged[1]!;
  return `${layout.name} ${density}`;
}

const fence = (lines: number, info = 'ts', length = 30) =>
  `\`\`\`${info}\n${'x'.repeat(length)}\n`.concat(`${'x'.repeat(length)}\n`.repeat(lines - 1), '```');

describe('layout', () => {
  test.each([
    ['a listing alone', fence(1), 'code normal'],
    [
      'whatever its fence says',
      fence(1, 'ts [a-title.ts] {1|1|1|1|1|1} {.numbers start=400}', 3),
      'code normal',
    ],
    ['more words than code', `${'word '.repeat(60)}\n\n${fence(1)}`, 'bullets normal'],
    ['a listing and a list', `${fence(3)}\n\n- a\n- b`, 'code-notes normal'],
    ['a list too long for that', `${fence(1)}\n\n- ${'word '.repeat(30)}`, 'bullets normal'],
    ['a listing too wide for that', `${fence(3, 'ts', 80)}\n\n- a\n- b`, 'code normal'],
    ['two listings and a list', `${fence(3)}\n\n${fence(3)}\n\n- a\n- b`, 'code normal'],
  ])('%s', (_, body, expected) => expect(arrange(body)).toBe(expected));
});

test('many rows draw the title nearer, wrapped ones too', () => {
  expect(arrange(fence(14))).toBe('code normal');
  expect(arrange(fence(15))).toBe('code dense');
  expect(arrange(`${fence(7)}\n\n${fence(7)}`)).toBe('code dense');
  expect(arrange(fence(8, 'ts', 300))).toBe('code dense');
});
