import { stat } from 'node:fs/promises';

/** How long files are waited for. */
export interface StandStillOptions {
  /** Time between two looks, in milliseconds. */
  readonly stepMs?: number;
  /** Time after which a file that is gone or empty is taken to be meant so. */
  readonly missingMs?: number;
  /** Time after which a file that goes on changing is taken as it is. */
  readonly mostMs?: number;
}

/**
 * Settles when files stand still: two looks, a few milliseconds apart, find them the same. Editors write a file in steps:
 * they empty it first, or move it away and another one to its place.
 */
export async function standStill(
  paths: readonly string[],
  { stepMs = 3, missingMs = 250, mostMs = 1000 }: StandStillOptions = {},
): Promise<void> {
  const started = performance.now();
  let before = await look(paths);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, stepMs));
    const now = await look(paths);
    const passed = performance.now() - started;
    const isWhole = now.every((each) => each !== null) || passed >= missingMs;
    if ((isWhole && now.every((each, i) => each === before[i])) || passed >= mostMs) return;
    before = now;
  }
}

/** What tells one state of each file from another; null for one that is gone or empty. */
function look(paths: readonly string[]): Promise<(string | null)[]> {
  return Promise.all(
    paths.map((path) =>
      stat(path).then(
        (file) => (file.size === 0 && file.isFile() ? null : `${file.ino} ${file.size} ${file.mtimeMs}`),
        () => null,
      ),
    ),
  );
}
