import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program of the tests as JavaScript, for processes of its own. */
export interface BundledProgram {
  /** Runs it to its end in a new process, and gives what it printed as JSON. */
  readonly run: (args: readonly string[], flags?: readonly string[]) => Promise<unknown>;
  readonly remove: () => Promise<void>;
}

/** Bundles a program with what it imports of `src`, as the build does. */
export async function bundleProgram(program: string): Promise<BundledProgram> {
  await mkdir('dist', { recursive: true });
  const folder = await mkdtemp(resolve('dist/.test-'));
  await run(process.execPath, ['bundle.js', folder, program]);
  const script = join(folder, basename(program).replace(/ts$/, 'js'));
  return {
    run: async (args, flags = []) => {
      const { stdout } = await run(process.execPath, [...flags, script, ...args], { maxBuffer: 100_000_000 });
      return JSON.parse(stdout) as unknown;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
