import { existsSync, type StatsListener, unwatchFile, watchFile } from 'node:fs';

/** Looks again and again for files that were not there. */
export interface MissingFiles {
  /** Looks for those of the files that are not there now, as long as the poller lives; asks nothing of the others. */
  add(files: readonly string[]): void;
  remove(file: string): void;
  close(): void;
}

/** Time between two looks at a file, in milliseconds. */
const intervalMs = 300;

/**
 * Calls `onChange` when a file that was missing comes to be, and whenever it changes or goes from then on. The watcher
 * of files is told of those by the system that are there when it starts, and of no others.
 */
export function pollMissing(onChange: (file: string) => void): MissingFiles {
  const listeners = new Map<string, StatsListener>();
  const remove = (file: string) => {
    const listener = listeners.get(file);
    if (listener) unwatchFile(file, listener);
    listeners.delete(file);
  };
  return {
    add(files) {
      for (const file of files) {
        if (listeners.has(file) || existsSync(file)) continue;
        const listener: StatsListener = (now, before) => {
          // The first call says that the file is missing, which is known.
          if (now.mtimeMs !== before.mtimeMs || now.ino !== before.ino) onChange(file);
        };
        listeners.set(file, listener);
        watchFile(file, { interval: intervalMs, persistent: false }, listener);
      }
    },
    remove,
    close() {
      for (const file of [...listeners.keys()]) remove(file);
    },
  };
}
