import { expect, test } from 'vitest';
import type { Item, TextItem } from '../../src/pptx/drawing.ts';
import { linkReader, readSlide } from '../../src/pptx/read-slide.ts';
import type { PageBox } from '../../src/pptx/snapshot.ts';
import { type At, box, type Made, type MadeText, type Style } from './page-box.ts';

const frame: At = [0, 1000, 1920, 1080];
const slide = (...children: readonly PageBox[]) => box('section', { at: frame }, ...children);
/** The body of a slide. */
const body = (...children: readonly PageBox[]) =>
  slide(box('div.body', { at: [100, 1200, 1700, 800] }, ...children));
const read = (section: PageBox) => readSlide(section, linkReader([section]));

/** Texts of a slide, each with its role, paragraphs parted by a bar. */
const textsOf = (section: PageBox): string[] =>
  read(section)
    .items.filter((item): item is TextItem => item.kind === 'text')
    .map(
      ({ role, paragraphs }) =>
        `${role}: ${paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' | ')}`,
    );

const kindsOf = (items: readonly Item[]) => items.map(({ kind }) => kind);
const line = (n: number): At => [100, 1200 + n * 60, 400, 50];
const p = (n: number, text: string, made: Made = {}) => box('p', { at: line(n), ...made }, text);

test('heading, text and number of a slide have their roles, and places from its corner', () => {
  const section = slide(
    box('div.head', { at: [100, 1040, 1700, 100] }, box('h2', { at: [100, 1040, 600, 60] }, 'Water')),
    box(
      'div.body',
      { at: [100, 1200, 1700, 800] },
      p(0, 'It turns the wheel.'),
      p(1, 'The wheel turns the stone.'),
    ),
    box('div.foot', { at: [0, 2000, 1920, 60] }, box('p.f-num', { at: [1800, 2010, 40, 30] }, '2')),
  );
  expect(textsOf(section)).toEqual([
    'title: Water',
    'body: It turns the wheel. | The wheel turns the stone.',
    'number: 2',
  ]);
  expect(read(section).items[0]!.place).toEqual({ x: 100, y: 40, width: 600, height: 60 });
});

test.each<[string, Made, Made]>([
  ['of another direction', {}, { style: { direction: 'rtl' } }],
  ['in the middle', {}, { style: { 'text-align': 'center' } }],
  ['on another ground', {}, { style: { 'background-color': 'rgb(9, 9, 9)' } }],
  ['far below', {}, { at: line(9) }],
  ['further in', {}, { at: [200, 1260, 400, 50] }],
  ['from top to bottom', { style: { 'writing-mode': 'vertical-rl' } }, {}],
])('a text %s has a box of its own', (_, one, other) => {
  expect(textsOf(body(p(0, 'One', one), p(1, 'Two', other)))).toHaveLength(2);
});

test.each<[string, string, At]>([
  ['centred', 'center', [150, 1260, 300, 50]],
  ['set to the right', 'right', [200, 1260, 300, 50]],
])('texts that are %s stand in one box where they share their axis', (_, align, at) => {
  const style = { 'text-align': align };
  const one = box('p', { at: line(0), style }, 'One');
  expect(textsOf(body(one, box('p', { at, style }, 'Two')))).toEqual(['other: One | Two']);
});

test('a picture between texts parts them', () => {
  const picture = box('img', { at: [100, 1240, 40, 40], attributes: { src: 'a.png', alt: 'A' } });
  expect(textsOf(body(p(0, 'One'), picture, p(1, 'Two')))).toEqual(['other: One', 'other: Two']);
});

/** A list of one point with a marker before it. */
const point = (marker: string, style = {}, content = 'First') =>
  body(
    box(
      'ul',
      { at: [100, 1200, 600, 60] },
      box(
        'li',
        { at: [160, 1200, 540, 50], style },
        box('::before', { at: [110, 1200, 30, 50], style: { position: 'absolute' } }, marker),
        content,
      ),
    ),
  );
const bulletOf = (section: PageBox) =>
  (read(section).items.find(({ kind }) => kind === 'text') as TextItem).paragraphs[0]!.bullet;

test.each<[string, object | null]>([
  ['–', { text: '–', number: null, x: 110 }],
  ['12', { text: '12', number: 12 }],
  ['ab', null],
  ['1234', null],
])('the marker %j of a point is its bullet where it can be one', (marker, expected) => {
  const found = bulletOf(point(marker));
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject(expected);
});

test('a marker of a line from right to left stays a text', () => {
  expect(bulletOf(point('–', { direction: 'rtl' }))).toBeNull();
});

