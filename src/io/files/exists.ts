import { existsSync } from 'node:fs';

/**
 * True if something stands at `path` that this process may see. Commands ask for hundreds of places where something could
 * lie: the disk answers in less time than it takes to be asked by another thread.
 */
export async function exists(path: string): Promise<boolean> {
  return existsSync(path);
}
