import { appendFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Build, watchFiles } from '../../../src/io/serve/watch.ts';
import { eventually, temporaryFolder } from '../support.ts';

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));

async function watchTalk(build: Build = () => Promise.resolve([]), debounceMs?: number) {
  const folder = await temporaryFolder();
  const talk = join(folder, 'talk.md');
  await writeFile(talk, 'one');
  const builds: string[][] = [];
  const errors: unknown[] = [];
  const controller = new AbortController();
  const watcher = await watchFiles(
    {
      ...{ files: [talk], signal: controller.signal, onError: (error: unknown) => void errors.push(error) },
      ...(debounceMs !== undefined && { debounceMs }),
    },
    async (changed) => {
      builds.push([...changed]);
      return [talk, ...(await build(changed))];
    },
  );
  onTestFinished(() => watcher.close());
  return { folder, talk, builds, errors, controller, watcher };
}

test('many writes in a row are one build', async () => {
  // A machine that is busy may hold up one of the writes.
  const { talk, builds } = await watchTalk(undefined, 600);
  for (let i = 0; i < 10; i++) {
    await appendFile(talk, 'x');
    await pause(10);
  }
  await eventually(() => builds.length > 0);
  await pause(800);
  expect(builds).toEqual([[talk]]);
});

test('R94 a file that is replaced by renaming is seen each time', async () => {
  const { folder, talk, builds } = await watchTalk();
  for (let i = 1; i <= 3; i++) {
    await writeFile(join(folder, 'talk.md~'), `version ${i}`);
    await rename(join(folder, 'talk.md~'), talk);
    await eventually(() => builds.length >= i);
    await pause(200);
  }
  expect(builds).toEqual(Array(3).fill([talk]));
});

test('a file that is deleted and made again is seen', async () => {
  const { talk, builds } = await watchTalk();
  for (const change of [() => rm(talk), () => writeFile(talk, 'again'), () => appendFile(talk, '!')]) {
    const before = builds.length;
    await change();
    // On a busy machine the system may tell of one change in two parts.
    await eventually(() => builds.length > before);
    await pause(200);
  }
});

test('a file that is not there yet is seen when it comes, changes and goes', async () => {
  let reads: string[] = [];
  const { folder, talk, builds } = await watchTalk(() => Promise.resolve(reads));
  const config = join(folder, 'config.yaml');
  reads = [talk, config];
  await appendFile(talk, 'x');
  await eventually(() => builds.length >= 1);
  await pause(500);
  for (const change of [() => writeFile(config, 'one'), () => appendFile(config, 'two'), () => rm(config)]) {
    const before = builds.length;
    await change();
    await eventually(() => builds.length > before);
    expect(builds.at(-1)).toEqual([config]);
    await pause(700);
  }
});

test('R94 changes during a build are one more build after it, never a second at the same time', async () => {
  let running = 0;
  let most = 0;
  let end = () => {};
  const first = new Promise<void>((resolve) => {
    end = resolve;
  });
  const { talk, builds } = await watchTalk(async () => {
    most = Math.max(most, ++running);
    await first;
    running--;
    return [];
  });
  await appendFile(talk, 'x');
  await eventually(() => running === 1);
  for (let i = 0; i < 5; i++) {
    await appendFile(talk, 'x');
    await pause(30);
  }
  // Until the system has told of the last of them.
  await pause(300);
  end();
  await eventually(() => builds.length >= 2 && running === 0);
  await pause(300);
  expect([builds.length, most]).toEqual([2, 1]);
});

test('files that a build read are watched from then on, others no longer', async () => {
  let reads: string[] = [];
  const { folder, talk, builds } = await watchTalk(() => Promise.resolve(reads));
  const part = join(folder, 'part.md');
  await writeFile(part, 'one');
  reads = [part];
  await appendFile(talk, 'x');
  await eventually(() => builds.length === 1);
  await pause(200);
  reads = [];
  await appendFile(part, 'x');
  await eventually(() => builds.length === 2);
  expect(builds[1]).toEqual([part]);
  await pause(200);
  await appendFile(part, 'x');
  await pause(300);
  expect(builds).toHaveLength(2);
});

test('a build that throws is told, and the next change builds again', async () => {
  let fails = true;
  const { talk, builds, errors } = await watchTalk(() =>
    fails ? Promise.reject(new Error('broken')) : Promise.resolve([]),
  );
  await appendFile(talk, 'x');
  await eventually(() => errors.length === 1);
  fails = false;
  await appendFile(talk, 'x');
  await eventually(() => builds.length === 2);
  expect(errors).toMatchObject([{ message: 'broken' }]);
});

test('a signal ends the watching', async () => {
  const { talk, builds, controller } = await watchTalk();
  controller.abort();
  await appendFile(talk, 'x');
  await pause(300);
  expect(builds).toEqual([]);
});
