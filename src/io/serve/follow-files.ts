import { type FSWatcher, watch } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Files that are followed by way of their folders. */
export interface FollowedFiles {
  /** Follows these files and folders from now on, and no others; those that are not there yet too. */
  follow(paths: readonly string[]): Promise<void>;
  close(): void;
}

/** What is looked out for in one folder. */
interface Lookout {
  /** Paths by the name in the folder that stands for them. */
  readonly names: Map<string, Set<string>>;
  /** Paths for which everything in the folder stands. */
  readonly whole: Set<string>;
}

interface Watched {
  readonly watcher: FSWatcher;
  readonly ino: number;
}

/**
 * Calls `onChange` with each path that may have changed, as soon as the system tells of it. Folders are watched, not files:
 * so a file may be replaced, go and come again, and a file that is not there is seen when it comes, without a look at the
 * disk in between.
 */
export function followFiles(
  onChange: (path: string) => void,
  onError: (error: unknown) => void,
): FollowedFiles {
  const watchers = new Map<string, Watched>();
  const existed = new Map<string, boolean>();
  let lookouts = new Map<string, Lookout>();
  let given: readonly string[] = [];
  let paths: readonly string[] = [];
  let pending: Promise<void> = Promise.resolve();
  let isClosed = false;

  const onEvent = (folder: string, kind: string, name: string | null) => {
    const lookout = lookouts.get(folder);
    if (!lookout || isClosed) return;
    const { names, whole } = lookout;
    const found = name === null ? [...names.values()].flatMap((each) => [...each]) : (names.get(name) ?? []);
    for (const path of new Set([...found, ...whole])) onChange(path);
    // A folder may have come or gone, this one too: its own name is told when it goes.
    if (
      kind === 'rename' &&
      (name === null || names.has(name) || whole.size > 0 || name === basename(folder))
    )
      follow(paths, false).catch(onError);
  };

  const open = async (folder: string): Promise<void> => {
    const ino = (await stat(folder).catch(() => null))?.ino;
    const old = watchers.get(folder);
    if (old && old.ino === ino) return;
    old?.watcher.close();
    watchers.delete(folder);
    if (ino === undefined || isClosed) return;
    try {
      const watcher = watch(folder, (kind, name) => onEvent(folder, kind, name));
      watcher.on('error', () => watcher.close()); // Windows says so when the folder goes
      watchers.set(folder, { watcher, ino });
    } catch (error) {
      onError(error);
    }
  };

  const refollow = async (): Promise<void> => {
    const asked = paths;
    const found = await listLookouts(asked);
    if (isClosed) return;
    lookouts = found.lookouts;
    for (const [folder, { watcher }] of watchers) {
      if (lookouts.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    await Promise.all([...lookouts.keys()].map(open));
    // One that came while its folder was not yet watched.
    const now = await Promise.all(asked.map(async (path) => [path, await isThere(path)] as const));
    for (const [path, is] of now) {
      if (is && existed.get(path) === false) onChange(path);
      existed.set(path, is);
    }
  };

  function follow(next: readonly string[], isAsked = true): Promise<void> {
    // Mostly a build has read what the one before it has.
    if (isAsked && next === given) return pending;
    if (isAsked) given = next;
    paths = [...new Set(next)];
    pending = pending.then(refollow);
    return pending;
  }

  return {
    follow: (next) => follow(next),
    close() {
      isClosed = true;
      for (const { watcher } of watchers.values()) watcher.close();
      watchers.clear();
    },
  };
}

async function listLookouts(paths: readonly string[]): Promise<{ readonly lookouts: Map<string, Lookout> }> {
  const lookouts = new Map<string, Lookout>();
  const at = (folder: string): Lookout => {
    const lookout = lookouts.get(folder) ?? { names: new Map(), whole: new Set() };
    lookouts.set(folder, lookout);
    return lookout;
  };
  const addName = (file: string, path: string) => {
    const { names } = at(dirname(file));
    names.set(basename(file), (names.get(basename(file)) ?? new Set()).add(path));
  };
  for (const path of paths) {
    const file = resolve(path);
    addName(await nearest(file), path);
    const real = await realpath(file).catch(() => file);
    if (real !== file) addName(real, path);
    for (const folder of await foldersIn(real)) at(folder).whole.add(path);
  }
  return { lookouts };
}

/** The path itself, or what has to come first where its folder is not there. */
async function nearest(file: string): Promise<string> {
  let next = file;
  while (dirname(next) !== next && !(await isThere(dirname(next)))) next = dirname(next);
  return next;
}

/** A folder and those in it; none for a file. */
async function foldersIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isDirectory()) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => []);
  const inner = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules');
  return [path, ...inner.map((entry) => join(entry.parentPath, entry.name))];
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
