import type { Tokens } from 'marked';
import type { Block } from '../markdown/blocks.ts';
import { emojiNames, emojiOf } from '../markdown/emoji.ts';
import { eachToken } from '../markdown/places.ts';
import { nearest, onlyNear } from '../source/nearest.ts';
import type { Finding } from './finding.ts';

/** Names between colons that are nearly the name of an emoji; others are the writer's own words. */
export function checkEmoji(block: Block): Finding[] {
  const found: Finding[] = [];
  eachToken(block, (token, { start }) => {
    if (token.type !== 'text' || (token as Tokens.Text).tokens) return;
    for (const { 0: written, 1: name = '', index } of token.raw.matchAll(
      /(?<![\w:/]):([a-z][\w+-]{2,40}):(?![\w:])/g,
    )) {
      const near = emojiOf(name) === null ? nearest(name, emojiNames(), name.length < 6 ? 1 : 2) : undefined;
      if (near === undefined) continue;
      const range = { start: start + index, end: start + index + written.length };
      const only = onlyNear(name, emojiNames(), name.length < 6 ? 1 : 2);
      found.push({
        rule: 'unknown-emoji',
        message: `there is no emoji ${written}`,
        help: `write :${near}:, or \\${written} for the text as it is`,
        range,
        ...(only !== undefined && { fix: { range, was: written, text: `:${only}:` } }),
      });
    }
  });
  return found;
}
