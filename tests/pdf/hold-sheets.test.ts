import { expect, test } from 'vitest';
import { inflate } from '../../src/io/files/inflate.ts';
import { holdSheets } from '../../src/pdf/hold-sheets.ts';
import { bytesOf, makePages } from './lay-out-pdf.ts';

const set = (text: string): string => `BT /F1 12 Tf 30 75 Td (${text}) Tj ET`;
const bytes = makePages([set('The mill'), set('Water and grain')]);

test.each([
  ['what they must', 2, [{ sheet: 0, text: 'The mill' }], []],
  ['words in another order', 2, [{ sheet: 1, text: 'Grain and water' }], []],
  ['words on any of them', null, [{ sheet: null, text: 'mill and grain' }], []],
  ['nothing that can be read', null, [{ sheet: 0, text: '' }], []],
  ['another number of pages', 3, [], ['it has 2 pages instead of 3']],
  ['a word on another page', 2, [{ sheet: 0, text: 'grain' }], ['page 1 does not show "grain"']],
  ['no such word', null, [{ sheet: null, text: 'xyz' }], ['it does not show "xyz"']],
  ['a page that is not there', null, [{ sheet: 2, text: 'mill' }], ['page 3 does not show "mill"']],
])('sheets that are to show %s', (_, count, words, expected) => {
  expect(holdSheets(bytes, { count, words, inflate })).toEqual(expected);
});

test('a blank sheet is told, and what is no PDF', () => {
  const none = { count: null, words: [], inflate };
  expect(holdSheets(makePages([set('a'), '0 0 9 9 re f']), none)).toEqual(['page 2 is blank']);
  expect(holdSheets(bytesOf('a text'), none)).toEqual(['the header "%PDF-" is missing']);
});
