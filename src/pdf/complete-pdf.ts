import { startUpdate, type PdfUpdate } from './append-update.ts';
import { listPages, type PageNode, pageSize } from './page-tree.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import type { PdfValue } from './pdf-syntax.ts';
import { dictOf, objectOf } from './pdf-values.ts';
import { toPdfText } from './print-value.ts';

/** What a browser does not say of a deck in its PDF. */
export interface PdfExtras {
  /** For example `Author`; what is null is left as the browser has it. */
  readonly info: Readonly<Record<string, string | null>>;
  /** For each page its entry in the outline. */
  readonly outline: readonly OutlineEntry[];
  /** Number of the slide on each page as it is shown; null where none is. */
  readonly numbers: readonly (number | null)[];
  /** What is said with each page; null or empty for nothing. */
  readonly notes?: readonly (string | null)[];
}

/** An entry of the outline, which leads to a page. */
export interface OutlineEntry {
  readonly title: string;
  /** From 0; the entries behind it that are deeper belong to it. */
  readonly depth: number;
  readonly page: number;
}

/**
 * The PDF with what lectern knows and the browser does not: who wrote it and about what, an outline of sections and
 * slides, the slides' numbers, and notes. Written behind the file, so that tags, links and fonts stay as they are.
 * Throws a `SyntaxError` for what is no PDF of the browser's.
 */
export function completePdf(
  printed: Uint8Array,
  { info, outline, numbers, notes = [] }: PdfExtras,
): Uint8Array {
  const date = info.CreationDate;
  const bytes = date ? redate(printed, date) : printed;
  const file = openPdf(bytes);
  const root = objectOf(file.trailer.get('Root'));
  const catalog = file.dict(file.trailer.get('Root'));
  if (root === null || catalog.size === 0) throw new SyntaxError('the catalog is missing');
  const pages = listPages(file, catalog.get('Pages'));
  const update = startUpdate(bytes, file);
  for (const [page, text] of notes.entries()) {
    const node = pages[page];
    if (text && node) addNote(file, update, node, text);
  }
  const extended = new Map(catalog);
  const entries = outline.filter(({ page }) => pages[page] !== undefined);
  if (entries.length > 0) extended.set('Outlines', { object: addOutline(file, update, pages, entries) });
  extended.set('PageLabels', dictOf({ Nums: labelPages(numbers.slice(0, pages.length)) }));
  update.set(root, extended);
  return update.finish(new Map([['Info', { object: writeInfo(file, update, info) }]]));
}

// The browser's own dates stay in the file, though nobody reads them: two exports would differ there.
function redate(printed: Uint8Array, date: string): Uint8Array {
  const bytes = Buffer.from(printed);
  const head = bytes.toString('latin1', 0, 2048);
  for (const { index, 0: found } of head.matchAll(/(?<=Date \()D:\d{14}[+-]\d\d'\d\d'(?=\))/g))
    if (found.length === date.length) bytes.write(date, index, 'latin1');
  return bytes;
}

function writeInfo(file: PdfFile, update: PdfUpdate, info: PdfExtras['info']): number {
  const written = new Map(file.dict(file.trailer.get('Info')));
  for (const [key, text] of Object.entries(info)) if (text !== null) written.set(key, toPdfText(text));
  const object = objectOf(file.trailer.get('Info')) ?? update.reserve();
  update.set(object, written);
  return object;
}

/** Runs of pages whose numbers follow one another (ISO 32000-1, 12.4.2); a page without a number has an empty label. */
function labelPages(numbers: readonly (number | null)[]): PdfValue[] {
  return numbers.flatMap((number, page): PdfValue[] => {
    const before = numbers[page - 1];
    const goesOn = page > 0 && (number === null ? before === null : before === number - 1);
    if (goesOn) return [];
    return [page, number === null ? dictOf({}) : dictOf({ S: { name: 'D' }, St: number })];
  });
}

interface Branch {
  readonly object: number;
  readonly entry: OutlineEntry;
  readonly children: Branch[];
}

/** The outline as a tree that is open all over; gives back the number of its root. */
function addOutline(
  file: PdfFile,
  update: PdfUpdate,
  pages: readonly PageNode[],
  entries: readonly OutlineEntry[],
): number {
  const root = update.reserve();
  const top: Branch[] = [];
  const path: Branch[] = [];
  for (const entry of entries) {
    const branch: Branch = { object: update.reserve(), entry, children: [] };
    while (path.length > 0 && path.at(-1)!.entry.depth >= entry.depth) path.pop();
    (path.at(-1)?.children ?? top).push(branch);
    path.push(branch);
  }
  const write = (branches: readonly Branch[], parent: number): number =>
    branches.reduce((sum, { object, entry, children }, i) => {
      const below = write(children, object);
      const node = pages[entry.page]!;
      const { left, top: head } = pageSize(file, node);
      const previous = branches[i - 1];
      const next = branches[i + 1];
      update.set(
        object,
        dictOf({
          Title: toPdfText(entry.title),
          Parent: { object: parent },
          ...(previous && { Prev: { object: previous.object } }),
          ...(next && { Next: { object: next.object } }),
          ...familyOf(children, below),
          // A zoom of null leaves the reader's own.
          Dest: [{ object: node.object! }, { name: 'XYZ' }, left, head, null],
        }),
      );
      return sum + 1 + below;
    }, 0);
  const count = write(top, root);
  update.set(root, dictOf({ Type: { name: 'Outlines' }, ...familyOf(top, count) }));
  return root;
}

function familyOf(children: readonly Branch[], count: number): Record<string, PdfValue> {
  const [first] = children;
  if (!first) return {};
  return { First: { object: first.object }, Last: { object: children.at(-1)!.object }, Count: count };
}

const noteSize = 20;
const noteMargin = 8;

/** A note that is opened in the upper right corner. It is not printed and keeps its size whatever the zoom. */
function addNote(file: PdfFile, update: PdfUpdate, node: PageNode, text: string): void {
  const { left, top, width } = pageSize(file, node);
  const right = left + width - noteMargin;
  const head = top - noteMargin;
  const note = update.add(
    dictOf({
      Type: { name: 'Annot' },
      Subtype: { name: 'Text' },
      Rect: [right - noteSize, head - noteSize, right, head],
      Contents: toPdfText(text),
      Name: { name: 'Note' },
      F: 24,
      P: { object: node.object! },
    }),
  );
  const there = file.resolve(node.page.get('Annots'));
  const page = new Map(node.page);
  page.set('Annots', [...(Array.isArray(there) ? there : []), { object: note }]);
  update.set(node.object!, page);
}
