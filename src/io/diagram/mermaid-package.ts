import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../files/exists.ts';
import { findPackageFolder } from '../fonts/package-folder.ts';

/** A copy of Mermaid that runs in a browser. */
export interface Mermaid {
  /** Its package and version, such as `mermaid 11.2.0`. */
  readonly name: string;
  /** Path of the script. */
  readonly path: string;
}

// The whole program where a project has installed it, else the small one that comes with lectern.
const packages = [
  { name: 'mermaid', script: 'dist/mermaid.min.js' },
  { name: '@mermaid-js/tiny', script: 'dist/mermaid.tiny.js' },
];

/** The Mermaid that draws the diagrams of a project; null where its package is not installed. */
export async function findMermaid(projectFolder: string): Promise<Mermaid | null> {
  for (const { name, script } of packages) {
    const folder = await findPackageFolder(name, projectFolder);
    if (folder === null || !(await exists(join(folder, script)))) continue;
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { name: `${name} ${version}`, path: join(folder, script) };
  }
  return null;
}
