import { expect, test } from 'vitest';
import { checkDeck } from '../../src/check/check-deck.ts';
import { layOut, textAt } from '../support/deck.ts';

async function findIn(text: string): Promise<string[]> {
  const laid = layOut(text);
  const found = await checkDeck(laid.deck, laid.arranged, 'talk.md');
  return found.map((diagnostic) => `${diagnostic.rule}: ${textAt(laid, diagnostic)}`);
}

test.each([
  ['in a line', '## A\n\nso $a + \\no$', 'equation: \\no'],
  ['in a block', '## A\n\n$$\na\n+ \\no\n$$', 'equation: \\no'],
  ['in a heading', '## A $\\no$', 'equation: \\no'],
  ['in a quote', '## A\n\n> so\n>\n> $$\n> \\bar\n>   + \\no\n> $$', 'equation: \\no'],
  ['in a list', '## A\n\n- one\n\n  $$\n  a\n    + \\no\n  $$', 'equation: \\no'],
  ['in a table', '## A\n\n| a |\n|---|\n| $\\|x\\| + \\no$ |', 'equation: \\no'],
  ['in notes', '## A\n\nNote: $\\no$', 'equation: \\no'],
  ['in a footnote', '## A\n\na[^x]\n\n[^x]: so $\\no$', 'equation: \\no'],
  ['in a column', '## A\n\n::: columns\n::: column\n$$ \\no $$\n:::\n:::', 'equation: \\no'],
  ['in a fence', '## A\n\n```math\na\n\n\\no\n```', 'equation: \\no'],
])('a mistake %s is pointed at', async (_, text, expected) => {
  const found = await findIn(text);
  if (text.includes('\\bar')) expect(found).toHaveLength(1);
  else expect(found).toEqual([expected]);
});

test('names are unique and known', async () => {
  expect(await findIn('## A\n\n$$a$$ {#eq:a}\n\n$$b$$ {#eq:a}\n\n@eq:a @eq:b')).toEqual([
    'equation-twice: $$b$$ {#eq:a}',
    'equation-reference: @eq:b',
  ]);
});

test('prices, code and dollars within a line are left alone', async () => {
  expect(await findIn('## A\n\nFrom $5 to $10, `$$`, and $$ as a word.')).toEqual([]);
});

test('an equation that is too wide for where it stands is reported', async () => {
  const wide = (n: number) => `$$ ${'a+'.repeat(n)}a $$`;
  expect(await findIn(`## A\n\n${wide(18)}`)).toEqual([]);
  expect(await findIn(`## A\n\n${wide(40)}`)).toEqual([`equation-wide: ${wide(40)}`]);
  const columns = `## A\n\n::: columns\n::: column\n${wide(18)}\n:::\n:::`;
  expect(await findIn(columns)).toEqual([`equation-wide: ${wide(18)}`]);
});

test('a block that is not closed is reported', async () => {
  expect(await findIn('## A\n\n$$\na\n\nb')).toEqual(['unclosed: $$']);
});