test('what nobody sees is left out', () => {
  const hidden = (style: Style, at: At = line(1)) => box('p', { at, style }, 'Hidden');
  const section = body(
    p(0, 'Shown'),
    hidden({ visibility: 'hidden' }),
    hidden({ opacity: '0' }),
    hidden({ position: 'absolute', 'overflow-x': 'hidden' }, [100, 1300, 1, 1]),
    hidden({}, [100, 3000, 400, 50]),
    box('p.sr-only', { at: line(2) }, 'For screen readers'),
    box('aside.notes', { at: line(3) }, 'Said'),
    box('div', { at: null }, box('p', { at: null }, 'Not laid out')),
  );
  expect(textsOf(section)).toEqual(['other: Shown']);
});

test('a one-pixel box that shows what runs over it is seen', () => {
  expect(textsOf(body(box('div', { at: [100, 1200, 1, 1] }, p(0, 'Shown'))))).toEqual(['other: Shown']);
});

test.each<[string, Made['attributes'], object[], string]>([
  ['video', { 'aria-label': 'A film' }, [{ what: 'film', alt: 'A film' }], ''],
  ['video', {}, [{ what: 'film', alt: '' }], ''],
  ['iframe', { title: 'A map' }, [{ what: 'embed', alt: 'A map' }], 'A map'],
  ['canvas', {}, [{ what: 'embed', alt: '' }], ''],
  ['input', {}, [], ''],
  ['span', { 'data-text': 'E = m' }, [{ what: 'equation', alt: 'E = m' }], 'E = m'],
])('a %s with %j becomes a picture, and is told', (name, attributes, pictured) => {
  const made = box(name, { at: line(0), attributes: attributes!, style: { display: 'block' } });
  const { items, pictured: told } = read(body(made));
  expect(kindsOf(items)).toEqual(['picture']);
  expect(told).toEqual(pictured);
  expect((items[0] as { alt: string }).alt).toBe(
    pictured.length > 0 ? (pictured[0] as { alt: string }).alt : '',
  );
});

test('a drawing is told as a diagram where it is one, and what sounds as a sound', () => {
  const figure = (name: string, attributes = {}) =>
    body(box(name, { at: line(0), attributes }, box('svg', { at: line(0), style: { display: 'block' } })));
  expect(read(figure('figure.diagram', { role: 'img', 'aria-label': 'Flow' })).pictured).toEqual([
    { what: 'diagram', alt: 'Flow' },
  ]);
  expect(read(figure('div')).pictured).toEqual([]);
  const sound = body(
    box('figure', { at: line(0), attributes: { 'aria-label': 'Bell' } }, box('div.sound', { at: line(0) })),
  );
  expect(read(sound).pictured).toEqual([{ what: 'sound', alt: 'Bell' }]);
});

test('a chart is an item of its own with its caption beside it', () => {
  const section = body(
    box(
      'figure.chart',
      { at: [100, 1200, 800, 500], attributes: { 'aria-label': 'Boats' } },
      box('figcaption', { at: line(0) }, 'Boats by year'),
      box('svg', { at: [100, 1300, 800, 400], attributes: { width: '400' } }),
    ),
    box('figure.chart', { at: [100, 1800, 800, 90] }, box('svg', { at: [100, 5000, 800, 90] })),
  );
  const { items } = read(section);
  expect(items.find(({ kind }) => kind === 'chart')).toMatchObject({ alt: 'Boats', index: 0 });
  expect(items.filter(({ kind }) => kind === 'chart')).toHaveLength(1);
  expect(textsOf(section)).toEqual(['body: Boats by year']);
});

test.each<[string, PageBox, string]>([
  [
    'of its largest box',
    slide(box('div.slide', { at: frame, style: { 'background-color': 'rgb(16, 32, 48)' } })),
    '102030',
  ],
  [
    'as its tone says',
    box('section', { at: frame, attributes: { 'data-background-color': '#aabbcc' } }, box('p', { at: null })),
    'AABBCC',
  ],
  ['white where nothing says another', slide(), 'FFFFFF'],
])('the ground of a slide is %s, and no shape', (_, section, ground) => {
  const found = read(section);
  expect(found.ground).toBe(ground);
  expect(found.items).toEqual([]);
});

test('links lead to addresses and to slides of the presentation, and nowhere else', () => {
  const sections = [slide(), slide(box('p', { attributes: { id: 'wheel' } }))];
  const readLink = linkReader(sections);
  expect(
    ['https://example.org', 'mailto:a@b.c', '#wheel', '#/wheel', '#gone', 'file.pdf'].map(readLink),
  ).toEqual([
    { url: 'https://example.org' },
    { url: 'mailto:a@b.c' },
    { slide: 2 },
    { slide: 2 },
    null,
    null,
  ]);
});

