import type { Token, Tokens } from 'marked';
import { fitCode } from '../../markdown/code-fit.ts';
import { type CodePart, linesOf } from '../../markdown/code-lines.ts';
import type { DefinitionList } from '../../markdown/definition-list.ts';
import type { TableWithCaption } from '../../markdown/table-parts.ts';

/** A place between two items of a block: before an item, or before one of the list inside it. */
export interface Place {
  readonly item: number;
  readonly nested: number;
}

/** The list that ends an item, or null. */
export function nestedOf({ tokens }: Tokens.ListItem): Tokens.List | null {
  const last = tokens.at(-1);
  return tokens.length > 1 && last?.type === 'list' ? (last as Tokens.List) : null;
}

/**
 * The items, rows or lines of a block from a place to before another one, null for its end. Numbers of a list go on, the
 * head of a table is repeated, and so is the line over a list that is parted inside an item. `raw` stays that of the
 * whole block, so that places in it are found.
 */
export function sliceBlock(token: Token, from: Place, to: Place | null): Token {
  switch (token.type) {
    case 'list':
      return sliceList(token as Tokens.List, from, to);
    case 'table':
      return sliceTable(token as TableWithCaption, from.item, to?.item);
    case 'code':
      return sliceCode(token as CodePart, from.item, to?.item);
    case 'definitionList': {
      const list = token as DefinitionList;
      return { ...list, tokens: list.tokens.slice(from.item, to?.item) } as Token;
    }
    default:
      return token;
  }
}

function sliceList(list: Tokens.List, from: Place, to: Place | null): Tokens.List {
  const end = to === null ? list.items.length : to.item + Number(to.nested > 0);
  const items = list.items.slice(from.item, end).map((item, i) => {
    const first = i === 0 ? from.nested : 0;
    const last = to !== null && from.item + i === to.item ? to.nested : undefined;
    return first === 0 && last === undefined ? item : sliceItem(item, first, last);
  });
  return { ...list, items, ...(list.ordered && { start: (Number(list.start) || 1) + from.item }) };
}

function sliceItem(item: Tokens.ListItem, from: number, to: number | undefined): Tokens.ListItem {
  const nested = nestedOf(item)!;
  const start = nested.ordered ? (Number(nested.start) || 1) + from : nested.start;
  const inner = { ...nested, items: nested.items.slice(from, to), start };
  const above = from === 0 ? item.tokens.slice(0, -1) : item.tokens.slice(0, 1);
  return { ...item, tokens: [...above, inner] };
}

function sliceTable(table: TableWithCaption, from: number, to: number | undefined): TableWithCaption {
  const rows = table.rows.slice(from, to);
  const { caption } = table;
  return {
    ...table,
    rows,
    firstRow: from,
    ...(caption && { caption: shiftKey(caption, from, rows.length) }),
  };
}

/** `{key=9}` in a caption names a row of the whole table. */
function shiftKey(caption: readonly Token[], from: number, count: number): Token[] {
  const shift = (text: string) =>
    text.replace(/(?<=\{[^{}]*)\s*\bkey=["']?(\d{1,4})["']?(?=[^{}]*\}\s*$)/, (_, key: string) => {
      const row = Number(key) - from;
      return row > 0 && row <= count ? ` key=${row}` : '';
    });
  return caption.map((token) =>
    token.type === 'text'
      ? ({ ...token, raw: shift(token.raw), text: shift((token as Tokens.Text).text) } as Token)
      : token,
  );
}

function sliceCode(code: CodePart, from: number, to = linesOf(code).length): CodePart {
  return { ...code, shown: { from: from + 1, to, size: fitCode(linesOf(code).slice(from, to)) } };
}

/** Parts of one listing, set in one size. */
export function evenCode(parts: readonly CodePart[]): CodePart[] {
  const sizes = parts.map(({ shown }) => shown!.size);
  const size = {
    rows: Math.max(...sizes.map(({ rows }) => rows)),
    columns: Math.max(...sizes.map(({ columns }) => columns)),
  };
  return parts.map((part) => ({ ...part, shown: { ...part.shown!, size } }));
}
