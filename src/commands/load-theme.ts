import { join, relative } from 'node:path';
import { findTheme, listThemes } from '../io/files/find-theme.ts';
import { readSource } from '../io/files/read.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range, Source } from '../source/source.ts';
import { parseManifest } from '../theme/manifest.ts';
import { parseTheme } from '../theme/parse-theme.ts';
import type { Theme } from '../theme/types.ts';

/** A theme that was looked for; `theme` is null when the diagnostics hold an error. */
export interface LoadedTheme {
  readonly theme: Theme | null;
  /** Folder of the theme, or null if there is none of that name. */
  readonly folder: string | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that diagnostics point into. */
  readonly sources: readonly Source[];
}

/** The theme `name`, from the project's `themes/` or the built-in ones. `path` and `range` are where it is asked for. */
export async function loadTheme(
  name: string,
  projectRoot: string,
  path: string,
  range?: Range,
): Promise<LoadedTheme> {
  const found = await findTheme(name, projectRoot);
  if (!found) {
    const known = didYouMean(name, await listThemes(projectRoot), 'themes');
    const help = `${known}; looked for ${relative('', join(projectRoot, 'themes', name, 'theme.json'))} first`;
    const message = `there is no theme "${name}"`;
    const where = { path, ...(range && { range }) };
    const diagnostic: Diagnostic = { severity: 'error', rule: 'unknown-theme', message, help, ...where };
    return { theme: null, folder: null, diagnostics: [diagnostic], sources: [] };
  }
  const { folder } = found;
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const read = async (name: string): Promise<Source | null> => {
    const { source, diagnostics: problems } = await readSource(relative('', join(folder, name)));
    diagnostics.push(...problems);
    if (source) sources.push(source);
    return source;
  };
  const none = { theme: null, folder, diagnostics, sources };
  const manifestSource = await read('theme.json');
  if (!manifestSource) return none;
  const { manifest, diagnostics: problems } = parseManifest(manifestSource);
  diagnostics.push(...problems);
  if (!manifest) return none;
  const [tokens, ...sheets] = await Promise.all(
    [manifest.tokens, ...manifest.sheets.map(({ path }) => path)].map(read),
  );
  if (!tokens || sheets.some((sheet) => sheet === null)) return none;
  const parsed = parseTheme(manifest, tokens, sheets as Source[]);
  return { theme: parsed.theme, folder, diagnostics: [...diagnostics, ...parsed.diagnostics], sources };
}
