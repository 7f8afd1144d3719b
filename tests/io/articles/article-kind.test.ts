import { expect, test } from 'vitest';
import { articleKind } from '../../../src/io/articles/article-kind.ts';

const kindOf = (path: string, text: string) => articleKind(path, Buffer.from(text, 'latin1'));
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

test.each([
  ['a.txt', 'Plain words', 'text'],
  ['a.md', '# A <b>heading</b>', 'text'],
  ['a.html', 'just a line', 'page'],
  ['-', '\n<!-- saved -->\n<!DOCTYPE html><p>x', 'page'],
  ['-', '<?xml version="1.0"?><html xmlns="x">', 'page'],
  ['a.txt', '\xef\xbb\xbf<html>', 'page'],
  ['-', '<p>a text that begins with a tag', 'text'],
  ['a.docx', 'PK\x03\x04', 'word'],
  ['-', 'PK\x03\x04', 'word'],
  ['-', '%PDF-1.7', 'pdf'],
  ['a.pdf', '\n\nfrom: mail\n%PDF-1.7', 'pdf'],
  ['a.txt', 'about %PDF-1.7', 'text'],
])('%s that begins %j is %s', (path, text, kind) => {
  expect(kindOf(path, text)).toBe(kind);
});

test.each([
  ['a.doc', ole, /old Word/],
  ['a.docx', ole, /old Word/],
  ['a.docx', `${ole}${'\0'.repeat(504)}${[...'EncryptedPackage'].map((c) => `${c}\0`).join('')}`, /password/],
  ['a.rtf', '{\\rtf1', /RTF/],
  ['a.txt', '{\\rtf1', /RTF/],
  ['a.odt', 'PK\x03\x04', /OpenDocument/],
  ['a.pages', 'PK\x03\x04', /Pages/],
  ['a.epub', 'PK\x03\x04', /e-book/],
  ['a.mhtml', 'From: x', /archive/],
  ['a.docx', 'hello', /no Word file/],
  ['a.pdf', 'hello', /no PDF/],
])('%s that begins %j is refused with advice', (path, text, what) => {
  const kind = kindOf(path, text);
  expect(kind).toMatchObject({
    what: expect.stringMatching(what),
    help: expect.stringMatching(/save|export|copy|open/),
  });
});
