import { listSlides } from '../../../src/deck/list-slides.ts';
import type { Slide } from '../../../src/deck/types.ts';
import { arrangeDeck } from '../../../src/layout/arrange.ts';
import { partDeck } from '../../../src/layout/fit/part-deck.ts';
import { listPieces, type Piece } from '../../../src/layout/fit/pieces.ts';
import type { Diagnostic } from '../../../src/source/diagnostic.ts';
import { toneNames } from '../../../src/theme/types.ts';
import { layOut, type Laid, renderSections } from '../../support/deck.ts';

/** An outline whose first slide is parted where the pieces with these numbers begin. */
export interface Parted {
  readonly slides: readonly Slide[];
  /** The `<section>` of each. */
  readonly sections: readonly string[];
  readonly laid: Laid;
  readonly diagnostics: readonly Diagnostic[];
}

/** The pieces of the first slide of an outline, in the layout that it has. */
export function piecesOf(text: string): readonly Piece[] {
  const { slides, arranged } = layOut(text);
  return listPieces(slides[0]!, arranged[0]!.layout.name);
}

/** The first slide of an outline parted before the pieces with these numbers. */
export function partOutline(text: string, ...cuts: readonly number[]): Parted {
  const laid = layOut(text);
  const [first] = laid.slides;
  const layout = laid.arranged[0]!.layout.name;
  const pieces = listPieces(first!, layout);
  const deck = partDeck(laid.deck, (slide) =>
    slide === first ? { pieces, starts: [0, ...cuts], layout } : null,
  );
  const { slides: arranged, diagnostics } = arrangeDeck(deck, toneNames, 'talk.md');
  const now = { ...laid, deck, arranged };
  return { slides: listSlides(deck), sections: renderSections(now), laid: now, diagnostics };
}

/** The words that a reader sees in markup. */
export function wordsOf(markup: string): string[] {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** What stands in a list item, cell or paragraph of markup. */
export function textsOf(markup: string, tag: string): string[] {
  return [...markup.matchAll(new RegExp(`<${tag}(?=[ >])[^>]*>(.*?)</${tag}>`, 'gs'))].map(([, inner = '']) =>
    wordsOf(inner).join(' '),
  );
}
