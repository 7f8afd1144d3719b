import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { checkSources } from '../../../src/check/sources/check-sources.ts';
import { findPlace } from '../../../src/check/sources/check-points.ts';
import { readPoints } from '../../../src/check/sources/read-points.ts';
import { makeSource } from '../../../src/source/source.ts';
import { layOut } from '../../support/deck.ts';

const { article } = readArticle(
  makeSource(
    'mill.txt',
    [
      'The old mill of Selby',
      'The mill burned in 1871, and nobody in the town was hurt. Anna Lund built it anew with 40 men.',
      'It has turned ever since. “We grind for the whole valley,” said Lund to the mayor.',
      'The river is low in summer. In winter it carries ice.',
    ].join('\n\n'),
  ),
);

const hash = 'a'.repeat(64);

function check(outline: string, drawn: string | null = null) {
  const { deck, source } = layOut(outline);
  const range = { start: 0, end: 3 };
  const found = checkSources(deck, source, {
    article: { ...article, lang: 'en' },
    hash,
    aliases: {},
    drawn: drawn === null ? null : { hash: drawn, range },
  });
  const diagnostics = found.diagnostics.map(({ rule, range }) => {
    return `${rule} ${range ? source.text.slice(range.start, range.end) : ''}`;
  });
  return { ...found, diagnostics };
}

const pointsOf = (outline: string) =>
  readPoints(layOut(outline).deck).flatMap(({ headline, points }) =>
    [...(headline ? [headline] : []), ...points].map(({ kind, text, lead, src }) => [
      kind,
      text,
      lead,
      src.join(' '),
    ]),
  );

describe('lines of a deck', () => {
  test('terms, callouts, tables without words and quotations of nobody are lines too, or none', () => {
    const outline = [
      '## The mill',
      'Weir\n: a low dam',
      '::: callout\nMind the gap\n:::',
      '| a |\n| --- |\n| – |',
      '> Nobody owns a river.',
      '<!-- a remark -->',
    ].join('\n\n');
    expect(pointsOf(outline).map(([kind, text]) => `${kind} ${text}`)).toEqual([
      'headline The mill',
      'text Weir',
      'text a low dam',
      'text Mind the gap',
      'text Nobody owns a river.',
    ]);
  });

  test('those of a slide that goes on are lines of one slide', () => {
    const code = Array.from({ length: 60 }, (_, i) => `line ${i};`).join('\n');
    const { deck } = layOut(`## Code\n\n\`\`\`js\n${code}\n\`\`\`\n\nA line <!-- src: p1.s1 -->\n`);
    expect(deck.stacks.length).toBeGreaterThan(1);
    expect(readPoints(deck)).toHaveLength(1);
  });

  test('headline, points, rows, quotations and text, each with its ids', () => {
    const outline = [
      '## The mill <!-- src: p1 -->',
      'A line <!-- src: p1.s1 -->\nand another <!-- src: p1.s2 p2.s1 -->',
      '- **Lead** and *text* <!-- src: p2.s1 -->\n  - within it <!-- src: p2.s2 -->\n- bare',
      '| a | b |\n| --- | --- |\n| one | two <!-- src: p3.s1 --> |',
      '> Words <!-- src: p2.s2 -->\n>\n> — Lund, the miller <!-- src: p1.s2 -->',
    ].join('\n\n');
    expect(pointsOf(outline)).toEqual([
      ['headline', 'The mill', '', 'p1'],
      ['text', 'A line', '', 'p1.s1'],
      ['text', 'and another', '', 'p1.s2 p2.s1'],
      ['point', 'Lead and text', '', 'p2.s1'],
      ['point', 'within it', '', 'p2.s2'],
      ['point', 'bare', '', ''],
      ['row', 'one | two', '', 'p3.s1'],
      ['quotation', '“Words”', 'Lund, the miller', 'p2.s2 p1.s2'],
    ]);
  });

  test('in columns and definition lists too; code and pictures are none', () => {
    const outline =
      '## A\n\n::: columns\n::: column\n- one <!-- src: p1.s1 -->\n:::\n::: column\ntwo <!-- src: p1.s2 -->\n:::\n:::\n\n```js\nlet a;\n```\n\n![a mill](mill.png)\n';
    expect(pointsOf(outline)).toEqual([
      ['headline', 'A', '', ''],
      ['point', 'one', '', 'p1.s1'],
      ['text', 'two', '', 'p1.s2'],
    ]);
  });

  test('a comment that stands alone speaks for the lines without one', () => {
    expect(pointsOf('## A\n\n<!-- src: p3 -->\n\n- one\n- two <!-- src: p1.s1 -->\n')).toEqual([
      ['headline', 'A', '', 'p3'],
      ['point', 'one', '', 'p3'],
      ['point', 'two', '', 'p1.s1'],
    ]);
  });
});

