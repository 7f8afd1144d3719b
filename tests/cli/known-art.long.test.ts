import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cacheFolder } from '../../src/io/files/cache.ts';
import { emptyFolder, lecternProcess } from './run.ts';

test('the art of a talk is drawn once for all runs; where half of it is left, it is drawn anew', async () => {
  const cwd = await emptyFolder();
  const title = `Tea ${randomUUID()}`;
  await writeFile(join(cwd, 'talk.md'), `# ${title}\n`);
  const build = async (): Promise<string> => {
    // Input makes it a process of its own in every way of testing: this one would remember what it drew.
    expect((await lecternProcess(['build', 'talk.md', '--force'], { cwd, input: '' })).code).toBe(0);
    return readFile(join(cwd, 'dist/talk/index.html'), 'utf8');
  };
  const drawn = await build();
  const folder = join(await cacheFolder(), 'art');
  const kept: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await readFile(path, 'utf8').catch(() => '')).includes(title)) kept.push(path);
  }
  onTestFinished(() => Promise.all(kept.map((path) => rm(path, { force: true }))).then(() => undefined));
  expect(kept).toHaveLength(1);

  const [path] = kept;
  const drawings = JSON.parse(await readFile(path!, 'utf8')) as { key: string; markup: string }[];
  expect(drawings.map(({ markup }) => drawn.includes(markup))).toEqual([true]);
  await writeFile(path!, JSON.stringify([{ ...drawings[0], markup: '<svg class="known"></svg>' }]));
  expect(await build()).toContain('<svg class="known"></svg>');
  await writeFile(path!, JSON.stringify(drawings).slice(0, 5000));
  expect((await build()) === drawn).toBe(true);
  expect(JSON.parse(await readFile(path!, 'utf8'))).toEqual(drawings);
});
