import { expect, test } from 'vitest';
import { writeDeckMarkdown } from '../../src/text/deck-markdown.ts';
import { layOut } from '../support/deck.ts';

/** An outline as Markdown that lies in a folder beside it. */
function write(text: string): Promise<string> {
  const { deck, arranged } = layOut(text);
  return writeDeckMarkdown(deck, arranged, (href) => `../${href}`);
}

test('headings part the slides, and a rule stands before one that has none', async () => {
  expect(await write('# Mill\n\n---\n\n## Water\n\nIt turns.\n\n---\n\n![a sack](sack.png)\n')).toBe(
    '# Mill\n\n## Water\n\nIt turns.\n\n---\n\n![a sack](../sack.png)\n',
  );
});

test('a talk that opens without a heading does not begin with a rule', async () => {
  expect(await write('A line.\n\n---\n\n## Water\n')).toBe('A line.\n\n## Water\n');
});

test('the words over a heading stand over it, and attributes of elements are gone', async () => {
  const text =
    '## Water {kicker="The mill"}\n\n> It turns.\n\n<!-- .element: class="fragment" -->\n\nIt *stops* <!-- .element: class="accent" -->\n';
  expect(await write(text)).toBe('*The mill*\n\n## Water\n\n> It turns.\n\nIt *stops*\n');
});

test('a listing that goes on over several slides has its heading once', async () => {
  const lines = Array.from({ length: 60 }, (_, i) => `line ${i};`).join('\n');
  const written = await write(`## Code\n\n\`\`\`js\n${lines}\n\`\`\`\n`);
  expect(written.match(/^## /gm)).toHaveLength(1);
  expect(written.match(/^```js/gm)!.length).toBeGreaterThan(1);
  expect(written.match(/^line \d+;$/gm)).toHaveLength(60);
});

test('a picture behind a slide is a picture where it is described', async () => {
  expect(await write('## A\n\n![bg A mill](mill.png)\n\n---\n\n## B\n\n![bg](plain.png)\n')).toBe(
    '## A\n\n![A mill](../mill.png)\n\n## B\n',
  );
});

test('footnotes stand at the end', async () => {
  expect(await write('## A\n\nOne[^a].\n\n[^a]: two\n\n---\n\n## B\n')).toBe(
    '## A\n\nOne[^a].\n\n## B\n\n[^a]: two\n',
  );
});
