import { expect, test } from 'vitest';
import type { DrawingFence } from '../../src/markdown/drawing-fence.ts';
import { listFences } from '../../src/markdown/drawing-fence.ts';
import type { DiagramFence } from '../../src/markdown/diagram.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { makeSource } from '../../src/source/source.ts';

const lex = (text: string) => lexBlocks(makeSource('any.md', text));
const fenceOf = (text: string) => lex(text)[0]!.token as DrawingFence;

test('a fence in the language mermaid is a diagram, with title and attributes', () => {
  expect(
    fenceOf('```mermaid [How it goes] {alt="From A to B" width=60% .big}\nflowchart LR\n```\n'),
  ).toMatchObject({
    type: 'diagram',
    text: 'flowchart LR',
    title: 'How it goes',
    attributes: { classes: ['big'], pairs: { alt: 'From A to B', width: '60%' } },
    unread: null,
  });
});

test('tildes, capitals and the class form name the same language', () => {
  for (const head of ['~~~ mermaid', '```Mermaid', '```{.mermaid alt=x}', '   ```mermaid']) {
    expect(fenceOf(`${head}\nA\n${head.trim().slice(0, 3)}\n`).type, head).toBe('diagram');
  }
});

test('a longer word is another language', () => {
  expect(fenceOf('```mermaids\nA\n```\n').type).toBe('code');
  expect(fenceOf('```charts\nA\n```\n').type).toBe('code');
  expect(fenceOf('```js {chart=1}\nA\n```\n').type).toBe('code');
});

test('a block that cannot be read is kept for the report', () => {
  expect(fenceOf("```mermaid {theme: 'dark'}\nA\n```\n")).toMatchObject({ unread: "{theme: 'dark'}" });
});

test('lines of a fence in a list are found in the text', () => {
  const text = '- item\n\n  ```mermaid\n  flowchart LR\n    A --> B\n  ```\n';
  const [placed] = lex(text).flatMap((block) => listFences<DiagramFence>(block, 'diagram'));
  const lineOf = (line: number) => {
    const { start, end } = placed!.lineAt(line);
    return text.slice(start, end).trim();
  };
  expect(placed!.fence.text).toBe('flowchart LR\n  A --> B');
  expect([0, 1, 2, 3, 9].map(lineOf)).toEqual(['```mermaid', 'flowchart LR', 'A --> B', '```', '```']);
});

test('a megabyte of fences is read in a moment', () => {
  const started = performance.now();
  lex('```mermaid {a="\nx\n```\n'.repeat(20_000));
  lex('~~~chart\n'.repeat(110_000));
  lex(`~~~chart ${'{'.repeat(1_000_000)}\n~~~\n`);
  expect(performance.now() - started).toBeLessThan(5000);
});
