import { describe, expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainCode } from '../../src/markdown/highlight.ts';
import { makeFlow, type RenderEnv } from '../../src/markdown/render.ts';
import { makeSource } from '../../src/source/source.ts';

const plain: RenderEnv = {
  highlight: plainCode,
  imageUrl: (href) => (href.startsWith('missing') ? null : `assets/${href}`),
  footnoteNumber: (label) => (label === 'a' ? 1 : null),
  incremental: false,
  embeds: {},
};

function render(text: string, changes: Partial<RenderEnv> = {}): string {
  const tokens = lexBlocks(makeSource('a.md', text)).map(({ token }) => token);
  return makeFlow({ ...plain, ...changes })
    .blocks(tokens)
    .markup.trim();
}

test('a paragraph takes its attributes and sources', () => {
  expect(render('A *b*. {.fragment #i} <!-- src: p1.s2 -->')).toBe(
    '<p id="x-i" class="fragment" data-sources="p1.s2">A <em>b</em>.</p>',
  );
});

test('headings in a body start below the slide’s own', () => {
  expect(render('# A')).toBe('<h3 data-level="1">A</h3>');
  expect(render('#### A {.b}')).toBe('<h4 class="b">A</h4>');
});

test('comments and empty blocks leave nothing', () => {
  expect(render('<!-- a -->\n\na <!-- b --> c\n\n<!-- src: p1 -->\n\n##\n')).toBe('<p>a  c</p>');
});

describe('text comes out as it was written', () => {
  test('character references are read once', () => {
    expect(render('&lt;b&gt; &amp;amp; &copy; AT&T')).toBe('<p>&lt;b&gt; &amp;amp; © AT&amp;T</p>');
    expect(render('`&amp; <b>`')).toBe('<p><code>&amp;amp; &lt;b&gt;</code></p>');
    expect(render('\\<b\\> \\&amp;')).toBe('<p>&lt;b&gt; &amp;amp;</p>');
  });

  test('an open `<kbd>` does not let text through as markup, here or further down', () => {
    const markup = render('a <kbd>\n\nb <img src=x onerror=alert(1) y="\n');
    expect(markup).not.toContain('<img');
    expect(markup).toContain('&lt;img src=x onerror=alert(1) y=&quot;');
  });
});

describe('links and pictures', () => {
  test('a link that may not be followed leaves its text', () => {
    expect(render('[a](javascript:b) [c](https://d.example "e") [f](javascript&colon;g)')).toBe(
      '<p>a <a href="https://d.example" title="e">c</a> f</p>',
    );
  });

  test('a picture alone is a figure, with its title as caption', () => {
    expect(render('![A *b*](c.png "D"){width=50% fit=cover focus=top} {.fragment}')).toBe(
      '<figure class="media fragment"><img src="assets/c.png" alt="A b" style="--width:50%" data-fit="cover" data-focus="top"><figcaption>D</figcaption></figure>',
    );
  });

  test('a picture that is not there leaves its alternative text', () => {
    expect(render('a ![b & c](missing.png)')).toBe('<p>a <span class="missing-image">b &amp; c</span></p>');
    expect(render('a ![](missing.png)')).toContain('>missing.png</span>');
  });
});

test('wrong values of attributes are left out', () => {
  expect(render('A {.reveal .slides .b width=1e9% fragment-index=x}')).toBe('<p class="b">A</p>');
  expect(render('![a](b){fit=url(x) focus=left;color:red width=5%;color:red}')).not.toMatch(/url|red|style/);
});

describe('fragments', () => {
  test('every item of an incremental deck is one, but those in a nonincremental div', () => {
    const on = { incremental: true };
    expect(render('- a\n- b {.fragment .x}\n', on)).toContain('<li class="fragment x">b</li>');
    expect(render('- a\n', on)).toContain('<li class="fragment">a</li>');
    expect(render('::: nonincremental\n- a\n:::\n\n- b\n', on)).toMatch(
      /<li>a<\/li>[\s\S]*<li class="fragment">b<\/li>/,
    );
    expect(render('::: incremental\n- a\n:::\n\n- b\n')).toMatch(
      /<li class="fragment">a<\/li>[\s\S]*<li>b<\/li>/,
    );
  });

  test('what follows a pause comes later, pause by pause', () => {
    expect(render('a\n\n. . .\n\nb\n\n. . .\n\nc\n').replace(/\n/g, '')).toBe(
      '<p>a</p><div class="fragment"><p>b</p></div><div class="fragment"><p>c</p></div>',
    );
    expect(render('::: x\na\n\n. . .\n\nb\n:::\n')).toContain('<div class="fragment">');
  });
});

test('marks, spans, footnotes, tasks and the key item', () => {
  expect(render('==a== [b]{.c} [^a] [^b]')).toBe(
    '<p><mark>a</mark> <span class="c">b</span> <sup class="footnote-ref">1</sup> [^b]</p>',
  );
  expect(render('- [x] a\n- b *\n')).toMatch(
    /<li data-task><input type="checkbox" checked disabled aria-label="done" lang="en"> a<\/li>\n<li class="key">b<\/li>/,
  );
});

test('code has its language, title and nothing of the writer’s markup', () => {
  expect(render('```ts"> [a<b]\n<i>\n```')).toBe(
    '<figure class="code" style="--rows:1;--columns:3"><figcaption>a&lt;b</figcaption><pre dir="ltr"><code class="language-ts&quot;&gt;"><span class="line">&lt;i&gt;</span></code></pre></figure>',
  );
});

test('a div has its title, a callout its kind', () => {
  expect(render('::: note A & b\nc\n:::\n').replace(/\n/g, '')).toBe(
    '<div class="note"><p class="title">A &amp; b</p><p>c</p></div>',
  );
  expect(render('> [!tip]\n> a\n').replace(/\n/g, '')).toBe(
    '<blockquote class="callout" data-kind="tip"><p class="title">Tip</p><p>a</p></blockquote>',
  );
});
