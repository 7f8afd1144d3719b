import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { makeSource } from '../../src/source/source.ts';

const first = (text: string) => lexBlocks(makeSource('a.md', text))[0]?.token;

test.each([
  ['<<< a/b.ts', 'a/b.ts', null, ''],
  ['<<< b.ts#start ts {2|4-6}', 'b.ts', 'start', 'ts {2|4-6}'],
  ['<<< b.ts#L3-L8 [Title]', 'b.ts', 'L3-L8', '[Title]'],
  ['<<< b.ts{2}', 'b.ts', null, '{2}'],
  ['<<< "my file.ts#x" ts', 'my file.ts', 'x', 'ts'],
  ['<<< @/src/b.ts', '@/src/b.ts', null, ''],
])('%s names a file', (line, name, region, info) => {
  expect(first(`${line}\n`)).toMatchObject({ type: 'codeInclude', name, region, info });
});

test.each(['<<<', '<<<a.ts', '<< a.ts', '    <<< a.ts', 'text <<< a.ts'])('%s names none', (line) => {
  expect(first(`${line}\n`)?.type).not.toBe('codeInclude');
});

test('the line ends a paragraph', () => {
  expect(lexBlocks(makeSource('a.md', 'words\n<<< a.ts\nmore\n')).map(({ token }) => token.type)).toEqual([
    'paragraph',
    'codeInclude',
    'paragraph',
  ]);
});
