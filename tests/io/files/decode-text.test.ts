import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, isBinary } from '../../../src/io/files/decode-text.ts';
import { makeSource } from '../../../src/source/source.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('UTF-8 comes out as it went in, with or without a byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, marked) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
      const decoded = decodeText('a.md', encode(marked ? `\uFEFF${text}` : text));
      expect(decoded.source).toEqual(makeSource('a.md', text));
      expect(decoded).toMatchObject({ encoding: 'utf-8', replaced: [] });
    }),
  );
});

test('UTF-16 is read by its byte order mark', () => {
  const little = Buffer.from('\uFEFFŻółw\n', 'utf16le');
  expect(decodeText('a.md', little)).toMatchObject({ encoding: 'utf-16le', source: { text: 'Żółw\n' } });
  expect(decodeText('a.md', Buffer.from(little).swap16())).toMatchObject({
    encoding: 'utf-16be',
    source: { text: 'Żółw\n' },
  });
});

test('a text in which no character reads as UTF-8 is taken for Windows-1252', () => {
  const bytes = Buffer.from('caf\xe9 \x93quoted\x94 \x80 5\n', 'latin1');
  expect(decodeText('a.md', bytes)).toMatchObject({
    encoding: 'windows-1252',
    source: { text: 'café “quoted” € 5\n' },
  });
});

test('each line with broken UTF-8 is pointed at, in the text as the stages see it', () => {
  const bytes = Buffer.concat([
    Buffer.from('\uFEFFé good\r\nbad '),
    Buffer.from([0xff]),
    Buffer.from(' and '),
    Buffer.from([0xfe]),
    Buffer.from('\r\nhonest \uFFFD é\r\nold\rmac '),
    Buffer.from([0xc3]),
  ]);
  const { source, replaced } = decodeText('a.md', bytes);
  expect(source.text).toBe('é good\nbad \uFFFD and \uFFFD\nhonest \uFFFD é\nold\nmac \uFFFD\n');
  expect(
    replaced.map(({ start }) => source.text.slice(source.text.lastIndexOf('\n', start) + 1, start + 1)),
  ).toEqual(['bad \uFFFD', 'mac \uFFFD']);
});

test('wherever bytes are broken, the places point at replaced characters', () => {
  const piece = fc.oneof(
    fc.constantFrom('\r\n', '\n', '\r', 'é', 'word ').map(encode),
    fc.uint8Array({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { source, replaced } = decodeText('a.md', Buffer.concat([encode('é'), ...pieces]));
      for (const { start, end } of replaced) expect(source.text.slice(start, end)).toBe('\uFFFD');
    }),
  );
});

test('a NUL in a text is replaced and pointed at', () => {
  const { source, replaced } = decodeText('a.md', encode('one\r\ntwo \0 three\n'));
  expect(source.text).toBe('one\ntwo \uFFFD three\n');
  expect(replaced).toEqual([{ start: 8, end: 9 }]);
});

test.each([
  ['a PDF', encode('%PDF-1.4\ntext')],
  ['a Word file', encode('PK\x03\x04text')],
  ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d])],
  ['zeros', new Uint8Array(500)],
  ['a program', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 251)],
])('%s is no text', (_, bytes) => {
  expect(isBinary(bytes)).toBe(true);
});

test.each([
  ['plain text', encode('A plain text.\n\tIndented.\f\n')],
  ['a terminal log', encode('\u001b[1mbold\u001b[0m\r\n')],
  ['twelve scripts', encode('Ελ Кир 漢字 かな 한글 العربية עברית हिन्दी ไทย မြန်မာ 🙂 ქართ')],
  ['UTF-16', Buffer.from('\uFEFFplain', 'utf16le')],
  ['nothing', new Uint8Array()],
])('%s is a text', (_, bytes) => {
  expect(isBinary(bytes)).toBe(false);
});

test.each(['utf-16le', 'utf-16be'] as const)('%s is known without a byte order mark', (encoding) => {
  for (const text of [
    'Plain words, one after the other.\n',
    'Старая мельница снова работает, и колесо из дуба.\n',
  ]) {
    const bytes = Buffer.from(text, 'utf16le');
    if (encoding === 'utf-16be') bytes.swap16();
    expect(decodeText('a.txt', bytes)).toMatchObject({ encoding, source: { text } });
    expect(isBinary(bytes)).toBe(false);
  }
});

test('numbers of a program are no UTF-16', () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? (i / 2) % 40 : 0));
  expect(isBinary(bytes)).toBe(true);
});
