import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withFolderLock } from '../../../src/io/files/lock.ts';
import { compiled } from '../compiled.ts';
import { temporaryFolder } from '../support.ts';

const { signal } = new AbortController();
const locks = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('lectern-lock-')).sort();

test('R84 of many that want a folder, one has it at a time', async () => {
  const folder = await temporaryFolder();
  let inside = 0;
  let most = 0;
  const runs = Array.from({ length: 6 }, () =>
    withFolderLock(folder, { signal }, async () => {
      most = Math.max(most, ++inside);
      await new Promise((wake) => setTimeout(wake, 20));
      inside--;
    }),
  );
  await Promise.all(runs);
  expect(most).toBe(1);
});

test('a folder is the same by every name, and other folders are free', async () => {
  const folder = await temporaryFolder();
  const waited: number[] = [];
  const onWait = (holder: number) => waited.push(holder);
  const before = await locks();
  await withFolderLock(join(folder, 'dist'), { signal }, async () => {
    await withFolderLock(folder, { signal, onWait }, async () => undefined);
    const late = withFolderLock(
      `${folder}/x/../dist/`,
      { signal, onWait, timeoutMs: 50 },
      async () => undefined,
    );
    await expect(late).rejects.toThrow(/another lectern \(process \d+\) writes to/);
  });
  expect(waited).toEqual([process.pid]);
  expect(await locks()).toEqual(before);
});

test('R84 what a killed run left beside a lock goes with the next one that takes it', async () => {
  const folder = await temporaryFolder();
  const before = await locks();
  await withFolderLock(folder, { signal }, async () => {
    const [lock] = (await locks()).filter((name) => !before.includes(name));
    const { pid: ended } = spawnSync(process.execPath, ['-e', '']);
    await writeFile(join(tmpdir(), `${lock}-${ended}-0123456789ab`), '');
  });
  await withFolderLock(folder, { signal }, async () => undefined);
  expect(await locks()).toEqual(before);
});

test('a lock whose process was killed is taken over by one alone', async () => {
  const folder = await temporaryFolder();
  const module = await compiled('files/lock.ts');
  const script = `import { withFolderLock } from ${JSON.stringify(module)};
await withFolderLock(process.argv[1], { signal: new AbortController().signal }, () => {
  process.stdout.write('held');
  return new Promise(() => setInterval(() => undefined, 1000));
});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 4 }, () =>
      withFolderLock(folder, { signal, timeoutMs: 5000 }, async () => {
        most = Math.max(most, ++inside);
        await new Promise((wake) => setTimeout(wake, 30));
        inside--;
      }),
    ),
  );
  expect(most).toBe(1);
});
