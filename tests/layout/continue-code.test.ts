import type { Tokens } from 'marked';
import { expect, test } from 'vitest';
import { listSlides } from '../../src/deck/list-slides.ts';
import type { Slide } from '../../src/deck/types.ts';
import { arrangeDeck } from '../../src/layout/arrange.ts';
import { continueCode } from '../../src/layout/continue-code.ts';
import { shownLines } from '../../src/markdown/code-lines.ts';
import { toneNames } from '../../src/theme/types.ts';
import { layOut, renderSections } from '../support/deck.ts';

const lines = (n: number, every = 0): string =>
  Array.from({ length: n }, (_, i) => (every > 0 && i % every === every - 1 ? '' : `let v${i} = ${i};`)).join(
    '\n',
  );
const fence = (code: string, info = 'js'): string => `\`\`\`${info}\n${code}\n\`\`\`\n`;

/** The slides of an outline, gone on with where a listing is too long. */
function slidesOf(text: string): Slide[] {
  return listSlides(continueCode(layOut(text).deck));
}

/** The code that each slide shows. */
const codeOf = (slides: readonly Slide[]): string[][] =>
  slides.flatMap(({ blocks }) =>
    blocks.filter(({ token }) => token.type === 'code').map(({ token }) => shownLines(token as Tokens.Code)),
  );

test('a listing that fits stays one slide', () => {
  expect(slidesOf(`## A\n\n${fence(lines(20))}`)).toHaveLength(1);
});

test.each([40, 61, 100, 333])('no line of %i is lost or shown twice, and no slide has more than fit', (n) => {
  const code = lines(n, 7);
  const slides = slidesOf(`## A\n\n${fence(code)}`);
  const parts = codeOf(slides);
  expect(parts.flat().join('\n')).toBe(code);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(22);
  expect(slides).toHaveLength(Math.ceil(n / 22));
});

test('the parts are named and counted, have ids of their own, and share notes and time', () => {
  const slides = slidesOf(
    `## Long {#long}\n\n<!-- time: 90s -->\n\n${fence(lines(60))}\nNote: said once\n\n## B {#long-2}\n`,
  );
  expect(slides.map(({ heading }) => heading?.text)).toEqual(['Long (1/3)', 'Long (2/3)', 'Long (3/3)', 'B']);
  expect(slides.map(({ id }) => id)).toEqual(['long', 'long-3', 'long-4', 'long-2']);
  expect(slides.map(({ notes }) => notes.length)).toEqual([1, 0, 0, 0]);
  expect(slides.map(({ seconds }) => seconds)).toEqual([30, 30, 30, null]);
});

test('what stands before the code comes first, what stands after it last', () => {
  const slides = slidesOf(`## A\n\nbefore\n\n${fence(lines(45))}\nafter\n`);
  expect(slides.map(({ blocks }) => blocks.map(({ token }) => token.type))).toEqual([
    ['paragraph', 'code'],
    ['code'],
    ['code', 'paragraph'],
  ]);
});

test('it goes on at a blank line where there is one near', () => {
  const code = `${lines(18)}\n\n${lines(18)}\n`;
  expect(codeOf(slidesOf(`## A\n\n${fence(code)}`))[0]).toHaveLength(19);
});

test('in a stack the parts stand below one another, else side by side', () => {
  const stacks = (text: string) => continueCode(layOut(text).deck).stacks.map(({ slides }) => slides.length);
  expect(stacks(`## A\n\n${fence(lines(40))}\n---\n\n## B\n`)).toEqual([1, 1, 1]);
  expect(stacks(`## A\n\n${fence(lines(40))}\n----\n\n## B\n`)).toEqual([3]);
});

test('numbers, lines that stand out and colours go on from part to part', () => {
  const code = `/* a comment\n${lines(40)}\nthat ends */`;
  const laid = layOut(`## A\n\n${fence(code, 'js {2|30-31} {start=10}')}`);
  const deck = continueCode(laid.deck);
  const { slides } = arrangeDeck(deck, toneNames, 'talk.md');
  const highlight = (text: string) => ({
    markup: `<span class="hljs-comment">${text}</span>`,
    problem: null,
  });
  const [first = '', second = ''] = renderSections(
    { ...laid, deck, arranged: slides },
    { highlight: highlight as never },
  );
  expect(first).toContain('(1/2)');
  expect(first).toContain('--start:9');
  expect(second).toContain('--start:30');
  expect(second).toContain('<span class="hljs-comment">');
  expect(first.match(/data-lit/g)).toHaveLength(2);
  expect(second.match(/class="line" data-lit/g)).toHaveLength(2);
});

test('two listings, and code that is little of a slide, are left as they are', () => {
  expect(slidesOf(`## A\n\n${fence(lines(30))}\n${fence(lines(30))}`)).toHaveLength(1);
});
