import { accessSync, constants, createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { chmod, link, mkdir, open, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder, type Variables } from '../files/cache.ts';
import {
  removeStaleTemporaries,
  renamePatiently,
  temporaryPath,
  toWriteError,
} from '../files/write-atomic.ts';

/** The headless shell that comes with lectern as an optional package, still packed. */
export interface BundledChromium {
  readonly archive: string;
  readonly version: string;
}

/** What may be told to `findBrowser` and to the unpacking; all have defaults. */
export interface UnpackOptions {
  /** Told in one line when something takes seconds. */
  readonly onNote?: (note: string) => void;
  /** The environment; the program's own by default. */
  readonly variables?: Variables;
  /** Ends the unpacking with its reason, and leaves nothing behind. */
  readonly signal?: AbortSignal;
}

// With the default of 16 KB, unpacking takes twice as long.
const bufferBytes = 2 ** 21;

/** The bundled browser, or `null` where the package is not installed or holds nothing for this machine. */
export function findBundledChromium(): BundledChromium | null {
  // The package holds one build: Linux on x64.
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const root = join(dirname(main), '..', '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const archive = join(root, 'bin', 'chromium.br');
    accessSync(archive, constants.R_OK);
    return { archive, version };
  } catch {
    return null;
  }
}

/**
 * Path of the unpacked browser in the cache folder. The first time it is unpacked, which takes a few seconds and
 * about 190 MB; `onNote` is told so. Two runs at once may both unpack: the first puts a whole file in place, which stays.
 *
 * Throws an `EnvironmentError` when the cache cannot take it.
 */
export async function unpackChromium(
  { archive, version }: BundledChromium,
  { onNote, variables = process.env, signal }: UnpackOptions = {},
): Promise<string> {
  const folder = join(await cacheFolder(variables), `chromium-${version}`);
  const path = join(folder, 'chromium');
  if (isExecutable(path)) return path;
  onNote?.(`unpacking the bundled browser (Chromium ${version}), once`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeStaleTemporaries(folder);
    await unpack(archive, path, signal);
  } catch (error) {
    signal?.throwIfAborted();
    throw toWriteError(path, error);
  }
  return path;
}

async function unpack(archive: string, path: string, signal: AbortSignal | undefined): Promise<void> {
  const temporary = temporaryPath(dirname(path));
  try {
    const options = { flags: 'wx', mode: 0o700 };
    await pipeline(
      createReadStream(archive),
      createBrotliDecompress({ chunkSize: bufferBytes }),
      createWriteStream(temporary, options),
      { signal },
    );
    await chmod(temporary, 0o755);
    const file = await open(temporary, 'r');
    await file.sync().finally(() => file.close());
    await putInPlace(temporary, path);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Another run may have been faster, and its browser be running: one whose file is replaced cannot start its processes. */
async function putInPlace(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch {
    // Something is there already, or the file system has no links.
    if (!isExecutable(path)) await renamePatiently(temporary, path);
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
