import { Marked, type Parser, type Renderer, type Token, type Tokens } from 'marked';
import { attributes as attrs, escapeHtml, Html, html } from '../html.ts';
import { mergeAttributes, noAttributes } from './attributes.ts';
import { readCallout } from './callouts.ts';
import { renderCode } from './code-figure.ts';
import { isComment } from './comments.ts';
import type { DrawingFence } from './drawing-fence.ts';
import { elementAttributes } from './elements.ts';
import { decodeEntities } from './entities.ts';
import type { FencedDiv } from './fenced-div.ts';
import { measureFit } from './fit-text.ts';
import type { FootnoteReference } from './footnotes.ts';
import type { Highlight } from './highlight.ts';
import { markLoneIcon, startsWithIcon } from './icon.ts';
import { readItemLine } from './item-line.ts';
import { joinBlocks } from './join-blocks.ts';
import { breakAddress, encodeAddress, isSafeLink } from './links.ts';
import { incrementalOf, type ListWithAttributes } from './list-attributes.ts';
import type { MarkSpan } from './mark.ts';
import { mendOpenTag } from './open-tag.ts';
import { type Grid, picturesOf, renderGallery, renderPictureDiv } from './galleries.ts';
import { plainText } from './plain-text.ts';
import { addAttributes, type Reached } from './reached.ts';
import { type MediaFiles, renderFigure, renderImage, renderSource } from './render-parts.ts';
import { proseRenderers } from './render-prose.ts';
import type { Span } from './span.ts';
import { renderTable } from './table.ts';
import { attachToImages, type ImageWithAttributes, takeTrailing, type Trailing } from './trailing.ts';

/** What the renderer asks of its deck. */
export interface RenderEnv extends MediaFiles {
  readonly highlight: Highlight;
  /** Number of a footnote on its slide, from 1, or null if it has no text. */
  readonly footnoteNumber: (label: string) => number | null;
  /** Every list item is a fragment. */
  readonly incremental: boolean;
  /** True in speaker notes, where nothing comes step by step. */
  readonly inNotes?: boolean;
  readonly embeds: Embeds;
}

/**
 * Markup for tokens that Markdown alone cannot draw, such as an equation, by the type of the token. It is our own: it
 * does not go through the sanitiser.
 */
export type Embeds = Readonly<Record<string, (token: Token) => Html>>;

/** Markdown tokens → markup, bound to one slide. */
export interface Flow {
  readonly blocks: (tokens: readonly Token[]) => Html;
  readonly inline: (tokens: readonly Token[]) => Html;
  /** Pictures side by side: in a row, or in a grid. */
  readonly gallery: (pictures: readonly ImageWithAttributes[], grid: Grid | null) => Html;
}

const own = new Marked({ gfm: true });

