import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../../', import.meta.url);

/** Folder of the compiled `src/io`, for tests that need a process of their own; compiled again when it is older. */
export async function compiledIo(): Promise<string> {
  if ((await newest('lib/io/')) < (await newest('src/io/'))) {
    const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
    // Mistakes elsewhere in the program do not concern these tests: tsc writes its output all the same.
    await promisify(execFile)(process.execPath, [
      tsc,
      '-p',
      fileURLToPath(new URL('tsconfig.build.json', root)),
    ]).catch(() => undefined);
  }
  return fileURLToPath(new URL('lib/io', root));
}

async function newest(folder: string): Promise<number> {
  const url = new URL(folder, root);
  const names = await readdir(url).catch(() => []);
  const times = names
    .filter((name) => !name.endsWith('.d.ts'))
    .map(async (name) => (await stat(new URL(name, url))).mtimeMs);
  return Math.max(0, ...(await Promise.all(times)));
}