describe('diagnostics', () => {
  test('stand at the words that are meant', () => {
    const outline =
      '## The mill <!-- src: p1.s9 -->\n\n- It burned in **1872** <!-- src: p1.s1 -->\n- Built by *Erik* with 40 men <!-- src: p1.s2 -->\n';
    expect(check(outline).diagnostics).toEqual([
      'unknown-source p1.s9',
      'source-number 1872',
      'source-name Erik',
    ]);
  });

  test('a point without ids is no mistake', () => {
    expect(check('## The mill\n\n- It burned in 1999, says Olga\n').diagnostics).toEqual([]);
  });

  test('words written with marks between them take the whole line', () => {
    const outline = '## A\n\n- “for the *whole* town” <!-- src: p2.s2 -->\n';
    expect(check(outline).diagnostics).toEqual([
      'source-quotation “for the *whole* town” <!-- src: p2.s2 -->',
    ]);
  });

  test('a headline may count the items of its slide, and speak for them', () => {
    expect(
      check('## Two seasons <!-- src: p3 -->\n\n- low <!-- src: p3.s1 -->\n- ice <!-- src: p3.s2 -->\n')
        .diagnostics,
    ).toEqual([]);
    expect(
      check('## Five seasons <!-- src: p3 -->\n\n- low <!-- src: p3.s1 -->\n- ice <!-- src: p3.s2 -->\n')
        .diagnostics,
    ).toEqual(['source-number Five']);
  });
});

describe('drift', () => {
  const drawn = 'b'.repeat(64);
  const outline = (note: string) => `## A\n\n- It turns <!-- src: p2.s1 -->\n\nNote:\n\n${note}\n`;

  test('the same article has not drifted, whatever the notes say', () => {
    expect(check(outline('p2.s1: Something else.'), hash).diagnostics).toEqual([]);
    expect(check(outline('p2.s1: Something else.'), hash.toUpperCase()).diagnostics).toEqual([]);
  });

  test('an outline that does not say what it was drawn from has not drifted', () => {
    expect(check(outline('p2.s1: Something else.')).diagnostics).toEqual([]);
  });

  test('sentences that changed are named', () => {
    const { diagnostics } = check(
      outline('p2.s1: It has turned until now.\n\np3.s1: The river is low in summer.'),
      drawn,
    );
    expect(diagnostics).toEqual(['source-changed ## ', 'source-changed p2.s1: It has turned until now.']);
  });

  test('quotation marks and blanks do not count', () => {
    const note = 'p2.s2: "We grind  for the whole valley," said Lund to the mayor.';
    expect(check(outline(note), drawn).diagnostics).toEqual(['source-changed ## ']);
  });

  test('a sentence that moved is found again, one that is gone is told', () => {
    const { deck, source } = layOut(outline('p2.s1: In winter it carries ice.\n\np9.s1: It was sold.'));
    const drawnFrom = { hash: drawn, range: { start: 0, end: 3 } };
    const { diagnostics } = checkSources(deck, source, { article, hash, aliases: {}, drawn: drawnFrom });
    expect(diagnostics[0]?.message).toContain('p2.s1, p9.s1 changed');
    expect(diagnostics[1]?.help).toContain('the sentence is p3.s2 now');
    expect(diagnostics[2]?.message).toContain('has no p9.s1 any more');
  });
});

describe('coverage', () => {
  test('counts both sides', () => {
    const outline =
      '# The old mill of Selby <!-- src: p0 -->\n\n---\n\n## It burned <!-- src: p1.s1 -->\n\n- In 1871 <!-- src: p1.s1 -->\n- My own thought\n\n---\n\n## Thanks\n\n- Questions?\n';
    const { coverage } = check(outline);
    expect(coverage).toMatchObject({
      paragraphs: { of: 3, held: 1 },
      slides: { of: 3, held: 2 },
      points: { of: 3, held: 1 },
      untouched: [{ id: 'p2' }, { id: 'p3', text: 'The river is low in summer.' }],
      slidesWithout: [{ number: 3, title: 'Thanks' }],
      pointsWithout: [
        { slide: 2, text: 'My own thought' },
        { slide: 3, text: 'Questions?' },
      ],
    });
  });

  test('an id that is not there touches nothing', () => {
    expect(check('## A <!-- src: p9 -->\n\n- b <!-- src: p1.s9 -->\n').coverage).toMatchObject({
      paragraphs: { held: 0 },
      slides: { held: 0 },
      points: { held: 0 },
    });
  });
});

test.each([
  ['A mill burned', 'mill', 2],
  ['Amill burned, a mill', 'mill', 16],
  ['mills and a mill', 'mill', 12],
  ['  *mi*ll ', 'mill', 2],
  ['12 of 120', '12', 0],
  ['120 of 12', '12', 7],
])('in the line %j the words %j stand at %i', (line, words, at) => {
  const { start } = findPlace({ range: { start: 0, end: line.length } }, words, line);
  expect(start).toBe(at);
});
