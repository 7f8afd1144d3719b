import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { exists } from './exists.ts';

/** Names that a configuration of lectern's may have, in the order in which they are looked for. */
export const configNames = ['lectern.config.json', 'lectern.config.yaml', 'lectern.config.yml'] as const;

const marks = ['package.json', '.git'];

/**
 * Folder of the project that a file belongs to: the nearest one, from the file's own folder upwards, that holds a
 * `package.json` or a `.git`; else the highest one that holds a configuration of lectern's. Where there is none, the
 * folder that the command was started in if the file lies below it, else the file's own.
 */
export async function findProjectRoot(file: string, startedIn = process.cwd()): Promise<string> {
  const home = dirname(resolve(file));
  const folders = upwards(home);
  const marked = await findFirst(folders, marks);
  const configured = await findFirst(folders.toReversed(), configNames);
  // Who keeps the whole home folder under git does not mean it as the project of a talk.
  if (marked !== null && !(marked === homedir() && configured !== null)) return marked;
  if (configured !== null) return configured;
  const below = relative(startedIn, home);
  return below.startsWith('..') || isAbsolute(below) ? home : startedIn;
}

/** Configurations in `folder` and those above it, up to `root`; those of the nearest folder that has any. */
export async function findConfigs(folder: string, root: string): Promise<string[]> {
  for (const each of upwards(resolve(folder))) {
    const found: string[] = [];
    for (const name of configNames) if (await exists(join(each, name))) found.push(join(each, name));
    if (found.length > 0 || each === root) return found;
  }
  return [];
}

function upwards(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}

async function findFirst(folders: readonly string[], names: readonly string[]): Promise<string | null> {
  for (const folder of folders) for (const name of names) if (await exists(join(folder, name))) return folder;
  return null;
}
