import { describe, expect, test } from 'vitest';
import { layouts } from '../../src/layout/choose-layout.ts';
import { layOut, rulesOf } from '../support/deck.ts';

/** Layout of a slide between a cover and a last slide. */
function layoutOf(slide: string): string {
  return layOut(`# Cover\n\n---\n\n${slide}\n\n---\n\n## End\n`).arranged[1]!.layout.name;
}

const items = (count: number, item: (n: number) => string) =>
  Array.from({ length: count }, (_, i) => `- ${item(i + 1)}`).join('\n');

describe('the content says which layout it wants', () => {
  test.each([
    ['## A\n\ntext\n\ntext', 'bullets'],
    ['## A\n\n- a\n- b', 'bullets'],
    [`## A\n\n${items(2, (n) => `**L${n}.** text`)}`, 'points'],
    [`## A\n\n${items(4, (n) => `**L${n}.** text`)}`, 'points'],
    [`## A\n\n${items(5, (n) => `**L${n}.** text`)}`, 'bullets'],
    [`## A\n\n${items(3, (n) => `**L${n}.** ${'word '.repeat(31)}`)}`, 'bullets'],
    [`## A\n\n${items(3, (n) => `**199${n}** text`)}`, 'timeline'],
    [`## A\n\n${items(2, (n) => `**199${n}** text`)}`, 'points'],
    [`## A\n\n${items(8, (n) => `**199${n}** text`)}`, 'bullets'],
    [`## A\n\n${items(1, () => '**36** delegates')}`, 'big-numbers'],
    [`## A\n\n${items(4, (n) => `**${n}0 %** of them`)}`, 'big-numbers'],
    [`## A\n\n${items(3, (n) => `**Name ${'ABC'[n - 1]}**, a role`)}`, 'people'],
    [`## A\n\n${items(6, (n) => `**Name ${'ABCDEF'[n - 1]}**, a role`)}`, 'bullets'],
    ['## A\n\n| | a | b |\n|---|---|---|\n| c | 1 | 2 |', 'comparison'],
    ['## A\n\n| x | a | b |\n|---|---|---|\n| c | 1 | 2 |', 'table'],
    ['## A\n\n```\ncode and more code\n```\n\nwords', 'code'],
    ['## A\n\n> Words said by someone.', 'quote'],
    ['> Words said by someone.', 'quote'],
    ['## A\n\n> [!note]\n> Words in a callout.', 'bullets'],
    ['## A\n\n![a](b.png)', 'image-full'],
    ['## A\n\n![a](b.png)\n\ntext', 'image-right'],
    ['## A\n\ntext ![a](b.png)\n\ntext', 'bullets'],
    ['## A\n\n::: columns\n::: column\na\n:::\n:::', 'two-columns'],
    ['## A\n\n::: left\na\n:::', 'two-columns'],
    ['## A\n\n### a\n\ntext\n\n### b\n\ntext', 'two-columns'],
    ['## A\n\n### a\n\n### b\n\ntext', 'bullets'],
    ['## A short heading', 'statement'],
    [`## ${'word '.repeat(40)}`, 'statement'],
    ['One short paragraph.', 'statement'],
    [`${'word '.repeat(40)}`, 'bullets'],
    ['# A', 'section'],
    ['# A\n\nOne line.', 'section'],
    ['# A\n\n- a\n- b\n\ntext', 'bullets'],
  ])('%j', (slide, name) => {
    expect(layoutOf(slide)).toBe(name);
  });
});

test('pictures beside text alternate sides over the deck', () => {
  const slide = '## A\n\n![a](b.png)\n\ntext';
  const { arranged } = layOut(['# Cover', slide, '## B\n\ntext\n\ntext', slide, slide].join('\n\n---\n\n'));
  expect(arranged.map(({ layout }) => layout.name)).toEqual([
    'cover',
    'image-right',
    'bullets',
    'image-left',
    'image-right',
  ]);
});

test('the last slide is a closing one where it says farewell or how to write', () => {
  const last = (slide: string) => layOut(`# Cover\n\n---\n\n${slide}\n`).arranged[1]!.layout.name;
  expect(last('# Thank you')).toBe('closing');
  expect(last('## Fragen?')).toBe('closing');
  expect(last('## More\n\n<https://example.org>')).toBe('closing');
  expect(last('# Part three')).toBe('section');
  expect(last('## More\n\ntext\n\ntext')).toBe('bullets');
});

test('sections are numbered in order, one at the end too', () => {
  const { arranged } = layOut('# Cover\n\n---\n\n# A\n\n---\n\n## a\n\n---\n\n# B\n');
  expect(arranged.map(({ content }) => content.sectionNumber)).toEqual([0, 1, 1, 2]);
});

describe('a layout that is asked for', () => {
  test('is taken where the content has what it arranges', () => {
    const { arranged, diagnostics } = layOut(
      '# C\n\n---\n\n<!-- layout: timeline -->\n\n## A\n\n- **One** a\n- **Two** b\n',
    );
    expect(arranged[1]).toMatchObject({ layout: { name: 'timeline' }, reason: 'asked for' });
    expect(diagnostics).toEqual([]);
  });

  test('is refused with a warning where it has not, and the slide is shown all the same', () => {
    const laid = layOut('# C\n\n---\n\n<!-- layout: comparison -->\n\n## A\n\n- a\n- b\n');
    expect(laid.arranged[1]?.layout.name).toBe('bullets');
    expect(rulesOf(laid)).toEqual(['layout-content']);
  });

  test('may be named as a class of the heading, which then leaves the section', () => {
    const laid = layOut('# C\n\n---\n\n## A {.bullets .wide}\n\n- **One.** a\n- **Two.** b\n');
    expect(laid.arranged[1]).toMatchObject({ layout: { name: 'bullets' }, reason: 'asked for' });
  });

  test.each(['constructor', 'toString', '', 'Quote2'])('%j is none', (name) => {
    const laid = layOut(`# C\n\n<!-- layout: ${name} -->\n`);
    expect(rulesOf(laid)).toEqual(['unknown-layout']);
  });
});

test('every layout has a name of its own and says what it needs; the last accepts anything', () => {
  expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length);
  for (const { needs } of layouts) expect(needs.length).toBeGreaterThan(5);
  const { content } = layOut('text\n').arranged[0]!;
  expect(layouts.at(-1)!.accepts(content)).toBe(true);
});
