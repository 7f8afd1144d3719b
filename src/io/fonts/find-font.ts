import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { FontPackage } from '../../theme/font-package.ts';
import { findPackageFolder } from './package-folder.ts';

/** Scopes of Fontsource, variable fonts first: they have every weight. */
const scopes = ['@fontsource-variable', '@fontsource'] as const;

/** Fonts that are installed for other ends than to set text in. */
const special = ['noto-emoji', 'noto-color-emoji'];

/** The installed package of the font `id`, for example `source-serif-4`, variable or static; null where there is none. */
export async function findFont(id: string, projectFolder: string): Promise<FontPackage | null> {
  for (const scope of scopes) {
    const name = `${scope}/${id}`;
    const folder = await findPackageFolder(name, projectFolder);
    const pack = folder === null ? null : await readFontPackage(name, folder);
    if (pack) return pack;
  }
  return null;
}

/** Families of the Fontsource packages that lectern or the project has, in alphabetical order. */
export async function listFamilies(projectFolder: string): Promise<string[]> {
  const askers = [import.meta.url, join(resolve(projectFolder), 'package.json')];
  const families = new Set<string>();
  for (const scope of scopes) {
    for (const folder of askers.flatMap((asker) => createRequire(asker).resolve.paths(scope) ?? [])) {
      const home = join(folder, scope);
      for (const id of await readdir(home).catch(() => [])) {
        const pack = special.includes(id) ? null : await readFontPackage(`${scope}/${id}`, join(home, id));
        if (pack) families.add(pack.family);
      }
    }
  }
  return [...families].sort();
}

/** `metadata.json` of a Fontsource package, as far as it is read. */
interface Metadata {
  readonly id: string;
  readonly family: string;
  readonly weights?: readonly number[];
  readonly variable?: Readonly<Record<string, { readonly min: string; readonly max: string }>> | false;
}

async function readFontPackage(name: string, folder: string): Promise<FontPackage | null> {
  try {
    const read = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8')) as unknown;
    const { id, family, weights = [], variable } = (await read('metadata.json')) as Metadata;
    const subsets = Object.keys((await read('unicode.json').catch(() => ({}))) as object);
    const files = await readdir(join(folder, 'files'));
    const isVariable = name.startsWith(scopes[0]) && variable;
    const axes = isVariable
      ? Object.fromEntries(
          Object.entries(variable).map(([axis, { min, max }]) => [axis, [Number(min), Number(max)] as const]),
        )
      : null;
    return { name, id, family, weights, axes, subsets: subsets.length > 0 ? subsets : ['latin'], files };
  } catch {
    // No package of Fontsource, whatever its name.
    return null;
  }
}
