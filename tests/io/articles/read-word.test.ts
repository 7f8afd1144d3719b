import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { expect, test } from 'vitest';
import { finishArticle } from '../../../src/article/read-article.ts';
import { readWordArticle } from '../../../src/article/read/word-article.ts';
import { readWord } from '../../../src/io/articles/read-word.ts';
import { makePng } from '../../support/make-png.ts';
import {
  makeArchive,
  makeWord,
  wordItem,
  wordNoted,
  wordParagraph,
  wordPicture,
  wordTable,
} from '../../support/make-word.ts';

const read = async (bytes: Uint8Array) => {
  const file = await readWord(bytes);
  if ('rule' in file) throw new Error(file.message);
  return { file, ...finishArticle(readWordArticle('a.docx', file.root, file.properties)) };
};

test('title, headings, lists, tables, quotes, footnotes and pictures', async () => {
  const body = [
    wordParagraph('The mill that came back', 'Title'),
    wordParagraph('The old mill turns again.'),
    wordPicture('A wheel'),
    wordParagraph('On its first day', 'Caption'),
    wordParagraph('How it was built', 'Heading1'),
    wordNoted('Neighbours built it.'),
    wordItem('Oak'),
    wordItem('Stone'),
    wordTable(['Year', 'Cost'], ['2021', '12']),
    wordParagraph('It is the best of things.', 'Quote'),
  ];
  const extras = {
    footnote: 'So the records say.',
    picture: makePng(80, 70),
    title: 'x.docx',
    author: 'Anna &amp; Tom',
  };
  const { article, file } = await read(await makeWord(body, extras));
  expect(article.title).toBe('The mill that came back');
  expect(article.meta).toEqual({ author: 'Anna & Tom' });
  expect(article.blocks.map(({ kind, sentences }) => [kind, ...sentences.map(({ text }) => text)])).toEqual([
    ['paragraph', 'The old mill turns again.'],
    ['heading', 'How it was built'],
    ['paragraph', 'Neighbours built it.'],
    ['list', 'Oak', 'Stone'],
    ['table', 'Year | Cost', '2021 | 12'],
    ['quote', 'It is the best of things.'],
  ]);
  expect(article.images).toEqual([
    { href: 'image-1.png', alt: 'A wheel', caption: 'On its first day', block: 'p1' },
  ]);
  expect(article.removed).toEqual([{ text: 'So the records say.', why: 'footnote', range: null }]);
  expect([...file.pictures.keys()]).toEqual(['image-1.png']);
});

test('the title of the properties counts where the text shows none', async () => {
  const body = [
    wordParagraph('One', 'Heading1'),
    wordParagraph('Words here.'),
    wordParagraph('Two', 'Heading1'),
  ];
  expect((await read(await makeWord(body, { title: 'The mill' }))).article.title).toBe('The mill');
});

test('pictures that no browser shows are counted', async () => {
  const { file, article } = await read(await makeWord([wordParagraph('Words.'), wordPicture('x')]));
  expect([file.unshown, article.images]).toEqual([1, []]);
});

test.each<[string, () => Promise<Uint8Array>, string, RegExp]>([
  ['a spreadsheet', () => makeArchive({ 'xl/workbook.xml': '<x/>' }), 'unread-format', /spreadsheet/],
  [
    'an OpenDocument text',
    () => makeArchive({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    'unread-format',
    /OpenDocument/,
  ],
  ['an archive', () => makeArchive({ 'a.txt': 'x' }), 'unread-format', /archive/],
  ['half a file', async () => (await makeWord(['x'])).subarray(0, 900), 'broken-article', /damaged/],
  [
    'XML that is none',
    () => makeArchive({ 'word/document.xml': '<w:document', '_rels/.rels': '<' }),
    'broken-article',
    /damaged/,
  ],
  [
    'too many parts',
    () => makeArchive(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`${i}`, '']))),
    'too-large',
    /5000 parts/,
  ],
  [
    'a part that swells',
    () => makeArchive({ 'word/media/a.bmp': new Uint8Array(20_000_000) }),
    'too-large',
    /200 times/,
  ],
])('%s is refused', async (_, make, rule, message) => {
  expect(await readWord(await make())).toMatchObject({
    rule,
    message: expect.stringMatching(message),
    help: expect.anything(),
  });
});

test('R51 a file that unpacks to gigabytes is given up at the limit, whatever its headers say', async () => {
  const zip = new ZipFile();
  const block = Buffer.alloc(1_000_000, 0x20);
  let left = 400;
  zip.addReadStream(new Readable({ read() { this.push(left-- > 0 ? block : null); } }), 'word/document.xml'); // prettier-ignore
  zip.end();
  const bytes = await buffer(zip.outputStream);
  // The size that the directory tells, 400 MB, becomes 1 MB.
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = -1) bytes.writeUInt32LE(1_000_000, at + 24);
  const before = performance.now();
  expect(await readWord(bytes)).toMatchObject({ rule: expect.stringMatching(/too-large|broken-article/) });
  expect(performance.now() - before).toBeLessThan(5_000);
});
