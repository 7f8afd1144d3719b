import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { listSlides } from '../../src/deck/list-slides.ts';
import type { Deck, Slide } from '../../src/deck/types.ts';
import { type Arranged, arrangeDeck } from '../../src/layout/arrange.ts';
import {
  countParts,
  fitFurther,
  joinFittings,
  settle,
  startFitting,
} from '../../src/layout/fit/fit-slides.ts';
import type { Measured } from '../../src/layout/fit/measured.ts';
import { joinBlocks } from '../../src/markdown/join-blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { toneNames } from '../../src/theme/types.ts';
import { layOut, type Laid, renderSections } from '../support/deck.ts';
import { anyMarkdown, outline } from '../support/markdown.ts';
import { isLong, numRuns } from '../support/runs.ts';

const runs = { numRuns: Math.ceil(numRuns / 2) };
vi.setConfig({ testTimeout: isLong ? 1_800_000 : 120_000 });

/** A browser on whose pages so many words fit at the smallest type, and half as many at the usual one. */
function measure({ content }: Arranged, most: number): Measured {
  const overflow = { pixels: 10 * content.words, isWide: false, what: 'p', text: '' };
  return {
    tried: (['normal', 'dense'] as const).map((density) => ({
      density,
      overflow: content.words <= (density === 'dense' ? most : most / 2) ? null : overflow,
    })),
    room: 700,
    notes: 0,
    boxes: [],
  };
}

/** The deck as it is fitted to such pages. */
function fit(laid: Laid, most: number): { readonly deck: Deck; readonly arranged: readonly Arranged[] } {
  const arrange = (deck: Deck) => arrangeDeck(deck, toneNames, 'talk.md').slides;
  const whole = { ...laid.deck, stacks: laid.slides.map((slide) => ({ slides: [slide] as const })) };
  const asWritten = arrange(whole);
  let fittings = startFitting(whole, asWritten, true);
  for (let round = 0; ; round++) {
    const deck = joinFittings(whole, fittings);
    const arranged = arrange(deck);
    let at = 0;
    const measured = fittings.map((each) =>
      arranged.slice(at, (at += countParts(each))).map((slide) => measure(slide, most)),
    );
    const next = fittings.map((each, i) => fitFurther(each, asWritten[i]!.layout.name, measured[i]!));
    if (round === 8 || next.every((each, i) => each === fittings[i])) {
      const densities = measured.flatMap(settle);
      return { deck, arranged: arranged.map((each, i) => ({ ...each, density: densities[i]!.density })) };
    }
    fittings = next;
  }
}

const texts = fc.oneof(outline, anyMarkdown);
const room = fc.integer({ min: 3, max: 30 });

/** Words of letters alone: layouts take quotation marks, colons and dashes away. */
const lettersOf = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];

const visible = (sections: readonly string[]): string[] =>
  lettersOf(
    sections
      .join(' ')
      .replace(/<aside class="notes">[\s\S]*?<\/aside>/g, ' ')
      .replace(/<[^>]*>/g, ' '),
  );

const wordsOf = (slides: readonly Slide[]): string[] =>
  slides.flatMap(({ blocks }) => lettersOf(plainText(joinBlocks(blocks.map(({ token }) => token)))));

describe('however little room there is', () => {
  test('no word that a slide shows is lost when it goes on', () => {
    fc.assert(
      fc.property(texts, room, (text, most) => {
        const laid = layOut(text);
        const fitted = fit(laid, most);
        const shown = new Set(visible(renderSections({ ...laid, ...fitted })));
        const before = visible(renderSections(laid));
        expect(before.filter((word) => !shown.has(word))).toEqual([]);
      }),
      runs,
    );
  });

  test('what stood on a slide stands in the same order on those that it takes', () => {
    fc.assert(
      fc.property(texts, room, (text, most) => {
        const laid = layOut(text);
        const { deck } = fit(laid, most);
        const slides = listSlides(deck);
        let at = 0;
        for (const slide of laid.slides) {
          if (slide.part) return;
          const parts = slides.slice(at, (at += slides[at]?.part?.of ?? 1));
          expect(parts.map(({ part }) => part?.number)).toEqual(
            parts.length === 1 ? [undefined] : parts.map((_, i) => i + 1),
          );
          const after = wordsOf(parts);
          let next = 0;
          for (const word of wordsOf([slide])) {
            next = after.indexOf(word, next) + 1;
            expect(next, word).toBeGreaterThan(0);
          }
          expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
        }
        expect(at).toBe(slides.length);
        expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
      }),
      runs,
    );
  });

  test('the same deck gives the same slides', () => {
    fc.assert(
      fc.property(texts, room, (text, most) => {
        const draw = () => {
          const laid = layOut(text);
          return renderSections({ ...laid, ...fit(laid, most) });
        };
        expect(draw()).toEqual(draw());
      }),
      runs,
    );
  });
});
