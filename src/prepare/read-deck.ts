import { dirname, join, relative } from 'node:path';
import { type ReadAllows, readAllows } from '../deck/allows.ts';
import type { GivenFile, WantedFile } from '../deck/files.ts';
import { type ParsedDeck, parseDeck, type ParseOptions } from '../deck/parse-deck.ts';
import { boundFor } from '../io/time-limit.ts';
import { decodeText, isBinary } from '../io/files/decode-text.ts';
import { partSources } from '../source/joined.ts';
import type { Source } from '../source/source.ts';
import { readNamed } from './read-named.ts';
import type { Trust } from './trust.ts';

/** A deck with the files that it includes. */
export interface ReadDeck extends ParsedDeck {
  /** Real paths of the included files. */
  readonly paths: readonly string[];
  /** Comments that silence rules, of all its files; their places are in the file of each. */
  readonly allows: ReadAllows;
  /** Paths of the outline and of the outlines that it includes, as diagnostics name them. */
  readonly outlines: ReadonlySet<string>;
}

const maxFileBytes = 10_000_000;

/**
 * Reads an outline and, round by round, the files that it and they include, as long as they lie in the project. A stranger's
 * outline includes nothing. Throws `LateError` where that takes too long.
 */
export async function readDeck(
  outline: Source,
  trust: Pick<Trust, 'root' | 'safe' | 'limits'>,
  options: Omit<ParseOptions, 'files' | 'limits'> = {},
): Promise<ReadDeck> {
  const { limits } = trust;
  const files = new Map<string, GivenFile>();
  const paths: string[] = [];
  const outlines = new Set([outline.path]);
  let length = outline.text.length;
  const parse = () => boundFor(length, limits.time)(() => parseDeck(outline, { ...options, files, limits }));
  let parsed = parse();
  while (parsed.wanted.length > 0) {
    for (const wanted of parsed.wanted) {
      const { file, path } = await readWanted(wanted, outline.path, trust);
      files.set(wanted.path, file);
      if ('text' in file) length += file.text.length;
      if (wanted.kind === 'part') outlines.add(wanted.path);
      if (path !== null) paths.push(path);
    }
    parsed = parse();
  }
  const read = partSources(parsed.source)
    .filter(({ path }) => outlines.has(path))
    .map(readAllows);
  const allows = {
    allows: read.flatMap((each) => each.allows),
    diagnostics: read.flatMap((each) => each.diagnostics),
  };
  return { ...parsed, paths, allows, outlines };
}

async function readWanted(
  { path }: WantedFile,
  outline: string,
  trust: Pick<Trust, 'root' | 'safe'>,
): Promise<{ readonly file: GivenFile; readonly path: string | null }> {
  const base = dirname(outline);
  const name = path.startsWith('@/') ? join(trust.root, path.slice(2)) : relative(base, path);
  const read = await readNamed(name, 'other', { base, maxBytes: maxFileBytes }, trust);
  if ('reason' in read) return { file: read, path: null };
  if (isBinary(read.bytes)) return { file: { reason: 'is not a text' }, path: read.path };
  return { file: decodeText(path, read.bytes).source, path: read.path };
}
