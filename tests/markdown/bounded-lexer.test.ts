import type { Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { lexBlocks, lexInline } from '../../src/markdown/blocks.ts';
import {
  deepestInline,
  isUnread,
  longestKnot,
  mostMarks,
  readBlankLines,
} from '../../src/markdown/bounded-lexer.ts';
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

describe('R41 as much as may be is read, and one more is not', () => {
  const knot = (count: number) => '['.repeat(count);
  test.each<readonly [string, string, boolean]>([
    ['a knot', knot(longestKnot), false],
    ['a longer knot', knot(longestKnot + 1), true],
    ['a knot with a blank in it', `${knot(longestKnot)} ${knot(longestKnot)}`, false],
    ['a knot with a wide blank in it', `${knot(longestKnot)}\u3000${knot(longestKnot)}`, false],
    ['a knot with words in it', `${'[a'.repeat(longestKnot)}[`, true],
    ['a knot after a blank', `a ${knot(longestKnot + 1)}`, true],
    ['marks', `${'* '.repeat(mostMarks - 1)}b*`.replace(/^/, 'a '), false],
    ['more marks', `${'* '.repeat(mostMarks)}b*`.replace(/^/, 'a '), true],
    ['a name before an @', `${'a'.repeat(longestKnot)}@b`, false],
    ['a longer name before an @', `${'a'.repeat(longestKnot + 1)}@b`, true],
    ['a name with signs before an @', `${'a.b+c-d_'.repeat(longestKnot)}@b`, true],
    ['a long word with an @ elsewhere', `${'a'.repeat(longestKnot * 2)} b@c`, false],
    ['a name broken by a sign', `${'a'.repeat(longestKnot)}/${'a'.repeat(longestKnot)}@b`, false],
  ])('%s', (_, text, isLeft) => {
    expect(unreadIn(text)).toEqual(isLeft ? [text] : []);
  });

  test('levels of emphasis', () => {
    const nested = (levels: number) => {
      const marks = Array.from({ length: levels }, (_, i) => (i % 2 === 0 ? '*' : '_'));
      return `${marks.map((mark, i) => `${mark}${i} `).join('')}end${marks
        .toReversed()
        .map((mark) => ` x${mark}`)
        .join('')}`;
    };
    expect(unreadIn(nested(deepestInline - 1))).toEqual([]);
    expect(unreadIn(nested(deepestInline))).toHaveLength(1);
  });

  test('what stands after a deep place is read again', () => {
    const deep = deepestInline + 5;
    const text = `${'*a _b '.repeat(deep / 2)}end${' x_ y*'.repeat(deep / 2)}\n\n`;
    expect(unreadIn(`${text}*a _b_*\n`)).toHaveLength(1);
    expect(unreadIn(text.repeat(3))).toHaveLength(3);
  });
});

test.each([
  ['a\n', false],
  ['', false],
  ['\n', '\n'],
  ['\n\n', '\n\n'],
  ['  \n\t\na\n', '  \n\t\n'],
  ['\n  a', '\n'],
  ['  ', '  '],
])('blank lines at the head of %j are %j', (text, raw) => {
  expect(readBlankLines(text)).toEqual(raw === false ? false : { type: 'space', raw });
});

test('settings are bounded too', () => {
  const [only] = lexInline('*a _b '.repeat(5000)) as Tokens.Text[];
  expect(isUnread(only!)).toBe(true);
});
