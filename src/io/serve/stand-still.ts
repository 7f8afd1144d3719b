import { statSync } from 'node:fs';

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
  let before = look(paths);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, stepMs));
    const now = look(paths);
    const passed = performance.now() - started;
    const isWhole = now.every((each) => each !== null) || passed >= missingMs;
    if ((isWhole && now.every((each, i) => each === before[i])) || passed >= mostMs) return;
    before = now;
  }
}

/** What tells one state of each file from another; null for one that is gone or empty. */
function look(paths: readonly string[]): (string | null)[] {
  return paths.map((path) => {
    // At once: on a busy machine an answer from elsewhere takes longer than the question.
    const file = statSync(path, { throwIfNoEntry: false });
    if (!file || (file.size === 0 && file.isFile())) return null;
    return `${file.ino} ${file.size} ${file.mtimeMs}`;
  });
}
