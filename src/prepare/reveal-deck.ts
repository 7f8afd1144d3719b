import { mergeRevealKeys, readRevealKeys, type RevealKeys } from '../deck/reveal-keys.ts';
import type { ParseOptions } from '../deck/parse-deck.ts';
import { readFrontMatter } from '../markdown/front-matter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Source } from '../source/source.ts';
import { compileSeparators } from './compile-pattern.ts';
import { readRevealFiles } from './reveal-files.ts';
import type { Trust } from './trust.ts';
import { preprocess } from './trusted-code.ts';

/** What a deck says in the words of reveal-md, itself and in files beside it. */
export interface RevealDeck {
  /** The text to be read: what the preprocessor left, where one ran. */
  readonly source: Source;
  readonly keys: RevealKeys;
  readonly parse: ParseOptions;
  /** Files whose change changes the deck. */
  readonly paths: readonly string[];
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the settings of reveal-md that a deck has, and runs its preprocessor where that is trusted. Of a stranger's deck the
 * files beside it are not read.
 */
export async function readRevealDeck(written: Source, strict: boolean, trust: Trust): Promise<RevealDeck> {
  const none = { files: [], sources: [], diagnostics: [] };
  const read = trust.safe ? none : await readRevealFiles(written.path, trust.root);
  const { files, sources, diagnostics } = read;
  const ofFiles = files.map(({ path, entries }) => readRevealKeys(entries, path, true).keys);
  const readKeys = (source: Source) => {
    const own = readRevealKeys(readFrontMatter(source).entries, source.path).keys;
    return ofFiles.toReversed().reduce(mergeRevealKeys, own);
  };
  const before = readKeys(written);
  const made = await preprocess(written, before.preprocessor, trust);
  const keys = made.source === written ? before : readKeys(made.source);
  const compiled = await compileSeparators(keys);
  const isAsked =
    strict || files.length > 0 || [keys.separator, keys.verticalSeparator, keys.notesSeparator].some(Boolean);
  return {
    source: made.source,
    keys,
    parse: { revealFiles: files, reveal: isAsked ? { separators: compiled.separators, strict } : null },
    paths: [...files.map(({ path }) => path), ...made.paths],
    sources,
    diagnostics: [...diagnostics, ...made.diagnostics, ...compiled.diagnostics],
  };
}
