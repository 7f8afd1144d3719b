import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

/** Path of a module of `src/io`, as JavaScript, for a test that needs a process of its own; `whenDone` is told how to remove it. */
export async function compiled(
  module: string,
  whenDone: (remove: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  // Within `node_modules`, so that packages are found from there.
  const folder = await mkdtemp(resolve('node_modules/.lectern-test-'));
  whenDone(() => rm(folder, { recursive: true, force: true }));
  await promisify(execFile)(process.execPath, ['bundle.js', folder, join('src/io', module)]);
  return join(folder, basename(module).replace(/ts$/, 'js'));
}
