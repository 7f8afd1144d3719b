import { openPdf, type PdfFile } from './pdf-file.ts';
import type { PdfDict, PdfRef, PdfValue } from './pdf-syntax.ts';
import { dictOf, isName, objectOf } from './pdf-values.ts';
import { listPages, type PageNode, pageSize } from './page-tree.ts';
import { renameIds } from './rename-ids.ts';
import { startFile } from './write-file.ts';

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
  const { file } = first;
  let next = opened.reduce((sum, { size }) => sum + size, 1);
  const [pages, tags] = [next++, next++];
  const kids: PdfRef[] = [];
  const tagged: PdfValue[] = [];
  const parents: PdfValue[] = [];
  const ids: PdfValue[] = [];
  const places = new Map<Part, ReadonlyMap<string, PdfValue>>();
  for (const part of opened) {
    const change = makeChange(part, first, parents.length);
    for (const object of part.file.objects) {
      if (part.left.has(object)) continue;
      const stream = part.file.stream({ object });
      const value = change(part.rename(stream ? stream.dict : part.file.resolve({ object })));
      const isTop = object === part.pages;
      writer.write(
        object + part.base,
        isTop && value instanceof Map ? new Map([...value, ['Parent', { object: pages }]]) : value,
        stream?.bytes,
      );
    }
    kids.push({ object: part.pages + part.base });
    tagged.push(...listOf(change(part.holder.get('K') ?? null)));
    parents.push(...part.parents.map(([, tag]) => change(tag)));
    const named = part.rename(part.tags);
    const tree = named instanceof Map ? part.file.dict(named.get('IDTree')) : new Map<string, PdfValue>();
    ids.push(...listOf(change(tree.get('Names') ?? null)));
    const known = [...part.file.dict(part.catalog.get('Dests'))];
    places.set(part, new Map(known.map(([name, place]) => [name, change(place)])));
  }
  const destinations = findDestinations(opened, places, findPage);
  const own = makeChange(first, first, 0);
  writer.write(first.holderObject + first.base, changed(own(first.holder), { K: tagged }));
  writer.write(
    pages,
    dictOf({
      Type: { name: 'Pages' },
      Count: opened.reduce((sum, part) => sum + part.nodes.length, 0),
      Kids: kids,
    }),
  );
  writer.write(
    tags,
    dictOf({
      Type: { name: 'StructTreeRoot' },
      K: own(first.tags.get('K') ?? null),
      ParentTree: dictOf({ Nums: parents.flatMap((tag, key) => [key, tag]) }),
      ParentTreeNextKey: parents.length,
      ...(ids.length > 0 && { IDTree: dictOf({ Names: ids }) }),
    }),
  );
  const catalog = next++;
  const root = new Map([...first.catalog].filter(([key]) => key !== 'Outlines' && key !== 'Dests'));
  writer.write(
    catalog,
    changed(own(root), {
      Pages: { object: pages },
      StructTreeRoot: { object: tags },
      ...(destinations.size > 0 && { Dests: destinations }),
    }),
  );
  const info = objectOf(file.trailer.get('Info'));
  return writer.finish(
    file.version,
    dictOf({
      Size: next,
      Root: { object: catalog },
      ...(info !== null && { Info: { object: info + first.base } }),
    }),
  );
}

/** A file that is a part of another. */
interface Part {
  readonly file: PdfFile;
  /** What is added to the numbers of its objects. */
  readonly base: number;
  /** Numbers that it takes. */
  readonly size: number;
  readonly catalog: PdfDict;
  /** The root of its tags. */
  readonly tags: PdfDict;
  /** The tag that holds those of all its pages, and its number. */
  readonly holder: PdfDict;
  readonly holderObject: number;
  /** Number of the root of its pages. */
  readonly pages: number;
  readonly nodes: readonly PageNode[];
  /** Keys by which pages and links name their tags, and those tags. */
  readonly parents: readonly (readonly [key: number, tag: PdfValue])[];
  /** Destinations that its links name. */
  readonly named: ReadonlySet<string>;
  /** Objects that the whole has once. */
  readonly left: ReadonlySet<number>;
  /** New ids of tags, no two of all parts alike. */
  readonly rename: (value: PdfValue) => PdfValue;
}

function openParts(parts: readonly Uint8Array[]): Part[] {
  let base = 0;
  let ids = 0;
  return parts.map((bytes) => {
    const file = openPdf(bytes);
    const size = file.objects.reduce((most, object) => Math.max(most, object), 0);
    const root = file.trailer.get('Root');
    const catalog = file.dict(root);
    const tags = file.dict(catalog.get('StructTreeRoot'));
    const pages = objectOf(catalog.get('Pages'));
    if (pages === null) throw new SyntaxError('a part has no pages');
    const nodes = listPages(file, catalog.get('Pages'));
    const { rename, count } = renameIds(file, ids);
    const [holder, above] = findHolder(file, tags);
    const madeAnew = [root, catalog.get('StructTreeRoot'), tags.get('ParentTree'), holder];
    const ofFirst = [...above, file.trailer.get('Info')];
    const made: Part = {
      ...{ file, base, size, catalog, tags, pages, nodes, rename },
      holder: file.dict(holder),
      holderObject: holder.object,
      parents: listNumbers(file, tags.get('ParentTree')),
      named: listNamed(file, nodes),
      left: new Set([...madeAnew, ...(base === 0 ? [] : ofFirst)].flatMap(numberOf)),
    };
    base += size;
    ids += count;
    return made;
  });
}

/** The tag of all pages, for the browser one of the page's elements around the slides, and the tags above it. */
function findHolder(file: PdfFile, tags: PdfDict): [holder: PdfRef, above: readonly PdfRef[]] {
  const document = tags.get('K');
  const inner = file.dict(document).get('K');
  const object = objectOf(document);
  const innerObject = objectOf(inner);
  if (object === null) throw new SyntaxError('a part has no tags');
  if (innerObject === null || !isName(file.dict(inner).get('S'), 'NonStruct')) return [{ object }, []];
  return [{ object: innerObject }, [{ object }]];
}

const numberOf = (value: PdfValue | undefined): number[] => {
  const object = objectOf(value);
  return object === null ? [] : [object];
};

const listOf = (value: PdfValue): readonly PdfValue[] =>
  Array.isArray(value) ? value : value === null ? [] : [value];

/** The pairs of a tree of numbers, in order (ISO 32000-1, 7.9.7). */
function listNumbers(file: PdfFile, root: PdfValue | undefined): [number, PdfValue][] {
  const pairs: [number, PdfValue][] = [];
  const open: (PdfValue | undefined)[] = [root];
  const seen = new Set<PdfDict>();
  while (open.length > 0) {
    const node = file.dict(open.pop());
    if (seen.has(node)) continue;
    seen.add(node);
    open.push(...listOf(file.resolve(node.get('Kids'))).toReversed());
    const entries = listOf(file.resolve(node.get('Nums')));
    for (let i = 0; i + 1 < entries.length; i += 2) pairs.push([Number(entries[i]), entries[i + 1]!]);
  }
  return pairs.sort(([a], [b]) => a - b);
}

/** Names of the destinations that links of a file lead to. */
function listNamed(file: PdfFile, nodes: readonly PageNode[]): Set<string> {
  const names = new Set<string>();
  for (const { page } of nodes) {
    for (const link of listOf(file.resolve(page.get('Annots')))) {
      const place = file.resolve(file.dict(link).get('Dest'));
      if (place !== null && typeof place === 'object' && 'name' in place) names.add(place.name);
    }
  }
  return names;
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
