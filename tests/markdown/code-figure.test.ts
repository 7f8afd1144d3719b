import fc from 'fast-check';
import type { Tokens } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { renderCode, signOf } from '../../src/markdown/code-figure.ts';
import { decodeEntities } from '../../src/markdown/entities.ts';
import { languageNames } from '../../src/markdown/grammar-names.ts';
import { type Highlight, loadHighlighter, plainCode } from '../../src/markdown/highlight.ts';
import { makeSource } from '../../src/source/source.ts';

const codeOf = (text: string, info = ''): Tokens.Code => ({
  type: 'code',
  raw: `~~~~ ${info}\n${text}\n~~~~\n`,
  lang: info,
  text,
});

/** The text of the code element, as a browser would read it. */
function visible(markup: string): string {
  const [, inner = ''] = /<code[^>]*>(.*)<\/code>/s.exec(markup)!;
  return decodeEntities(inner.replace(/<\/?span[^>]*>/g, ''));
}

let highlight: Highlight;
beforeAll(async () => {
  ({ highlight } = await loadHighlighter(languageNames));
});

describe('no character of the code is lost', () => {
  const pieces = fc.constantFrom(
    '\n',
    '\n\n',
    '  ',
    '\t',
    '<!-- a -->',
    '</script>',
    '</pre>',
    '<b class="x">',
    '&amp;',
    '&',
    '\u2028',
    '\u2029',
    '\u{1F600}',
    '\ud800',
    '\udc00',
    'e\u0301',
    '`${',
    '}`',
    '"',
    "'",
    '/*',
    '*/',
    '//',
    '#',
    '{',
    '}',
    '(',
    ')',
    '<?php',
    '?>',
    '<style>',
    'function a() ',
    'class B ',
    'return 1.5e3;',
    '-- ',
    '+x',
    '-y',
    ' z',
    '\u00a0',
    '\ufeff',
  ); // prettier-ignore
  const code = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
  const infos = fc.constantFrom('', '{.diff}', '{1|2}', '[]', '[2: 1]', '{add=1 remove=2}');

  test('in any language, whatever else the fence says', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languageNames), infos, code, (language, info, text) => {
        const { markup } = renderCode(codeOf(`${text}.`, `${language} ${info}`), highlight);
        expect(visible(markup)).toBe(`${text}.`);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  test('of a fence in an outline', () => {
    fc.assert(
      fc.property(code, (text) => {
        const source = makeSource('a.md', `~~~~ js\n${text}.\n~~~~\n`);
        const [block] = lexBlocks(source);
        const { markup } = renderCode(block!.token as Tokens.Code, highlight);
        expect(visible(markup)).toBe(source.text.slice(8, -6));
      }),
    );
  });

  test('each line is an element, and every element is closed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languageNames), code, (language, text) => {
        const { markup } = renderCode(codeOf(`${text}.`, language), highlight);
        const lines = markup.split('<span class="line"').slice(1);
        expect(lines).toHaveLength(text.split('\n').length);
        for (const line of lines) expect(line.split('<span').length + 1).toBe(line.split('</span').length);
      }),
    );
  });
});

describe('steps', () => {
  const render = (info: string, withSteps = true) =>
    renderCode(codeOf('a\nb\nc', info), plainCode, withSteps).markup;

  test('each after the first is an empty fragment; the lines themselves are marked by the deck’s script', () => {
    const markup = render('{1|2-9|all|none}');
    expect(markup).toContain('data-steps="1|2-3|all|none"');
    expect(markup.match(/<span class="fragment" data-step="\d"><\/span>/g)).toHaveLength(3);
    expect(markup).not.toContain('data-lit');
  });

  test('one step stands in the markup, and one that is all of it leaves nothing', () => {
    expect(render('{2}').match(/<span class="line" data-lit>b/g)).toHaveLength(1);
    expect(render('{2}')).toMatch(/^<figure class="code" data-lit /);
    for (const info of ['{1-3}', '{all}', '']) expect(render(info)).not.toContain('data-lit style');
  });

  test('indices count on from the one that is given, after the listing’s own if it is a fragment too', () => {
    const indices = (info: string) => [...render(info).matchAll(/fragment-index="(\d+)"/g)].map(([, n]) => n);
    expect(indices('{1|2|3} {fragment-index=4}')).toEqual(['4', '5']);
    expect(indices('{1|2|3} {.fragment fragment-index=4}')).toEqual(['4', '5', '6']);
    expect(indices('{1|2}')).toEqual([]);
  });

  test('notes have no fragments', () => {
    expect(render('{1|2} {.fragment}', false)).not.toMatch(/fragment|data-step/);
  });
});

test('a diff keeps its signs beside the code, which is coloured without them', () => {
  const { markup } = renderCode(codeOf('-let a;\n+const a = 1;\n b();\n\nc', 'ts {.diff}'), highlight);
  expect(markup).toContain(
    'data-change="removed"><span class="sign">-</span><span class="hljs-keyword">let</span>',
  );
  expect(markup).toContain(
    'data-change="added"><span class="sign">+</span><span class="hljs-keyword">const</span>',
  );
  expect(markup).toContain('<span class="line"><span class="sign"> </span>');
  expect(['+', '-', ' ', '\t', 'a', ''].map(signOf)).toEqual(['+', '-', ' ', '', '', '']);
});

test('lines named by number are added and removed without signs in the code', () => {
  const { markup } = renderCode(codeOf('a\nb\nc', '{add=2- remove=1}'), plainCode);
  expect(markup.match(/data-change="\w+"/g)).toEqual([
    'data-change="removed"',
    'data-change="added"',
    'data-change="added"',
  ]);
  expect(markup).toContain('<figure class="code" data-diff ');
});

test('a start shifts the numbers, and a long line says how far it is indented', () => {
  const { markup } = renderCode(codeOf(`      ${'x'.repeat(40)}\n  y`, '[25:]'), plainCode);
  expect(markup).toContain('data-numbers');
  expect(markup).toContain('<code style="--start:24">');
  expect(markup.match(/--indent:\d+/g)).toEqual(['--indent:6']);
});
