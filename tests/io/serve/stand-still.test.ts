import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { standStill } from '../../../src/io/serve/stand-still.ts';
import { temporaryFolder } from '../support.ts';

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

test('a file that is being written is waited for', async () => {
  const path = join(await temporaryFolder(), 'talk.md');
  await writeFile(path, '');
  const still = standStill([path], { stepMs: 500, missingMs: 20_000, mostMs: 20_000 });
  let isOver = false;
  void still.then(() => (isOver = true));
  for (let i = 0; i < 8; i++) {
    // Well below the time between two looks: a busy machine pauses longer.
    await pause(150);
    await appendFile(path, 'x'.repeat(50));
    expect(isOver).toBe(false);
  }
  await still;
});

test('a file that is gone or empty is taken to be meant so after a while', async () => {
  const path = join(await temporaryFolder(), 'talk.md');
  await writeFile(path, '');
  expect(await timed(() => standStill([path], { missingMs: 120 }))).toBeGreaterThan(110);
  await rm(path);
  expect(await timed(() => standStill([path], { missingMs: 120 }))).toBeGreaterThan(110);
  await writeFile(path, 'words');
  expect(await timed(() => standStill([path], { missingMs: 5000 }))).toBeLessThan(2500);
});
