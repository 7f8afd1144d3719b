import type { Deck } from '../deck/types.ts';
import type { Block } from '../markdown/blocks.ts';
import type { FootnoteReference } from '../markdown/footnotes.ts';
import { eachToken } from '../markdown/places.ts';
import type { Finding } from './finding.ts';

/** Footnotes named but not written, and written but not named. */
export function checkFootnotes({ footnotes }: Deck, blocks: readonly Block[]): Finding[] {
  const named = new Set<string>();
  const found: Finding[] = [];
  for (const block of blocks) {
    eachToken(block, (token, range) => {
      if (token.type !== 'footnoteReference') return;
      const { label } = token as FootnoteReference;
      named.add(label);
      if (Object.hasOwn(footnotes, label)) return;
      found.push({
        rule: 'footnote',
        message: `the footnote "${label}" has no text`,
        help: `write a line [^${label}]: …`,
        range,
      });
    });
  }
  for (const [label, { block }] of Object.entries(footnotes)) {
    if (named.has(label)) continue;
    const { range } = block;
    const message = `no slide names the footnote "${label}", so it is not shown`;
    found.push({
      rule: 'footnote-unused',
      message,
      help: `write [^${label}] where it belongs, or remove it`,
      range,
    });
  }
  return found;
}
