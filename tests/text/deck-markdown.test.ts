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
