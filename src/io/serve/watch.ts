import { pollMissing } from './poll-missing.ts';

/** What a build tells the watcher: the files that it read, which are watched until the next build. */
export type Build = (changed: readonly string[]) => Promise<readonly string[]>;

/** Settings of a watcher. */
export interface WatchOptions {
  /** Files to watch before the first change; one that is not there yet is looked for. */
  readonly files: readonly string[];
  readonly signal: AbortSignal;
  /** Told when a build throws; the watcher goes on. */
  readonly onError: (error: unknown) => void;
  /** Quiet time after the last change before a build starts. Default: 80. */
  readonly debounceMs?: number;
}

/** A watcher at work. */
export interface Watcher {
  /** Stops watching; settles when a build in flight has ended. */
  close(): Promise<void>;
}

/**
 * Calls `build` after changes, with the paths that changed: one build at a time, and however many changes come
 * meanwhile, one more after it. Files may be replaced by renaming, as editors save, and be deleted and made again.
 */
export async function watchFiles(options: WatchOptions, build: Build): Promise<Watcher> {
  const { signal, onError, debounceMs = 80 } = options;
  const { watch } = await import('chokidar');
  // Neither waiting for files to stop growing nor polling: the pause before a build does for both.
  const watcher = watch([...options.files], { ignoreInitial: true, atomic: debounceMs });
  let watched = new Set(options.files);
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let closed = false;

  const follow = (files: readonly string[]) => {
    const next = new Set(files);
    watcher.add([...next].filter((file) => !watched.has(file)));
    missing.add(files);
    for (const file of watched) {
      if (next.has(file)) continue;
      watcher.unwatch(file);
      missing.remove(file);
    }
    watched = next;
  };
  const run = async () => {
    while (changed.size > 0 && !closed) {
      const paths = [...changed];
      changed = new Set();
      await build(paths).then(follow, onError);
    }
  };
  const start = () => {
    running ??= run().finally(() => {
      running = null;
    });
  };
  const onChange = (path: string) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(start, debounceMs);
  };
  const missing = pollMissing(onChange);
  missing.add(options.files);
  watcher.on('all', (_event, path) => onChange(path));
  watcher.on('error', onError);
  const close = async () => {
    closed = true;
    missing.close();
    clearTimeout(timer);
    signal.removeEventListener('abort', close);
    await Promise.all([watcher.close(), running]);
  };
  signal.addEventListener('abort', close, { once: true });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return { close };
}
