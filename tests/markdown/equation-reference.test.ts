import { expect, test } from 'vitest';
import { lexInline } from '../../src/markdown/blocks.ts';
import { walkTokens } from '../../src/markdown/places.ts';
import type { EquationReference } from '../../src/markdown/equation-reference.ts';

function listReferences(text: string): string[] {
  const found: string[] = [];
  walkTokens(lexInline(text), (token) => {
    if (token.type !== 'equationReference') return;
    const { label, inLink } = token as EquationReference;
    found.push(`${label}${inLink ? ' in a link' : ''}`);
  });
  return found;
}

test.each([
  ['see @eq:energy.', ['eq:energy']],
  ['(@eq:a-b) and @eq:c:d, **@eq:é**', ['eq:a-b', 'eq:c:d', 'eq:é']],
  ['[as in @eq:a](https://example.org)', ['eq:a in a link']],
  ['@eq: and @equal, `@eq:a`', []],
])('%s', (text, expected) => {
  expect(listReferences(text)).toEqual(expected);
});
