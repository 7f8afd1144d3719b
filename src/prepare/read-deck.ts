import { dirname, join, relative } from 'node:path';
import type { GivenFile, WantedFile } from '../deck/files.ts';
import { type ParsedDeck, parseDeck, type ParseOptions } from '../deck/parse-deck.ts';
import { readContained } from '../io/files/contained.ts';
import { decodeText, isBinary } from '../io/files/decode-text.ts';
import type { Source } from '../source/source.ts';

/** A deck with the files that it includes. */
export interface ReadDeck extends ParsedDeck {
  /** Real paths of the included files. */
  readonly paths: readonly string[];
}

const maxFileBytes = 10_000_000;

/** Reads an outline and, round by round, the files that it and they include, as long as they lie in the project. */
export async function readDeck(
  outline: Source,
  root: string,
  options: Omit<ParseOptions, 'files'> = {},
): Promise<ReadDeck> {
  const files = new Map<string, GivenFile>();
  const paths: string[] = [];
  let parsed = parseDeck(outline, options);
  while (parsed.wanted.length > 0) {
    for (const wanted of parsed.wanted) {
      const { file, path } = await readWanted(wanted, outline.path, root);
      files.set(wanted.path, file);
      if (path !== null) paths.push(path);
    }
    parsed = parseDeck(outline, { ...options, files });
  }
  return { ...parsed, paths };
}

async function readWanted(
  { path }: WantedFile,
  outline: string,
  root: string,
): Promise<{ readonly file: GivenFile; readonly path: string | null }> {
  const base = dirname(outline);
  const name = path.startsWith('@/') ? join(root, path.slice(2)) : relative(base, path);
  const read = await readContained(name, { base, root, maxBytes: maxFileBytes });
  if ('reason' in read) return { file: read, path: null };
  if (isBinary(read.bytes)) return { file: { reason: 'is not a text' }, path: read.path };
  return { file: decodeText(path, read.bytes).source, path: read.path };
}
