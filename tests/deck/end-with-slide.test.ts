import { expect, test } from 'vitest';
import { layOut, textAt } from '../support/deck.ts';

const headings = (text: string) => layOut(text).slides.map(({ heading }) => heading?.text);
const talk = (opened: string) => `# A\n\n---\n\n## B\n\n${opened}\n\n---\n\n## C\n\n---\n\n## D\n`;

test.each([
  ['<!-- a note to myself', '<!--', '-->'],
  ['   <!-- indented', '<!--', '-->'],
  ['<?php echo 1', '<?', '?>'],
  ['<![CDATA[ data', '<![CDATA[', ']]>'],
  ['<!DOCTYPE html', '<!D', '>'],
  ['<script>\nlet a = 1;', '<script>', '</script>'],
  ['  <PRE class="a">\ntext', '<PRE>', '</PRE>'],
  ['<style>\nh2 { color: red }', '<style>', '</style>'],
  ['<textarea\nrows="2">', '<textarea>', '</textarea>'],
])('%j ends with its slide, and is told with what closes it', (opened, open, close) => {
  const laid = layOut(talk(opened));
  expect(laid.slides.map(({ heading }) => heading?.text)).toEqual(['A', 'B', 'C', 'D']);
  expect(laid.diagnostics).toMatchObject([
    {
      severity: 'error',
      rule: 'unclosed',
      message: `${open} without an end`,
      help: `close it with ${close}`,
    },
  ]);
});

test.each([
  ['<!-- closed -->'],
  ['<?php echo 1 ?>'],
  ['<![CDATA[ data ]]>'],
  ['<!DOCTYPE html>'],
  ['<script>\nlet a = 1;\n</script>'],
  ['<pre>\ntext\n</PRE>'],
  ['<div>\ntext'],
  ['text with `<!--` in it'],
  ['<preface>'],
])('%j is closed, or ends by itself', (written) => {
  const laid = layOut(talk(written));
  expect(laid.slides).toHaveLength(4);
  expect(laid.diagnostics.filter(({ rule }) => rule === 'unclosed')).toEqual([]);
});

test('a fence ends with its slide, and dashes in it that are not between empty lines are its own', () => {
  expect(headings(talk('```yaml\n---\na: 1\n---'))).toEqual(['A', 'B', 'C', 'D']);
  expect(headings(talk('~~~~\n~~~\n```\ntext'))).toEqual(['A', 'B', 'C', 'D']);
  expect(layOut(talk('````\n```\n````')).slides[1]!.blocks).toHaveLength(1);
});

test('it is told where it is opened, also at the end of the text', () => {
  const laid = layOut('# A\n\n## B\n\n<!-- never closed\n\n## C\n');
  expect(laid.diagnostics.map((each) => textAt(laid, each))).toEqual(['<!--']);
  expect(laid.diagnostics[0]!.range!.start).toBe(11);
});

test('every slide may leave something open, and after fifty the rest is not parted', () => {
  const many = (n: number) => layOut(`# A\n${'\n---\n\n<!-- open\n'.repeat(n)}\n---\n\n## End\n`);
  const told = (n: number) => many(n).diagnostics.filter(({ rule }) => rule === 'unclosed').length;
  expect(told(3)).toBe(3);
  expect(many(50).slides.at(-1)!.heading?.text).toBe('End');
  expect(told(50)).toBe(50);
  expect(many(60).slides.at(-1)!.heading).toBeNull();
  expect(told(60)).toBe(51);
});

test('links that are known before are known in what is read anew', () => {
  const text = talk('<!-- open').replace('# A', '# A\n\n[y]: https://example.org').replace('## D', '[x][y]');
  expect(JSON.stringify(layOut(text).slides[3]!.blocks)).toContain('"href":"https://example.org"');
});
