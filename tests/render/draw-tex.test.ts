import { describe, expect, test, vi } from 'vitest';
import { loadDrawTex } from '../../src/render/draw-tex.ts';

const draw = await loadDrawTex();

test('an equation becomes letters for the eye and MathML for screen readers, without its source', () => {
  const drawn = draw(String.raw`\frac{a}{b}`, true);
  if ('problem' in drawn) throw new Error(drawn.problem);
  const { markup } = drawn.markup;
  expect(markup).toContain('<mfrac>');
  expect(markup).toContain('class="katex-html" aria-hidden="true"');
  expect(markup).not.toMatch(/annotation|\\frac/);
  expect(drawn.height).toBeGreaterThan(1.5);
});

test('an equation is drawn once, and what it defines no other one knows', () => {
  expect(draw('x+y', false)).toBe(draw('x+y', false));
  expect(draw('x+y', true)).not.toBe(draw('x+y', false));
  expect(draw(String.raw`\gdef\mine{q}\mine`, false)).toHaveProperty('markup');
  expect(draw(String.raw`\mine`, false)).toHaveProperty('problem');
});

describe('what cannot be drawn says why and where', () => {
  test.each([
    [String.raw`a + \nope`, 'undefined control sequence: \\nope', String.raw`\nope`],
    ['a^b^c', 'double superscript', '^'],
    [String.raw`\frac{a}{`, "unexpected end of input in a macro argument, expected '}'", '{'],
    ['x 😀', 'there is no letter "😀" in its fonts', '😀'],
    [String.raw`x\href{javascript:a}{b}`, 'the command \\href is not allowed', String.raw`\href`],
    [
      String.raw`\includegraphics{a.png}`,
      'the command \\includegraphics is not allowed',
      String.raw`\includegraphics`,
    ],
    [String.raw`\htmlClass{slides}{b}`, 'the command \\htmlClass is not allowed', String.raw`\htmlClass`],
    [
      String.raw`\begin{aligned} a \end{align ed}`,
      'it cannot be read: expected node of type textord, but got node of type spacing',
      null,
    ],
    ['  ', 'there is nothing in it', null],
  ])('%s', (tex, problem, at) => {
    const drawn = draw(tex, true);
    expect(drawn).toHaveProperty('problem', problem);
    if ('at' in drawn) expect(drawn.at && tex.slice(drawn.at.start, drawn.at.end)).toBe(at);
  });
});

test.each([
  ['a loop', String.raw`\def\a{\a\a}\a`],
  ['growth', String.raw`\def\b{${'x'.repeat(2000)}}${String.raw`\b`.repeat(1400)}`],
  [
    'growth by steps',
    String.raw`\def\b{xxxxxxxxxx}\def\c{\b\b\b\b\b\b\b\b\b\b}\def\d{\c\c\c\c\c\c\c\c\c\c}\d\d\d\d\d\d`,
  ],
  ['nesting', `${'{'.repeat(2400)}${'}'.repeat(2400)}`],
  ['nested roots', `${'\\sqrt{'.repeat(500)}x${'}'.repeat(500)}`],
  ['length', 'x+'.repeat(500_000)],
])('%s ends soon', (_, tex) => {
  const start = performance.now();
  const drawn = draw(tex, true);
  expect(performance.now() - start).toBeLessThan(5000);
  if ('markup' in drawn) expect(drawn.markup.markup.length).toBeLessThan(250_000);
  else expect(drawn.problem).not.toBe('');
});

test('nothing is written to the terminal', () => {
  const written = (['log', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => undefined),
  );
  for (const tex of [
    String.raw`\message{a}`,
    String.raw`\show\x`,
    'é 中 😀',
    String.raw`\text{中 é 😀}`,
    'a\\\\b',
  ])
    draw(tex, false);
  for (const spy of written) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});
