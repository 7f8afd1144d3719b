import { expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import type { ChartFence } from '../../src/markdown/chart.ts';
import type {
  Cell,
  ChartItem,
  Item,
  Paragraph,
  PictureItem,
  Run,
  TableItem,
  TextItem,
} from '../../src/pptx/drawing.ts';
import { fullTag } from '../../src/pptx/language.ts';
import { listFamilies } from '../../src/pptx/list-families.ts';
import { readLook } from '../../src/pptx/look.ts';
import { planMasters } from '../../src/pptx/plan-masters.ts';
import type { Rect } from '../../src/pptx/rect.ts';
import { boxOf } from '../../src/pptx/text-options.ts';
import { makeUnits } from '../../src/pptx/units.ts';
import { itemKey, type Presentation, type WrittenSlide, writePptx } from '../../src/pptx/write-pptx.ts';
import { readChart } from '../../src/render/chart/read-chart.ts';
import { plainTheme } from '../support/deck.ts';
import { makePng } from '../support/make-png.ts';
import { readArchive } from './read-archive.ts';

const size = { width: 1920, height: 1080 };
const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
const black = { hex: '000000', alpha: 1 };
const base = { paint: 1, isFurniture: false };

const run = (text: string, changes: Partial<Run> = {}): Run => ({
  text,
  isBroken: false,
  family: 'Plain',
  size: 40,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: black,
  highlight: null,
  baseline: null,
  spacing: 0,
  link: null,
  ...changes,
});

const paragraph = (runs: readonly Run[], changes: Partial<Paragraph> = {}): Paragraph => ({
  runs,
  place: rect(100, 200, 400, 50),
  room: rect(100, 200, 1000, 50),
  lines: 1,
  widest: 400,
  lineHeight: 50,
  fontHeight: 40,
  align: 'left',
  rtl: false,
  vertical: false,
  bullet: null,
  ...changes,
});

const text = (paragraphs: readonly Paragraph[], changes: Partial<TextItem> = {}): TextItem => ({
  ...base,
  kind: 'text',
  role: 'other',
  place: rect(100, 200, 400, 50),
  paragraphs,
  isCode: false,
  ...changes,
});

const png = { bytes: makePng(40, 20), type: 'image/png', size: { width: 40, height: 20 } };
const picture = (changes: Partial<PictureItem> = {}): PictureItem => ({
  ...base,
  kind: 'picture',
  place: rect(100, 100, 400, 400),
  alt: 'A sack',
  source: { file: 'sack.png', fit: 'cover', position: '50% 50%' },
  link: null,
  ...changes,
});

/** The parts of a presentation of one slide that shows these items. */
async function write(
  items: readonly Item[],
  changes: Partial<Omit<Presentation, 'slides'>> = {},
  slide: Partial<WrittenSlide> = {},
): Promise<ReadonlyMap<string, string>> {
  const planned = planMasters(
    [{ ground: 'FFFFFF', items, pictured: [], notes: [], layout: 'points', tone: 'base' }],
    (item) => itemKey(item, () => ''),
  );
  const { main, all } = listFamilies([{ items }]);
  const presentation: Presentation = {
    title: 'Talk',
    subject: null,
    author: null,
    rtl: false,
    size,
    slides: planned.map((each) => ({ ...each, notes: [], hidden: false, charts: [], ...slide })),
    pictureOf: () => png,
    date: null,
    ...changes,
  };
  const bytes = await writePptx(presentation, {
    look: readLook(plainTheme, main, all),
    units: makeUnits(size),
    lang: 'en-GB',
    width: size.width,
  });
  return readArchive(bytes);
}
const slideOf = async (...made: Parameters<typeof write>): Promise<string> =>
  (await write(...made)).get('ppt/slides/slide1.xml')!;

test('runs keep their look, breaks and links', async () => {
  const xml = await slideOf([
    text([
      paragraph([
        run('One', { bold: true, italic: true, underline: true, strike: true }),
        run('two', { isBroken: true, color: { hex: 'FF0000', alpha: 0.5 }, highlight: 'FFFF00' }),
        run('', { isBroken: true }),
        run('2', { isBroken: true, baseline: 'super', spacing: 2 }),
        run('n', { baseline: 'sub' }),
        run('here', { link: { url: 'https://example.org/' }, underline: true }),
      ]),
    ]),
  ]);
  expect(xml.match(/<a:br\/>/g)).toHaveLength(3);
  expect(xml).toMatch(
    /b="1" i="1"[^>]*u="sng"[^>]*strike="sngStrike"|b="1" i="1"[^>]*strike="sngStrike"[^>]*u="sng"/,
  );
  expect(xml).toMatch(/<a:srgbClr val="FF0000"><a:alpha val="50000"/);
  expect(xml).toContain('<a:highlight><a:srgbClr val="FFFF00"/></a:highlight>');
  expect(xml).toMatch(/baseline="30000"/);
  expect(xml).toMatch(/baseline="-40000"/);
  expect(xml).toContain('hlinkClick');
});

test('paragraphs keep their direction, their alignment and their bullets', async () => {
  const bullet = { text: '–', number: null, family: 'Plain', size: 40, color: black, x: 60 };
  const numbered = { ...bullet, text: '3', number: 3 };
  const at = (y: number) => ({ place: rect(100, y, 400, 50), room: rect(100, y, 1000, 50) });
  const xml = await slideOf([
    text([
      paragraph([run('a')], { bullet, ...at(200) }),
      paragraph([run('c')], { bullet: numbered, ...at(260) }),
      paragraph([run('d')], { bullet: { ...numbered, text: '4', number: 4 }, ...at(320) }),
    ]),
    text([paragraph([run('ب')], { rtl: true, align: 'right' })]),
    text([paragraph([run('竖')], { vertical: true })]),
  ]);
  expect(xml).toContain('<a:buChar char="&#x2013;"/>');
  expect(xml.match(/<a:buAutoNum type="arabicPlain" startAt="3"\/>/g)).toHaveLength(2);
  expect(xml).toMatch(/algn="r"[^>]*rtl="1"|rtl="1"[^>]*algn="r"/);
  expect(xml).toContain('vert="eaVert"');
});

test.each<[string, Partial<Paragraph>, (box: Rect) => boolean]>([
  [
    'in the middle stays there',
    { align: 'center' },
    (box) => box.x + box.width / 2 === 300 && box.width > 400,
  ],
  ['set to the right keeps its edge', { align: 'right' }, (box) => box.x + box.width === 500],
  ['set to the left keeps its edge', {}, (box) => box.x === 100 && box.width > 400],
  ['that is wrapped early keeps its width', { lines: 2 }, (box) => box.x === 100 && box.width < 500],
  ['from top to bottom stands where it is', { vertical: true }, (box) => box.x === 100 && box.width === 400],
])('the box of a text %s', (_, changes, isRight) => {
  const box = boxOf(text([paragraph([run('Water')], changes)]), size.width);
  expect(isRight(box), JSON.stringify(box)).toBe(true);
});

test('a picture that covers its place is cut, and leads where its link does', async () => {
  const xml = await slideOf([picture({ link: { url: 'https://example.org/' } })]);
  expect(xml).toMatch(/<a:srcRect l="25000" r="25000" t="0" b="0"\/>/);
  expect(xml).toContain('descr="A sack"');
  expect(xml).toContain('hlinkClick');
});

test('a picture that is contained stands in its place, and one that says nothing is marked so', async () => {
  const source = { file: 'sack.png', fit: 'contain', position: '50% 50%' };
  const xml = await slideOf([picture({ source, alt: '' })]);
  expect(xml).toContain('adec:decorative');
  const [, ...place] = /<p:pic>[^]*<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(
    xml,
  )!;
  // English metric units of a px.
  expect(place.map((each) => Math.round(Number(each) / 6350))).toEqual([100, 200, 400, 200]);
});

test('a picture that is not to be had leaves no hole', async () => {
  const xml = await slideOf([picture(), text([paragraph([run('a')])])], { pictureOf: () => null });
  expect(xml).not.toContain('<p:pic>');
  expect(xml).toContain('<a:t>a</a:t>');
});

test('shapes are rectangles, round or ellipses', async () => {
  const shape = (radius: number, changes = {}): Item => ({
    ...{ ...base, kind: 'shape', place: rect(0, 0, 100, 100), fill: { hex: 'FF0000', alpha: 0.5 }, radius },
    line: { color: { hex: '0000FF', alpha: 0.5 }, width: 4 },
    ...changes,
  });
  const xml = await slideOf([shape(0), shape(20), shape(50, { line: null })]);
  expect([...xml.matchAll(/prstGeom prst="(\w+)"/g)].map(([, kind]) => kind)).toEqual([
    'rect',
    'roundRect',
    'ellipse',
  ]);
  expect(xml.match(/<a:ln\b[^>]*w="/g)).toHaveLength(2);
});

const cell = (content: string, changes: Partial<Cell> = {}): Cell => ({
  paragraphs: content === '' ? [] : [paragraph([run(content)])],
  colspan: 1,
  rowspan: 1,
  fill: null,
  borders: [null, null, { color: black, width: 2 }, null],
  padding: [4, 4, 4, 4],
  valign: 'middle',
  ...changes,
});

test('a table keeps its spans, grounds and lines', async () => {
  const table: TableItem = {
    ...base,
    kind: 'table',
    place: rect(100, 100, 600, 120),
    columns: [200, 200, 200],
    rows: [
      {
        height: 60,
        cells: [
          cell('wide', { colspan: 2, fill: { hex: 'EEEEEE', alpha: 0.5 } }),
          cell('high', { rowspan: 2 }),
        ],
      },
      { height: 60, cells: [cell('a', { fill: { hex: 'DDDDDD', alpha: 1 } }), cell('')] },
    ],
  };
  const xml = await slideOf([table]);
  expect(xml).toMatch(/gridSpan="2"/);
  expect(xml).toMatch(/rowSpan="2"/);
  expect(xml).toContain('<a:srgbClr val="EEEEEE"><a:alpha val="50000"');
  expect(xml).toContain('<a:t>wide</a:t>');
});

const chartItem: ChartItem = {
  ...base,
  kind: 'chart',
  place: rect(100, 100, 800, 400),
  alt: 'Boats by year',
  index: 0,
  shot: { id: 1, part: 'tree', clip: rect(0, 0, 1, 1) },
  look: { series: [], key: null, text: '000000', grid: 'C0C0C0', family: 'Plain', size: 28 },
};
const chartOf = (csv: string, type: string) =>
  readChart(
    {
      ...{ type: 'chart', raw: '', text: csv, file: null, title: null, unread: null },
      attributes: { id: null, classes: [], pairs: { type } },
    } as unknown as ChartFence,
    'en',
    parse,
  ).chart;

test.each([
  ['bars', 'A,1\nB,2', 'barDir val="bar"'],
  ['columns', 'A,1\nB,2', 'barDir val="col"'],
  ['line', 'year,a,b\n2001,1,4\n2002,2,3\n2003,2,', '<c:lineChart>'],
  ['dots', 'x,y\n1,2\n2,3\n5,4', '<c:scatterChart>'],
])('a chart of %s is one of PowerPoint, with its data', async (type, csv, expected) => {
  const parts = await write([chartItem], {}, { charts: [chartOf(csv, type)] });
  expect(parts.get('ppt/charts/chart1.xml')).toContain(expected);
  expect(parts.get('ppt/slides/slide1.xml')).toContain('descr="Boats by year"');
});

test('a chart that PowerPoint cannot draw, or that cannot be read, is its picture', async () => {
  const rows = chartOf('Country,Then,Now\nNorway,3,4\nChad,1,2', 'dots');
  for (const charts of [[rows], [null], []]) {
    const xml = await slideOf([chartItem], {}, { charts });
    expect(xml).toMatch(/<p:pic>[^]*descr="Boats by year"/);
  }
  expect(await slideOf([chartItem], { pictureOf: () => null })).not.toContain('<p:pic>');
});

test('what the file tells of itself: title, author, date, hidden slides and notes', async () => {
  const date = new Date('2026-01-02T03:04:05Z');
  const parts = await write(
    [text([paragraph([run('a')])])],
    { author: 'A. Miller', subject: 'Mills', date, rtl: true },
    { notes: ['Say this.', 'Then that.'], hidden: true },
  );
  const core = parts.get('docProps/core.xml')!;
  expect(core).toContain('<dc:creator>A. Miller</dc:creator>');
  expect(core).toContain('>2026-01-02T03:04:05Z</dcterms:created>');
  expect(parts.get('ppt/slides/slide1.xml')).toMatch(/<p:sld [^>]*show="0"/);
  expect(parts.get('ppt/notesSlides/notesSlide1.xml')).toMatch(
    /<a:t>Say this\.<\/a:t>.*<a:t>Then that\.<\/a:t>/s,
  );
  expect((await write([])).get('docProps/core.xml')).not.toContain('dcterms:created');
});

test('a slide with a title and a main text has placeholders for both', async () => {
  const xml = await slideOf([
    text([paragraph([run('Water')])], { role: 'title' }),
    text([paragraph([run('It turns.')])], { role: 'body' }),
  ]);
  expect(xml).toMatch(/<p:ph\s[^>]*type="title"/);
  expect(xml).toMatch(/<p:ph\s[^>]*type="body"/);
});

test('the fonts of a deck are those of its headings, and of most of its text', () => {
  const of = (family: string, role: TextItem['role'], content = 'abc') =>
    text([paragraph([run(content, { family })])], { role });
  expect(listFamilies([{ items: [] }]).main).toEqual(['sans-serif', 'sans-serif']);
  expect(listFamilies([{ items: [of('Big', 'title')] }]).main).toEqual(['Big', 'Big']);
  expect(listFamilies([{ items: [of('Small', 'other')] }]).main).toEqual(['Small', 'Small']);
  const items = [of('Big', 'title'), of('Small', 'other', 'a'), chartItem, chartItem];
  expect(listFamilies([{ items }])).toEqual({ main: ['Big', 'Plain'], all: ['Big', 'Small', 'Plain'] });
});

test.each([
  ['de', 'de-DE'],
  ['en-GB', 'en-GB'],
  ['my', 'my-MM'],
  ['x-own', 'x-own'],
  ['not a tag', 'not a tag'],
])('the language %s is %s for office programs', (lang, expected) => {
  expect(fullTag(lang)).toBe(expected);
});
