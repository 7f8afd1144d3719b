import { expect, test } from 'vitest';
import { partOutline, piecesOf, textsOf } from './support.ts';

test('a list goes on at its items, and its numbers with it', () => {
  const { sections } = partOutline('## A\n\n3. three\n4. four\n5. five\n6. six\n', 2);
  expect(sections.map((section) => textsOf(section, 'li'))).toEqual([
    ['three', 'four'],
    ['five', 'six'],
  ]);
  expect(sections[0]).toContain('<ol start="3"');
  expect(sections[1]).toContain('<ol start="5"');
});

test('the parts are named and counted, have ids of their own, and keep what is said of the slide', () => {
  const text =
    '## Long {#long .special background-color=#123456 kicker="Part 1" <!-- src: p1 -->\n\n<!-- time: 90s, tone: tint -->\n\n- a\n- b\n- c\n\nNote: said once\n\n---\n\n## B {#long-2}\n';
  const { slides } = partOutline(text.replace('kicker="Part 1"', 'kicker="Part 1"}'), 1, 2);
  expect(slides.map(({ heading }) => heading?.text)).toEqual(['Long (1/3)', 'Long (2/3)', 'Long (3/3)', 'B']);
  expect(slides.map(({ id }) => id)).toEqual(['long', 'long-3', 'long-4', 'long-2']);
  expect(slides.map(({ notes }) => notes.length)).toEqual([1, 0, 0, 0]);
  expect(slides.map(({ seconds }) => seconds)).toEqual([30, 30, 30, null]);
  for (const slide of slides.slice(0, 3)) {
    expect(slide).toMatchObject({
      kicker: 'Part 1',
      sources: ['p1'],
      directives: { tone: { value: 'tint' } },
    });
    expect(slide.attributes).toMatchObject({ class: 'special' });
  }
});

test('a list goes on inside an item, under the line of that item', () => {
  const text = '## A\n\n- top\n  1. one\n  2. two\n  3. three\n- last\n';
  expect(piecesOf(text)).toHaveLength(4);
  const { sections } = partOutline(text, 1);
  expect(textsOf(sections[0]!, 'li')).toEqual(['top one']);
  expect(sections[1]).toMatch(
    /<li>top<ol start="2">\n<li>two<\/li>\n<li>three<\/li>\n<\/ol>\n<\/li>\n<li>last<\/li>/,
  );
  const between = partOutline(text, 3).sections;
  expect(between[0]).not.toContain('last');
  expect(between[1]).not.toContain('top');
});

test('a table goes on at a row, with its head and its caption on every slide', () => {
  const rows = ['a', 'b', 'c', 'd'].map((name, i) => `| ${name} | ${i} | {.row-${name}}`).join('\n');
  const { sections } = partOutline(`## A\n\n| Name | N |\n| --- | --- |\n${rows}\n\n: What it tells\n`, 1, 3);
  expect(sections.map((section) => textsOf(section, 'td'))).toEqual([['0'], ['1', '2'], ['3']]);
  for (const section of sections) {
    expect(section).toContain('<th scope="col">Name</th>');
    expect(section).toContain('<caption>What it tells</caption>');
  }
  expect(sections[2]).toMatch(/<tr class="row-d"><th scope="row">d</);
});

test('a key goes with the item or row that it names', () => {
  const list = '## A {key=3}\n\n- one\n- two\n- three\n- four\n';
  expect(partOutline(list, 2).slides.map(({ directives }) => directives.key?.value)).toEqual([
    undefined,
    '1',
  ]);
  const table = '## A\n\n| N | M |\n| --- | --- |\n| a | 1 |\n| b | 2 |\n| c | 3 |\n\n: Caption {key=2}\n';
  const { sections } = partOutline(table, 1);
  expect(sections[0]).not.toContain('class="key"');
  expect(sections[1]).toMatch(/<tr class="key"><th scope="row">b</);
  const comparison = '## A {key=2}\n\n|  | one | two |\n| --- | --- | --- |\n| a | 1 | 2 |\n| b | 3 | 4 |\n';
  for (const section of partOutline(comparison, 1).sections)
    expect(section).toContain('data-layout="comparison"');
});

