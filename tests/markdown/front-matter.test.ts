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

test('maps have no prototype', () => {
  const [entry] = read('---\nreveal: { controls: false }\n---\n').entries;
  expect(Object.getPrototypeOf(entry!.value)).toBeNull();
});

describe('what only looks like front matter is left to the slides', () => {
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

describe('tricks are refused', () => {
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
    [`---\na: ${'['.repeat(20_000)}\n---\n`, /./],
    ['---\n[a, b]\n---\n', /not a list of keys/],
  ])('%#: %.30s', (text, message) => {
    const found = problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toMatch(message);
    expect(read(text).entries).toEqual([]);
  });
});

test('an error points at its line', () => {
  const text = '---\ntitle: x\nother: *none\n---\n';
  const [problem] = read(text).diagnostics;
  expect(positionAt(text, problem!.range!.start)).toEqual({ line: 3, column: 8 });
});
