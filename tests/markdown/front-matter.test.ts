import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/markdown/front-matter.ts';
import { makeSource, positionAt } from '../../src/source/source.ts';

const read = (text: string) => readFrontMatter(makeSource('a.md', text));
const problems = (text: string) => read(text).diagnostics.map(({ message }) => message);

test('keys have their values, the text as written, and their places', () => {
  const text = '---\ntitle: "One: two"\nyear: 010\nlist: [a, b]\nempty:\n---\n# Body\n';
  const { entries, bodyStart, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  expect(text.slice(bodyStart)).toBe('# Body\n');
  expect(entries.map(({ key, value, text }) => [key, value, text])).toEqual([
    ['title', 'One: two', 'One: two'],
    ['year', 10, '010'],
    ['list', ['a', 'b'], null],
    ['empty', null, null],
  ]);
  expect(text.slice(entries[0]!.range.start, entries[0]!.range.end)).toBe('"One: two"');
  expect(text.slice(entries[2]!.keyRange.start, entries[2]!.keyRange.end)).toBe('list');
});

test('comments right below the dashes, an empty block and CRLF are fine', () => {
  expect(read('---\n# mine\ntitle: x\n---\n').entries).toHaveLength(1);
  expect(read('---\n---\n# A\n')).toMatchObject({ entries: [], bodyStart: 8, diagnostics: [] });
  expect(read('\uFEFF---\r\ntitle: x\r\n---\r\n# A\r\n').entries).toHaveLength(1);
});

test('R21 maps have no prototype', () => {
  const [entry] = read('---\nreveal: { controls: false }\n---\n').entries;
  expect(Object.getPrototypeOf(entry!.value)).toBeNull();
});

describe('R22 what only looks like front matter is left to the slides', () => {
  test.each([
    '# A\n\n---\ntitle: x\n---\n',
    '---\n\n# A\n\n---\n\n# B\n',
    '---\n\nNothing said.\n\n---\n',
    '---\n# A\n---\n# B\n',
    '---\n- a\n- b\n---\n',
    '----\ntitle: x\n----\n',
    ' ---\ntitle: x\n---\n',
    '---\nA talk without a second rule\n',
    '',
  ])('%j', (text) => {
    expect(read(text)).toEqual({ entries: [], bodyStart: 0, diagnostics: [] });
  });
});

describe('R20 R21 tricks are refused', () => {
  test.each([
    ['---js\nmodule.exports = {}\n---\n', /text after the opening dashes/],
    ['--- JS\ntitle: x\n---\n', /text after the opening dashes/],
    ['---\na: &x 1\n---\n', /anchor/],
    ['---\na: &x 1\nb: *x\n---\n', /alias/],
    ['---\na: !!js/function "x"\n---\n', /tag/i],
    ['---\na: !mine x\n---\n', /tag/i],
    ['---\n__proto__: { a: 1 }\n---\n', /__proto__/],
    ['---\na: { constructor: 1 }\n---\n', /constructor/],
    ['---\na: 1\na: 2\n---\n', /unique/i],
    ['---\na: [1\n---\n', /./],
    ['---\na: 1\n', /not closed/],
    [`---\na: ${'x'.repeat(70_000)}\n---\n`, /characters/],
    [`---\na: ${'['.repeat(40)}${']'.repeat(40)}\n---\n`, /deep/],
    [`---\na: ${'['.repeat(20_000)}\n---\n`, /deep/],
    [`---\na:\n  ${'- '.repeat(20_000)}a\n---\n`, /deep/],
    ['---\n[a, b]\n---\n', /not a list of keys/],
  ])('%#: %.30s', (text, message) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(message);
    expect(read(text).entries).toEqual([]);
  });
});

test('R25 an error points at its line', () => {
  const text = '---\ntitle: x\nother: *none\n---\n';
  const [problem] = read(text).diagnostics;
  expect(positionAt(text, problem!.range!.start)).toEqual({ line: 3, column: 8 });
});

describe('R21 R42 the limits of YAML, on both sides', () => {
  const nested = (levels: number) => `---\na: ${'['.repeat(levels - 1)}1${']'.repeat(levels - 1)}\n---\n`;
  const long = (characters: number) => `---\na: ${'x'.repeat(characters - 4)}\n---\n`;

  test.each([
    ['16 levels', nested(16)],
    ['64 KB', long(64 * 1024)],
    ['a tab after a colon', '---\na:\t1\n---\n'],
    ['a key like the name of a method', '---\ntoString: 1\n---\n'],
    ['the same key in two maps', '---\na: { x: 1 }\nb: { x: 1 }\n---\n'],
    ['marks in quotes', '---\na: "&x *x !x"\n---\n'],
    ['a percent sign inside a line', '---\na: 5 %\n---\n'],
  ])('%s is read', (_, text) => {
    expect(problems(text)).toEqual([]);
    expect(read(text).entries.length).toBeGreaterThan(0);
  });

  test.each([
    ['17 levels', nested(17), /too deep/],
    ['thousands of lists in a line', `---\na:\n  ${'- '.repeat(20_000)}1\n---\n`, /too deep/],
    ['thousands of keys in a line', `---\na:\n  ${'? '.repeat(20_000)}b\n---\n`, /too deep/],
    ['thousands of maps', `---\na: ${'{ a: '.repeat(8_000)}\n---\n`, /too deep/],
    ['thousands of brackets', `---\na: ${'['.repeat(30_000)}${']'.repeat(30_000)}\n---\n`, /too deep/],
    ['one character more', long(64 * 1024 + 1), /65537 characters/],
    ['a tab as indentation', '---\na:\n\tb: 1\n---\n', /tab/i],
    ['the same key twice, once in quotes', '---\na: 1\n"a": 2\n---\n', /unique/i],
    ['the same key twice further in', '---\na: { x: 1, x: 2 }\n---\n', /unique/i],
    ['a tag of YAML’s own', '---\na: !!str 1\n---\n', /tag/],
    ['a key of a prototype in quotes', '---\na: { "__proto__": 1 }\n---\n', /__proto__/],
    ['a second document', '---\na: 1\n...\nb: 2\n---\n', /second document/],
  ])('%s is refused', (_, text, message) => {
    expect(problems(text).join('\n')).toMatch(message);
    expect(read(text).entries).toEqual([]);
  });
});
