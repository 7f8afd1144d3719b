import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLayoutOfDeck, layouts } from '../../src/layout/choose-layout.ts';
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
    [`## A\n\n${items(1, () => '**36** delegates')}`, 'big-number'],
    ['## A\n\n**36** delegates', 'big-number'],
    ['## A\n\n**36 %** of them\n\nA source', 'big-number'],
    ['## A\n\n**36**', 'statement'],
    ['## A\n\n**1903** was wet', 'statement'],
    [`## A\n\n**36** ${'word '.repeat(31)}`, 'bullets'],
    [`## A\n\n${items(4, (n) => `**${n}0 %** of them`)}`, 'big-numbers'],
    [`## A\n\n${items(3, (n) => `**Name ${'ABC'[n - 1]}**, a role`)}`, 'people'],
    [`## A\n\n${items(6, (n) => `**Name ${'ABCDEF'[n - 1]}**, a role`)}`, 'bullets'],
    ['## Four steps\n\n1. **A** a\n2. **B** b\n3. **C** c', 'process'],
    ['## How to\n\n1. **A**\n2. **B**\n3. **C**\n4. **D**\n5. **E** e', 'process'],
    ['## In Schritten\n\n1. **A** a\n2. **B** b\n3. **C** c', 'process'],
    ['## Three reasons\n\n1. **A** a\n2. **B** b\n3. **C** c', 'points'],
    ['## Two steps\n\n1. **A** a\n2. **B** b', 'points'],
    ['## Steps\n\n1. **A** a\n2. b\n3. **C** c', 'bullets'],
    ['## Steps\n\n- **A** a\n- **B** b\n- **C** c', 'points'],
    ['## A\n\nTerm\n: text', 'definition'],
    ['## A\n\nTerm\n: text\n\n- more', 'bullets'],
    ['## Agenda\n\n- a\n- b', 'agenda'],
    ['# Contents\n\n1. a\n2. b', 'agenda'],
    ['## Sommaire :\n\n- a\n- b', 'agenda'],
    ['## Índice\n\n- a\n- b', 'agenda'],
    ['## 目录\n\n- a\n- b', 'agenda'],
    ['## Agenda\n\n- a', 'bullets'],
    ['## Agenda\n\n- a\n  - nested\n- b', 'bullets'],
    ['## Contents of the box\n\n- a\n- b', 'bullets'],
    ['## A\n\n| | a | b |\n|---|---|---|\n| c | 1 | 2 |', 'comparison'],
    ['## A versus B\n\n### A\n\n- a\n- b\n\n### B\n\n- c\n- d', 'comparison'],
    ['## C\n\n### Oak\n\n- a\n- b\n\n### vs. stone\n\n- c\n- d', 'comparison'],
    ['## A gegen B\n\n### A\n\n- a\n- b\n\n### B\n\n- c\n- d', 'comparison'],
    ['## A and B\n\n### A\n\n- a\n- b\n\n### B\n\n- c\n- d', 'two-columns'],
    ['## A versus B\n\n### A\n\n- a\n- b\n\n### B\n\n- c', 'two-columns'],
    ['## A versus B\n\n### A\n\n- a\n  - n\n- b\n\n### B\n\n- c\n- d', 'two-columns'],
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

test('`layout: auto` on a slide asks for nothing', () => {
  const laid = layOut('## A {layout=auto}\n\n- **36** of them\n- **2** of us\n');
  expect(laid.arranged[0]).toMatchObject({ layout: { name: 'big-numbers' } });
  expect(laid.diagnostics).toEqual([]);
});

describe('a layout that the deck asks for', () => {
  const deck = (layout: string, slide: string) =>
    layOut(
      `---\nlayout: ${layout}\n---\n\n# Cover\n\n---\n\n# Part\n\n---\n\n${slide}\n\n---\n\n## Thank you\n`,
    );
  const figures = '## A\n\n- **36** of them\n- **2** of us';
  const names = ({ arranged }: ReturnType<typeof layOut>) => arranged.map(({ layout }) => layout.name);

  test('is that of every slide without one of its own, but for the cover and the sections', () => {
    const laid = deck('bullets', figures);
    expect(names(laid)).toEqual(['cover', 'section', 'bullets', 'bullets']);
    expect(laid.arranged[2]?.reason).toBe('asked for by the deck');
    expect(names(deck('bullets', `${figures}\n\n<!-- layout: points -->`))[2]).toBe('points');
    expect(names(deck('bullets', `${figures}\n\n<!-- layout: auto -->`))[2]).toBe('big-numbers');
    expect(names(deck('bullets', `${figures}\n\n<!-- layout: table -->`))[2]).toBe('bullets');
  });

  test('leaves slides that cannot have it what suits them', () => {
    expect(names(deck('points', figures))).toEqual(['cover', 'section', 'points', 'closing']);
    expect(names(deck('auto', figures))[2]).toBe('big-numbers');
  });

  test('must be there', () => {
    const { meta } = deck('bulets', figures).deck;
    const place = { path: 'talk.md', range: { start: 12, end: 18 } };
    expect(checkLayoutOfDeck(meta, place)).toMatchObject([{ rule: 'unknown-layout', ...place }]);
    expect(checkLayoutOfDeck({ ...meta, layout: 'bullets' }, place)).toEqual([]);
    expect(checkLayoutOfDeck({ ...meta, layout: 'auto' }, place)).toEqual([]);
  });
});

// A new layout is named here too, so that this list is the whole of what there is.
test('these are all layouts', () => {
  expect(layouts.map(({ name }) => name)).toEqual([
    'cover',
    'closing',
    'agenda',
    'section',
    'chart',
    'diagram',
    'comparison',
    'table',
    'timeline',
    'big-number',
    'big-numbers',
    'people',
    'process',
    'points',
    'code-notes',
    'code',
    'definition',
    'equation',
    'quote',
    'image-full',
    'image-right',
    'image-left',
    'image-grid',
    'two-columns',
    'statement',
    'blank',
    'full-html',
    'bullets',
  ]);
});

test('every sheet of a layout is one that the base theme loads', () => {
  const { css } = JSON.parse(readFileSync('themes/base/theme.json', 'utf8')) as {
    readonly css: { readonly layouts: readonly string[] };
  };
  const missing = readdirSync('themes/base/layouts').filter(
    (file) => !css.layouts.includes(`layouts/${file}`),
  );
  expect(missing).toEqual([]);
});

test('every layout has a name of its own and says what it needs; the last accepts anything', () => {
  expect(new Set(layouts.map(({ name }) => name)).size).toBe(layouts.length);
  for (const { needs } of layouts) expect(needs.length).toBeGreaterThan(5);
  const { content } = layOut('text\n').arranged[0]!;
  expect(layouts.at(-1)!.accepts(content)).toBe(true);
});