test('runs have the look of the elements that they stand in', () => {
  const at = line(0);
  const section = body(
    box(
      'p',
      { at },
      'A ',
      box(
        'a',
        { at, attributes: { href: 'https://example.org' }, style: { 'text-decoration-line': 'underline' } },
        'link',
      ),
      box('sup', { at, style: { 'font-size': '20px' } }, '2'),
      box('sub', { at }, 'n'),
      box('em', { at, style: { 'font-style': 'italic', 'letter-spacing': '2px' } }, 'slanted'),
      box('strong', { at, style: { 'font-weight': '700', opacity: '0.5' } }, 'bold'),
      box(
        'span',
        { at, style: { 'background-color': 'rgb(255, 255, 0)', 'text-decoration-line': 'line-through' } },
        'gone',
      ),
      box('br', { at }),
      box('span', { at, style: { color: 'none' } }, 'next'),
      box('span.katex-mathml', { at }, 'hidden'),
      box(
        'span',
        { at, attributes: { 'data-text': 'x²' } },
        box('i', { at }, box('b', { at: null }), box('b', { at }, 'x')),
      ),
    ),
  );
  const [item] = read(section).items as TextItem[];
  expect(item!.paragraphs[0]!.runs).toMatchObject([
    { text: 'A ', underline: false, link: null },
    { text: 'link', underline: true, link: { url: 'https://example.org' } },
    { text: '2', baseline: 'super', size: 20 },
    { text: 'n', baseline: 'sub' },
    { text: 'slanted', italic: true, spacing: 2 },
    { text: 'bold', bold: true, color: { hex: '000000', alpha: 0.5 } },
    { text: 'gone', strike: true, highlight: 'FFFF00' },
    { text: 'nextx²', isBroken: true },
  ]);
});

test('blanks at the ends of lines are gone, soft hyphens too, and looks that are alike are one run', () => {
  const at = line(0);
  const section = body(
    box('p', { at }, ' one\n', box('span', { at }, ' two '), box('br', { at }), ' th\u00adree '),
  );
  const [item] = read(section).items as TextItem[];
  expect(item!.paragraphs[0]!.runs.map(({ text }) => text)).toEqual(['one two ', 'three']);
});

test('two breaks in a row leave an empty line', () => {
  const at = line(0);
  const section = body(box('p', { at }, 'one', box('br', { at }), box('br', { at }), 'two'));
  const [item] = read(section).items as TextItem[];
  expect(item!.paragraphs[0]!.runs.map(({ text, isBroken }) => [text, isBroken])).toEqual([
    ['one', false],
    ['', true],
    ['two', true],
  ]);
});

const pre = (...children: (PageBox | string)[]) =>
  body(box('pre', { at: [100, 1200, 800, 300], style: { 'white-space-collapse': 'preserve' } }, ...children));
/** Lines of a listing, each with its top. */
const codeOf = (section: PageBox) =>
  (read(section).items as TextItem[]).map(({ isCode, paragraphs }) => {
    expect(isCode).toBe(true);
    return paragraphs.map(({ runs, place }) => `${place.y}: ${runs.map(({ text }) => text).join('')}`);
  });

test('a listing is a paragraph for each line, those that are empty among them', () => {
  const at: At = [100, 1200, 300, 40];
  const whole: MadeText = { text: 'let a;\n\n  a++;\n', lines: [at, [100, 1300, 300, 40]] };
  const code = box('code', { at }, whole);
  expect(codeOf(pre(code))).toEqual([['200: let a;', '250:  ', '300:   a++;']]);
});

test('lines that are parted have their numbers in a box beside them', () => {
  const row = (n: number, text: string, number = `${n + 1}`) =>
    box(
      'span.line',
      { at: [160, 1200 + 50 * n, 600, 40], style: { display: 'block' } },
      box('::before', { at: [100, 1200 + 50 * n, 40, 40], style: { position: 'absolute' } }, number),
      ...(text === '' ? [] : [text]),
    );
  expect(codeOf(pre(row(0, 'let a;'), row(1, '', ' '), row(2, 'a++;')))).toEqual([
    ['200: 1', '300: 3'],
    ['200: let a;', '250:  ', '300: a++;'],
  ]);
  expect(codeOf(pre(row(0, '', ' ')))).toEqual([]);
});
