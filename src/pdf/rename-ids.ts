import type { PdfFile } from './pdf-file.ts';
import type { PdfDict, PdfValue } from './pdf-syntax.ts';

/** What makes an object of a file one with new names for the ids of its tags, and how many these are. */
export interface Renaming {
  readonly rename: (value: PdfValue) => PdfValue;
  readonly count: number;
}

/**
 * New names for the ids of a file's tags, in the order of the tags, numbered behind `before` others. The browser's own count
 * what it did before it printed, so that no two exports would be alike.
 *
 * @see ISO 32000-1, 14.7.2, and 14.8.5.7 for the headers of table cells
 */
export function renameIds(file: PdfFile, before = 0): Renaming {
  const root = file.dict(file.dict(file.trailer.get('Root')).get('StructTreeRoot'));
  if (!root.has('IDTree')) return { rename: (value) => value, count: 0 };
  const names = listIds(file, root, before);
  const rename = (value: PdfValue): PdfValue => {
    const id = idOf(value);
    const name = id === null ? undefined : names.get(id);
    return name === undefined ? value : { bytes: name };
  };
  const renameIn = (value: PdfValue): PdfValue => {
    if (Array.isArray(value)) return value.map(renameIn);
    if (!(value instanceof Map)) return value;
    const dict = value as PdfDict;
    const headers = dict.get('Headers');
    const changes: [string, PdfValue][] = [];
    if (dict.has('ID')) changes.push(['ID', rename(dict.get('ID')!)]);
    if (dict.has('A')) changes.push(['A', renameIn(dict.get('A')!)]);
    if (Array.isArray(headers)) changes.push(['Headers', headers.map(rename)]);
    if (dict === root) changes.push(['IDTree', writeTree(file, root, rename)]);
    return changes.length === 0 ? value : new Map([...dict, ...changes]);
  };
  return { rename: renameIn, count: names.size };
}

/** The ids of all tags with their new names, in the order of the tags. */
function listIds(file: PdfFile, root: PdfDict, before: number): Map<string, string> {
  const names = new Map<string, string>();
  const seen = new Set<PdfDict>();
  const open: PdfValue[] = [root.get('K') ?? null];
  while (open.length > 0) {
    const value = file.resolve(open.pop());
    if (Array.isArray(value)) {
      for (const each of value.toReversed()) open.push(each);
      continue;
    }
    if (!(value instanceof Map) || seen.has(value)) continue;
    seen.add(value);
    const id = idOf(value.get('ID'));
    if (id !== null) names.set(id, `tag${String(before + names.size + 1).padStart(8, '0')}`);
    open.push(value.get('K') ?? null);
  }
  return names;
}

/** The tree of ids as one node, sorted as it has to be. */
function writeTree(file: PdfFile, root: PdfDict, rename: (value: PdfValue) => PdfValue): PdfDict {
  const pairs: [string, PdfValue][] = [];
  const open: PdfDict[] = [file.dict(root.get('IDTree'))];
  const seen = new Set<PdfDict>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const kids = file.resolve(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) open.push(file.dict(kid));
    const entries = file.resolve(node.get('Names'));
    if (!Array.isArray(entries)) continue;
    for (let i = 0; i + 1 < entries.length; i += 2) {
      const name = idOf(rename(entries[i]!));
      if (name !== null) pairs.push([name, entries[i + 1]!]);
    }
  }
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map([['Names', pairs.flatMap(([bytes, value]): PdfValue[] => [{ bytes }, value])]]);
}

function idOf(value: PdfValue | undefined): string | null {
  return typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : null;
}
