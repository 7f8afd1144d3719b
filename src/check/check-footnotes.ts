import { listSlides } from '../deck/list-slides.ts';
import type { Deck, Footnote, Footnotes } from '../deck/types.ts';
import type { Block } from '../markdown/blocks.ts';
import type { FootnoteReference } from '../markdown/footnotes.ts';
import { eachToken } from '../markdown/places.ts';
import type { Finding } from './finding.ts';

/** Footnotes named but not written, and written but not named. */
export function checkFootnotes(deck: Deck): Finding[] {
  const named = new Set<Footnote>();
  // By place: a text that is written inside a block of a slide is met twice.
  const missing = new Map<number, Finding>();
  const visit = (block: Block, footnotes: Footnotes): void =>
    eachToken(block, (token, range) => {
      if (token.type !== 'footnoteReference') return;
      const { label } = token as FootnoteReference;
      const footnote = Object.hasOwn(footnotes, label) ? footnotes[label] : undefined;
      if (footnote) return void named.add(footnote);
      const message = `the footnote "${label}" has no text`;
      missing.set(range.start, { rule: 'footnote', message, help: `write a line [^${label}]: …`, range });
    });
  const slides = listSlides(deck);
  for (const { heading, blocks, notes, footnotes } of slides) {
    for (const block of [...(heading ? [heading.block] : []), ...blocks, ...notes]) visit(block, footnotes);
  }
  for (const scope of new Set(slides.map(({ footnotes }) => footnotes))) {
    for (const { block } of Object.values(scope)) visit(block, scope);
  }
  const unused = deck.footnotes
    .filter((footnote) => !named.has(footnote))
    .map(({ label, block: { range } }): Finding => {
      const message = `no slide names the footnote "${label}", so it is not shown`;
      const help = `write [^${label}] where it belongs, or remove it`;
      return { rule: 'footnote-unused', message, help, range };
    });
  return [...missing.values(), ...unused];
}
