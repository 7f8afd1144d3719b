import type { Token, Tokens } from 'marked';
import { lexBlocks } from '../../markdown/blocks.ts';
import { plainText } from '../../markdown/plain-text.ts';
import type { Range, Source } from '../../source/source.ts';
import { isHeadingText } from './heading-text.ts';
import { isNotice } from './notices.ts';
import { normaliseText } from './normalise.ts';
import { partTurns } from './speaker-labels.ts';
import type { RawArticle, RawBlock, RawImage } from './raw-block.ts';

/**
 * Blocks and pictures of a Markdown article from `start` on (UTF-16 units; where front matter ends), as plain text with
 * places.
 */
export function readMarkdownBlocks(source: Source, start = 0): Pick<RawArticle, 'blocks' | 'images'> {
  const blocks: RawBlock[] = [];
  const images: RawImage[] = [];
  for (const { token, range } of lexBlocks(source, start)) {
    blocks.push(...toRawBlocks(token, range));
    for (const image of isBadges(token) ? [] : findImages(token))
      images.push({ ...image, after: blocks.length });
  }
  return { blocks, images };
}

/** True for a line of linked pictures and nothing else: the badges under the title of a README. */
function isBadges(token: Token): boolean {
  const parts = token.type === 'paragraph' ? tokensOf(token) : [];
  const shown = parts.filter(
    (part) => part.type !== 'br' && plainText([part]).trim() + part.raw.trim() !== '',
  );
  return shown.length > 0 && shown.every((part) => part.type === 'link' && isPicture(part as Tokens.Link));
}

function isPicture({ tokens }: Tokens.Link): boolean {
  return tokens.length > 0 && tokens.every(({ type }) => type === 'image');
}

/** Pictures within a block, in order, at any depth. */
function findImages(token: Token): Omit<RawImage, 'after'>[] {
  if (token.type === 'image') {
    const { href, text, title } = token as Tokens.Image;
    return [{ href, alt: normaliseText(text), caption: normaliseText(title ?? '') }];
  }
  const inner = 'items' in token ? (token.items as Token[]) : tokensOf(token);
  return inner.flatMap(findImages);
}

function toRawBlocks(token: Token, range: Range): RawBlock[] {
  switch (token.type) {
    case 'heading':
      return block('heading', [plainText(tokensOf(token))], range, {
        level: (token as Tokens.Heading).depth,
      });
    case 'paragraph':
    case 'text':
      return isFurniture(token) ? [] : toProse(token, range);
    case 'blockquote': {
      const texts = tokensOf(token).map((child) => plainText(textTokens(child)));
      return block(isNotice(texts.join(' ')) ? 'paragraph' : 'quote', texts, range);
    }
    case 'code':
    case 'chart':
    case 'diagram':
      return [{ kind: 'code', level: 0, ordered: false, texts: [token.raw.trim()], range }];
    case 'list': {
      const list = token as Tokens.List;
      if (list.items.every((item) => isLinkOnly(item))) return []; // a table of contents
      return block(
        'list',
        list.items.map((item) => itemText(item)),
        range,
        { ordered: list.ordered },
      );
    }
    case 'table': {
      const table = token as Tokens.Table;
      const rows = [table.header, ...table.rows];
      return block(
        'table',
        rows.map((row) => row.map((cell) => plainText(cell.tokens)).join(' | ')),
        range,
      );
    }
    case 'fencedDiv':
      return tokensOf(token).flatMap((child: Token) => toRawBlocks(child, range));
    default:
      return [];
  }
}

/** A line of this many characters is a paragraph of its own, not a part of a hard-wrapped one. */
const longLine = 130;

/**
 * A paragraph of Markdown; several where its lines are whole paragraphs, as in a text with one to a line and no blank
 * lines between. A short line above the first of them is its heading.
 */
function toProse(token: Token, range: Range): RawBlock[] {
  const text = plainText(textTokens(token));
  const lines = text.trimEnd().split('\n');
  const raw = token.raw.trimEnd().split('\n');
  const [first = '', ...rest] = lines;
  const isHeaded = isHeadingText(first);
  const long = rest.filter(({ length }) => length >= longLine);
  const areParagraphs = rest[0] === long[0] && long.length * 2 > rest.length;
  if (!areParagraphs || raw.length !== lines.length || !(isHeaded || first.length >= longLine))
    return paragraphs(token, range);
  let { start } = range;
  return lines.flatMap((line, i) => {
    const own = { start, end: start + raw[i]!.length };
    start = own.end + 1;
    return i === 0 && isHeaded
      ? block('heading', [line], own, { level: 2 })
      : block('paragraph', [line], own);
  });
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

/** A paragraph, or one for each line of a talk whose turns stand on lines of their own. */
function paragraphs(token: Token, range: Range): RawBlock[] {
  const tokens = textTokens(token);
  const [first, ...rest] = partTurns(plainText(tokens).split('\n'), (lines) => lines.join('\n'));
  const opening = block('paragraph', [first!], range);
  const bold = normaliseText(
    plainText(tokens.slice(0, tokens.findIndex((each) => !isBold(each)) >>> 0)),
  ).length;
  return [
    ...opening.map((each) => (bold > 0 ? { ...each, bold } : each)),
    ...rest.flatMap((line) => block('paragraph', [line], range)),
  ];
}

/** True for bold text and for what parts it from more of it. */
function isBold(token: Token): boolean {
  return token.type === 'strong' || token.type === 'br' || token.raw.trim() === '';
}

/** Tokens within a token; none for one that holds text alone. */
function tokensOf(token: Token): readonly Token[] {
  return (token as Tokens.Generic).tokens ?? [];
}

function textTokens(token: Token): readonly Token[] {
  const inner = tokensOf(token);
  return inner.length > 0 ? inner : [token];
}

/** Text of an item's own lines, without a list within it. */
function itemText(item: Tokens.ListItem): string {
  return item.tokens
    .filter((token) => token.type === 'text' || token.type === 'paragraph')
    .map((token) => plainText(textTokens(token)))
    .join(' ');
}

function isLinkOnly(item: Tokens.ListItem): boolean {
  const inline = item.tokens.flatMap((token) => textTokens(token)).filter((token) => token.raw.trim() !== '');
  return (
    inline.length > 0 &&
    inline.every((token) => token.type === 'link' && /^#/.test((token as Tokens.Link).href))
  );
}

/** A paragraph of pictures or raw tags alone. */
function isFurniture(token: Token): boolean {
  return normaliseText(plainText(textTokens(token))) === '';
}
