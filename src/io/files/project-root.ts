import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { exists } from './exists.ts';

const marks = ['package.json', '.git', 'lectern.config.json', 'lectern.config.yaml'];

/**
 * Folder of the project that a file belongs to: the nearest one, from the file's own folder upwards, that holds a
 * `package.json`, a `.git` or a configuration of lectern's. Where there is none, the folder that the command was
 * started in if the file lies below it, else the file's own.
 */
export async function findProjectRoot(file: string, startedIn = process.cwd()): Promise<string> {
  const home = dirname(resolve(file));
  for (let folder = home; ; folder = dirname(folder)) {
    for (const mark of marks) if (await exists(join(folder, mark))) return folder;
    if (folder === dirname(folder)) break;
  }
  const below = relative(startedIn, home);
  return below.startsWith('..') || isAbsolute(below) ? home : startedIn;
}
