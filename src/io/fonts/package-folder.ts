import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { exists } from '../files/exists.ts';

// A name as the registry allows it; above all, no path.
const packageName = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/**
 * Folder of an installed package: as lectern itself would find it, else as a file in `projectFolder` would.
 * `null` where it is not installed, or where the name is none.
 */
export async function findPackageFolder(name: string, projectFolder = process.cwd()): Promise<string | null> {
  if (!packageName.test(name)) return null;
  const askers = [import.meta.url, join(resolve(projectFolder), 'package.json')];
  // Not by `resolve(name)`: a package may export nothing that can be resolved, as stylesheets.
  for (const folder of askers.flatMap((asker) => createRequire(asker).resolve.paths(name) ?? [])) {
    const found = join(folder, name);
    if (await exists(join(found, 'package.json'))) return found;
  }
  return null;
}
