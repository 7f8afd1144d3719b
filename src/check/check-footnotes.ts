import { listSlides } from '../deck/list-slides.ts';
import type { Deck, Footnote, Footnotes } from '../deck/types.ts';
import type { Block } from '../markdown/blocks.ts';
import type { FootnoteDefinition, FootnoteReference } from '../markdown/footnotes.ts';
import { eachToken } from '../markdown/places.ts';
import type { Finding } from './finding.ts';

/** Footnotes named but not written, and written but not named where anybody sees it. */
export function checkFootnotes(deck: Deck): Finding[] {
  // What each footnote names; null for the slides and notes themselves.
  const names = new Map<Footnote | null, Set<Footnote>>([[null, new Set()]]);
  // By place: a text that is written inside a block of a slide is met twice.
  const missing = new Map<number, Finding>();
  const visit = (block: Block, footnotes: Footnotes): void => {
    let owner: { readonly footnote: Footnote | null; readonly end: number } | null = null;
    const find = (label: string) => (Object.hasOwn(footnotes, label) ? (footnotes[label] ?? null) : null);
    eachToken(block, (token, range) => {
      if (token.type === 'footnoteDefinition')
        owner = { footnote: find((token as FootnoteDefinition).label), end: range.end };
      if (token.type !== 'footnoteReference') return;
      const { label } = token as FootnoteReference;
      const by = owner !== null && range.start < owner.end ? owner.footnote : null;
      const footnote = find(label);
      if (footnote) {
        const list = names.get(by) ?? new Set();
        names.set(by, list.add(footnote));
        return;
      }
      const message = `the footnote "${label}" has no text`;
      missing.set(range.start, { rule: 'footnote', message, help: `write a line [^${label}]: …`, range });
    });
  };
  const slides = listSlides(deck);
  for (const { heading, blocks, notes, footnotes } of slides) {
    for (const block of [...(heading ? [heading.block] : []), ...blocks, ...notes]) visit(block, footnotes);
  }
  for (const scope of new Set(slides.map(({ footnotes }) => footnotes))) {
    for (const { block } of Object.values(scope)) visit(block, scope);
  }
  const named = new Set(names.get(null));
  // The set grows while it is walked: a footnote that is shown may name another.
  for (const footnote of named) for (const other of names.get(footnote) ?? []) named.add(other);
  const unused = deck.footnotes
    .filter((footnote) => !named.has(footnote))
    .map(({ label, block: { range } }): Finding => {
      const message = `no slide names the footnote "${label}", so it is not shown`;
      const help = `write [^${label}] where it belongs, or remove it`;
      return { rule: 'footnote-unused', message, help, range };
    });
  return [...missing.values(), ...unused];
}
