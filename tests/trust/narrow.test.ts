import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkDeck } from '../../src/check/check-deck.ts';
import { Html } from '../../src/html.ts';
import { isNarrowClass, narrowStyle } from '../../src/markdown/narrow.ts';
import { sanitizeSlide } from '../../src/render/sanitize.ts';
import { layOut, renderSections } from '../support/deck.ts';

const folder = new URL('../golden/', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readFileSync(new URL(`${name}/outline.md`, folder), 'utf8')] as const);

/** What is drawn, however its attributes are ordered and its characters escaped. */
const seen = (sections: readonly string[]): string =>
  sections.map((section) => sanitizeSlide(Html.trusted(section)).markup).join('\n');

test('R1: what our own renderer writes passes the narrow allowlist as it is', async () => {
  let alike = 0;
  for (const [name, text] of cases) {
    const laid = layOut(text);
    const found = await checkDeck(laid.deck, laid.arranged, 'outline.md', { safe: true });
    // What an author says in classes, styles and raw HTML may change; it is told.
    if (found.some(({ rule }) => rule === 'raw-html') || /<[a-z]/i.test(text)) continue;
    const [usual, narrow] = [
      {},
      { narrow: true, sanitize: (html: Html) => sanitizeSlide(html, keep, true) },
    ].map((env) => seen(renderSections(laid, { imageUrl: (href) => href, ...env })));
    expect(narrow, name).toBe(usual);
    alike++;
  }
  expect(alike).toBeGreaterThan(cases.length * 0.6);
});

const keep = (src: string): string => src;

test.each([
  ['<p class="evil">a</p>', '<p>a</p>'],
  ['<p class="center evil">a</p>', '<p class="center">a</p>'],
  ['<p style="color:red">a</p>', '<p>a</p>'],
  ['<p style="position:absolute;--width:50%">a</p>', '<p style="--width:50%">a</p>'],
  ['<p style="--deck-bg:red">a</p>', '<p>a</p>'],
  ['<div class="controls progress backdrop">a</div>', '<div>a</div>'],
])('R1: of a stranger’s %s stays %s', (written, left) => {
  const { markup } = sanitizeSlide(Html.trusted(written), () => null, true);
  expect(markup.replace(/ class(?:="")?(?=>)/, '')).toBe(left);
});

test('R1: attributes in braces and comments are narrowed too, and told', async () => {
  const text =
    '# A {.evil .center style="color:red"}\n\nText [x]{.evil style="color:red"} and more\n\n' +
    '- a <!-- .element: class="evil" style="color:red" -->\n\n| a |\n| - |\n| b | {.evil}\n\n' +
    '```js {.evil}\na\n```\n\n<!-- .slide: class="evil" style="color:red" -->\n';
  const laid = layOut(text);
  const drawn = renderSections(laid, {
    narrow: true,
    sanitize: (html: Html) => sanitizeSlide(html, keep, true),
  }).join('');
  expect(drawn).not.toMatch(/evil|red/);
  expect(drawn).toMatch(/class="[^"]*center/);
  const found = await checkDeck(laid.deck, laid.arranged, 'a.md', { safe: true });
  const told = found.filter(({ message }) => message.includes('--safe')).map(({ message }) => message);
  expect(told.length).toBeGreaterThanOrEqual(4);
});

test('R1: no class by which the page knows its own parts is a stranger’s to give', () => {
  const ours = [
    'reveal',
    'slides',
    'controls',
    'progress',
    'backdrop',
    'notes',
    'foot',
    'head',
    'overlay',
    'katex',
    'art',
  ];
  expect(ours.filter(isNarrowClass)).toEqual([]);
  expect(narrowStyle('--deck-bg:red;background:red;--ratio:1.5')).toBe('--ratio:1.5');
});
