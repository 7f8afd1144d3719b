import { describe, expect, test } from 'vitest';
import {
  checkSectionAttributes,
  isLength,
  mergeSectionAttributes,
  type WrittenAttribute,
} from '../../src/deck/section-attributes.ts';
import { layOut, textAt } from '../support/deck.ts';

const written = (pairs: readonly (readonly [name: string, value: string])[]): WrittenAttribute[] =>
  pairs.map(([name, value], i) => ({ name, value, range: { start: i * 10, end: i * 10 + 5 } }));

/** Attributes that are kept of those written, and what is told of the others. */
function check(...pairs: readonly (readonly [name: string, value: string])[]) {
  const { attributes, diagnostics } = checkSectionAttributes(written(pairs), 'talk.md');
  return { attributes, told: diagnostics.map(({ message, help }) => `${message}; ${help}`) };
}

test.each([
  ['1px', true],
  ['1234px', true],
  ['12.25%', true],
  ['0.5px', true],
  ['12345px', false],
  ['a1px', false],
  ['-1px', false],
  ['1pxx', false],
  ['1.px', false],
  ['1.apx', false],
  ['1em', false],
  ['', false],
])('%j is a length: %s', (value, expected) => {
  expect(isLength(value)).toBe(expected);
});

test.each([
  ['data-background', 'a.png', 'data-background-image', 'a.png'],
  ['background', 'a.png', 'data-background-image', 'a.png'],
  ['data-background', 'url(a.png)', 'data-background-image', 'a.png'],
  ['background', 'url(a.png)', 'data-background-image', 'a.png'],
  ['data-background', `url("a b.jpg")`, 'data-background-image', 'a b.jpg'],
  ['data-background-image', `url('a.svg')`, 'data-background-image', 'a.svg'],
  ['background-image', ' url(a.webp) ', 'data-background-image', 'a.webp'],
  ['data-background', 'http://example.org/a', 'data-background-image', 'http://example.org/a'],
  ['data-background', '//example.org/a', 'data-background-image', '//example.org/a'],
  [
    'data-background',
    'linear-gradient(#fff, #eee)',
    'data-background-gradient',
    'linear-gradient(#fff, #eee)',
  ],
  ['background', 'teal', 'data-background-color', 'teal'],
  ['transition', 'fade', 'data-transition', 'fade'],
  ['data-state', 'mine', 'data-state', 'mine'],
  ['state', 'a has-b', null, ''],
])('%s="%s" means %s', (name, value, key, kept) => {
  expect(check([name, value]).attributes).toEqual(key === null ? {} : { [key]: kept });
});

// What is no picture, or does not stand alone in its brackets, is left as it is.
test.each([
  ['data-background-image', 'url(a.txt)'],
  ['data-background-image', `url('a.png)`],
  ['data-background-image', 'x url(a.png)'],
  ['data-background-image', 'url(a.png) x'],
  ['data-background-image', 'url(a(1).png)'],
  ['data-background-video', 'url(a.png)'],
])('%s="%s" is kept as written', (name, value) => {
  expect(check([name, value])).toEqual({ attributes: { [name]: value }, told: [] });
});

test.each([
  ['data-timing', 'soon', '"soon" is no value for data-timing; write a number of seconds'],
  [
    'transition',
    'spin',
    '"spin" is no value for transition; allowed: none, fade, slide, convex, concave, zoom, each with -in or -out too, such as "fade-in slide-out"',
  ],
  [
    'data-background-iframe',
    'https://example.org',
    'the slide attribute data-background-iframe is not allowed; a deck holds no other page; save a picture of it and name that as background-image',
  ],
  [
    'background-interactive',
    '',
    'the slide attribute background-interactive is not allowed; a deck holds no other page; remove it',
  ],
])('%s="%s" is told with what to write', (name, value, message) => {
  expect(check([name, value])).toEqual({ attributes: {}, told: [message] });
});

test('a misspelt attribute is told with the one that is near', () => {
  expect(check(['data-transitoin', 'fade']).told).toEqual([
    expect.stringContaining('write "data-transition"'),
  ]);
  // Only in front of a name is `data-` no part of it.
  expect(check(['background-data-iframe', 'x']).told[0]).not.toContain('no other page');
});

describe('a style', () => {
  test('of text is kept', () => {
    expect(check(['style', 'color: teal; font-size: 80%'])).toEqual({
      attributes: { style: 'color: teal;font-size: 80%' },
      told: [],
    });
  });

  test('of place or size is taken away, and told', () => {
    expect(check(['style', 'color: teal; position: fixed; top: 0'])).toEqual({
      attributes: { style: 'color: teal' },
      told: [
        "a slide's style keeps only what is of text; removed: style position: fixed, style top: 0; place and size are those of all slides; give a class, or the style to an element",
      ],
    });
    expect(check(['style', 'position: fixed']).attributes).toEqual({});
  });

  test('is told at its place, as a warning', () => {
    const laid = layOut('# A\n\n<!-- .slide: style="top: 0" -->\n');
    expect(laid.diagnostics).toMatchObject([{ severity: 'warning', rule: 'slide-attribute' }]);
    expect(textAt(laid, laid.diagnostics[0]!)).toBe('style="top: 0"');
  });
});

test.each([
  ['a  b', 'a b'],
  ['reveal a slides b stack', 'a b'],
  [' a ', 'a'],
  ['reveal', ''],
])('of the classes %j the slide has %j', (classes, kept) => {
  expect(check(['class', classes])).toEqual({ attributes: { class: kept }, told: [] });
});

test('only classes lose the names of Reveal.js', () => {
  expect(check(['data-menu-title', 'The  slides stack']).attributes).toEqual({
    'data-menu-title': 'The  slides stack',
  });
});

test('false takes an attribute away where its presence is what counts', () => {
  expect(check(['data-auto-animate', 'false'], ['data-auto-animate-restart', 'false']).attributes).toEqual(
    {},
  );
  expect(check(['data-auto-animate', 'true'], ['data-auto-animate-unmatched', 'false']).attributes).toEqual({
    'data-auto-animate': 'true',
    'data-auto-animate-unmatched': 'false',
  });
});

test('of two sets the second wins, but classes add up; each keeps its place', () => {
  const place = (start: number) => ({ start, end: start + 1 });
  expect(
    mergeSectionAttributes(
      {
        attributes: { class: 'a', 'data-state': 'x', id: 'i' },
        ranges: { id: place(1), 'data-state': place(2) },
      },
      { attributes: { class: 'b', 'data-state': 'y' }, ranges: { 'data-state': place(3) } },
    ),
  ).toEqual({
    attributes: { class: 'a b', 'data-state': 'y', id: 'i' },
    ranges: { id: place(1), 'data-state': place(3) },
  });
  const none = { attributes: {}, ranges: {} };
  expect(mergeSectionAttributes(none, none)).toEqual(none);
  expect(mergeSectionAttributes({ attributes: { class: 'a' }, ranges: {} }, none).attributes).toEqual({
    class: 'a',
  });
  expect(mergeSectionAttributes(none, { attributes: { class: 'b' }, ranges: {} }).attributes).toEqual({
    class: 'b',
  });
});
