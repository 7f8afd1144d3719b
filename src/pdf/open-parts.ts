import { openPdf, type PdfFile } from './pdf-file.ts';
import type { PdfDict, PdfRef, PdfValue } from './pdf-syntax.ts';
import { isName, listOf, objectOf } from './pdf-values.ts';
import { listPages, type PageNode } from './page-tree.ts';
import { renameIds } from './rename-ids.ts';

/** A file that is a part of another. */
export interface Part {
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

/** Parts of one file, numbered so that no two have an object or an id of a tag alike. Throws as `joinPdfs` does. */
export function openParts(parts: readonly Uint8Array[]): Part[] {
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
