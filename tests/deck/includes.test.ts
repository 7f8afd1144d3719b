import type { Token } from 'marked';
import { expect, test } from 'vitest';
import { listImages } from '../../src/deck/images.ts';
import { pickSlides, readIncludes } from '../../src/deck/includes.ts';
import { mostIncludes } from '../../src/deck/insert-includes.ts';
import { limits } from '../../src/source/limits.ts';
import { makeSource, type Source } from '../../src/source/source.ts';
import { layOut, rulesOf } from '../support/deck.ts';

const comment = (text: string) => readIncludes({ type: 'html', raw: `<!--${text}-->`, text: '' }, 100);

test.each([
  [' include: part.md ', 'part.md', null],
  ['include:part.md', 'part.md', null],
  [' include: "my part.md" ', 'my part.md', null],
  [' include: my part.md#2 ', 'my part.md', [{ start: 2, end: 2 }]],
  [
    ' include: part.md#2,5-7 ',
    'part.md',
    [
      { start: 2, end: 2 },
      { start: 5, end: 7 },
    ],
  ],
  [' include: part.md#3- ', 'part.md', [{ start: 3, end: Infinity }]],
  [' include: c#.md ', 'c#.md', null],
])('the comment "%s" names a file and its slides', (text, name, slides) => {
  const [found] = comment(text);
  expect(found).toMatchObject({ name, slides });
});

test('other comments include nothing', () => {
  expect(comment(' layout: quote ')).toEqual([]);
  expect(comment(' include: ')).toEqual([]);
});

test('slides are taken in the order in which they are named, and numbers without a slide are told', () => {
  const slides = ['a', 'b', 'c'];
  expect(pickSlides(slides, null).picked).toEqual(slides);
  expect(
    pickSlides(slides, [
      { start: 3, end: 3 },
      { start: 1, end: 2 },
    ]),
  ).toEqual({
    picked: ['c', 'a', 'b'],
    missing: [],
  });
  expect(pickSlides(slides, [{ start: 2, end: 9 }])).toEqual({ picked: ['b', 'c'], missing: ['2-9'] });
  expect(pickSlides(slides, [{ start: 0, end: 0 }])).toEqual({ picked: [], missing: ['0'] });
});

const files = (texts: Readonly<Record<string, string>>): ReadonlyMap<string, Source> =>
  new Map(Object.entries(texts).map(([path, text]) => [path, makeSource(path, text)]));
const titles = (text: string, texts: Readonly<Record<string, string>>) =>
  layOut(text, 'talk.md', files(texts)).slides.map(({ heading }) => heading?.text ?? null);

test('the slides of a file stand where it is included', () => {
  const part = '## One\n\n## Two\n';
  expect(titles('## A\n\ntext\n\n<!-- include: p.md -->\n\n## B\n', { 'p.md': part })).toEqual([
    'A',
    'One',
    'Two',
    'B',
  ]);
  expect(titles('a\n\n---\n\n<!-- include: p.md -->\n\n---\n\nb\n', { 'p.md': part })).toEqual([
    null,
    'One',
    'Two',
    null,
  ]);
});

test('what follows an include that brings slides is a slide of its own', () => {
  const deck = '# T\n\n---\n\nbefore\n\n<!-- include: p.md -->\n\nafter\n';
  expect(titles(deck, { 'p.md': '## One\n' })).toEqual(['T', null, 'One', null]);
});

test('an include in a vertical stack stays in it', () => {
  const { deck } = layOut(
    '# T\n\n----\n\n<!-- include: p.md -->\n',
    'talk.md',
    files({ 'p.md': '## One\n' }),
  );
  expect(deck.stacks.map(({ slides }) => slides.length)).toEqual([2]);
});

test('a file that includes another is read from its own folder', () => {
  const there = { 'a/b.md': '<!-- include: c/d.md -->\n', 'a/c/d.md': '## Deep\n\n![x](y.png)\n' };
  const laid = layOut('<!-- include: a/b.md -->\n', 'talk.md', files(there));
  expect(laid.slides.map(({ heading }) => heading?.text)).toEqual(['Deep']);
  expect(JSON.stringify(laid.slides[0]!.blocks)).toContain('a/c/y.png');
});

