import { expect, test } from 'vitest';
import { languageNames } from '../../src/markdown/grammar-names.ts';
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

test('a language inside another is coloured too', async () => {
  const { highlight } = await loadHighlighter(['html', 'php', 'md', 'http', 'dockerfile', 'js']);
  const html = highlight('<style>p { color: red }</style><script>let a = 1;</script>', 'html').markup;
  expect(html).toContain('<span class="hljs-attribute">color</span>');
  expect(html).toContain('<span class="hljs-keyword">let</span>');
  expect(highlight('<p>\n<b>a</b>', 'md').markup).toContain('<span class="hljs-name">b</span>');
  expect(highlight('GET / HTTP/1.1\nHost: a\n\n{"b": true}', 'http').markup).toContain('hljs-literal');
  expect(highlight('RUN if true; then a; fi', 'dockerfile').markup).toContain('hljs-keyword">if');
  expect(highlight('html`<b>a</b>`', 'js').markup).toContain('<span class="hljs-name">b</span>');
});

test('every language loads and colours', async () => {
  const { highlight, unknown } = await loadHighlighter(languageNames);
  expect(unknown).toEqual([]);
  const code = 'a = "b" + 1;';
  const plain = languageNames.filter((name) => !highlight(code, name).markup.includes('<span'));
  // Text, and grammars that see nothing of theirs in this line.
  expect(plain.length).toBeLessThan(languageNames.length / 3);
});

test('what is longer than grammars take in time is plain', async () => {
  const { highlight } = await loadHighlighter(['ts']);
  const colours = (code: string) => highlight(code, 'ts').markup.includes('hljs');
  expect(colours('let a;\n'.repeat(2000))).toBe(true);
  expect(colours('let a;\n'.repeat(3000))).toBe(false);
  expect(colours(`let ${'a'.repeat(500)};`)).toBe(false);
  expect(colours(`let a;${'\n'.repeat(501)}`)).toBe(false);
  expect(colours(`let a;\n${'\n'.repeat(400)}let b;${'\n'.repeat(400)}`)).toBe(true);
});
