import { expect, test } from 'vitest';
import { readToUnicode } from '../../src/pdf/to-unicode.ts';

test.each<[string, string, [number, string][]]>([
  [
    'letters one by one',
    '2 beginbfchar\n<03> <0041>\n<0104> <00660069>\nendbfchar',
    [
      [3, 'A'],
      [0x104, 'fi'],
    ],
  ],
  [
    'a range that counts up',
    '1 beginbfrange\n<0003> <0005> <d83dde00>\nendbfrange',
    [
      [3, '😀'],
      [4, '😁'],
      [5, '😂'],
    ],
  ],
  [
    'a range with a text for each',
    '1 beginbfrange <03> <05> [<0061> <0062>]\nendbfrange',
    [
      [3, 'a'],
      [4, 'b'],
      [5, ''],
    ],
  ],
  ['a range of no text', '1 beginbfrange <03> <03> <> endbfrange', [[3, '']]],
  ['what breaks off', '2 beginbfchar <03> <0041> <04> ( endbfchar', [[3, 'A']]],
  ['codes that are none', '1 beginbfchar 3 <0041> endbfchar', [[-1, 'A']]],
  ['nothing', 'a text', []],
])('a map of %s is read', (_, map, expected) => {
  expect([...readToUnicode(map)]).toEqual(expected);
});
