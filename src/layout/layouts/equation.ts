import type { Token, Tokens } from 'marked';
import { html } from '../../html.ts';
import { isMath, type MathToken } from '../../markdown/math.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { countWords } from '../../markdown/words.ts';
import { takeTrailing } from '../../markdown/trailing.ts';
import type { Layout } from '../types.ts';

/** Words that may stand before and after, all together. */
const mostWords = 40;

/** Equations alone, large, with perhaps a sentence before them and one after. */
export const equation: Layout = {
  name: 'equation',
  needs: 'an equation in a paragraph of its own',
  accepts: ({ tokens }) => tokens.some(isEquation),
  matches: ({ tokens }) => {
    const { before, equations, after } = part(tokens);
    const texts = [...before, ...after];
    const isAlone =
      equations.length > 0 && equations.every(isEquation) && before.length <= 1 && after.length <= 1;
    if (!isAlone || texts.some(({ type }) => type !== 'paragraph')) return null;
    return countWords(plainText(texts)) <= mostWords ? 'nothing but equations, and a sentence at most' : null;
  },
  measures: ({ tokens }) => ({
    ems: Math.ceil(
      tokens.filter(isEquation).reduce((sum, token) => sum + heightOf(mathOf(token)!.tex) + gap, -gap),
    ),
  }),
  renderBody: ({ tokens }, flow) => {
    const { before, equations, after } = part(tokens);
    return html`${before.length > 0 && html`<div class="lede">${flow.blocks(before)}</div>`}<div class="equations">${flow.blocks(equations)}</div>${
      after.length > 0 && html`<div class="source">${flow.blocks(after)}</div>`
    }`;
  },
};

/** Everything from the first equation to the last one, and what stands round it. */
function part(tokens: readonly Token[]): Record<'before' | 'equations' | 'after', readonly Token[]> {
  const first = tokens.findIndex(isEquation);
  const end = tokens.findLastIndex(isEquation) + 1;
  return { before: tokens.slice(0, first), equations: tokens.slice(first, end), after: tokens.slice(end) };
}

const isEquation = (token: Token): boolean => mathOf(token) !== null;

/** The equation that a block is, in a block of its own or alone in its paragraph. */
function mathOf(token: Token): MathToken | null {
  if (token.type === 'equation') return token as MathToken;
  if (token.type !== 'paragraph') return null;
  const [only, ...more] = takeTrailing((token as Tokens.Paragraph).tokens).tokens;
  return only && more.length === 0 && isMath(only) && only.display ? only : null;
}

const gap = 1;

/** About how many times its font size an equation is high: a line with something stacked counts more. */
function heightOf(tex: string): number {
  const lines = tex.split(/\\\\|\\cr(?![a-zA-Z])/);
  const stacked = /\\(?:[dct]?frac|binom|sum|prod|int|oint|lim|under|over|stack|big[a-z]*|left)/;
  return lines.reduce((sum, line) => sum + (stacked.test(line) ? 2.8 : 1.6), 0);
}
