import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check/check-deck.ts';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { makeSource } from '../../src/source/source.ts';
import { shapes } from '../support/shapes.ts';

/** Characters of the larger text. */
const size = 1_000_000;
/** Linear is 2; the rest is left to the collector of garbage. */
const mostGrowth = 2.3;
/** Time below which nothing is measured but noise. */
const nothingMs = 60;
const mostPairs = 9;

/**
 * Milliseconds of processor time of one reading: neither what others do on the machine counts, nor the kernel's fetching of
 * fresh pages of memory, which comes by the size of the heap and not of the text.
 */
async function time(text: string): Promise<number> {
  // The garbage of the reading before is not this one's.
  globalThis.gc?.();
  const start = process.cpuUsage();
  const { deck } = parseDeck(makeSource('talk.md', text));
  await checkDeck(deck, [], 'talk.md');
  return process.cpuUsage(start).user / 1000;
}

describe(`a text of ${size} characters takes at most ${mostGrowth} times as long to read and check as its half`, () => {
  test.each(Object.entries(shapes))(
    '%s',
    async (_, shape) => {
      const [half, whole] = [shape(size / 2), shape(size)];
      const ofHalf: number[] = [];
      const ofWhole: number[] = [];
      let growth = Number.POSITIVE_INFINITY;
      // The first reading of a shape also compiles what it needs.
      await time(whole);
      // A machine changes its speed for both of a pair, so that pairs are compared: the one in the middle of a few counts.
      for (let pair = 1; pair <= mostPairs && growth > mostGrowth; pair++) {
        ofHalf.push(await time(half));
        ofWhole.push(await time(whole));
        const growths = ofWhole.map((ms, i) => ms / ofHalf[i]!).sort((a, b) => a - b);
        growth = Math.min(...ofWhole) < nothingMs ? 1 : growths[Math.floor((growths.length - 1) / 2)]!;
      }
      expect(
        growth,
        `half: ${ofHalf.map(Math.round)} ms, whole: ${ofWhole.map(Math.round)} ms`,
      ).toBeLessThanOrEqual(mostGrowth);
    },
    600_000,
  );
});
