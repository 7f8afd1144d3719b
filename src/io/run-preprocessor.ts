import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** What a preprocessor made of a text, or why it made nothing, in words that follow "the preprocessor …". */
export type Preprocessed = { readonly text: string } | { readonly reason: string };

/**
 * Runs a module of the author's, ES or CommonJS, whose default export turns Markdown into Markdown. It runs in this
 * process with all its rights: only for decks that are trusted.
 */
export async function runPreprocessor(
  path: string,
  markdown: string,
  options: Readonly<Record<string, unknown>>,
): Promise<Preprocessed> {
  try {
    // A module is kept by its address; the time makes one that was edited new.
    const { mtimeMs } = await stat(path);
    const loaded: unknown = await import(`${pathToFileURL(path).href}?changed=${mtimeMs}`);
    const run = findFunction(loaded);
    if (!run) return { reason: 'exports no function; write export default (markdown) => markdown' };
    const text: unknown = await run(markdown, options);
    return typeof text === 'string' ? { text } : { reason: `gave back ${typeof text} and not a text` };
  } catch (error) {
    return { reason: `failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}

type Preprocess = (markdown: string, options: Readonly<Record<string, unknown>>) => unknown;

/** The default export; of a CommonJS module compiled from an ES one, the default inside it. */
function findFunction(loaded: unknown): Preprocess | null {
  let value = loaded;
  for (let depth = 0; depth < 3; depth++) {
    if (typeof value === 'function') return value as Preprocess;
    if (value === null || typeof value !== 'object' || !('default' in value)) return null;
    value = value.default;
  }
  return null;
}
