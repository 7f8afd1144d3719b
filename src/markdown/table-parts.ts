import type { Token, Tokens } from 'marked';
import { type Attributes, noAttributes, parseAttributes } from './attributes.ts';
import { textToken } from './text-token.ts';
import { takeTrailing } from './trailing.ts';

/** A table with its caption, as Pandoc writes it: a paragraph `: text` or `Table: text` right under or over it. */
export interface TableWithCaption extends Tokens.Table {
  /** Inline tokens, with what describes the table at their end. */
  readonly caption?: readonly Token[];
  /** Number of its first row among those that are written, from 0, where the table goes on over several slides. */
  readonly firstRow?: number;
}

const mark = /^(?:Table)?:[ \t]+/;

/** True for a paragraph that is the caption of a table if one stands beside it. */
export function isCaption(token: Token): boolean {
  return token.type === 'paragraph' && mark.test(token.raw);
}

/** Blocks whose tables carry the captions under and over them. */
export function attachToTables(tokens: readonly Token[]): readonly Token[] {
  const attached: Token[] = [];
  for (const token of tokens) {
    const at = attached.findLastIndex(({ type }) => type !== 'space');
    const above = attached[at];
    if (token.type === 'table' && above && isCaption(above)) {
      attached.splice(at, attached.length - at, { ...token, caption: captionOf(above) } as Token);
    } else if (isCaption(token) && above?.type === 'table' && !hasCaption(above)) {
      attached.splice(at, attached.length - at, { ...above, caption: captionOf(token) } as Token);
    } else {
      attached.push(
        token.type === 'table' && !hasCaption(token) ? cutCaptionRow(token as Tokens.Table) : token,
      );
    }
  }
  return attached;
}

/** What each row says of itself in an attribute block after its last bar: `| a | b | {.fragment}`. */
export function rowAttributes({ raw, rows, firstRow = 0 }: TableWithCaption): readonly Attributes[] {
  const lines = raw.split('\n').slice(2 + firstRow);
  return rows.map((cells, i) => {
    const block = /\|[ \t]*(\{[^{}|]*\})[ \t]*$/.exec(lines[i] ?? '')?.[1];
    // In a row with a cell to spare, the block is the last cell's.
    const isCell = block === undefined || cells.at(-1)?.text.trim() === block;
    return isCell ? noAttributes : parseAttributes(block);
  });
}

const hasCaption = (table: Token): boolean => (table as TableWithCaption).caption !== undefined;

function captionOf(paragraph: Token): Token[] {
  return cutMark((paragraph as Tokens.Paragraph).tokens);
}

/** Markdown takes a line right under a table for a row of one cell; one that reads as a caption is the caption. */
function cutCaptionRow(table: Tokens.Table): Tokens.Table {
  const line = table.raw.trimEnd().split('\n').at(-1) ?? '';
  const cells = table.rows.at(-1);
  if (!cells || !mark.test(line) || line.includes('|')) return table;
  return { ...table, rows: table.rows.slice(0, -1), caption: cutMark(cells[0]!.tokens) } as TableWithCaption;
}

function cutMark([first, ...rest]: readonly Token[]): Token[] {
  return first?.type === 'text' ? [textToken(first.raw.replace(mark, '')), ...rest] : [];
}

/** The caption of a table without what describes the table, and that; null for a table without one. */
export function readCaption(
  table: Tokens.Table,
): { readonly tokens: readonly Token[]; readonly attributes: Attributes } | null {
  const { caption } = table as TableWithCaption;
  return caption ? takeTrailing(caption) : null;
}
