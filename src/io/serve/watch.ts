import { followFiles } from './follow-files.ts';
import { standStill } from './stand-still.ts';

/** What a build tells the watcher: the files that it read, which are watched until the next build. */
export type Build = (changed: readonly string[]) => Promise<readonly string[]>;

/** Settings of a watcher. */
export interface WatchOptions {
  /** Files and folders to watch before the first change; one that is not there yet is looked for. */
  readonly files: readonly string[];
  readonly signal: AbortSignal;
  /** Told when a build throws; the watcher goes on. */
  readonly onError: (error: unknown) => void;
  /** Told at once when something changes, before it stands still and is built. */
  readonly onChange?: () => void;
  /** Quiet time after the last change before a build starts. Default: 0, a build starts as soon as the file stands still. */
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
  const { signal, onError, onChange: tell, debounceMs = 0 } = options;
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let closed = false;

  const run = async () => {
    while (changed.size > 0 && !closed) {
      await standStill([...changed]);
      if (closed) return;
      const paths = [...changed];
      changed = new Set();
      await build(paths).then((files) => followed.follow(files), onError);
    }
  };
  const start = () => {
    running ??= run().finally(() => {
      running = null;
    });
  };
  const onChange = (path: string) => {
    tell?.();
    changed.add(path);
    clearTimeout(timer);
    if (debounceMs > 0) timer = setTimeout(start, debounceMs);
    else start();
  };
  const followed = followFiles(onChange, onError);
  const close = async () => {
    closed = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', close);
    followed.close();
    await running;
  };
  signal.addEventListener('abort', close, { once: true });
  await followed.follow(options.files);
  return { close };
}
