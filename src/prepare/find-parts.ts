import { relative } from 'node:path';
import { findTheme, listThemes, type ThemeFolder } from '../io/files/find-theme.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import { type LoadedParts, loadParts } from './load-parts.ts';
import { isSheetName, listStockThemes } from './load-stock-theme.ts';
import type { Place } from './read-media.ts';

/** A theme that was looked for by its name; `found` is null where there is none of tokens. */
export interface FoundParts extends LoadedParts {
  readonly found: ThemeFolder | null;
}

/** The folders that the theme `name` is made of, read; a sheet made for Reveal.js has none, which is an error at `place`. */
export async function findParts(name: string, projectRoot: string, place: Place): Promise<FoundParts> {
  const found = /^[a-z][a-z0-9-]*$/.test(name) ? await findTheme(name, projectRoot) : null;
  if (found) return { found, ...(await loadParts(found.folder, projectRoot)) };
  const isStock = isSheetName(name) || (await listStockThemes()).includes(name);
  const message = isStock
    ? `the theme "${name}" is a sheet for Reveal.js, without tokens`
    : `there is no theme "${name}"`;
  const help = didYouMean(name, await listThemes(projectRoot), isStock ? 'themes with tokens' : 'themes');
  const { path, range } = place;
  const diagnostic: Diagnostic = {
    ...{ severity: 'error', rule: 'unknown-theme', message, help, path },
    ...(range && { range }),
  };
  return { found, parts: null, folders: [], diagnostics: [diagnostic], sources: [] };
}

/** Where a theme lies, for people: the folder as seen from here, or that it is built in. */
export function placeOfTheme({ folder, builtIn }: ThemeFolder): string {
  return builtIn ? 'built-in' : relative('', folder) || '.';
}
