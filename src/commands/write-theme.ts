import { join } from 'node:path';
import { exists } from '../io/files/exists.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { themeName, themeNameHelp } from '../theme/manifest.ts';

/** Why no theme can be made under a name in `folder`, or null. */
export async function refuseTheme(name: string, folder: string): Promise<Diagnostic | null> {
  if (!themeName.test(name)) {
    const message = `"${name}" is no name for a theme`;
    return { severity: 'error', rule: 'wrong-value', message, help: themeNameHelp, path: folder };
  }
  if (!(await exists(folder))) return null;
  const message = 'this folder is there already; it is kept as it is';
  return {
    severity: 'error',
    rule: 'theme-kept',
    message,
    help: 'take another name, or remove it',
    path: folder,
  };
}

/** Writes the files of a new theme; the manifest last, so that a folder that was not finished is no theme. */
export async function writeTheme(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string[]> {
  const names = [...files.keys()].sort((a, b) => Number(a === 'theme.json') - Number(b === 'theme.json'));
  for (const name of names) {
    const path = join(folder, name);
    await makeFolder(join(path, '..'));
    await writeAtomic(path, files.get(name)!);
  }
  return names.map((name) => join(folder, name));
}
