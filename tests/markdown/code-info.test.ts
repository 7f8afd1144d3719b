import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CodeInfo, parseCodeInfo } from '../../src/markdown/code-info.ts';
import { allLines } from '../../src/markdown/line-ranges.ts';

const from = (first: number, last = first) => ({ from: first, to: last });

/** What an info string says beyond what one without words does. */
function said(info: string): Partial<CodeInfo> {
  const nothing = parseCodeInfo('');
  return Object.fromEntries(
    Object.entries(parseCodeInfo(info)).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(nothing[key as keyof CodeInfo]),
    ),
  );
}

describe('language and title', () => {
  test.each([
    ['', {}],
    ['ts', { language: 'ts' }],
    ['TS', { language: 'ts' }],
    ['c++', { language: 'c++' }],
    ['ts [clock.ts]', { language: 'ts', title: 'clock.ts' }],
    ['ts title="A [b]"', { language: 'ts', title: 'A [b]' }],
    ["ts title='A'", { language: 'ts', title: 'A' }],
    ['title="only a title"', { title: 'only a title' }],
    ['{.rust title="main.rs"}', { language: 'rust', title: 'main.rs' }],
    ['{.python filename="a } b.py"}', { language: 'python', title: 'a } b.py' }],
    ['{python}', { language: 'python' }],
    ['[notes.txt]', { title: 'notes.txt' }],
  ])('%j', (info, expected) => expect(said(info)).toEqual(expected));
});

describe('lines', () => {
  const steps = [[from(1)], [from(3, 5)], [from(7)]];
  test.each([
    ['ts [1|3-5|7]', { language: 'ts', numbers: true, steps }],
    ['ts {1|3-5|7}', { language: 'ts', steps }],
    ['{1|3-5|7}', { steps }],
    ['ts{1,3}', { language: 'ts', steps: [[from(1), from(3)]] }],
    ['ts []', { language: 'ts', numbers: true }],
    ['ts [25:]', { language: 'ts', numbers: true, start: 25 }],
    ['ts [25: 1,4-8]', { language: 'ts', numbers: true, start: 25, steps: [[from(1), from(4, 8)]] }],
    ['ts [3d.ts] {1|2}', { language: 'ts', title: '3d.ts', steps: [[from(1)], [from(2)]] }],
    ['ts {1|2-3|all}', { language: 'ts', steps: [[from(1)], [from(2, 3)], allLines] }],
    ['ts {*|none|2}', { language: 'ts', steps: [allLines, [], [from(2)]] }],
    ['ts {hide|1}', { language: 'ts', steps: [[], [from(1)]] }],
    ['ts {all}', { language: 'ts' }],
    ['ts {2-}', { language: 'ts', steps: [[from(2, Number.POSITIVE_INFINITY)]] }],
    [
      '{.python code-line-numbers="|6|7,9"}',
      { language: 'python', numbers: true, steps: [allLines, [from(6)], [from(7), from(9)]] },
    ],
    ['{.python code-line-numbers="true"}', { language: 'python', numbers: true }],
    ['{.python code-line-numbers="false"}', { language: 'python' }],
    [
      'ts [a] {1|2}{lines:true, startLine: 5, at:3}',
      {
        language: 'ts',
        title: 'a',
        numbers: true,
        start: 5,
        steps: [[from(1)], [from(2)]],
        fragmentIndex: 3,
      },
    ],
    ['{.py .numberLines startFrom="100"}', { language: 'py', numbers: true, start: 100 }],
    ['ts {.numbers start=5}', { language: 'ts', numbers: true, start: 5 }],
    ['ts {1|2 .numbers}', { language: 'ts', numbers: true, steps: [[from(1)], [from(2)]] }],
    ['ts numbers', { language: 'ts', numbers: true }],
  ])('%j', (info, expected) => expect(said(info)).toEqual(expected));
});

describe('diffs and what is the figure’s', () => {
  test.each([
    ['ts {.diff}', { language: 'ts', diff: true }],
    ['{.ts .diff}', { language: 'ts', diff: true }],
    ['{.diff}', { language: 'diff' }],
    ['diff', { language: 'diff' }],
    ['ts {add="2-3" remove="5"}', { language: 'ts', added: [from(2, 3)], removed: [from(5)] }],
    [
      'ts {#id .fragment fragment-index=2}',
      { language: 'ts', fragmentIndex: 2, attributes: { id: 'id', classes: ['fragment'], pairs: {} } },
    ],
  ])('%j', (info, expected) => expect(said(info)).toEqual(expected));
});

test('after a fragment its kind is no language', () => {
  expect(said('{.fragment .fade-up}')).toEqual({
    attributes: { id: null, classes: ['fragment', 'fade-up'], pairs: {} },
  });
  expect(parseCodeInfo('{.fragment .fade-up .ts}').language).toBe('ts');
});

describe('what is not understood', () => {
  test.each([
    ['ts twoslash', ['twoslash']],
    ['rust,no_run', ['no_run']],
    ["ts {maxHeight:'100px'}", ['maxHeight']],
    ['ts {monaco}', ['monaco']],
    ['ts {start=soon}', ['start=soon']],
    ['ts {add=most}', ['add=most']],
    ['ts {1|two}', ['1|two']],
    ['ts {1|2', ['{', '1|2']],
    ['ts constructor=1', ['constructor']],
  ])('%j', (info, texts) => expect(parseCodeInfo(info).problems.map(({ text }) => text)).toEqual(texts));

  test('any text is read, and what is complained of stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 |-,[]{}"\'=:.#%') }), (info) => {
        for (const { text } of parseCodeInfo(info).problems) {
          const [key = ''] = text.split('=');
          expect(info).toContain(key);
        }
      }),
    );
  });

  test.each(['{', '[', '{"', '{\'}{"}', '1|', '.a ', 'a=', 'a-', ' ', 'a,', '{1,'])(
    'a long repetition of %j is read in time with its length',
    (piece) => {
      expect(parseCodeInfo(piece.repeat(50_000)).problems.length).toBeLessThanOrEqual(10);
    },
    5000,
  );
});
