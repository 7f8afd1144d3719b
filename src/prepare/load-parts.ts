import { join, relative } from 'node:path';
import { findTheme, isBuiltIn, listThemes } from '../io/files/find-theme.ts';
import { readSource } from '../io/files/read.ts';
import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Source } from '../source/source.ts';
import { type Manifest, parseManifest } from '../theme/manifest.ts';
import type { ThemePart } from '../theme/theme-part.ts';

/** The folders that a theme is made of, read. */
export interface LoadedParts {
  /** Each over the one that it extends, the one that extends nothing first; null when the diagnostics hold an error. */
  readonly parts: readonly ThemePart[] | null;
  readonly folders: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that diagnostics point into. */
  readonly sources: readonly Source[];
}

/** Themes that may stand on one another. */
const mostParts = 5;

/** The theme in `folder` with all that it extends. Themes are looked for as those of decks are, from `projectRoot`. */
export async function loadParts(folder: string, projectRoot: string): Promise<LoadedParts> {
  const diagnostics: Diagnostic[] = [];
  const sources: Source[] = [];
  const folders: string[] = [];
  const parts: ThemePart[] = [];
  let next: string | null = folder;
  while (next !== null) {
    folders.push(next);
    const part = await loadPart(next, diagnostics, sources);
    if (!part) break;
    parts.unshift(part);
    next = await findParent(part.manifest, next, { folders, projectRoot, diagnostics, sources });
  }
  const isWhole = !hasErrors(diagnostics) && parts.length === folders.length;
  return { parts: isWhole ? parts : null, folders, diagnostics, sources };
}

async function loadPart(
  folder: string,
  diagnostics: Diagnostic[],
  sources: Source[],
): Promise<ThemePart | null> {
  const read = async (name: string): Promise<Source | null> => {
    const { source, diagnostics: problems } = await readSource(relative('', join(folder, name)));
    diagnostics.push(...problems);
    if (source) sources.push(source);
    return source;
  };
  const manifestSource = await read('theme.json');
  if (!manifestSource) return null;
  const { manifest, diagnostics: problems } = parseManifest(manifestSource);
  diagnostics.push(...problems);
  if (!manifest) return null;
  const [tokens, ...sheets] = await Promise.all([
    manifest.tokens === null ? null : read(manifest.tokens),
    ...manifest.sheets.map(({ path }) => read(path)),
  ]);
  if ((manifest.tokens !== null && !tokens) || sheets.includes(null)) return null;
  return { manifest, tokens: tokens ?? null, sheets: sheets as Source[], builtIn: isBuiltIn(folder) };
}

/** What a search for the next folder goes by, and where it tells that there is none. */
interface Search {
  readonly folders: readonly string[];
  readonly projectRoot: string;
  readonly diagnostics: Diagnostic[];
  readonly sources: readonly Source[];
}

/** Folder of the theme that another one extends; null where it extends nothing, or nothing that can be had. */
async function findParent(
  { name, extends: extended }: Manifest,
  folder: string,
  { folders, projectRoot, diagnostics }: Search,
): Promise<string | null> {
  if (!extended) return null;
  // A theme of a project may stand on the built-in one of its name.
  const found = await findTheme(extended.name, projectRoot, extended.name === name);
  const path = relative('', join(folder, 'theme.json'));
  const report = (
    rule: 'unknown-theme' | 'theme-cycle' | 'theme-depth',
    message: string,
    help: string,
  ): null => {
    diagnostics.push({ severity: 'error', rule, message, help, path, range: plain(extended.range) });
    return null;
  };
  if (!found) {
    const help = didYouMean(extended.name, await listThemes(projectRoot), 'themes');
    return report('unknown-theme', `there is no theme "${extended.name}"`, help);
  }
  if (folders.includes(found.folder))
    return report(
      'theme-cycle',
      `the theme "${name}" extends itself in the end`,
      'let one of them extend another',
    );
  if (folders.length === mostParts)
    return report(
      'theme-depth',
      `more than ${mostParts} themes stand on one another`,
      'let it extend one nearer to the first',
    );
  return found.folder;
}

const plain = ({ start, end }: { start: number; end: number }) => ({ start, end });
