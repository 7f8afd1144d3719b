import { expect, test } from 'vitest';
import { listSlides } from '../../../src/deck/list-slides.ts';
import { parseDeck } from '../../../src/deck/parse-deck.ts';
import { arrangeDeck } from '../../../src/layout/arrange.ts';
import type { Density } from '../../../src/layout/density.ts';
import {
  countParts,
  type Fitting,
  fitFurther,
  formOf,
  joinFittings,
  settle,
  startFitting,
} from '../../../src/layout/fit/fit-slides.ts';
import type { Measured } from '../../../src/layout/fit/measured.ts';
import { makeSource } from '../../../src/source/source.ts';
import { toneNames } from '../../../src/theme/types.ts';
import { layOut } from '../../support/deck.ts';

const items = (n: number): string => Array.from({ length: n }, (_, i) => `- item ${i}`).join('\n');

function start(text: string): { readonly fitting: Fitting; readonly laid: ReturnType<typeof layOut> } {
  const laid = layOut(text);
  return { laid, fitting: startFitting(laid.deck, laid.arranged, true)[0]! };
}

/** A slide that lacks so many px at each density that is tried. */
function lacks(pixels: Partial<Record<Density, number>>, isWide = false): Measured {
  const tried = Object.entries(pixels).map(([density, px]) => ({
    density: density as Density,
    overflow: px === 0 ? null : { pixels: px, isWide, what: 'li', text: 'item' },
  }));
  return { tried, room: 700, notes: 0, boxes: [] };
}

const full = lacks({ normal: 900, dense: 600 });
const good = lacks({ normal: 0, dense: 0 });

test('densities are tried from the first guess on, of several slides all of them', () => {
  const { fitting, laid } = start(`## A\n\n${items(3)}\n`);
  const arranged = { ...laid.arranged[0]!, density: 'normal' as const };
  expect(formOf(fitting, arranged, false)).toEqual({ densities: ['normal', 'dense'], all: false });
  expect(formOf(fitting, arranged, true)).toEqual({ densities: ['normal'], all: false });
  expect(formOf({ ...fitting, mode: 'off' }, arranged, false).densities).toEqual(['normal']);
  const parted = fitFurther(fitting, 'bullets', [full]);
  expect(formOf(parted, arranged, false)).toEqual({ densities: ['normal', 'dense'], all: true });
});

test('a slide that is too high is parted, further until it fits', () => {
  const { fitting, laid } = start(`## A\n\n${items(20)}\n`);
  expect(fitFurther(fitting, 'bullets', [good])).toBe(fitting);
  const two = fitFurther(fitting, 'bullets', [full]);
  expect(countParts(two)).toBe(2);
  expect(fitFurther(two, 'bullets', [good, good])).toBe(two);
  const more = fitFurther(two, 'bullets', [full, good]);
  expect(countParts(more)).toBeGreaterThan(2);
  expect(listSlides(joinFittings(laid.deck, [more]))).toHaveLength(countParts(more));
});

test('a slide stays one that is only too wide, has one piece, or shall not be parted', () => {
  const { fitting } = start(`## A\n\n${items(20)}\n`);
  expect(fitFurther(fitting, 'bullets', [lacks({ dense: 300 }, true)])).toBe(fitting);
  const one = start('## A\n\nOne long paragraph.\n').fitting;
  expect(fitFurther(one, 'statement', [full])).toBe(one);
  for (const fit of ['off', 'dense']) {
    const kept = start(`## A {fit=${fit}}\n\n${items(20)}\n`).fitting;
    expect(fitFurther(kept, 'bullets', [full])).toBe(kept);
  }
  const noRoom = { ...full, room: 40 };
  expect(fitFurther(fitting, 'bullets', [noRoom]), 'the title takes the page').toBe(fitting);
});

test('only slides with more than one piece are parted further', () => {
  const { fitting } = start(`## A\n\n${items(2)}\n`);
  const two = fitFurther(fitting, 'bullets', [full]);
  expect(countParts(two)).toBe(2);
  expect(fitFurther(two, 'bullets', [full, good])).toBe(two);
});

test('a slide is set as large as it fits, several all alike', () => {
  expect(settle([lacks({ airy: 80, normal: 0 })])).toEqual([{ density: 'normal', overflow: null }]);
  expect(
    settle([lacks({ normal: 0, dense: 0 }), lacks({ normal: 20, dense: 0 })]).map(({ density }) => density),
  ).toEqual(['dense', 'dense']);
  expect(settle([good, lacks({ dense: 0 })]).map(({ density }) => density)).toEqual(['dense', 'dense']);
});

test('what fits at no size is set smallest, and leaves the others as they are', () => {
  const [first, second] = settle([good, full]);
  expect(first).toEqual({ density: 'normal', overflow: null });
  expect(second).toMatchObject({ density: 'dense', overflow: { pixels: 600 } });
  expect(settle([lacks({ airy: 12 })])).toMatchObject([{ density: 'airy', overflow: { pixels: 12 } }]);
});

test('a long listing starts on several slides by estimate, unless it shall stay one', () => {
  const code = `\`\`\`js\n${Array.from({ length: 60 }, (_, i) => `let v${i};`).join('\n')}\n\`\`\`\n`;
  const partsOf = (text: string, estimates: boolean) => {
    const { deck } = parseDeck(makeSource('talk.md', text));
    const { slides } = arrangeDeck(deck, toneNames, 'talk.md');
    return startFitting(deck, slides, estimates).map(countParts);
  };
  expect(partsOf(`## A\n\n${code}`, true)).toEqual([3]);
  expect(partsOf(`## A\n\n${code}`, false)).toEqual([1]);
  expect(partsOf(`## A {fit=dense}\n\n${code}`, true)).toEqual([1]);
});