test('files that include each other end, with an error', () => {
  const there = files({ 'a.md': '<!-- include: b.md -->\n', 'b.md': '<!-- include: a.md -->\n' });
  expect(rulesOf(layOut('# T\n\n<!-- include: a.md -->\n', 'talk.md', there))).toEqual(['include-cycle']);
  expect(rulesOf(layOut('# T\n\n<!-- include: talk.md -->\n', 'talk.md', there))).toEqual(['include-cycle']);
});

test('files that multiply are stopped at the limit', () => {
  const twice = (name: string) => `<!-- include: ${name} -->\n\n<!-- include: ${name} -->\n`;
  const texts: Record<string, string> = { 'f0.md': '## Leaf\n' };
  for (let i = 1; i <= 12; i++) texts[`f${i}.md`] = twice(`f${i - 1}.md`);
  const laid = layOut(`# T\n\n${twice('f12.md')}`, 'talk.md', files(texts));
  expect(rulesOf(laid)).toContain('include-limit');
  expect(laid.slides.length).toBeLessThanOrEqual(mostIncludes + 1);
  const few = '<!-- include: f0.md -->\n\n'.repeat(mostIncludes);
  expect(rulesOf(layOut(`# T\n\n${few}`, 'talk.md', files(texts)))).toEqual([]);
});

test('slides are counted through all files', () => {
  const part = '## Leaf\n\n'.repeat(limits.slides / 2);
  const laid = layOut(`# T\n\n${'<!-- include: p.md -->\n\n'.repeat(2)}`, 'talk.md', files({ 'p.md': part }));
  expect(rulesOf(laid)).toEqual(['too-many-slides']);
  expect(laid.slides).toHaveLength(limits.slides);
});

test('what an included file names is found beside it: pictures, films, posters and what stands behind', () => {
  const part = [
    '## One',
    '![a](a.png)',
    '![f](f.mp4){poster="f.png"}',
    '![g](g.mp4){poster=g.png}',
    '<img src="b.png"> <video src=\'c.mp4\' poster="c.png"></video> <img src=d.png alt="src=e.png">',
    '![bg A mill](mill.png)',
    '![out](https://example.org/x.png) ![data](data:image/png;base64,x) ![root](/x.png)',
    'Note: ![n](n.png)',
  ].join('\n\n');
  const laid = layOut('<!-- include: parts/p.md -->\n', 'talk.md', files({ 'parts/p.md': part }));
  const hrefs = listImages(laid.deck).map(({ href }) => href);
  for (const name of ['a.png', 'b.png', 'c.mp4', 'c.png', 'd.png']) expect(hrefs).toContain(`parts/${name}`);
  const [slide] = laid.slides;
  const raw = JSON.stringify([slide!.blocks, slide!.notes, slide!.backdrop]);
  for (const name of [
    'a.png',
    'f.mp4',
    'f.png',
    'g.mp4',
    'g.png',
    'b.png',
    'c.mp4',
    'c.png',
    'mill.png',
    'n.png',
    'd.png',
  ])
    expect(raw, name).toMatch(new RegExp(`[":=]parts/${name.replace('.', '\\.')}`));
  expect(raw).toContain('"https://example.org/x.png"');
  expect(raw).toContain('"/x.png"');
  expect(raw).not.toContain('parts/e.png');
});

test('what only looks like the attributes of a film stays as it is written', () => {
  const part = '## One\n\n{poster=a.png} opens a paragraph\n\n- {poster=b.png}\n';
  const { slides } = layOut('<!-- include: parts/p.md -->\n', 'talk.md', files({ 'parts/p.md': part }));
  expect(JSON.stringify(slides[0]!.blocks)).not.toContain('parts/');
});

