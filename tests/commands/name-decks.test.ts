import { expect, test } from 'vitest';
import { nameDecks } from '../../src/commands/name-decks.ts';

const names = (...paths: string[]) => [...nameDecks(paths).values()];

test.each([
  [
    ['a.md', 'b.md'],
    ['a', 'b'],
  ],
  [
    ['spring/talk.md', 'autumn/talk.md'],
    ['spring-talk', 'autumn-talk'],
  ],
  [
    ['x/one/talk.md', 'y/one/talk.md', 'z/two/talk.md'],
    ['x-one-talk', 'y-one-talk', 'two-talk'],
  ],
  [
    ['spring/talk.md', 'autumn/talk.md', 'other.md'],
    ['spring-talk', 'autumn-talk', 'other'],
  ],
  [
    ['a/Talk.md', 'b/talk.md'],
    ['a-Talk', 'b-talk'],
  ],
  [
    ['talk.md', 'talk.markdown'],
    [/-talk$/, /-talk-2$/],
  ],
  [
    ['a/b.md', 'c/b.md', 'a-b.md'],
    [/-a-b$/, 'c-b', /-a-b$/],
  ],
  [['-'], ['deck']],
])('%j', (paths, expected) => {
  const found = names(...paths);
  for (const [i, name] of expected.entries()) expect(found[i]).toMatch(name);
  expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(paths.length);
});

test('the order of the outlines makes no difference', () => {
  const paths = ['x/one/talk.md', 'y/one/talk.md', 'z/two/talk.md'];
  const there = nameDecks(paths);
  const back = nameDecks(paths.toReversed());
  for (const path of paths) expect(back.get(path)).toBe(there.get(path));
});
