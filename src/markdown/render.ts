import { Marked, type Renderer, type Token, type Tokens } from 'marked';
import { attributes as attrs, escapeHtml, Html, html } from '../html.ts';
import { type Attributes, noAttributes } from './attributes.ts';
import { isComment } from './comments.ts';
import { parseCodeInfo } from './code-info.ts';
import type { FencedDiv } from './fenced-div.ts';
import type { FootnoteReference } from './footnotes.ts';
import type { Highlight } from './highlight.ts';
import { isSafeLink } from './links.ts';
import type { MarkSpan } from './mark.ts';
import { takeTrailing } from './trailing.ts';

/** What the renderer asks of its deck. */
export interface RenderEnv {
  readonly highlight: Highlight;
  /** Address of a picture in the built deck, or null if it is not there. */
  readonly imageUrl: (href: string) => string | null;
  /** Number of a footnote on its slide, from 1, or null if it has no text. */
  readonly footnoteNumber: (label: string) => number | null;
  /** Every list item is a fragment. */
  readonly incremental: boolean;
}

/** Markdown tokens → markup, bound to one slide. */
export interface Flow {
  readonly blocks: (tokens: readonly Token[]) => Html;
  readonly inline: (tokens: readonly Token[]) => Html;
}

const own = new Marked({ gfm: true });

/** A renderer for the tokens of `lexBlocks`; raw HTML passes through it and is sanitised by the page stage. */
export function makeFlow(env: RenderEnv): Flow {
  const renderer = new own.Renderer() as Renderer;
  let incremental = env.incremental;
  const parser = new own.Parser({
    ...own.defaults,
    renderer,
    extensions: {
      renderers: {
        fencedDiv: (token) => renderDiv(token as FencedDiv),
        footnoteDefinition: () => '',
        footnoteReference: (token) => renderReference(token as FootnoteReference, env),
        mark: (token) => `<mark>${inline((token as MarkSpan).tokens ?? [])}</mark>`,
      },
      childTokens: {},
    },
  });
  const blocks = (tokens: readonly Token[]) => parser.parse(withPauses([...tokens]));
  const inline = (tokens: readonly Token[]) => parser.parseInline([...takeTrailingImage(tokens)]);

  function renderDiv({ attributes, tokens = [] }: FencedDiv): string {
    const before = incremental;
    if (attributes.classes.includes('incremental')) incremental = true;
    if (attributes.classes.includes('nonincremental')) incremental = false;
    const inner = parser.parse(tokens);
    incremental = before;
    return `<div${elementAttributes(attributes)}>${inner}</div>\n`;
  }

  Object.assign(renderer, {
    html: (token: Tokens.HTML | Tokens.Tag) => (isComment(token) ? '' : token.text.replace(/<!--[\s\S]*?-->/g, '')),
    paragraph: ({ tokens }: Tokens.Paragraph) => {
      const trailing = takeTrailing(tokens);
      const [only] = trailing.tokens;
      if (trailing.tokens.length === 1 && only?.type === 'image') return renderFigure(only as Tokens.Image, env);
      const inner = inline(trailing.tokens);
      return inner === '' ? '' : `<p${elementAttributes(trailing.attributes, trailing.sources)}>${inner}</p>\n`;
    },
    heading: ({ tokens, depth }: Tokens.Heading) => {
      const trailing = takeTrailing(tokens);
      // The slide's own heading is h1 or h2; headings in its body come after that.
      const level = Math.max(3, depth);
      const attributes = elementAttributes(trailing.attributes, trailing.sources);
      return `<h${level}${attributes}>${inline(trailing.tokens)}</h${level}>\n`;
    },
    listitem: (item: Tokens.ListItem) => {
      const { tokens, attributes, sources } = takeItemTrailing(item);
      const classes = incremental && !attributes.classes.includes('fragment') ? ['fragment'] : [];
      const merged = { ...attributes, classes: [...classes, ...attributes.classes] };
      const task = item.task ? Html.trusted(' data-task') : null;
      return `<li${elementAttributes(merged, sources)}${task ?? ''}>${parser.parse(tokens)}</li>\n`;
    },
    tablecell: (cell: Tokens.TableCell) => {
      const { tokens } = takeTrailing(cell.tokens);
      const tag = cell.header ? 'th' : 'td';
      return `<${tag}${attrs({ align: cell.align })}>${inline(tokens)}</${tag}>\n`;
    },
    code: (token: Tokens.Code) => renderCode(token, env.highlight).markup,
    image: (token: Tokens.Image) => renderImage(token, env).markup,
    link: ({ href, title, tokens }: Tokens.Link) =>
      isSafeLink(href) ? `<a${attrs({ href, title: title || null })}>${inline(tokens)}</a>` : inline(tokens),
  });
  return {
    blocks: (tokens) => Html.trusted(blocks(tokens)),
    inline: (tokens) => Html.trusted(inline(tokens)),
  };
}

