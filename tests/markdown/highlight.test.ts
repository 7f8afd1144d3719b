import { expect, test } from 'vitest';
import { loadHighlighter, plainCode } from '../../src/markdown/highlight.ts';

test('a known language is marked up, by its own name or an alias; the code stays the same text', async () => {
  const { highlight, unknown } = await loadHighlighter(['ts', 'c++']);
  expect(unknown).toEqual([]);
  const { markup } = highlight('const a = 1 < 2;', 'ts');
  expect(markup).toContain('<span class="hljs-keyword">const</span>');
  expect(markup.replace(/<[^>]*>/g, '')).toBe('const a = 1 &lt; 2;');
  expect(highlight('int a;', 'c++').markup).toContain('hljs-');
});

test('an unknown language, and names that reach for files or for what objects are born with, are plain', async () => {
  const names = ['nolang', '../../package', 'constructor', '__proto__', ''];
  const { highlight, unknown } = await loadHighlighter(names);
  expect([...unknown].sort()).toEqual([...names].sort());
  expect(highlight('<b>', 'constructor').markup).toBe('&lt;b&gt;');
});

test('no language and no grammar escape the code', () => {
  expect(plainCode('<script>', null).markup).toBe('&lt;script&gt;');
});
