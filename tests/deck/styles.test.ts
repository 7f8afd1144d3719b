import { describe, expect, test } from 'vitest';
import { parseDeck } from '../../src/deck/parse-deck.ts';
import { makeSource } from '../../src/source/source.ts';

const read = (text: string) => parseDeck(makeSource('talk.md', text));

test.each([
  ['<style>h2 { color: red }</style>', 'h2 { color: red }'],
  ['<style>\nh2 { color: red }\n</style>', '\nh2 { color: red }\n'],
  ['<STYLE>a {}</Style>', 'a {}'],
  ['<style scoped media="print">a {}</style>', 'a {}'],
  ['<style\n>a {}</style >', 'a {}'],
  ['<style>a {}</style>   ', 'a {}'],
  ['  <style>a {}</style>', 'a {}'],
  ['<style></style>', ''],
])('%j is a sheet of the deck, at its place', (markup, css) => {
  const text = `# A\n\n${markup}\n\n---\n\n## B\n`;
  const { styles, deck } = read(text);
  expect(styles.map((style) => style.css)).toEqual([css]);
  expect(text.slice(styles[0]!.start).startsWith(css)).toBe(true);
  expect(text.slice(0, styles[0]!.start).trimEnd().endsWith('>')).toBe(true);
  expect(deck.stacks).toHaveLength(2);
});

test.each([
  '<style>a {}',
  '<style>a {}</style> and text',
  '<style>a {}</style><p>text</p>',
  '<p><style>a {}</style></p>',
  '<p>text</p>',
  '<styles>a {}</styles>',
  '<style-of>a {}</style-of>',
  '```\n<style>a {}</style>\n```',
  '    <style>a {}</style>',
  'text <style>a {}</style>',
])('%j is none', (markup) => {
  expect(read(`# A\n\n${markup}\n`).styles).toEqual([]);
});

describe('a slide of a sheet alone', () => {
  test('is no slide, and what stands with it is', () => {
    const headings = (text: string) =>
      read(text).deck.stacks.map(({ slides: [{ heading }] }) => heading?.text);
    expect(headings('# A\n\n---\n\n<style>a {}</style>\n\n---\n\n## B\n')).toEqual(['A', 'B']);
    expect(headings('# A\n\n---\n\n<p>raw</p>\n\n---\n\n## B\n')).toEqual(['A', undefined, 'B']);
    expect(headings('<style>a {}</style>\n\n# A\n\n## B\n')).toEqual(['A', 'B']);
  });

  test('counts wherever it stands, each by itself', () => {
    const { styles } = read('<style>a {}</style>\n\n# A\n\n## B\n\n<style>b {}</style>\n\ntext\n');
    expect(styles.map(({ css }) => css)).toEqual(['a {}', 'b {}']);
  });

  test('counts from an included file too', () => {
    const files = new Map([['b.md', makeSource('b.md', '## B\n\n<style>b {}</style>\n')]]);
    const text = '# A\n\n<style>a {}</style>\n\n---\n\n<!-- include: b.md -->\n';
    const { styles, source } = parseDeck(makeSource('talk.md', text), { files });
    expect(styles.map(({ css }) => css)).toEqual(['a {}', 'b {}']);
    expect(source.text.slice(styles[1]!.start, styles[1]!.start + 4)).toBe('b {}');
  });
});
