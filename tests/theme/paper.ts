import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSource, type Source } from '../../src/source/source.ts';

const folder = join(import.meta.dirname, '../../themes/paper');

/** A file of the built-in theme *paper*. */
export function readPaper(name: string): Source {
  return makeSource(name, readFileSync(join(folder, name), 'utf8'));
}
