import { expect, test } from 'vitest';
import { lexBlocks } from '../../src/markdown/blocks.ts';
import { plainText } from '../../src/markdown/plain-text.ts';
import { countWords } from '../../src/markdown/words.ts';
import { texToText } from '../../src/markdown/tex-text.ts';
import { makeSource } from '../../src/source/source.ts';

test.each([
  ['E = mc^2', 'E = mc²'],
  [String.raw`\alpha_1 + \beta_{12}`, 'α₁ + β₁₂'],
  [String.raw`\frac{a+b}{c^2}`, '(a+b)/c²'],
  [String.raw`\frac12`, '1/2'],
  [String.raw`\sqrt{x+1}`, '√(x+1)'],
  [String.raw`\int_{-\infty}^\infty e^{-x^2}\,dx = \sqrt{\pi}`, '∫_(−∞)^(∞) e^(−x²) dx = √π'],
  [String.raw`\text{speed of light} \mathbf{c}`, 'speed of light c'],
  [String.raw`\left( x \right.`, '( x'],
  [String.raw`\begin{aligned} a &= b \\ c &= d \end{aligned}`, 'a = b c = d'],
  [String.raw`x \quad \textcolor{red}{y} \color{blue} z % note`, 'x y z'],
  [String.raw`\operatorname{rank} A \leq n`, 'rank A ≤ n'],
  [String.raw`f'(x)`, 'f′(x)'],
  [String.raw`\{x\} \| y \%`, '{x} ‖ y %'],
  ['}}{{x^', 'x'],
])('%s', (tex, expected) => {
  expect(texToText(tex)).toBe(expected);
});

test('an equation counts as what is read of it, not as its TeX', () => {
  const tokens = (text: string) => lexBlocks(makeSource('a.md', text)).map(({ token }) => token);
  const text = String.raw`The area is $\mathrm{A} = \pi \cdot r^{2}$ here`;
  expect(plainText(tokens(text))).toBe('The area is A = π · r² here');
  expect(countWords(plainText(tokens(String.raw`$$ \begin{aligned} \mathbf{E} &= 0 \end{aligned} $$`)))).toBe(
    2,
  );
  expect(plainText(tokens('as @eq:a says'))).toBe('as says');
});

test.each(['{'.repeat(1e5), '^'.repeat(1e5), '\\frac'.repeat(1e5), 'x^{'.repeat(1e5), '\\'.repeat(1e5)])(
  'a bomb of %.8s is read at once',
  (tex) => {
    const start = performance.now();
    texToText(tex);
    expect(performance.now() - start).toBeLessThan(3000);
  },
);
