import { expect, test } from 'vitest';
import { inflate } from '../../src/io/files/inflate.ts';
import { type ExpectedDeck, holdPdf } from '../../src/pdf/hold-pdf.ts';
import type { SeenPicture, SeenSlide, SeenText } from '../../src/pdf/seen.ts';
import { bytesOf, firstOwn, makePages, type MadeFonts, plainFonts, streamOf } from './lay-out-pdf.ts';

/** `text` as a browser shows it where `set` puts it: at 40 88 px, its baseline at 100. */
const seenText = (text: string, changes: Partial<SeenText> = {}): SeenText => ({
  text,
  boxes: [[40, 88, text.length * 8, 16]],
  ascent: 12,
  ...changes,
});
const set = (text: string, x = 30, y = 75): string => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET\n`;

const picture: SeenPicture = { box: [200, 40, 80, 60], kind: 'pixels', fills: true, name: 'A sack' };
const pictures = {
  resources: `/XObject<</P ${firstOwn} 0 R>>/ExtGState<</G<</ca 0>>>>`,
  objects: [streamOf('pixels', '/Subtype/Image')],
};

/** What is wrong with a page that must show something. */
function hold(content: string, seen: Partial<SeenSlide>, parts = {}, changes: Partial<ExpectedDeck> = {}) {
  const expected: ExpectedDeck = {
    width: 400,
    height: 200,
    title: 'Talk',
    lang: 'en',
    pages: [{ seen: { texts: [], pictures: [], ...seen }, hasContent: true }],
    inflate,
    ...changes,
  };
  return holdPdf(makePages([content], parts), expected);
}
const told = (...page: Parameters<typeof hold>): string[] => hold(...page).map(({ what }) => what);

test('a page that shows its texts and pictures where the browser did is as it should be', () => {
  const drawn = `${set('Water turns')} q 60 0 0 45 150 75 cm /P Do Q`;
  expect(hold(drawn, { texts: [seenText('Water turns')], pictures: [picture] }, pictures)).toEqual([]);
});

test.each<[string, string, SeenText, string[]]>([
  ['is not there', set('Other'), seenText('Water'), ['differs: “Water” cannot be read on its page']],
  [
    'stands elsewhere',
    set('Water', 30, 20),
    seenText('Water'),
    ['differs: “Water” stands elsewhere than on the screen'],
  ],
  [
    'runs the other way elsewhere',
    set('retaW', 30, 20),
    seenText('Water'),
    ['differs: “Water” stands elsewhere than on the screen'],
  ],
  [
    'begins too far to the right',
    set('Water', 33),
    seenText('Water'),
    ['differs: “Water” stands elsewhere than on the screen'],
  ],
  ['is moved, but turned', set('Water', 33), seenText('Water', { ascent: null }), []],
  ['is of signs that fonts draw alike', set('a - b'), seenText('a \u2212 b'), []],
  ['is of blanks', '', seenText('\u00ad '), []],
  ['has only two letters', set('ax'), seenText('ab'), []],
  [
    'is long',
    set('x'),
    seenText('A text so long that no message would quote the whole of it'),
    ['differs: “A text so long that no message would qu…” cannot be read on its page'],
  ],
])('a text that %s', (_, content, text, expected) => {
  expect(told(content || set('x', 5, 5), { texts: [text] })).toEqual(expected);
});

test('several texts that are gone are told in one sentence', () => {
  const texts = ['One', 'Two', 'Three'].map((text) => seenText(text));
  expect(told(set('x', 5, 5), { texts: texts.slice(0, 2) })).toEqual([
    'differs: “One” cannot be read on its page, and so does one text more',
  ]);
  expect(told(set('x', 5, 5), { texts })).toEqual([
    'differs: “One” cannot be read on its page, and so do 2 texts more',
  ]);
});

test.each<[string, string, Partial<SeenPicture>, string[]]>([
  ['is not there', set('x'), {}, ['differs: the picture “A sack” is not on its page']],
  ['without a name', set('x'), { name: '' }, ['differs: a picture is not on its page']],
  [
    'is too narrow',
    'q 40 0 0 45 150 75 cm /P Do Q',
    {},
    ['differs: the picture “A sack” stands elsewhere than on the screen'],
  ],
  ['does not fill its box', 'q 40 0 0 30 155 80 cm /P Do Q', { fills: false }, []],
  [
    'leaves its box',
    'q 90 0 0 30 155 80 cm /P Do Q',
    { fills: false },
    ['differs: the picture “A sack” stands elsewhere than on the screen'],
  ],
  ['is drawn with lines', '160 80 30 20 re S', { kind: 'drawing' }, []],
  ['is drawn with letters', set('x', 160, 90), { kind: 'drawing' }, []],
  ['is drawn as pixels', 'q 60 0 0 45 150 75 cm /P Do Q', { kind: 'drawing' }, []],
  [
    'is a drawing that is gone',
    set('x'),
    { kind: 'drawing' },
    ['differs: the picture “A sack” is not on its page'],
  ],
])('a picture that %s', (_, content, changes, expected) => {
  expect(told(content, { pictures: [{ ...picture, ...changes }] }, pictures)).toEqual(expected);
});

test.each<[string, string, Partial<SeenSlide>, string[]]>([
  ['has nothing on it', '', { texts: [seenText('Water')] }, ['is blank']],
  ['has only its ground', '0 0 300 150 re f', { texts: [seenText('Water')] }, ['is blank']],
  ['shows a small area', '9 9 9 9 re f', {}, []],
  [
    'is filled by a drawing of one colour',
    '0 0 300 150 re f 0 0 300 150 re f',
    { pictures: [{ ...picture, kind: 'drawing', box: [0, 0, 400, 200] }] },
    [],
  ],
])('a page that %s', (_, content, seen, expected) => {
  expect(told(content, seen)).toEqual(expected);
});

test('a slide with nothing to see may be blank, one that nobody looked at only without content', () => {
  const pages = (hasContent: boolean, seen: SeenSlide | null) => ({ pages: [{ seen, hasContent }] });
  expect(told('', {}, {}, pages(false, { texts: [], pictures: [] }))).toEqual([]);
  expect(told('', {}, {}, pages(false, null))).toEqual([]);
  expect(told('', {}, {}, pages(true, null))).toEqual(['is blank']);
  expect(told(set('x'), {}, {}, pages(true, null))).toEqual([]);
});

/** `F1` with its letters drawn one by one; `g0` is the glyph for a character that the font does not have. */
const drawnLetters = (start: string): MadeFonts => ({
  dictionary: '<</F1 10 0 R>>',
  objects: [
    '<</Subtype/Type3/FirstChar 97/Widths[500 500]/Encoding<</Differences[97/g1/g0]>>/CharProcs<</g0 12 0 R/g1 13 0 R>>/ToUnicode 11 0 R>>',
    streamOf('1 beginbfchar\n<61><0061>\nendbfchar\n'),
    streamOf('500 0 0 0 9 9 d1'),
    streamOf(start),
  ],
});

test.each<[string, MadeFonts, string[]]>([
  ['coloured glyphs', drawnLetters('500 0 d0'), []],
  [
    'glyphs that are drawn',
    drawnLetters('500 0 0 0 9 9 d1'),
    ['has a font as drawings of its glyphs (Type 3), which print and search badly'],
  ],
  [
    'no outlines',
    { ...plainFonts, objects: plainFonts.objects.with(6, streamOf('')) },
    ['needs the font “Plain”, which is not in the file'],
  ],
])('a font with %s', (_, fonts, expected) => {
  expect(told(set('aa'), { texts: [seenText('aa')] }, { fonts })).toEqual(expected);
});

test('characters without a glyph are named with their texts', () => {
  const wide = (digits: string) => `BT /F2 12 Tf 30 75 Td <${digits}> Tj ET`;
  const seen = (text: string, changes: Partial<SeenText> = {}) => ({
    texts: [seenText(text, { boxes: [[40, 88, 160, 16]], ...changes })],
  });
  expect(hold(wide('00610000'), seen('aက'))).toMatchObject([
    { what: 'has no glyph for “က” (U+1000) in “aက”', text: 'aက', glyphs: ['က'] },
  ]);
  expect(told(wide('000000000000000000000000'), seen('ကခဂဃငစ'))).toEqual([
    'has no glyph for “က” (U+1000), “ခ” (U+1001), “ဂ” (U+1002), “ဃ” (U+1003), “င” (U+1004) and 1 more in “ကခဂဃငစ”',
  ]);
  // One that no text of the slide holds, such as the marker of a list.
  expect(told(wide('0000'), {})).toEqual(['has a character without a glyph']);
  // A blank that the file draws as a missing glyph hides nothing.
  expect(told(wide('00610000'), seen('a'))).toEqual(['has no glyph for a character in “a”']);
});

test('a letter that is drawn as the missing glyph of a Type 3 font is told', () => {
  expect(told(set('ab'), { texts: [seenText('ab')] }, { fonts: drawnLetters('500 0 d0') })).toEqual([
    'has no glyph for “b” (U+0062) in “ab”',
  ]);
});

test('a script that no font has is told once, not for each text', () => {
  const lines = ['က', 'ခ', 'ဂ', 'ဃ'];
  const content = lines.map((_, i) => `BT /F2 12 Tf 30 ${135 - 30 * i} Td <0000> Tj ET`).join('\n');
  const texts = lines.map((text, i) => seenText(text, { boxes: [[40, 8 + 40 * i, 16, 16]] }));
  expect(told(content, { texts })).toEqual([
    'has no glyph for “က” (U+1000), “ခ” (U+1001), “ဂ” (U+1002), “ဃ” (U+1003), in 4 texts, first in “က”',
  ]);
});

test.each<[string, Partial<ExpectedDeck>, string[]]>([
  ['another title', { title: 'Speech' }, ['is wrong: its title is "Talk"']],
  ['another language', { lang: 'my' }, ['is wrong: its language is "en"']],
  ['slides of another size', { width: 401.5 }, ['is wrong: page 1 is not of the size of a slide']],
  ['more slides', { pages: [] }, ['is wrong: it has 1 pages where the deck has 0']],
  ['an outline', { outline: [{ title: 'A', depth: 0, page: 0 }] }, ['is wrong: it has no outline']],
])('a deck with %s', (_, changes, expected) => {
  expect(told(set('x'), {}, {}, changes)).toEqual(expected);
});

test('an outline that does not lead to its slide is told, and so is a file without tags', () => {
  const outline = [{ title: 'A', depth: 0, page: 0 }];
  const objects = [`<</First ${firstOwn + 1} 0 R>>`, '<</Title(A)/Dest/named>>'];
  const catalog = `/Outlines ${firstOwn} 0 R`;
  expect(told(set('x'), {}, { catalog, objects }, { outline })).toEqual([
    'is wrong: its outline does not lead to slide 1, "A"',
  ]);
  expect(told(set('x'), {}, { catalog: '/MarkInfo<</Marked false>>' })).toEqual([
    'is wrong: it has no tags for screen readers',
  ]);
});

test.each([
  [')', 'cannot be read back: no operator at byte 0 of a page'],
  ['/X Do', 'cannot be read back: a stream is packed with "LZWDecode"'],
  ['/Y Do', 'cannot be read back: a packed stream is damaged'],
])('a page of %j', (content, expected) => {
  const resources = `/XObject<</X ${firstOwn} 0 R/Y ${firstOwn + 1} 0 R>>`;
  const objects = ['[/FlateDecode/LZWDecode]', '/FlateDecode'].map((filter, i) =>
    streamOf(i === 0 ? '\x78\x9c\x03\x00\x00\x00\x00\x01' : 'damaged', `/Subtype/Form/Filter${filter}`),
  );
  expect(told(content, {}, { resources, objects })).toEqual([expected]);
});

test('what is no PDF is told as such', () => {
  const expected = { width: 1, height: 1, title: '', lang: '', pages: [], inflate };
  expect(holdPdf(bytesOf('a text'), expected)).toMatchObject([
    { page: null, what: 'cannot be read back: the header "%PDF-" is missing' },
  ]);
});
