import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './own-package.ts';

/** Files of a starter project that are the same for everybody, as lectern's package brings them. */
export const starterNames = ['slides/welcome.md', 'lectern.config.yaml'] as const;

/** The text of one of them. */
export function readStarter(name: (typeof starterNames)[number]): Promise<string> {
  return readFile(join(packageRoot, 'starter', name), 'utf8');
}
