import type { Token, Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { isMath, isNumbered, maskMath, type MathToken } from '../../src/markdown/math.ts';
import { eachToken } from '../../src/markdown/places.ts';
import { makeSource } from '../../src/source/source.ts';

function listMath(text: string): MathToken[] {
  const found: MathToken[] = [];
  for (const block of lexBlocks(makeSource('talk.md', text)))
    eachToken(block, (token) => {
      if (isMath(token)) found.push(token);
    });
  return found;
}

const texOf = (text: string) => listMath(text).map(({ type, tex }) => `${type} ${tex}`);

describe('within a line', () => {
  test.each([
    ['so $x$ is', ['math x']],
    ['$a_1 + b_2$ and *$c*d$*', ['math a_1 + b_2', 'math c*d']],
    ['costs $5 and $10', []],
    ['US$5-$10, $HOME and $PATH', []],
    ['$ x$, $x $, $x$5', []],
    [String.raw`\$x$ and $x\$`, []],
    [String.raw`$\$5$ is a price`, [String.raw`math \$5`]],
    ['`$a$` is code', []],
    ['GitHub writes $`a_b`$', ['math a_b']],
    ['an open $x', []],
    ['sum $$a$$ here', ['math a']],
    ['an empty $$ $$ is none', []],
    ['a [link with $x$](https://example.org)', ['math x']],
  ])('%s', (text, expected) => {
    expect(texOf(text)).toEqual(expected);
  });

  test('stars and underscores in it open no emphasis outside', () => {
    const [block] = lexBlocks(makeSource('talk.md', 'a *b $x*y$ c* d'));
    const { tokens } = block!.token as Tokens.Paragraph;
    expect(tokens.map(({ type, raw }) => `${type} ${raw}`)).toEqual(['text a ', 'em *b $x*y$ c*', 'text  d']);
  });

  test('a pair of double dollars is large, a pair of single ones is not', () => {
    expect(listMath('a $x$ b $$y$$ c').map(({ display }) => display)).toEqual([false, true]);
  });

  test('attributes that give no number are left to the paragraph', () => {
    const [first] = listMath('a $$x$$ {.fragment}');
    const [second] = listMath('a $$x$$ {#eq:one} b');
    expect(first).toMatchObject({ raw: '$$x$$', attributes: { classes: [] } });
    expect(second).toMatchObject({ raw: '$$x$$ {#eq:one}', attributes: { id: 'eq:one' } });
  });
});

describe('in a block of its own', () => {
  test.each([
    ['$$ x $$', ['equation  x ']],
    ['$$\nx\n+ y\n- z\n$$', ['equation \nx\n+ y\n- z\n']],
    ['text\n$$ x $$\nmore', ['equation  x ']],
    ['- item\n\n  $$\n  x\n  $$', ['equation \nx\n']],
    ['- $$ x $$', ['equation  x ']],
    ['> $$\n> x\n> $$', ['equation \nx\n']],
    ['::: column\n$$ x $$\n:::', ['equation  x ']],
    ['[^1]: see\n\n  $$ x $$\n', ['equation  x ']],
    ['```math\nx\n\ny\n```', ['equation x\n\ny\n']],
    ['~~~~ math {.numbered}\n```\n~~~~', ['equation ```\n']],
    ['$$ x', []],
    ['$$\nx\n\ny\n$$', []],
    ['```math\nx', []],
    ['$$ x $$ is a sentence', ['math  x ']],
    ['| a |\n|---|\n| $x$ and $$y$$ |', ['math x', 'math y']],
    ['## Title $x$', ['math x']],
  ])('%j', (text, expected) => {
    expect(texOf(text)).toEqual(expected);
  });

  test('what describes it stands behind it, and comments are kept', () => {
    const [equation] = listMath('$$ x $$ {#eq:a-b .wide} <!-- src: p3.s2 --> <!-- layout: equation -->');
    expect(equation).toMatchObject({ attributes: { id: 'eq:a-b', classes: ['wide'] }, sources: ['p3.s2'] });
    const types = (equation?.tokens as Token[]).map(({ type }) => type);
    expect(types.filter((type) => type === 'html')).toHaveLength(2);
  });

  test('a fence takes its attributes from its first line', () => {
    expect(listMath('```math {#eq:x}\nx\n```')[0]).toMatchObject({ attributes: { id: 'eq:x' } });
  });

  test('the TeX stands where it says, and the blocks join up to the text', () => {
    const text = 'a\n\n  $$ x\n y $$ {.numbered}\n\n```math\nz\n```\nb\n';
    const blocks = lexBlocks(makeSource('talk.md', text));
    expect(blocks.map(({ token }) => token.raw).join('')).toBe(text);
    for (const { raw, tex, texStart } of listMath(text)) expect(raw.startsWith(tex, texStart)).toBe(true);
  });
});

test('an equation is numbered by an id of its kind or on request', () => {
  const asked = ['$$x$$ {#eq:a}', '$$x$$ {.numbered}', '$$x$$ {#a}', '$$x$$'];
  expect(asked.map((text) => isNumbered(listMath(text)[0]!))).toEqual([true, true, false, false]);
});

test('masking keeps every place', () => {
  expect(maskMath('a $x*y$ b $$z_1$$ $5')).toBe('a aaaaa b aaaaaaa $5');
  expect(maskMath('no maths')).toBe('no maths');
});

test.each([
  ['opening dollars', '$a '.repeat(50_000)],
  ['double dollars', '$$a '.repeat(5001)],
  ['escapes', `$${'\\$'.repeat(20_000)}`],
  ['lines that open', '$$a\n\n'.repeat(5_000)],
  ['fences without an end', '```math\n'.repeat(3_000)],
])('a long text of %s is read at once', (_, text) => {
  const start = performance.now();
  lexBlocks(makeSource('talk.md', text));
  expect(performance.now() - start).toBeLessThan(4000);
});

test('a long formula within a sentence is one, whatever stands in it', () => {
  const tex = `a_1 + ${'b_{i} + '.repeat(200)}c`;
  const [block] = lexBlocks(makeSource('a.md', `The sum $${tex}$ grows.\n`));
  expect((block!.token as Tokens.Paragraph).tokens.map(({ type }) => type)).toEqual(['text', 'math', 'text']);
});
