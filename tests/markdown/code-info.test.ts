import { expect, test } from 'vitest';
import { parseCodeInfo } from '../../src/markdown/code-info.ts';

test.each([
  ['', null, null],
  ['ts', 'ts', null],
  ['TS', 'ts', null],
  ['c++', 'c++', null],
  ['ts [clock.ts]', 'ts', 'clock.ts'],
  ['ts [3d.ts] {1|2}', 'ts', '3d.ts'],
  ['ts [1|3-5|7]', 'ts', null],
  ['ts [25: 1,4-8]', 'ts', null],
  ['ts{1,3}', 'ts', null],
  ['ts title="A [b]"', 'ts', 'A [b]'],
  ["ts title='A'", 'ts', 'A'],
  ['title="only a title"', null, 'only a title'],
  ['{.rust title="main.rs"}', 'rust', 'main.rs'],
  ['{1|2}', null, null],
  ['[notes.txt]', null, 'notes.txt'],
])('%j', (info, language, title) => {
  expect(parseCodeInfo(info)).toEqual({ language, title });
});
