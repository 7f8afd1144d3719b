import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Regular files in a folder and those below, by their path in it with `/`; links and names with a dot are left out. */
export async function listDeckFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (entry.isFile() && !/(^|\/)\./.test(name)) files.set(name, path);
  }
  return files;
}
