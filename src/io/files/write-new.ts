import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from '../errors.ts';
import { toWriteError } from './write-atomic.ts';
import { makeFolder } from './write-folder.ts';

/**
 * Writes a file that is not there yet, and the folders above it. False where something of that name stands already: it
 * is left as it is. Throws an `EnvironmentError` that names the path that cannot be written.
 */
export async function writeNew(path: string, text: string): Promise<boolean> {
  await makeFolder(dirname(path));
  try {
    const file = await open(path, 'wx');
    await file.writeFile(text).finally(() => file.close());
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw toWriteError(path, error);
  }
}
