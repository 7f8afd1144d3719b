import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { makeSource } from '../../../src/source/source.ts';

const read = (text: string) => {
  const { title, blocks } = readArticle(makeSource('a.txt', text)).article;
  return [
    title,
    ...blocks.map(({ kind, sentences }) => `${kind}: ${sentences.map((each) => each.text).join(' / ')}`),
  ];
};
const one = 'The mill turns again after forty years, and its wheel is made of oak.';
const two = 'The council paid for the sluice.';
const long = `${one} ${one.replace('mill', 'press')}`;

test.each<[string, string, string[]]>([
  [
    'rules between paragraphs',
    `The mill\n\n${one}\n\n   * * *\n\n${two}\n`,
    [`paragraph: ${one}`, `paragraph: ${two}`],
  ],
  [
    'a headline right above long lines',
    `The mill\n${long}\n${long}\n`,
    Array<string>(2).fill(`paragraph: ${long.replace('. ', '. / ')}`),
  ],
  [
    'numbered headings',
    `The mill\n\n1. How it fell\n\n${one}\n\n2. How it rose\n\n${two}\n`,
    ['heading: How it fell', `paragraph: ${one}`, 'heading: How it rose', `paragraph: ${two}`],
  ],
  [
    'items with blank lines between them',
    `The mill\n\n${one}\n\n1. Oak\n\n2. Stone\n\n3. Steel\n`,
    [`paragraph: ${one}`, 'list: Oak / Stone / Steel'],
  ],
  [
    'headings in capitals',
    `The mill\n\nHOW IT FELL:\n\n${one}\n`,
    ['heading: HOW IT FELL', `paragraph: ${one}`],
  ],
  ['marks of notes', `The mill\n\n${one}[1] ${two} [2, 3]\n`, [`paragraph: ${one} / ${two}`]],
  ['what a mail quotes', `The mill\n\n> ${one.slice(0, 40)}\n> ${one.slice(40).trim()}\n`, [`quote: ${one}`]],
  [
    'page numbers between form feeds',
    `The mill\n\n${one}\n\f\nPage 2\n\n${two}\n`,
    [`paragraph: ${one}`, `paragraph: ${two}`],
  ],
  [
    'menus, and links to other pages',
    `Home\nNews\nSport\n\nThe mill\n\n${one}\n\nRead more: A bridge is closed\n\n${two}\n`,
    [`paragraph: ${one}`, `paragraph: ${two}`],
  ],
  [
    'Markdown without its name',
    `# The mill\n\n## How it fell\n\n${one}\n`,
    ['heading: How it fell', `paragraph: ${one}`],
  ],
])('%s', (_, text, blocks) => {
  expect(read(text)).toEqual(['The mill', ...blocks]);
});

test('double spacing', () => {
  const lines = [
    one.slice(0, 45),
    `${one.slice(45).trim()} The council paid for it`,
    'in the spring, when the river was high and the',
    'masons came. Rain fell through the old roof, and',
    'nobody cared for the race, which filled with mud',
    'and with leaves.',
  ];
  const paragraphs = [lines, lines.map((line) => line.replace('mill', 'press'))].map((each) =>
    each.join('\n\n'),
  );
  expect(read(`The mill\n\n${paragraphs.join('\n\n\n\n')}\n`)).toHaveLength(3);
});

test('lines that end sentences are paragraphs, however far apart', () => {
  const said = Array.from({ length: 8 }, (_, i) => `The mill ground its flour for ${i} years and more.`);
  expect(read(`The mill\n\n${said.join('\n\n')}\n`)).toHaveLength(9);
});

test('lines that are whole paragraphs, with a short heading right above them, are read apart in Markdown too', () => {
  const line =
    'The old mill stands by the river, and it has ground the rye of nine bakers for a hundred years. '.repeat(
      2,
    );
  const text = `# The mill\n${line}\n\nIts wheel\n${line}\n${line}\nIt turns.\n`;
  const { article } = readArticle(makeSource('mill.txt', text));
  expect(article.blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
    'paragraph',
  ]);
  for (const { range, sentences } of article.blocks)
    expect(text.slice(range!.start, range!.end)).toContain(sentences[0]!.text.slice(0, 20));
});
