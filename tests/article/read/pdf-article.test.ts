import { describe, expect, test } from 'vitest';
import { readPdfArticle } from '../../../src/article/read/pdf-article.ts';
import type { PdfPage, PdfRun } from '../../../src/article/read/pdf-page.ts';

const run = (x: number, y: number, text: string, size = 10, font = 'body'): PdfRun => {
  return { text, x, y, width: 0.5 * size * text.length, size, font };
};
const page = (...runs: PdfRun[]): PdfPage => ({ width: 600, height: 800, runs, turned: [] });
const nobody = { title: '', author: '', lang: '' };
const read = (pages: PdfPage[], properties = nobody) => readPdfArticle('a.pdf', pages, properties);
const textsOf = (pages: PdfPage[]) => read(pages).blocks.map(({ kind, texts }) => [kind, ...texts]);

/** Lines of 60 characters, 14 points apart, from `y` on. */
const lines = (x: number, y: number, ...texts: string[]): PdfRun[] =>
  texts.map((text, i) => run(x, y + 14 * i, text));
const full = 'The mill of the lower town was built of oak and stone in the';
const also = 'spring, and its wheel has turned without a rest ever since a';
const last = 'year of high water broke it.';

describe('paragraphs', () => {
  test('gaps part them', () => {
    expect(textsOf([page(...lines(50, 100, full, also, last), ...lines(50, 170, full, also, last))])).toEqual(
      [
        ['paragraph', `${full} ${also} ${last}`],
        ['paragraph', `${full} ${also} ${last}`],
      ],
    );
  });

  test('indentation parts them', () => {
    const runs = [...lines(50, 100, full, also, last), run(65, 142, full), ...lines(50, 156, also, last)];
    expect(textsOf([page(...runs)])).toHaveLength(2);
  });

  test('a page break does not part a sentence', () => {
    const pages = [
      page(...lines(50, 100, full, also)),
      page(...lines(50, 100, 'good year of high water.', ...[])),
    ];
    expect(textsOf(pages)).toEqual([['paragraph', `${full} ${also} good year of high water.`]]);
  });

  test('words broken at the end of a line are mended', () => {
    const runs = lines(
      50,
      100,
      `${full.slice(0, -10)} water-`,
      'wheel, of a state-',
      'owned house that was re-',
      'built by volunteers.',
    );
    expect(textsOf([page(...runs)])[0]![1]).toContain(
      'waterwheel, of a state-owned house that was rebuilt by',
    );
  });

  test('two columns are read one after the other, below what runs over both', () => {
    const left = Array.from({ length: 8 }, (_, i) =>
      run(50, 140 + 14 * i, `left line ${i} of the page goes here`),
    );
    const right = Array.from({ length: 8 }, (_, i) =>
      run(320, 140 + 14 * i, `right line ${i} of the page is here`),
    );
    const [title, text] = [
      run(50, 100, 'A headline that runs over both of the columns', 18),
      [...left, ...right],
    ];
    const { blocks, meta } = read([page(title, ...text)]);
    expect(meta.title).toBe('A headline that runs over both of the columns');
    const words = blocks.flatMap(({ texts }) => texts).join(' ');
    expect(words.indexOf('left line 7')).toBeLessThan(words.indexOf('right line 0'));
    expect(words.indexOf('left line 7')).toBeGreaterThan(0);
  });
});

test('items of a list, rows of a table', () => {
  const runs = [
    ...lines(50, 100, full, also, last),
    ...lines(60, 160, '• Oak from the estate', '• A new axle'),
    ...[0, 1, 2, 3].flatMap((i) => [run(50, 220 + 14 * i, `202${i}`), run(200, 220 + 14 * i, `${i}2,000`)]),
  ];
  expect(textsOf([page(...runs)]).slice(1)).toEqual([
    ['list', 'Oak from the estate', 'A new axle'],
    ['table', '2020 | 02,000', '2021 | 12,000', '2022 | 22,000', '2023 | 32,000'],
  ]);
});

test('running heads and page numbers are taken out and told once', () => {
  const pages = [1, 2, 3].map((n) =>
    page(
      run(50, 40, `Journal of Mills, vol. ${n}`, 8),
      ...lines(50, 100, full, also, last),
      run(300, 770, String(n), 8),
    ),
  );
  const { blocks, removed } = read(pages);
  expect(blocks).toHaveLength(3);
  expect(removed.map(({ why }) => why).sort()).toEqual(['page number', 'running head or foot']);
});

