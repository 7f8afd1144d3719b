import type { Token } from 'marked';
import { expect, test } from 'vitest';
import { commentText, isComment, listComments } from '../../src/markdown/comments.ts';

const html = (raw: string): Token => ({ type: 'html', raw, text: raw, block: true, pre: false });

test.each([
  '<!-- a -->',
  '<!-- a -->\n',
  ' <!-- a --> <!-- b -->\n',
  '<!---->',
  '<!-->',
  '<!--->',
  '<!-- a\n\nb -->',
])('%j is a comment', (raw) => {
  expect(isComment(html(raw))).toBe(true);
});

test.each([
  '<b>',
  '<!-- a --><b>',
  '<!-- a --><script>alert(1)</script><!-- b -->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- not closed',
])('%j is more than a comment', (raw) => {
  expect(isComment(html(raw))).toBe(false);
});

test('text is no comment, whatever it says', () => {
  expect(isComment({ type: 'text', raw: '<!-- a -->', text: '<!-- a -->' })).toBe(false);
});

test('each comment has its text and its place', () => {
  const raw = 'x <!-- a --> <b> <!--b-->';
  expect(listComments(raw)).toEqual([
    { text: ' a ', start: 6 },
    { text: 'b', start: 21 },
  ]);
  for (const { text, start } of listComments(raw)) expect(raw.slice(start, start + text.length)).toBe(text);
  expect(commentText(raw)).toBe('a');
  expect(commentText('none')).toBe('');
});

test('a long run of comments is read in no time', () => {
  const start = performance.now();
  expect(isComment(html(`${'<!-- a -->'.repeat(5000)}x`))).toBe(false);
  expect(performance.now() - start).toBeLessThan(1000);
});
