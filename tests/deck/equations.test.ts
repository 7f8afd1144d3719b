import { expect, test } from 'vitest';
import { numberEquations } from '../../src/deck/equations.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { makeSource } from '../../src/source/source.ts';

const tokensOf = (text: string) => lexBlocks(makeSource('talk.md', text)).map(({ token }) => token);

test('equations that ask for a number get it in the order of the text', () => {
  const text = '$$a$$ {#eq:a}\n\n$$b$$\n\n- $$c$$ {.numbered}\n\nso $$d$$ {#eq:d} is\n';
  const { byToken, byLabel } = numberEquations(tokensOf(text));
  expect([...byToken.values()]).toEqual([1, 2, 3]);
  expect(Object.fromEntries(byLabel)).toEqual({ 'eq:a': 1, 'eq:d': 3 });
});

test('a name that is used twice means the first, and tokens that are met twice count once', () => {
  const tokens = tokensOf('$$a$$ {#eq:a}\n\n$$b$$ {#eq:a}\n');
  const { byToken, byLabel } = numberEquations([...tokens, ...tokens]);
  expect(byToken.size).toBe(2);
  expect(byLabel.get('eq:a')).toBe(1);
});