test('footnotes stay out of the text, their marks out of the sentences', () => {
  const runs = [
    ...lines(50, 100, full, also),
    run(50, 128, 'year of high water'),
    run(140, 124, '3', 6),
    run(145, 128, ' broke it.'),
    run(50, 700, '3 The parish records say so.', 7),
  ];
  const { blocks, removed } = read([page(...runs)]);
  expect(blocks.map(({ texts }) => texts[0])).toEqual([`${full} ${also} year of high water broke it.`]);
  expect(removed).toEqual([{ text: '3 The parish records say so.', why: 'footnote', range: null }]);
});

describe('headings and title', () => {
  const body = [
    ...lines(50, 140, full, also, last),
    run(50, 200, 'How it was built', 13),
    ...lines(50, 220, full, also, last),
  ];

  test('the largest words of the first page are the title; what stands above is told', () => {
    const { blocks, meta, removed } = read([
      page(run(50, 60, 'The Valley Herald'), run(50, 100, 'The mill that came back', 20), ...body),
    ]);
    expect(meta).toEqual({ title: 'The mill that came back' });
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(removed).toEqual([{ text: 'The Valley Herald', why: 'above the headline', range: null }]);
  });

  test.each([
    [
      'The mill that came back',
      'Anna Berg',
      { title: 'The mill that came back', author: 'Anna Berg', lang: 'en' },
    ],
    ['Microsoft Word - mill.docx', 'admin', { lang: 'en' }],
    ['mill.indd', 'anna@example.org', { lang: 'en' }],
  ])('properties: %s by %s', (title, author, expected) => {
    expect(read([page(...lines(50, 100, full, also, last))], { title, author, lang: 'en' }).meta).toEqual(
      expected,
    );
  });
});

describe('parts of a page', () => {
  const body = lines(50, 100, full, also, last);

  test('captions and notes in small type are taken out and told', () => {
    const caption = run(50, 200, 'Figure 2: The wheel of the mill.', 8);
    const note = run(50, 700, '1 See the survey of 1871.', 8);
    const { blocks, removed } = read([page(...body, caption, ...lines(50, 240, full, also, last), note)]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(removed.map(({ why, text }) => [why, text])).toEqual([
      ['caption', 'Figure 2: The wheel of the mill.'],
      ['footnote', '1 See the survey of 1871.'],
    ]);
  });

  test('small type with the body below it is no note', () => {
    const small = run(50, 160, '1 See the survey of 1871.', 8);
    expect(read([page(...body, small, ...lines(50, 200, full, also, last))]).removed).toEqual([]);
  });

  test('a line in a font of its own before a paragraph is its heading', () => {
    const heading = run(50, 180, 'What the wheel does', 10, 'bold');
    const title = run(50, 60, 'The mill', 20);
    expect(textsOf([page(title, ...body, heading, ...lines(50, 210, full, also, last))])).toContainEqual([
      'heading',
      'What the wheel does',
    ]);
  });

  test('a list that a page cuts goes on, and so does its last point', () => {
    const pages = [
      page(...body, run(60, 170, '• oak for the wheel and'), run(60, 184, '• stone for the house and')),
      page(run(60, 100, 'the yard behind it.')),
    ];
    expect(textsOf(pages).at(-1)).toEqual([
      'list',
      'oak for the wheel and',
      'stone for the house and the yard behind it.',
    ]);
  });

  test('rows of figures are a table, two of them only lines', () => {
    const row = (y: number, ...cells: string[]) => cells.map((cell, i) => run(50 + 150 * i, y, cell));
    const many = [1, 2, 3, 4].flatMap((n) => row(170 + 14 * n, `Year ${n}`, `${n}0`, `${n}1`));
    const kinds = (runs: PdfRun[]) => textsOf([page(...body, ...runs)]).map(([kind]) => kind);
    expect(kinds(many)).toContain('table');
    expect(kinds(row(184, 'Year', '10', '11'))).not.toContain('table');
  });

  test('a page without words is empty, and marks alone are no paragraph', () => {
    expect(textsOf([page()])).toEqual([]);
    expect(textsOf([page(...body, run(50, 200, '* * *'))])).toHaveLength(1);
  });

  test('powers stay, marks of notes go, and raised words are words', () => {
    const raised = (x: number, text: string) => run(x, 96, text, 6);
    const line = [run(50, 100, 'It holds 10'), raised(105, '6'), run(112, 100, 'm'), raised(117, '3')];
    const more = [
      run(125, 100, 'of mud'),
      raised(155, '12'),
      raised(165, '*'),
      run(175, 100, 'on the 1'),
      raised(215, 'st'),
    ];
    const rest = run(230, 100, 'of May, and the mill of the town turned on.');
    const [found] = textsOf([page(...line, ...more, rest, ...lines(50, 114, full, also, last))]);
    expect(found![1]).toMatch(/^It holds 10⁶ ?m³ of mud on the 1st of May/);
  });
});
