import type { Token } from 'marked';
import { numberEquations } from '../deck/equations.ts';
import { attributes as attrs, type Html, html } from '../html.ts';
import { elementAttributes } from '../markdown/elements.ts';
import type { EquationReference } from '../markdown/equation-reference.ts';
import { isMath, type MathToken } from '../markdown/math.ts';
import { walkTokens } from '../markdown/places.ts';
import type { Embeds } from '../markdown/render.ts';
import { texToText } from '../markdown/tex-text.ts';
import { type DrawnTex, type DrawTex, loadDrawTex } from './draw-tex.ts';

/** What draws equations, their numbers, and references to those; nothing for tokens without any. */
export async function loadMath(tokens: readonly Token[]): Promise<Embeds> {
  const types = new Set<string>();
  walkTokens(tokens, ({ type }) => types.add(type));
  if (!['equation', 'math', 'equationReference'].some((type) => types.has(type))) return {};
  const { byToken, byLabel } = numberEquations(tokens);
  const draw = await loadDrawTex();
  const drawMath = (token: Token) => renderMath(token as MathToken, byToken.get(token) ?? null, draw);
  return {
    equation: drawMath,
    math: drawMath,
    equationReference: (token) => renderReference(token as EquationReference, byLabel),
  };
}

/** Every equation of a deck, with its source. */
export async function drawEquations(
  tokens: readonly Token[],
): Promise<readonly (DrawnTex & { readonly tex: string })[]> {
  const found: MathToken[] = [];
  walkTokens(tokens, (token) => {
    if (isMath(token)) found.push(token);
  });
  if (found.length === 0) return [];
  const draw = await loadDrawTex();
  return found.map(({ tex, display }) => ({ ...draw(tex, display), tex }));
}

function renderMath(token: MathToken, number: number | null, draw: DrawTex): Html {
  const { tex, display, attributes, sources } = token;
  const drawn = draw(tex, display);
  const wrong = 'problem' in drawn;
  const classes = [display ? 'equation' : 'math', ...(wrong ? ['wrong'] : []), ...attributes.classes];
  const pairs = elementAttributes({ ...attributes, classes }, sources);
  const inner = wrong ? html`<code>${tex.trim()}</code>` : drawn.markup;
  const text = wrong ? null : texToText(tex);
  if (!display) return html`<span${pairs}${attrs({ 'data-text': text })}>${inner}</span>`;
  // In the middle of a sentence it stands in a paragraph, which holds no blocks.
  const tag = token.type === 'equation' ? 'div' : 'span';
  const size = wrong ? null : `--wide:${drawn.width.toFixed(2)};--high:${drawn.height.toFixed(2)}`;
  const mark = number !== null && html`<span class="number">(${number})</span>`;
  return html`<${tag}${pairs}><${tag}${attrs({ class: 'tex', style: size, 'data-text': text })}>${inner}</${tag}>${mark}</${tag}>`;
}

/** The number of an equation with a way to it; a name that no equation has stays as it is written. */
function renderReference(
  { raw, label, inLink }: EquationReference,
  byLabel: ReadonlyMap<string, number>,
): Html {
  const number = byLabel.get(label);
  if (number === undefined) return html`${raw}`;
  return inLink ? html`(${number})` : html`<a class="equation-ref" href="#x-${label}">(${number})</a>`;
}
