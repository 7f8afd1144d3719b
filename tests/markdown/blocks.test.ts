import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexBlocks, lexInline, linkDefinitions } from '../../src/markdown/blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { makeSource } from '../../src/source/source.ts';
import { anyMarkdown } from '../support/markdown.ts';

const typesOf = (text: string) => lexBlocks(makeSource('a.md', text)).map(({ token }) => token.type);

test('blocks tile the source', () => {
  fc.assert(
    fc.property(anyMarkdown, (raw) => {
      const source = makeSource('any.md', raw);
      const blocks = lexBlocks(source);
      let end = 0;
      for (const { token, range } of blocks) {
        expect(range.start).toBe(end);
        expect(source.text.slice(range.start, range.end)).toBe(token.raw);
        end = range.end;
      }
      expect(end).toBe(source.text.length);
    }),
    { numRuns: 400 },
  );
});

test('a part of a text keeps its places in the whole', () => {
  const source = makeSource('a.md', '# One\n\nTwo\n');
  const blocks = lexBlocks(source, 7);
  expect(blocks.map(({ range }) => source.text.slice(range.start, range.end))).toEqual(['Two\n']);
});

test('a part that is read on its own knows the link targets of the whole', () => {
  const source = makeSource('a.md', '[site][home]\n\n[home]: https://example.org "Home"\n');
  const links = linkDefinitions(lexBlocks(source));
  const [block] = lexBlocks(source, 0, 13, links);
  expect(block?.token).toMatchObject({
    type: 'paragraph',
    tokens: [{ type: 'link', href: 'https://example.org' }],
  });
});

test('a rule in a fence, a comment or a list is no rule of its own', () => {
  expect(typesOf('```\n---\n```\n')).toEqual(['code']);
  expect(typesOf('<!--\n---\n-->\n')).toEqual(['html']);
  expect(typesOf('- a\n\n  ---\n\n  b\n')).toEqual(['list']);
});

test('our instance of the reader has the extensions; a line of text is read without blocks', () => {
  expect(lexInline('# a ==b== [^c] [d]{.e}').map(({ type }) => type)).toEqual([
    'text',
    'mark',
    'text',
    'footnoteReference',
    'text',
    'span',
  ]); // prettier-ignore
  expect(plainText(lexInline('One *door*'))).toBe('One door');
});
