import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from './own-package.ts';

/** The style sheet of a page that is no deck, as lectern's package brings it. */
export function readPageSheet(name: 'report' | 'gallery'): Promise<string> {
  return readFile(join(packageRoot, 'pages', `${name}.css`), 'utf8');
}
