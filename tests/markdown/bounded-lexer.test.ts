import type { Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { lexBlocks, lexInline } from '../../src/markdown/blocks.ts';
import { deepestInline, isUnread, longestKnot, mostMarks } from '../../src/markdown/bounded-lexer.ts';
import { walkTokens } from '../../src/markdown/places.ts';
import { makeSource } from '../../src/source/source.ts';

/** Texts that were left unread. */
function unreadIn(text: string): string[] {
  const found: string[] = [];
  walkTokens(
    lexBlocks(makeSource('a.md', text)).map(({ token }) => token),
    (token) => {
      if (isUnread(token)) found.push(token.raw);
    },
  );
  return found;
}

describe('what holds too much markup is left as it is written', () => {
  test.each([
    ['a knot of brackets', '['.repeat(longestKnot + 1)],
    ['a knot over all of a pair', `${'['.repeat(300)}a${']'.repeat(300)}`],
    ['many marks apart', '*a '.repeat(mostMarks + 1).trim()],
    ['a long name before an @', `${'a.'.repeat(longestKnot)}@`],
    ['an item of a list', `- ${'['.repeat(longestKnot + 1)}`],
  ])('%s', (_, text) => {
    expect(unreadIn(text)).toEqual([text.replace(/^- /, '')]);
  });

  test('emphasis deeper than is read, from there on', () => {
    const deep = deepestInline + 5;
    const [left] = unreadIn(`${'*a _b '.repeat(deep / 2)}end${' x_ y*'.repeat(deep / 2)}`);
    expect(left).toContain('end');
    expect(left!.length).toBeLessThan(100);
  });

  test('one paragraph alone; the next is read', () => {
    expect(unreadIn(`${'['.repeat(500)}\n\n*read*\n`)).toHaveLength(1);
  });
});

test.each([
  ['long prose', 'Rivers *carry* what the `hills` let [go](x). '.repeat(200)],
  ['a long list of links', '- [a](b) and *c*, `d`\n'.repeat(2000)],
  ['a wide table', `|${' a |'.repeat(200)}\n|${'---|'.repeat(200)}\n|${' *b* |'.repeat(200)}\n`],
  ['a long word', 'x'.repeat(100_000)],
  ['a long address', `[a](https://example.org/${'x/'.repeat(2000)})`],
  ['code of brackets', `\`\`\`\n${'['.repeat(1000)}\n\`\`\`\n`],
  ['emphasis as deep as people write', '***`a`** b* ~~[*c*](d)~~'],
])('%s is read', (_, text) => {
  expect(unreadIn(text)).toEqual([]);
});

test('settings are bounded too', () => {
  const [only] = lexInline('*a _b '.repeat(5000)) as Tokens.Text[];
  expect(isUnread(only!)).toBe(true);
});