/** A renderer for the tokens of `lexBlocks`; raw HTML passes through it and is sanitised by the page stage. */
export function makeFlow(env: RenderEnv): Flow {
  const renderer = new own.Renderer() as Renderer;
  let incremental = env.incremental;
  const parser: Parser = new own.Parser({
    ...own.defaults,
    renderer,
    extensions: {
      renderers: {
        // Shown as their text where nothing draws them.
        chart: (token) => renderSource(token as DrawingFence).markup,
        diagram: (token) => renderSource(token as DrawingFence).markup,
        fencedDiv: (token) => renderDiv(token as FencedDiv),
        footnoteDefinition: () => '',
        footnoteReference: (token) => renderReference(token as FootnoteReference, env),
        ...proseRenderers({
          blocks: (tokens) => blocks(tokens),
          inline: (tokens) => inline(tokens),
          isIncremental: () => incremental,
        }),
        mark: (token) => `<mark>${inline((token as MarkSpan).tokens ?? [])}</mark>`,
        equation: showSource,
        math: showSource,
        equationReference: ({ raw }) => escapeHtml(raw),
        ...Object.fromEntries(
          Object.entries(env.embeds).map(([type, draw]) => [type, (token: Token) => draw(token).markup]),
        ),
        reached: (token) => {
          const reached = token as Reached;
          const draw = reached.isInline ? inline : blocks;
          return addAttributes(draw(reached.tokens).trimEnd(), reached) + (reached.isInline ? '' : '\n');
        },
        span: (token) =>
          `<span${elementAttributes((token as Span).attributes)}>${inline((token as Span).tokens ?? [])}</span>`,
      },
      childTokens: {},
    },
  });
  const blocks = (tokens: readonly Token[]) => parser.parse([...joinBlocks(tokens)]);
  const inline = (tokens: readonly Token[]): string =>
    parser.parseInline([...markLoneIcon(attachToImages(tokens))]);

  function renderDiv(div: FencedDiv): string {
    const { attributes, title, tokens } = div;
    const gallery = renderPictureDiv(div, env);
    if (gallery) return gallery.markup;
    const before = incremental;
    if (attributes.classes.includes('incremental')) incremental = true;
    if (attributes.classes.includes('nonincremental')) incremental = false;
    const inner = blocks(tokens);
    incremental = before;
    const heading = title === '' ? null : html`<p class="title">${title}</p>\n`;
    return html`<div${elementAttributes(measureFit(attributes, plainText(tokens)))}>${heading}${Html.trusted(inner)}</div>\n`
      .markup;
  }

  /** A paragraph or heading; nothing if it has no content. Text that is fitted to its place stands in a box of its own. */
  function renderLine(tag: string, { tokens, attributes, sources }: Trailing, own = ''): string {
    const inner = inline(tokens);
    const fitted = measureFit(attributes, plainText(tokens));
    const shown = fitted === attributes ? inner : `<span>${inner}</span>`;
    return inner.trim() === ''
      ? ''
      : `<${tag}${own}${elementAttributes(fitted, sources)}>${shown}</${tag}>\n`;
  }

  Object.assign(renderer, {
    html: (token: Tokens.HTML | Tokens.Tag) => (isComment(token) ? '' : mendOpenTag(token.text)),
    blockquote: (token: Tokens.Blockquote) => {
      const callout = readCallout(token);
      if (callout === null) return `<blockquote>\n${blocks(token.tokens)}</blockquote>\n`;
      const { kind, word, mark, title, tokens } = callout;
      const spoken =
        word === null
          ? null
          : html`<span class="kind" role="img" aria-label="${word}:" lang="en">${mark}</span>`;
      const inner = html`<p class="title">${spoken}${Html.trusted(inline(title))}</p>\n${Html.trusted(blocks(tokens))}`;
      return html`<blockquote class="callout" data-kind="${kind}">\n${inner}</blockquote>\n`.markup;
    },
    paragraph: ({ tokens }: Tokens.Paragraph) => {
      const trailing = takeTrailing(tokens);
      const [only] = trailing.tokens;
      if (trailing.tokens.length === 1 && only?.type === 'image') {
        return renderFigure(only as Tokens.Image, env, trailing).markup;
      }
      const pictures = picturesOf(trailing.tokens);
      if (pictures) return renderGallery(pictures, env, trailing).markup;
      // Reveal.js moves paragraphs with the same words by itself: a span that fills its paragraph would move twice.
      const moved = trailing.tokens.length === 1 && only?.type === 'span' ? (only as Span) : null;
      if (!moved || !('data-id' in moved.attributes.pairs)) return renderLine('p', trailing);
      const attributes = mergeAttributes(moved.attributes, trailing.attributes);
      return renderLine('p', { ...trailing, tokens: moved.tokens ?? [], attributes });
    },
    heading: ({ tokens, depth }: Tokens.Heading) => {
      const trailing = takeTrailing(tokens);
      // The slide's own heading is h1 or h2; headings in its body come after that, and say what they are written as.
      return renderLine(`h${Math.max(3, depth)}`, trailing, depth < 3 ? ` data-level="${depth}"` : '');
    },
    list: (list: ListWithAttributes) => {
      const before = incremental;
      incremental = incrementalOf(list) ?? incremental;
      const items = list.items.map((item) => renderer.listitem(item)).join('');
      incremental = before;
      const tag = list.ordered ? 'ol' : 'ul';
      const start = list.ordered && list.start !== '' && list.start !== 1 ? attrs({ start: list.start }) : '';
      return `<${tag}${start}${elementAttributes(list.attributes)}>\n${items}</${tag}>\n`;
    },
    listitem: (item: Tokens.ListItem) => {
      const { at, tokens: line, attributes, sources, isKey } = readItemLine(item);
      const isFragment = incremental && !attributes.classes.includes('fragment');
      const classes = [...(isFragment ? ['fragment'] : []), ...attributes.classes, ...(isKey ? ['key'] : [])];
      const tokens =
        at < 0 ? item.tokens : item.tokens.with(at, { ...item.tokens[at], tokens: [...line] } as Token);
      const task = item.task ? ' data-task' : startsWithIcon(line) ? ' data-marker="icon"' : '';
      return `<li${elementAttributes({ ...attributes, classes }, sources)}${task}>${parser.parse(tokens)}</li>\n`;
    },
    // Who cannot see the tick is told of it.
    checkbox: ({ checked = false }: Partial<Tokens.Checkbox>) =>
      `<input${attrs({ type: 'checkbox', checked, disabled: true, 'aria-label': checked ? 'done' : 'to do', lang: 'en' })}> `,
    table: (token: Tokens.Table) =>
      renderTable(token, { row: null, column: null }, { inline: (tokens) => Html.trusted(inline(tokens)) })
        .markup,
    text: (token: Tokens.Text | Tokens.Escape) => {
      if ('tokens' in token && token.tokens) return inline(token.tokens);
      // Not `token.escaped`: marked sets it for all text after an unclosed `<kbd>`, slides further down included.
      return escapeHtml(token.type === 'escape' ? token.text : decodeEntities(token.text));
    },
    code: (token: Tokens.Code) => renderCode(token, env.highlight, !env.inNotes).markup,
    codespan: ({ text }: Tokens.Codespan) => `<code>${escapeHtml(text)}</code>`,
    image: (token: ImageWithAttributes) => renderImage(token, env).markup,
    link: (token: Tokens.Link) => {
      const href = decodeEntities(token.href);
      const title = token.title ? decodeEntities(token.title) : null;
      return isSafeLink(href)
        ? `<a${attrs({ href: encodeAddress(href), title })}>${breakAddress(token) ?? inline(token.tokens)}</a>`
        : inline(token.tokens);
    },
  });
  return {
    blocks: (tokens) => Html.trusted(blocks(tokens)),
    inline: (tokens) => Html.trusted(inline(tokens)),
    gallery: (pictures, grid) =>
      renderGallery(pictures, env, { attributes: noAttributes, sources: [] }, grid),
  };
}

/** Maths as it is written, for a flow that cannot draw it. */
const showSource = ({ raw }: Token): string => `<code>${escapeHtml(raw.trim())}</code>`;

function renderReference({ label, raw }: FootnoteReference, env: RenderEnv): string {
  const number = env.footnoteNumber(label);
  return number === null ? escapeHtml(raw) : `<sup class="footnote-ref">${number}</sup>`;
}
