import { describe, expect, test } from 'vitest';
import { checkDeck } from '../../src/check/check-deck.ts';
import { layOut, renderSections } from '../support/deck.ts';

const staircase = Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n');

/** Slides that are wrong in a way that reaches, or could reach, beyond their end. */
const bad: Readonly<Record<string, string>> = {
  'a fence without an end': '```js\nlet a = 1;',
  'a fence of tildes without an end': '~~~~\nx\n~~~',
  'a fence without an end in its notes': 'x\n\nNote:\n```\nopen',
  'a div without an end': '::: columns\n::: column\nx',
  'a comment without an end': '<!-- never closed',
  'a tag without an end': '<div class="x',
  'elements without an end': '<div>\n<b>\n<table><tr>',
  'a script without an end': '<script>\nvar x = 1;',
  'a style without an end': '<style>\na { b: c',
  'a `pre` without an end': '<pre>\nx',
  'a `textarea` without an end': '<textarea>\nx',
  '`plaintext`': '<plaintext>\nx',
  'an instruction without an end': '<?php echo',
  'CDATA without an end': '<![CDATA[ x',
  'a declaration without an end': '<!DOCTYPE x',
  'end tags of the page': '</section></div></main></body></html>',
  'an equation without an end': '$$\nx^2',
  'quotes 150 deep': `${'> '.repeat(150)}x`,
  'lists 150 deep': staircase,
  'divs 150 deep': `${'::: x\n'.repeat(150)}x`,
  'elements 3,000 deep': `${'<div>'.repeat(3000)}x`,
  'emphasis that never ends': '*a **b '.repeat(3000),
  'brackets that never end': '[[![('.repeat(1000),
  'a layout that there is none of': '<!-- layout: nonsense -->\n\nx',
  'a picture that is not there': '![a](https://example.org/nowhere.png)',
  'attributes that mean nothing': 'x {.fragment fragment-index=x}\n\n{#a .b c=d bg=nothing}',
  'a diagram that cannot be read': '```mermaid\nnonsense -->\n```',
  'a chart that cannot be read': '```chart\ntype: nonsense\n```',
  'an include that is not there': '<!-- include: nowhere.md -->',
  'a footnote that names itself': '[^x]\n\n[^x]: [^x]',
  'a table that is none': '| a |\n|---\n| b | c | d',
};

const outline = (body: string) =>
  `## First\n\nalpha\n\n---\n\n## Middle\n\n${body}\n\n---\n\n## Third\n\n- gamma\n\n---\n\n## Fourth\n\ndelta [link][l]\n\n[l]: https://example.org\n`;

/** The slides of an outline besides the one in the middle, by their heading. */
function others(text: string): Map<string, string> {
  const sections = renderSections(layOut(text));
  const named = sections.map(
    (section) => [/<h2[^>]*>(\w+)<\/h2>/.exec(section)?.[1] ?? '', section] as const,
  );
  return new Map(named.filter(([name]) => ['First', 'Third', 'Fourth'].includes(name)));
}

describe('R43: the other slides are as they would be without a slide that has', () => {
  const sound = others(outline('sound'));

  test.each(Object.entries(bad))('%s', (_, body) => {
    expect([...sound.keys()]).toEqual(['First', 'Third', 'Fourth']);
    expect(others(outline(body))).toEqual(sound);
  });
});

test('what ends with its slide only because that ends is told at its place', async () => {
  for (const body of ['```js\na', '~~~\na', '<!-- a', '<script>\na', '<?php', '<![CDATA[ x', '<!DOCTYPE x']) {
    const laid = layOut(outline(body));
    const found = [...laid.diagnostics, ...(await checkDeck(laid.deck, laid.arranged, 'talk.md'))];
    const told = found.filter(({ rule }) => rule === 'unclosed');
    expect(told, body).toHaveLength(1);
    expect(told[0]).toMatchObject({
      severity: 'error',
      range: { start: outline('').indexOf('\n\n\n\n') + 2 },
    });
  }
});

test('a rule inside a block that is closed is part of it', () => {
  const text = outline('```\na\n\n---\n\nb\n```\n\n<!--\n\n---\n\n-->');
  expect(renderSections(layOut(text))).toHaveLength(4);
  expect(renderSections(layOut(text)).join()).toContain('>---\n</span>');
});

test('many blocks without an end are read in a moment', () => {
  const start = performance.now();
  const text = '```js\nopen\n\n---\n\n'.repeat(3000);
  expect(layOut(text).slides.length).toBeGreaterThan(50);
  expect(performance.now() - start).toBeLessThan(20_000);
});
