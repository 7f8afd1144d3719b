import { describe, expect, test } from 'vitest';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { makeSource } from '../../src/source/source.ts';

/** The last block of a slide, what is told, and which files are asked for. */
function read(text: string, files: Record<string, string> = {}) {
  const { deck, diagnostics, source, wanted } = parseDeck(makeSource('talk.md', `# A\n\n${text}`), {
    files: new Map(Object.entries(files).map(([path, part]) => [path, makeSource(path, part)])),
  });
  const token = deck.stacks.at(-1)!.slides[0].blocks.at(-1)?.token as Record<string, unknown> | undefined;
  return {
    shown: [token?.type, token?.lang ?? null, token?.text],
    told: diagnostics.map(({ rule, message, help, range }) => [
      rule,
      message,
      help,
      range && source.text.slice(range.start, range.end),
    ]),
    wanted: wanted.map(({ path, kind }) => `${kind} ${path}`),
  };
}

const nothing = { told: [], wanted: [] };

test.each([
  ['<<< a.ts\n', 'a.ts', 'ts'],
  ['<<< a.test.ts\n', 'a.test.ts', 'ts'],
  ['<<< Makefile\n', 'Makefile', 'text'],
  ['<<< a.ts js\n', 'a.ts', 'js'],
  ['<<< a.ts {2}\n', 'a.ts', 'ts {2}'],
  ['<<< a.ts title=x\n', 'a.ts', 'ts title=x'],
  ['<<< @/a.ts\n', '@/a.ts', 'ts'],
])('%j shows the file %s as %s', (text, path, lang) => {
  expect(read(text, { [path]: 'let x;\n' })).toEqual({ ...nothing, shown: ['code', lang, 'let x;'] });
  // Until it is read it is asked for, and the line stands for it.
  expect(read(text)).toEqual({ ...nothing, shown: ['code', 'text', text.trim()], wanted: [`code ${path}`] });
});

test('a region that is not there is told with those that are', () => {
  const told = (file: string) => read('<<< a.ts#no\n', { 'a.ts': file });
  expect(told('x\n')).toEqual({
    ...nothing,
    shown: ['code', 'text', '<<< a.ts#no'],
    told: [
      [
        'code-region',
        'a.ts has no region or lines "no"',
        'mark a region with `#region name` and `#endregion` in comments, or name lines: 3-8',
        '<<< a.ts#no',
      ],
    ],
  });
  expect(told('// #region na\nx\n// #endregion\n').told[0]![2]).toBe('write "na"; regions: na');
});

describe('a chart', () => {
  const csv = 'a,b\nc,1';

  test.each([
    ['takes the lines of its file', '```chart {src=a.csv}\n```\n', []],
    ['with a blank line too', '```chart {src=a.csv}\n \n```\n', []],
    ['has its own lines where it names no file', `\`\`\`chart {src=""}\n${csv}\n\`\`\`\n`, []],
    [
      'does not show lines of its own beside those of a file',
      '```chart {src=a.csv}  \nx,y\nz,2\n```\n',
      [
        [
          'two-sources',
          'the lines between the fences are not shown: the fence takes those of a.csv',
          'remove the lines, or `src` and the name of the file',
          '```chart {src=a.csv}',
        ],
      ],
    ],
  ])('%s', (_, text, told) => {
    expect(read(text, { 'a.csv': `${csv}\n` })).toEqual({ ...nothing, shown: ['chart', null, csv], told });
  });
});

test('a file is found beside the file that names it, or from the root of the project', () => {
  const wanted = (line: string) =>
    read('<!-- include: p/b.md -->\n', { 'p/b.md': `## B\n\n${line}\n` }).wanted;
  expect(wanted('<<< a.ts')).toEqual(['code p/a.ts']);
  expect(wanted('<<< ../a.ts')).toEqual(['code a.ts']);
  expect(wanted('<<< @/a.ts')).toEqual(['code @/a.ts']);
});
