import { openParts, type Part } from './open-parts.ts';
import type { PdfDict, PdfRef, PdfValue } from './pdf-syntax.ts';
import { dictOf, listOf, objectOf } from './pdf-values.ts';
import { type PageNode, pageSize } from './page-tree.ts';
import { type FileWriter, startFile } from './write-file.ts';

/**
 * One PDF of several that the browser printed of one page, a part of its pages each: tags, links and named destinations are
 * as if it had been printed at once, its outline is left out. `findPage` gives the page, from 0, on which a destination is, since
 * a part may have links to what stands in another one; null where that is not known. Throws a `SyntaxError` for
 * what is no PDF of the browser's.
 *
 * @see ISO 32000-1, 7.7 for the tree of pages, 14.7 for that of tags
 */
export function joinPdfs(
  parts: readonly Uint8Array[],
  findPage: (name: string) => number | null = () => null,
): Uint8Array {
  const writer = startFile();
  const opened = openParts(parts);
  const [first] = opened;
  if (!first) throw new SyntaxError('there is nothing to join');
  const free = opened.reduce((sum, { size }) => sum + size, 1);
  const [pages, tags, catalog] = [free, free + 1, free + 2];
  const { tagged, parents, ids, places } = writeParts(writer, opened, first, pages);
  const destinations = findDestinations(opened, places, findPage);

  const own = makeChange(first, first, 0);
  writer.write(first.holderObject + first.base, changed(own(first.holder), { K: [...tagged] }));
  const tree = {
    Type: { name: 'Pages' },
    Count: opened.reduce((sum, part) => sum + part.nodes.length, 0),
    Kids: opened.map((part) => ({ object: part.pages + part.base })),
  };
  writer.write(pages, dictOf(tree));
  const treeOfTags = {
    Type: { name: 'StructTreeRoot' },
    K: own(first.tags.get('K') ?? null),
    ParentTree: dictOf({ Nums: parents.flatMap((tag, key) => [key, tag]) }),
    ParentTreeNextKey: parents.length,
    ...(ids.length > 0 && { IDTree: dictOf({ Names: [...ids] }) }),
  };
  writer.write(tags, dictOf(treeOfTags));
  const root = new Map([...first.catalog].filter(([key]) => key !== 'Outlines' && key !== 'Dests'));
  const ofWhole = {
    Pages: { object: pages },
    StructTreeRoot: { object: tags },
    ...(destinations.size > 0 && { Dests: destinations }),
  };
  writer.write(catalog, changed(own(root), ofWhole));
  const info = objectOf(first.file.trailer.get('Info'));
  const trailer = {
    Size: catalog + 1,
    Root: { object: catalog },
    ...(info !== null && { Info: { object: info + first.base } }),
  };
  return writer.finish(first.file.version, dictOf(trailer));
}

/** What the whole is told of its parts. */
interface Gathered {
  /** Tags of all their pages, in order. */
  readonly tagged: readonly PdfValue[];
  /** Tags by the keys that pages and links have now. */
  readonly parents: readonly PdfValue[];
  /** Ids of tags, and those tags. */
  readonly ids: readonly PdfValue[];
  /** Places that the browser knew, by their names. */
  readonly places: ReadonlyMap<Part, ReadonlyMap<string, PdfValue>>;
}

/** Writes the objects of all parts; `pages` is the number that the root of all pages will have. */
function writeParts(writer: FileWriter, parts: readonly Part[], first: Part, pages: number): Gathered {
  const tagged: PdfValue[] = [];
  const parents: PdfValue[] = [];
  const ids: PdfValue[] = [];
  const places = new Map<Part, ReadonlyMap<string, PdfValue>>();
  for (const part of parts) {
    const change = makeChange(part, first, parents.length);
    for (const object of part.file.objects) {
      if (part.left.has(object)) continue;
      const stream = part.file.stream({ object });
      const value = change(part.rename(stream ? stream.dict : part.file.resolve({ object })));
      const isTop = object === part.pages && value instanceof Map;
      const placed = isTop ? changed(value, { Parent: { object: pages } }) : value;
      writer.write(object + part.base, placed, stream?.bytes);
    }
    tagged.push(...listOf(change(part.holder.get('K') ?? null)));
    parents.push(...part.parents.map(([, tag]) => change(tag)));
    const named = part.rename(part.tags);
    const tree = named instanceof Map ? part.file.dict(named.get('IDTree')) : new Map<string, PdfValue>();
    ids.push(...listOf(change(tree.get('Names') ?? null)));
    const known = [...part.file.dict(part.catalog.get('Dests'))];
    places.set(part, new Map(known.map(([name, place]) => [name, change(place)])));
  }
  return { tagged, parents, ids, places };
}

/** What makes a value of a part one of the whole: `before` is the number of keys that parts before it have. */
function makeChange(part: Part, first: Part, before: number): (value: PdfValue) => PdfValue {
  const keys = new Map(part.parents.map(([key], i) => [key, before + i]));
  const top: PdfRef = { object: first.holderObject + first.base };
  const change = (value: PdfValue): PdfValue => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(change);
    if (value instanceof Map) return changeDict(value as PdfDict);
    if (!('object' in value)) return value;
    return value.object === part.holderObject ? top : { object: value.object + part.base };
  };
  const changeDict = (dict: PdfDict): PdfDict => {
    const made = new Map<string, PdfValue>();
    for (const [key, value] of dict) {
      const isKey = (key === 'StructParents' || key === 'StructParent') && typeof value === 'number';
      made.set(key, isKey ? (keys.get(value) ?? value) : change(value));
    }
    return made;
  };
  return change;
}

/** Where each destination is that a link names or the browser knew, by its name. */
function findDestinations(
  parts: readonly Part[],
  places: ReadonlyMap<Part, ReadonlyMap<string, PdfValue>>,
  findPage: (name: string) => number | null,
): Map<string, PdfValue> {
  const pages = parts.flatMap((part) => part.nodes.map((node) => ({ node, part })));
  const names = new Set(parts.flatMap((part) => [...part.named, ...places.get(part)!.keys()]));
  const found = new Map<string, PdfValue>();
  for (const name of names) {
    const page = pages[findPage(name) ?? -1];
    // A part knows a place for what is not on its own pages too: where it would stand.
    const owners = page ? [page.part] : parts;
    const place = owners.map((part) => places.get(part)!.get(name)).find((each) => each !== undefined);
    if (place !== undefined) found.set(name, place);
    else if (page) found.set(name, topOf(page.part, page.node));
  }
  return found;
}

/** The top of a page, as a destination; a zoom of 0 leaves the reader's own. */
function topOf({ file, base }: Part, node: PageNode): PdfValue {
  const { left, top } = pageSize(file, node);
  return [{ object: node.object! + base }, { name: 'XYZ' }, left, top, 0];
}

const changed = (value: PdfValue, entries: Readonly<Record<string, PdfValue>>): PdfDict =>
  new Map([...(value instanceof Map ? (value as PdfDict) : []), ...Object.entries(entries)]);
