import type { Token, Tokens } from 'marked';
import { lexBlocks } from '../../markdown/blocks.ts';
import type { Range, Source } from '../../source/source.ts';
import { normaliseText } from './normalise.ts';
import type { RawBlock } from './raw-block.ts';

/** Blocks of a Markdown article from `start` on (UTF-16 units; where front matter ends), as plain text with places. */
export function readMarkdownBlocks(source: Source, start = 0): RawBlock[] {
  return lexBlocks(source, start).flatMap(({ token, range }) => toRawBlocks(token, range));
}

function toRawBlocks(token: Token, range: Range): RawBlock[] {
  switch (token.type) {
    case 'heading':
      return block('heading', [inlineText(token.tokens)], range, { level: (token as Tokens.Heading).depth });
    case 'paragraph':
    case 'text':
      return isFurniture(token) ? [] : block('paragraph', [inlineText(token.tokens ?? [token])], range);
    case 'blockquote':
      return block('quote', (token.tokens ?? []).map((child) => inlineText(textTokens(child))), range);
    case 'code':
      return [{ kind: 'code', level: 0, ordered: false, texts: [token.raw.trim()], range }];
    case 'list': {
      const list = token as Tokens.List;
      if (list.items.every((item) => isLinkOnly(item))) return []; // a table of contents
      return block('list', list.items.map((item) => itemText(item)), range, { ordered: list.ordered });
    }
    case 'table': {
      const table = token as Tokens.Table;
      const rows = [table.header, ...table.rows];
      return block('table', rows.map((row) => row.map((cell) => inlineText(cell.tokens)).join(' | ')), range);
    }
    case 'fencedDiv':
      return (token.tokens ?? []).flatMap((child: Token) => toRawBlocks(child, range));
    default:
      return [];
  }
}

function block(
  kind: RawBlock['kind'],
  texts: readonly string[],
  range: Range,
  { level = 0, ordered = false }: { level?: number; ordered?: boolean } = {},
): RawBlock[] {
  const kept = texts.map(normaliseText).filter((text) => text !== '');
  return kept.length === 0 ? [] : [{ kind, level, ordered, texts: kept, range }];
}

/** Text of inline tokens without their markup; pictures, raw HTML and footnote marks leave nothing. */
export function inlineText(tokens: readonly Token[] = []): string {
  return tokens
    .map((token): string => {
      if (['image', 'html', 'checkbox', 'footnoteReference'].includes(token.type)) return '';
      if (token.type === 'br') return ' ';
      if (token.type === 'codespan') return unescapeText((token as Tokens.Codespan).text);
      if ('tokens' in token && token.tokens) return inlineText(token.tokens);
      return 'text' in token && typeof token.text === 'string' ? unescapeText(token.text) : '';
    })
    .join('');
}

// marked leaves entities in text as written; these are the ones that prose holds.
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

function unescapeText(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name]!);
}

function textTokens(token: Token): Token[] {
  return 'tokens' in token && token.tokens ? token.tokens : [token];
}

/** Text of an item's own lines; a list within it joins them after a semicolon-free blank. */
function itemText(item: Tokens.ListItem): string {
  return item.tokens
    .filter((token) => token.type === 'text' || token.type === 'paragraph')
    .map((token) => inlineText(textTokens(token)))
    .join(' ');
}

function isLinkOnly(item: Tokens.ListItem): boolean {
  const inline = item.tokens.flatMap((token) => textTokens(token)).filter((token) => token.raw.trim() !== '');
  return inline.length > 0 && inline.every((token) => token.type === 'link' && /^#/.test((token as Tokens.Link).href));
}

/** A paragraph of pictures or raw tags alone. */
function isFurniture(token: Token): boolean {
  return normaliseText(inlineText(textTokens(token))) === '';
}
