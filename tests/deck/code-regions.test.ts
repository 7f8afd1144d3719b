import { expect, test } from 'vitest';
import { cutRegion } from '../../src/deck/code-regions.ts';

const code = (text: string, region: string | null) => {
  const cut = cutRegion(text, region);
  return 'code' in cut ? cut.code : cut.regions;
};

test('a whole file comes without its marks and without its last line end', () => {
  expect(code('a\n// #region x\nb\n// #endregion\n', null)).toBe('a\nb');
  expect(code('a\n\n\n', null)).toBe('a\n\n');
});

test.each([
  ['//#region it', '//#endregion'],
  ['// #region it', '// #endregion it'],
  ['# region it', '# endregion'],
  ['#region it', '#endregion'],
  ['/* #region it */', '/* #endregion */'],
  ['<!-- #region it -->', '<!-- #endregion -->'],
  ['-- #region it', '-- #endregion'],
])('a region is marked by %s', (open, close) => {
  expect(code(`before\n${open}\n  one\n\n    two\n${close}\nafter\n`, 'it')).toBe('one\n\n  two');
});

test('a region holds the regions inside it, and one without an end runs to the last line', () => {
  expect(code('#region a\n1\n#region b\n2\n#endregion\n3\n#endregion\n4\n', 'a')).toBe('1\n2\n3');
  expect(code('#region a\n1\n2\n', 'a')).toBe('1\n2');
});

test('lines are named by number', () => {
  expect(code('1\n 2\n 3\n4\n', '2-3')).toBe('2\n3');
  expect(code('1\n2\n3\n', 'L3')).toBe('3');
  expect(code('1\n2\n', '2-3')).toEqual([]);
  expect(code('1\n2\n', '0')).toEqual([]);
});

test('a region that is not there gives the names of those that are', () => {
  expect(code('#region a\n#endregion\n#region b\n#endregion\n', 'c')).toEqual(['a', 'b']);
});

test('a comment that speaks of regions is code like any other', () => {
  const text = '# region of interest\nx = 1  # region\n';
  expect(code(text, null)).toBe(text.trimEnd());
});

test('what all lines are set in by goes, also where tabs and blanks are mixed', () => {
  expect(code('#region a\n\t\tone\n\t two\n#endregion\n', 'a')).toBe('\tone\n two');
  expect(code('#region a\n  one\n\ttwo\n#endregion\n', 'a')).toBe('  one\n\ttwo');
  expect(code('#region a\n\n#endregion\n', 'a')).toBe('');
});

test.each([
  ['10-12', '10\n11\n12'],
  ['L10-l12', '10\n11\n12'],
  ['12', '12'],
  ['1-12', '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12'],
  ['12-13', []],
  ['5-3', []],
  ['x3', []],
  ['3x', []],
  ['3-', []],
])('of twelve lines %s are %j', (region, expected) => {
  expect(code(`${Array.from({ length: 12 }, (_, i) => i + 1).join('\n')}\n`, region)).toEqual(expected);
});

test('a mark that closes another region ends none, and blank lines are not what lines are set in by', () => {
  expect(code('#region a\n1\n#region b\n2\n#endregion b\n3\n#endregion a\n4\n', 'a')).toBe('1\n2\n3');
  expect(code('#region a\n  one\n \n  two\n#endregion\n', 'a')).toBe('one\n\ntwo');
  expect(code('\tone\n \ttwo\n', null)).toBe('\tone\n \ttwo');
});
