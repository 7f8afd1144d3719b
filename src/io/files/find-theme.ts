import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageRoot } from './own-package.ts';
import { exists } from './exists.ts';

/** A theme's folder and where it was found. */
export interface ThemeFolder {
  readonly folder: string;
  readonly builtIn: boolean;
}

/**
 * Folder of the theme `name`: in `themes/` of the project first, unless it has to be `onlyBuiltIn`, then among the
 * built-in ones; else null.
 */
export async function findTheme(
  name: string,
  projectRoot: string,
  onlyBuiltIn = false,
): Promise<ThemeFolder | null> {
  const own = join(projectRoot, 'themes', name);
  const builtIn = join(packageRoot, 'themes', name);
  if (!onlyBuiltIn && own !== builtIn && (await exists(join(own, 'theme.json'))))
    return { folder: own, builtIn: false };
  if (await exists(join(builtIn, 'theme.json'))) return { folder: builtIn, builtIn: true };
  return null;
}

/** True for the folder of a theme that comes with lectern. */
export function isBuiltIn(folder: string): boolean {
  return dirname(folder) === join(packageRoot, 'themes');
}

/** Built-in themes that others stand on and that nobody means to show a talk in. */
export const foundations = ['base', 'reveal', 'marp'];

/** Names of all themes that `findTheme` finds, in alphabetical order. */
export async function listThemes(projectRoot: string): Promise<string[]> {
  const names = new Set<string>();
  for (const root of [join(projectRoot, 'themes'), join(packageRoot, 'themes')]) {
    for (const name of await readdir(root).catch(() => [])) {
      if (await exists(join(root, name, 'theme.json'))) names.add(name);
    }
  }
  return [...names].sort();
}
