import { type Color, readColor } from './css-color.ts';
import type { Cell, Paragraph, TableItem } from './drawing.ts';
import { fade, readBorders } from './read-decor.ts';
import { opacityOf, type ReadLink } from './read-runs.ts';
import { readParagraph, splitFlow } from './read-text.ts';
import { findAll, type PageBox, px } from './snapshot.ts';

/** A table as PowerPoint's own; null where the sheet has made something else of it. */
export function readTable(table: PageBox, readLink: ReadLink, scale: number): TableItem | null {
  const rows = findAll(table, ({ name, bounds }) => name === 'tr' && bounds !== null);
  const cells = rows.map((row) =>
    row.children.filter(({ name, bounds }) => (name === 'td' || name === 'th') && bounds),
  );
  const widths = columnsOf(cells);
  if (!table.bounds || !widths || rows.length === 0) return null;
  const first = rows[0]!.bounds!;
  const place = { ...first, height: rows.at(-1)!.bounds!.y + rows.at(-1)!.bounds!.height - first.y };
  return {
    kind: 'table',
    place,
    paint: Math.max(...rows.map(({ paint }) => paint)),
    isFurniture: false,
    columns: widths,
    rows: rows.map((row, r) => {
      const next = rows[r + 1]?.bounds;
      return {
        height: next ? next.y - row.bounds!.y : row.bounds!.height,
        cells: cells[r]!.map((cell) =>
          readCell(cell, row, readLink, scale, { isFirst: r === 0, isLast: r === rows.length - 1 }),
        ),
      };
    }),
  };
}

/** Widths of the columns; null where cells of some row do not stand in them. */
function columnsOf(rows: readonly (readonly PageBox[])[]): number[] | null {
  const plain = rows.find((row) => row.length > 0 && row.every((cell) => spanOf(cell, 'colspan') === 1));
  if (!plain) return null;
  const count = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)));
  const ordered = [...plain].sort((a, b) => a.bounds!.x - b.bounds!.x);
  const [y] = plain.map(({ bounds }) => bounds!.y);
  if (plain.length !== count || plain.some(({ bounds }) => Math.abs(bounds!.y - y!) > bounds!.height / 2))
    return null;
  return ordered.map(({ bounds }, i) => {
    const next = ordered[i + 1]?.bounds;
    return next ? next.x - bounds!.x : bounds!.width;
  });
}

const spanOf = ({ attributes }: PageBox, name: string): number =>
  Math.max(1, Number(attributes[name] ?? 1) || 1);

function readCell(
  cell: PageBox,
  row: PageBox,
  readLink: ReadLink,
  scale: number,
  at: { readonly isFirst: boolean; readonly isLast: boolean },
): Cell {
  const opacity = opacityOf(cell);
  const own = readBorders(cell, scale, opacity);
  const group = row.parent && /^(?:thead|tbody|tfoot)$/.test(row.parent.name) ? row.parent : null;
  const ofRow = readBorders(row, scale, opacity);
  const ofGroup = group ? readBorders(group, scale, opacity) : [null, null, null, null];
  const ofTable = row.parent ? readBorders(closestTable(row), scale, opacity) : [null, null, null, null];
  const isFirstOfGroup = group?.children.find(({ name }) => name === 'tr') === row;
  const isLastOfGroup = group?.children.findLast(({ name }) => name === 'tr') === row;
  const top =
    own[0] ?? ofRow[0] ?? (isFirstOfGroup ? ofGroup[0] : null) ?? (at.isFirst ? ofTable[0] : null) ?? null;
  const bottom =
    own[2] ?? ofRow[2] ?? (isLastOfGroup ? ofGroup[2] : null) ?? (at.isLast ? ofTable[2] : null) ?? null;
  const paragraphs = readBlocks(cell, readLink, scale);
  const valign = readValign(cell);
  const padding = (['top', 'right', 'bottom', 'left'] as const).map(
    (side) => px(cell.style(`padding-${side}`)) * scale,
  );
  const [start] = paragraphs;
  // Cells of a row may share a baseline, which PowerPoint does not know: each has the distance that it came to have.
  if (start && valign === 'top')
    padding[0] = Math.max(0, start.place.y + start.fontHeight - start.lineHeight - cell.bounds!.y);
  return {
    paragraphs,
    colspan: spanOf(cell, 'colspan'),
    rowspan: spanOf(cell, 'rowspan'),
    fill: groundOf([cell, row, ...(group ? [group] : [])], opacity),
    borders: [top, own[1] ?? null, bottom, own[3] ?? null],
    padding,
    valign,
  };
}

function closestTable(row: PageBox): PageBox {
  let at = row;
  while (at.name !== 'table' && at.parent) at = at.parent;
  return at;
}

function groundOf(boxes: readonly PageBox[], opacity: number): Color | null {
  for (const box of boxes) {
    const color = fade(readColor(box.style('background-color')), opacity);
    if (color) return color;
  }
  return null;
}

function readValign(cell: PageBox): Cell['valign'] {
  const align = cell.style('vertical-align');
  if (align === 'middle') return 'middle';
  return align === 'bottom' ? 'bottom' : 'top';
}

/** Paragraphs of a cell, whatever blocks they stand in. */
function readBlocks(block: PageBox, readLink: ReadLink, scale: number): Paragraph[] {
  return splitFlow(block).flatMap((part) => {
    if (!('name' in part)) {
      const paragraph = readParagraph(part, block, readLink, scale);
      return paragraph ? [paragraph] : [];
    }
    return readBlocks(part, readLink, scale);
  });
}
