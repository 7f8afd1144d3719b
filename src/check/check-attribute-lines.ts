import type { Token } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { attributeLine } from '../markdown/list-attributes.ts';
import { childrenOf, eachToken } from '../markdown/places.ts';
import type { Range } from '../source/source.ts';
import type { Finding } from './finding.ts';

/** Lines `{.class}` on a slide with no list under them to describe. */
export function checkAttributeLines(blocks: readonly Block[]): Finding[] {
  const ranges = new Map<Token, Range>();
  for (const block of blocks) eachToken(block, (token, range) => ranges.set(token, range));
  const found: Finding[] = [];
  const visit = (tokens: readonly Token[]): void => {
    const shown = tokens.filter(({ type }) => type !== 'space');
    for (const [i, token] of shown.entries()) {
      const next = shown[i + 1];
      if (attributeLine(token) && next?.type !== 'list') {
        const message = 'attributes that describe nothing';
        const help = 'a line of attributes stands right above a list; those of other blocks at their end';
        found.push({ rule: 'attribute', message, help, range: ranges.get(token)! });
      }
      visit(childrenOf(token));
    }
  };
  visit(blocks.map(({ token }) => token));
  return found;
}
