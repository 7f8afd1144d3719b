import type { Tokens } from 'marked';
import { expect, test } from 'vitest';
import { readQuotation } from '../../src/layout/quotation.ts';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { makeSource } from '../../src/source/source.ts';

function read(text: string) {
  const [block] = lexBlocks(makeSource('a.md', text));
  const { said, person, role, sources } = readQuotation(block!.token as Tokens.Blockquote);
  return [plainText(said).replace(/\s+/g, ' '), person && plainText(person), plainText(role), sources];
}

test.each([
  ['> Words.\n', ['Words.', null, '', []]],
  ['> Words.\n>\n> — Ada\n', ['Words.', 'Ada', '', []]],
  ['> Words.\n> — Ada, engineer, London\n', ['Words.', 'Ada', 'engineer, London', []]],
  ['> One\n> two.\n> -- **Ada** *Example*, engineer\n', ['One two.', 'Ada Example', 'engineer', []]],
  ['> Words.  \n> – Ada\n', ['Words.', 'Ada', '', []]],
  ['> “Words.” <!-- src: p1.s1 -->\n>\n> — Ada <!-- src: p2 -->\n', ['Words.', 'Ada', '', ['p1.s1', 'p2']]],
  ['> "Words."\n', ['Words.', null, '', []]],
  ['> „Worte.“\n', ['Worte.', null, '', []]],
  ['> « Mots. »\n', ['Mots.', null, '', []]],
  ['> “One” and “two”\n', ['“One” and “two”', null, '', []]],
  ['> A dash — in the middle\n', ['A dash — in the middle', null, '', []]],
  ['> Words.\n>\n> —\n', ['Words. —', null, '', []]],
  ['> One.\n>\n> - two\n', ['One. two', null, '', []]],
  ['> — Ada\n', ['', 'Ada', '', []]],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
