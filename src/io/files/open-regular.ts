import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Why a file was not read. */
export type Refusal = 'missing' | 'folder' | 'special' | 'too-large' | 'denied';

/** The bytes of a file, or why there are none. */
export type ReadOutcome = { readonly bytes: Uint8Array } | { readonly refusal: Refusal };

/** Bounds of a read. */
export interface ReadBounds {
  readonly maxBytes: number;
  /** False where a link as the last part of the path is refused. Default: true. */
  readonly follow?: boolean;
}

/**
 * The bytes of a regular file of at most `maxBytes`. Pipes, devices and folders are refused without waiting for them:
 * what is checked is the file that was opened, not the name.
 */
export async function readRegular(
  path: string,
  { maxBytes, follow = true }: ReadBounds,
): Promise<ReadOutcome> {
  // Opening a pipe would wait for its other end. Windows knows neither flag.
  const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (follow ? 0 : (constants.O_NOFOLLOW ?? 0));
  let file: FileHandle;
  try {
    file = await open(path, flags);
  } catch (error) {
    return { refusal: toRefusal(error) };
  }
  try {
    const status = await file.stat();
    if (status.isDirectory()) return { refusal: 'folder' };
    if (!status.isFile()) return { refusal: 'special' };
    if (status.size > maxBytes) return { refusal: 'too-large' };
    return { bytes: await file.readFile() };
  } catch (error) {
    return { refusal: toRefusal(error) };
  } finally {
    await file.close();
  }
}

function toRefusal(error: unknown): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
  if (code === 'EISDIR') return 'folder';
  if (code === 'ENXIO' || code === 'ELOOP') return 'special';
  return 'denied';
}
