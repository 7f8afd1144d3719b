import type { Token, Tokens } from 'marked';
import { partMark } from '../deck/part-mark.ts';
import type { Footnotes } from '../deck/types.ts';
import { attributes as attrs, type Html, html } from '../html.ts';
import type { Arranged } from '../layout/arrange.ts';
import type { SlideContent } from '../layout/types.ts';
import { type Attributes, mergeAttributes } from '../markdown/attributes.ts';
import { isComment } from '../markdown/comments.ts';
import { elementAttributes } from '../markdown/elements.ts';
import { takeFragment } from '../markdown/fragments.ts';
import { narrowAttributes } from '../markdown/narrow.ts';
import { walkTokens } from '../markdown/places.ts';
import { type Embeds, type Flow, makeFlow } from '../markdown/render.ts';
import { takeTrailing } from '../markdown/trailing.ts';
import { footnoteTokens, listFootnotes, renderFootnotes } from './footnotes.ts';
import type { SlideEnv } from './slide.ts';
import { makeVault, type Vault } from './vault.ts';

/** What an outline itself says on a slide, as clean markup. */
export interface SlideParts {
  readonly heading: Html | null;
  readonly body: Html;
  readonly aside: Html | null | undefined;
  readonly note: Html | null;
}

/** Parts as they were drawn, and all that they were drawn with besides the content. */
interface Drawn {
  readonly with: readonly unknown[];
  readonly parts: SlideParts;
}

const drawn = new WeakMap<SlideContent, Drawn>();

/**
 * Heading, body and footnotes of a slide. A slide is drawn to be measured, without its notes and its number, and again to
 * be shown: what is the same on both is drawn once.
 */
export function drawParts(arranged: Arranged, env: SlideEnv): SlideParts {
  const { slide, content, layout } = arranged;
  const { deck, highlight, imageUrl, imageSize, embeds, sanitize } = env;
  const used = [deck.meta, highlight, imageUrl, imageSize, embeds, sanitize];
  const all = [...used, layout, slide.heading, slide.part, slide.footnotes];
  const known = drawn.get(content);
  if (known?.with.every((each, at) => each === all[at])) return known.parts;
  const parts = renderParts(arranged, env);
  drawn.set(content, { with: all, parts });
  return parts;
}

function renderParts({ slide, content, layout }: Arranged, env: SlideEnv): SlideParts {
  const vault = makeVault();
  const clean = makeClean(env, vault);
  const inHeading = slide.heading ? [slide.heading.block.token] : [];
  const shown = [...inHeading, ...content.tokens];
  const { flow, footnotes } = makeSlideFlow(shown, slide.footnotes, env, vault);
  const heading = slide.heading && clean(inHeading, renderHeading(slide, layout.name, flow));
  const body = clean(content.tokens, layout.renderBody(content, flow));
  const aside = layout.renderAside && clean(content.tokens, layout.renderAside(content, flow));
  const list = renderFootnotes(footnotes, slide.footnotes, flow);
  const note =
    list && clean(footnoteTokens(footnotes, slide.footnotes), html`<aside class="note">${list}</aside>`);
  return { heading, body, aside, note };
}

/** Markup of tokens as it may stand in a deck. */
export type Clean = (tokens: readonly Token[], markup: Html) => Html;

/** Cleans what holds an author's raw HTML, or all of a stranger's, and puts what is ours back into it. */
export function makeClean({ sanitize, narrow }: SlideEnv, vault: Vault): Clean {
  return (tokens, markup) => vault.release(narrow || hasRawHtml(tokens) ? sanitize(markup) : markup);
}

function renderHeading(slide: Arranged['slide'], layout: string, flow: Flow): Html {
  const { tokens, comment, block } = takeTrailing((slide.heading!.block.token as Tokens.Heading).tokens);
  // A block `{…}` after the heading describes the slide, but a slide is no fragment; `.element` the heading itself.
  const ofElement = elementAttributes(mergeAttributes(takeFragment(block).fragment, comment));
  const { level } = slide.heading!;
  const usual = layout === 'cover' ? 1 : 2;
  const attributes = html`${attrs({ 'data-level': level === usual ? null : level })}${ofElement}`;
  const inner = html`${flow.inline(tokens)}${partMark(slide)}`;
  return usual === 1 ? html`<h1${attributes}>${inner}</h1>` : html`<h2${attributes}>${inner}</h2>`;
}

/** A renderer for tokens that stand together, with the labels of the footnotes they name in their order. */
export function makeSlideFlow(
  tokens: readonly Token[],
  written: Footnotes,
  { deck, highlight, imageUrl, imageSize, embeds, narrow }: SlideEnv,
  vault: Vault,
  inNotes = false,
): { readonly flow: Flow; readonly footnotes: readonly string[] } {
  const footnotes = listFootnotes(tokens, written);
  const footnoteNumber = (label: string) => footnotes.indexOf(label) + 1 || null;
  const kept: Embeds = Object.fromEntries(
    Object.entries(embeds).map(([type, draw]) => [
      type,
      (token: Token) => vault.keep(draw(narrow ? narrowToken(token) : token)),
    ]),
  );
  const incremental = deck.meta.incremental && !inNotes;
  const env = { highlight, imageUrl, imageSize, incremental, inNotes, footnoteNumber, embeds: kept };
  return { flow: makeFlow(env), footnotes };
}

/** What passes by the sanitiser is made of no more than what may pass it. */
function narrowToken(token: Token): Token {
  const { attributes } = token as { readonly attributes?: Attributes };
  return attributes ? { ...token, attributes: narrowAttributes(attributes) } : token;
}

/** True when tokens hold HTML of the author's other than comments. */
export function hasRawHtml(tokens: readonly Token[]): boolean {
  let found = false;
  walkTokens(tokens, (token) => {
    if (token.type === 'html' && !isComment(token)) found = true;
  });
  return found;
}
