import { basename, extname } from 'node:path';

/** Name of what is built from an outline: the outline's own without its extension. */
export function nameOfDeck(path: string): string {
  return path === '-' ? 'deck' : basename(path, extname(path));
}
