import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { decodeEntities } from '../../src/markdown/entities.ts';
import { languageNames } from '../../src/markdown/grammar-names.ts';
import { type Highlight, loadHighlighter } from '../../src/markdown/highlight.ts';
import { layOut, renderSections } from '../support/deck.ts';

const folder = new URL('./', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, text: readFileSync(new URL(`${name}/outline.md`, folder), 'utf8') }))
  .filter(({ text }) => /^(?:```|~~~)/m.test(text));

let highlight: Highlight;
beforeAll(async () => {
  ({ highlight } = await loadHighlighter(languageNames));
});

/** What stands between the first and the last line of a closed fence. */
function insideFence(raw: string): string | null {
  const fence = /^(`{3,}|~{3,})/.exec(raw)?.[1];
  const lines = raw.trimEnd().split('\n');
  return fence !== undefined && lines.at(-1) === fence ? lines.slice(1, -1).join('\n') : null;
}

test.each(cases)('$name shows its code as it is written', ({ text }) => {
  const laid = layOut(text);
  const markup = renderSections(laid, { highlight }).join('');
  const shown = [...markup.matchAll(/<pre[^>]*><code[^>]*>(.*?)<\/code>/gs)].map(([, inner = '']) =>
    decodeEntities(inner.replace(/<\/?span[^>]*>/g, '')),
  );
  // A listing that goes on over several slides is whole again with its parts in a row.
  const inAll = shown.join('\n');
  for (const { blocks, notes } of laid.slides) {
    for (const { token } of [...blocks, ...notes]) {
      const code = insideFence(token.raw);
      // What asks for a file that is not there is shown whole.
      if (token.type === 'code' && code !== null && token.text !== token.raw.trim()) expect(shown.includes(code) || inAll.includes(code)).toBe(true);
    }
  }
});

test('there are such cases', () => {
  expect(cases.length).toBeGreaterThan(4);
});