/** Attributes of an element as markup: classes, id (prefixed so that it cannot meet ours), fragment index, sources. */
export function elementAttributes(
  { id, classes, pairs }: Attributes = noAttributes,
  sources: readonly string[] = [],
): Html {
  const allowed = classes.filter((name) => name !== 'reveal' && name !== 'slides');
  const index = pairs['fragment-index'] ?? pairs['data-fragment-index'];
  const width = /^\d+(\.\d+)?%$/.test(pairs.width ?? '') ? `--width:${pairs.width}` : null;
  return attrs({
    id: id === null ? null : `x-${id}`,
    class: allowed.length > 0 ? allowed.join(' ') : null,
    style: width,
    'data-fragment-index': index !== undefined && /^\d+$/.test(index) ? index : null,
    'data-sources': sources.length > 0 ? sources.join(' ') : null,
  });
}

/** A code block as a figure, with its title as caption. */
export function renderCode({ lang, text }: Tokens.Code, highlight: Highlight): Html {
  const { language, title } = parseCodeInfo(lang ?? '');
  const caption = title === null ? null : html`<figcaption>${title}</figcaption>`;
  const name = language === null ? null : `language-${language}`;
  const code = html`<code${attrs({ class: name })}>${highlight(text, language)}</code>`;
  return html`<figure class="code">${caption}<pre>${code}</pre></figure>\n`;
}

function renderImage(token: Tokens.Image & { readonly attributes?: Attributes }, env: RenderEnv): Html {
  const url = env.imageUrl(token.href);
  if (url === null) return html`<span class="missing-image">${token.text || token.href}</span>`;
  const { fit = '', focus = '' } = token.attributes?.pairs ?? {};
  const picture = attrs({
    'data-fit': ['cover', 'contain'].includes(fit) ? fit : null,
    'data-focus': ['top', 'bottom', 'left', 'right', 'center'].includes(focus) ? focus : null,
  });
  return html`<img src="${url}" alt="${token.text}"${elementAttributes(token.attributes)}${picture}>`;
}

/** A picture that stands alone, with its title as caption. */
function renderFigure(token: Tokens.Image, env: RenderEnv): string {
  const caption = token.title ? html`<figcaption>${token.title}</figcaption>` : null;
  return html`<figure class="media">${renderImage(token, env)}${caption}</figure>\n`.markup;
}

function renderReference({ label, raw }: FootnoteReference, env: RenderEnv): string {
  const number = env.footnoteNumber(label);
  return number === null ? escapeHtml(raw) : `<sup class="footnote-ref">${number}</sup>`;
}

/** An attribute block after an image belongs to the image wherever it stands in a line. */
function takeTrailingImage(tokens: readonly Token[]): readonly Token[] {
  return tokens.some((token, i) => token.type === 'image' && i === tokens.length - 2)
    ? takeTrailing(tokens).tokens
    : tokens;
}

/** What describes a list item stands at the end of its first line of text. */
function takeItemTrailing(item: Tokens.ListItem): { tokens: Token[]; attributes: Attributes; sources: readonly string[] } {
  const at = item.tokens.findIndex(({ type }) => type === 'text' || type === 'paragraph');
  const line = item.tokens[at] as Tokens.Text | Tokens.Paragraph | undefined;
  if (!line?.tokens) return { tokens: item.tokens, attributes: noAttributes, sources: [] };
  const { tokens, attributes, sources } = takeTrailing(line.tokens);
  const changed = item.tokens.with(at, { ...line, tokens: [...tokens] } as Token);
  return { tokens: changed, attributes, sources };
}

const pause = (token: Token) => token.type === 'paragraph' && token.raw.trim() === '. . .';

/** Everything after a paragraph `. . .` is a fragment. */
function withPauses(tokens: Token[]): Token[] {
  const at = tokens.findIndex(pause);
  if (at < 0) return tokens;
  const rest: FencedDiv = {
    type: 'fencedDiv',
    raw: '',
    attributes: { ...noAttributes, classes: ['fragment'] },
    tokens: withPauses(tokens.slice(at + 1)),
  };
  return [...tokens.slice(0, at), rest];
}
