import { expect, test } from 'vitest';
import { readMarpClasses, spreadMarpClasses } from '../../src/deck/marp-classes.ts';
import { layOut, rulesOf, textAt } from '../support/deck.ts';

const read = (text: string) => readMarpClasses(text, 0, 'talk.md')?.classes ?? null;

test.each([
  [' _class: lead ', { own: 'lead', lasting: null }],
  [' class: lead ', { own: null, lasting: 'lead' }],
  ['class : lead', { own: null, lasting: 'lead' }],
  [' class:  lead   invert ', { own: null, lasting: 'lead invert' }],
  [' class: [lead, invert] ', { own: null, lasting: 'lead invert' }],
  [' class: [lead,invert] ', { own: null, lasting: 'lead invert' }],
  [' class: [ "lead", \'invert\' ] ', { own: null, lasting: 'lead invert' }],
  [' class: "lead" ', { own: null, lasting: 'lead' }],
  [' class: "" ', { own: null, lasting: '' }],
  [' _class: [] ', { own: '', lasting: null }],
  ['\nclass: lead\n_class: invert\n', { own: 'invert', lasting: 'lead' }],
  ['\n_paginate: false\n\nclass : lead\nheader: Here\n', { own: null, lasting: 'lead' }],
  ['\nclass:\n- lead\n- "invert"\n', { own: null, lasting: 'lead invert' }],
  ['\nclass:\n  - lead\n  - invert\nheader: Here\n', { own: null, lasting: 'lead invert' }],
  ['\ntheme: gaia\nclass:\n  - lead\n_paginate: false\n', { own: null, lasting: 'lead' }],
  ['\n_class:   \n  - a\nclass:\n  - b\n  - c\n', { own: 'a', lasting: 'b c' }],
  ['\nclass:\nheader: Here\n', { own: null, lasting: '' }],
])('%j gives classes', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ' this class: is a sentence ',
  ' a word on our class ',
  ' header: our class ',
  ' theme: gaia ',
  ' subclass: lead ',
  ' class of 1984 ',
  '\nclass: lead\nand more to say\n',
  '\nsay this\nclass: lead\n',
  '\nclass: lead\n-and more\n',
  ' 1. class: lead ',
  '',
])('%j is no directive of Marp', (text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ['<!-- class: a{b} -->', '"a{b}" is no value for class', 'class: a{b}'],
  ['<!--\nheader: H\n  _class: "a.b"\n-->', '"a.b" is no value for _class', '_class: "a.b"'],
  [
    `<!-- class: ${'.long'.repeat(20)} -->`,
    `"${'.long'.repeat(8)}" is no value for class`,
    `class: ${'.long'.repeat(20)}`,
  ],
])('%j is told with the words it should be, at its place', (comment, message, place) => {
  const laid = layOut(`# A\n\ntext\n\n${comment}\n`);
  expect(laid.diagnostics).toMatchObject([
    { severity: 'warning', rule: 'slide-attribute', message, help: 'write plain words' },
  ]);
  expect(textAt(laid, laid.diagnostics[0]!)).toBe(place);
  expect(laid.slides[0]!.classes).toBeUndefined();
});

test('a class lasts until another one, and one of a slide alone takes its place there', () => {
  const { slides } = layOut(
    '# A\n\n<!-- class: lead -->\n\n## B\n\n<!-- _class: quote -->\n\n## C\n\n## D\n\n<!-- class: [day, wide] -->\n\n## E\n\n<!-- class: "" -->\n\n## F\n',
  );
  expect(slides.map(({ classes }) => classes)).toEqual([
    'lead',
    'quote',
    'lead',
    'day wide',
    undefined,
    undefined,
  ]);
});

test('two comments of a slide count together, the second where both say the same', () => {
  const { slides } = layOut(
    '# A\n\n<!-- class: lead -->\n\n<!-- _class: quote -->\n\n<!-- class: day -->\n\n## B\n',
  );
  expect(slides.map(({ classes }) => classes)).toEqual(['quote', 'day']);
});

test('an empty class of a slide takes away the lasting one there alone', () => {
  expect(
    spreadMarpClasses([
      { own: null, lasting: 'lead' },
      { own: '', lasting: null },
      { own: null, lasting: null },
    ]),
  ).toEqual(['lead', null, 'lead']);
});

test('a directive beside classes is not a misspelt one', () => {
  expect(rulesOf(layOut('# A\n\n<!--\nclass: lead\ntine: tint\n-->\n'))).toEqual([]);
});