test('a film behind an included slide, and its poster, are found beside the file', () => {
  const part =
    '## One {background-video="f.mp4" background-video-poster=f.png}\n\n---\n\n## Two\n\n![bg](b.mp4)\n';
  const { slides } = layOut('<!-- include: parts/p.md -->\n', 'talk.md', files({ 'parts/p.md': part }));
  expect(slides.map(({ backdrop }) => backdrop?.video?.href)).toEqual(['parts/f.mp4', 'parts/b.mp4']);
});

// Each would take minutes where a tag were read to the end of the text, or a value from each of its signs.
test.each([
  ['tags with a quote that never ends', '<img "'.repeat(100_000)],
  ['a value without a name', `<img src=a.png "${'a'.repeat(500_000)}">`],
  ['a tag without an end', `<img ${'a'.repeat(500_000)}`],
  ['blanks where a value would stand', `<img alt${' '.repeat(500_000)}src=a.png>`],
])('an included file of %s is read in a moment', (_, raw) => {
  const start = performance.now();
  layOut(
    '<!-- include: parts/p.md -->\n',
    'talk.md',
    files({ 'parts/p.md': `## One\n\n<div>\n${raw}\n</div>\n` }),
  );
  expect(performance.now() - start).toBeLessThan(20_000);
});

test.each([
  [
    '![](a.png)',
    '![](https://example.org/a.png) ![](#a) ![](/a.png)',
    'p/b.md',
    ['p/a.png', 'https://example.org/a.png', '#a', '/a.png'],
  ],
  ['![](a.png)', '![](c/a.png) ![](../a.png)', 'p/b.md', ['p/a.png', 'p/c/a.png', 'a.png']],
  ['![](a.png)', '![](a:b.png) ![](a+b-c.d:x.png)', 'p/b.md', ['p/a.png', 'p/a:b.png', 'a+b-c.d:x.png']],
  ['![](a.png)', '![](c/https:d.png)', 'p/b.md', ['p/a.png', 'p/c/https:d.png']],
  ['![](a.png)', '![](c.png)', './b.md', ['a.png', 'c.png']],
  ['![](a.png)', '![](c.png)', 'b.md', ['a.png', 'c.png']],
])('a heading %s and %s of a file %s name these', (inHeading, text, name, expected) => {
  const there = files({ [name.replace('./', '')]: `## B ${inHeading}\n\n${text}\n` });
  const { slides } = layOut(`# A\n\n<!-- include: ${name} -->\n`, 'talk.md', there);
  const raw = JSON.stringify([slides[1]!.heading, slides[1]!.blocks]);
  expect([...raw.matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href)).toEqual(expected);
});

test('in raw markup of an included file only what names a file is changed', () => {
  const part = [
    '## B',
    '<p src="d.png">\n<img src="a b.png" alt=\'src="q.png"\' data-src=c.png controls>\n</p>',
    `<video src='a"b.mp4' poster="https://example.org/p.png" title="x.png"></video>`,
    '{a} (poster=x.png)',
  ].join('\n\n');
  const { slides } = layOut('# A\n\n<!-- include: p/b.md -->\n', 'talk.md', files({ 'p/b.md': part }));
  const textOf = (token: Token): string =>
    'tokens' in token && token.tokens ? token.tokens.map(textOf).join('') : 'text' in token ? token.text : '';
  const texts = slides[1]!.blocks.map(({ token }) => textOf(token));
  expect(texts.map((text) => text.trim())).toEqual([
    '<p src="d.png">\n<img src="p/a b.png" alt=\'src="q.png"\' data-src="p/c.png" controls>\n</p>',
    '<video src="p/a&quot;b.mp4" poster="https://example.org/p.png" title="x.png"></video>',
    '{a} (poster=x.png)',
  ]);
});

test('a picture in a footnote is found beside its file, though the footnote is used twice, and on two slides', () => {
  const part = '## B[^f] ![h](h.png)\n\ntext[^f]\n\n---\n\n## C[^f]\n\n[^f]: ![](f.png)\n';
  const { deck } = layOut('# A\n\n<!-- include: p/b.md -->\n', 'talk.md', files({ 'p/b.md': part }));
  expect(listImages(deck).map(({ href }) => href)).toEqual(['p/h.png', 'p/f.png']);
});
