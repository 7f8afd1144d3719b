import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { toWriteError, writeAtomic } from './write-atomic.ts';

/** Files of a folder by their path in it, with `/` between folders, for example `assets/cover-1f0c9a2b.svg`. */
export type FolderFiles = ReadonlyMap<string, Uint8Array | string>;

/** What became of the files of a deck: counts. */
export interface FolderReport {
  readonly written: number;
  /** Assets that stood there already, byte for byte. */
  readonly kept: number;
  /** Assets of earlier builds that nothing refers to any more. */
  readonly removed: number;
}

// Only names that a build made are ever removed: `assets/` may hold a user's own files too.
const hashedName = /[-.][0-9a-f]{8,64}\.[a-z0-9]+$/;

const isPage = (name: string): boolean => name.endsWith('.html');

/**
 * Writes a built deck, or pages of several that share their assets: assets first, pages last, then removes the assets of
 * earlier builds that no page of the folder names. At any moment the pages there name only complete files, provided that
 * the names of changed assets change.
 *
 * Makes the folder where it is missing. Throws an `EnvironmentError` that names the path that cannot be written.
 */
export async function writeDeck(outDir: string, files: FolderFiles): Promise<FolderReport> {
  const assets = [...files].filter(([name]) => !isPage(name));
  const report = { written: 0, kept: 0, removed: 0 };
  await makeFolder(outDir);
  for (const folder of new Set(assets.map(([name]) => dirname(insidePath(outDir, name)))))
    await makeFolder(folder);
  const isKept = await Promise.all(assets.map(([name, data]) => holds(insidePath(outDir, name), data)));
  for (const [at, [name, data]] of assets.entries()) {
    if (isKept[at]) report.kept++;
    else {
      await writeAtomic(insidePath(outDir, name), data);
      report.written++;
    }
  }
  for (const [name, data] of files) {
    if (!isPage(name)) continue;
    await writeAtomic(insidePath(outDir, name), data);
    report.written++;
  }
  report.removed = await removeUnused(outDir, files);
  return report;
}

/** Makes a folder and those above it. Throws an `EnvironmentError` that names the path. */
export async function makeFolder(path: string): Promise<void> {
  try {
    // Absolute: where the folder that we run in is gone, Node tries for ever to make one in it (nodejs/node, 20).
    await mkdir(resolve(path), { recursive: true });
  } catch (error) {
    throw toWriteError(path, error);
  }
}

function insidePath(outDir: string, name: string): string {
  const parts = name.split('/');
  const leaves = parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part));
  if (leaves) throw new TypeError(`not a path inside the deck: ${JSON.stringify(name)}`);
  return join(outDir, ...parts);
}

async function holds(path: string, data: Uint8Array | string): Promise<boolean> {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  // One of another length need not be read.
  const size = await stat(path).then(
    ({ size }) => size,
    () => -1,
  );
  if (size !== bytes.length) return false;
  const old = await readFile(path).catch(() => null);
  return old?.equals(bytes) ?? false;
}

async function removeUnused(outDir: string, files: FolderFiles): Promise<number> {
  const folder = join(outDir, 'assets');
  const names = await readdir(folder).catch(() => []);
  const old = names.filter((name) => hashedName.test(name) && !files.has(`assets/${name}`));
  if (old.length === 0) return 0;
  const text = await readOtherPages(outDir, files);
  const unused = old.filter((name) => !text.includes(name) && !text.includes(encodeURIComponent(name)));
  for (const name of unused) await rm(join(folder, name), { force: true }).catch(() => undefined);
  return unused.length;
}

/** Pages of the folder that are not of this build, as one text. */
async function readOtherPages(outDir: string, files: FolderFiles): Promise<string> {
  const names = (await readdir(outDir)).filter((name) => isPage(name) && !files.has(name));
  const pages = await Promise.all(names.map((name) => readFile(join(outDir, name), 'utf8').catch(() => '')));
  return pages.join('\n');
}