test('paragraphs, headings and terms go on block by block, a heading with what follows it', () => {
  const text =
    '## A\n\none\n\n### Head\n\ntwo\n\nTerm\n: meaning\n\nOther\n: meaning\n\nthese are:\n\n- x\n- y\n';
  const pieces = piecesOf(text);
  expect(pieces.map(({ cost }) => Number.isFinite(cost))).toEqual([
    true,
    true,
    false,
    true,
    true,
    true,
    false,
    true,
  ]);
  const { sections } = partOutline(text, 1, 4);
  expect(sections[0]).not.toContain('Head');
  expect(sections[1]).toMatch(/<h3>Head<\/h3>\n<p>two<\/p>[\s\S]*Term/);
  expect(sections[1]).not.toContain('Other');
  expect(textsOf(sections[2]!, 'dt')).toEqual(['Other']);
});

test('the code of a slide goes on at a line, in one size', () => {
  const { sections } = partOutline(
    '## A\n\nwords\n\n```js {start=5}\nlet one;\nlet two;\nlet three;\n```\n\nmore\n',
    3,
  );
  expect(sections.map((section) => textsOf(section, 'code').join())).toEqual([
    'let one; let two;',
    'let three;',
  ]);
  expect(sections[1]).toContain('--start:6');
  expect(new Set(sections.map((section) => /--rows:\d+;--columns:\d+/.exec(section)![0]))).toHaveLength(1);
  expect(sections[0]).toContain('<p>words</p>');
  expect(sections[1]).toContain('<p>more</p>');
});

test('footnotes stand with the part that names them', () => {
  const { sections } = partOutline(
    '## A\n\n- one[^a]\n- two[^b]\n- three[^a]\n\n[^a]: Alpha\n[^b]: Beta\n',
    1,
  );
  expect(sections.map((section) => textsOf(section.split('class="note"')[1]!, 'li'))).toEqual([
    ['Alpha'],
    ['Beta', 'Alpha'],
  ]);
  expect(sections[1]).toContain('<sup class="footnote-ref">2</sup>');
});

test('fragments keep their order, and a pause at which a slide goes on is none any more', () => {
  const text = '## A\n\none\n\n. . .\n\ntwo\n\n- three {.fragment}\n- four {.fragment fragment-index=7}\n';
  const { sections } = partOutline(text, 1, 4);
  expect(sections[0]).not.toContain('fragment');
  expect(sections[1]!.match(/class="fragment"/g)).toHaveLength(1);
  expect(sections[1]).toMatch(/<p>two<\/p>/);
  expect(sections[2]).toContain('data-fragment-index="7"');
});

test('the parts look like the slide, and are taken for nothing else', () => {
  const dated = Array.from({ length: 6 }, (_, i) => `- **19${i}0** It happened`).join('\n');
  const { laid } = partOutline(`## A\n\n${dated}\n`, 2, 5);
  expect(laid.arranged.map(({ layout }) => layout.name)).toEqual(['timeline', 'timeline', 'timeline']);
  const prose = partOutline('## A\n\nA short paragraph.\n\nAnd another one, as short.\n', 1);
  expect(prose.laid.arranged.map(({ layout }) => layout.name)).toEqual(['bullets', 'bullets']);
  expect(prose.diagnostics).toEqual([]);
});

test('a slide that opens a section opens one, however many it takes', () => {
  const text = '# Talk\n\n---\n\n# One\n\n- a\n- b\n\n---\n\n# Two\n\n---\n\n## Last\n';
  const { laid } = partOutline(text.slice(text.indexOf('# One')), 1);
  expect(laid.arranged.map(({ content }) => content.sectionNumber)).toEqual([0, 0, 1, 1]);
});

test.each([
  ['columns', '## A\n\n::: columns\n::: column\n- a\n:::\n::: column\n- b\n:::\n:::\n\nafter\n'],
  ['two headings side by side', '## A\n\n### One\n\n- a\n- b\n\n### Two\n\n- c\n- d\n'],
  ['raw HTML round blocks', '## A\n\n<div>\n\none\n\ntwo\n\n</div>\n'],
  ['a cover', '# A\n\none\n\ntwo\n'],
])('%s cannot be parted', (_, text) => {
  expect(piecesOf(text)).toEqual([]);
});

test('in a stack the parts stand below one another, else side by side', () => {
  const stacks = (text: string) => partOutline(text, 1).laid.deck.stacks.map(({ slides }) => slides.length);
  expect(stacks('## A\n\n- a\n- b\n\n---\n\n## B\n')).toEqual([1, 1, 1]);
  expect(stacks('## A\n\n- a\n- b\n\n----\n\n## B\n')).toEqual([3]);
});
