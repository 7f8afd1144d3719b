import { access } from 'node:fs/promises';

/** True if something stands at `path` that this process may see. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
