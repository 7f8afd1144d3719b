import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openMeasureCache } from '../../../src/io/files/measure-cache.ts';
import type { Measured } from '../../../src/layout/fit/measured.ts';
import { temporaryFolder } from '../support.ts';

const measured = (room: number): Measured => ({
  tried: [{ density: 'normal', overflow: null }],
  room,
  notes: 0,
  boxes: [],
});

test('what was measured is found again for the same slide in the same look', async () => {
  const folder = await temporaryFolder();
  const cache = await openMeasureCache('paper', folder);
  cache.keep('<section>a', measured(700));
  expect(cache.read('<section>a')).toEqual(measured(700));
  await cache.save();
  expect((await openMeasureCache('paper', folder)).read('<section>a')).toEqual(measured(700));
  expect((await openMeasureCache('paper', folder)).read('<section>b')).toBeNull();
  expect((await openMeasureCache('poster', folder)).read('<section>a')).toBeNull();
});

test('two runs at once keep what the other one found', async () => {
  const folder = await temporaryFolder();
  const [one, other] = [await openMeasureCache('paper', folder), await openMeasureCache('paper', folder)];
  one.keep('a', measured(1));
  other.keep('b', measured(2));
  await one.save();
  await other.save();
  const again = await openMeasureCache('paper', folder);
  expect([again.read('a'), again.read('b')]).toEqual([measured(1), measured(2)]);
});

test.each(['{"half', '[]', '{"x":{"tried":[]}}', 'null'])(
  'a file that holds %s is passed over',
  async (text) => {
    const folder = await temporaryFolder();
    const cache = await openMeasureCache('paper', folder);
    cache.keep('a', measured(1));
    await cache.save();
    const [name] = await readdir(join(folder, 'fit'));
    await writeFile(join(folder, 'fit', name!), text);
    expect((await openMeasureCache('paper', folder)).read('a')).toBeNull();
  },
);

test('the slides that were used last stay where there are too many', async () => {
  const folder = await temporaryFolder();
  const many = await openMeasureCache('paper', folder);
  for (let n = 0; n < 4000; n++) many.keep(`slide ${n}`, measured(n));
  await many.save();
  const next = await openMeasureCache('paper', folder);
  expect(next.read('slide 0')).not.toBeNull();
  next.keep('one more', measured(1));
  await next.save();
  const last = await openMeasureCache('paper', folder);
  expect(last.read('slide 0')).not.toBeNull();
  expect(last.read('one more')).not.toBeNull();
  expect(last.read('slide 1')).toBeNull();
  expect(last.read('slide 3999')).not.toBeNull();
});

test('of many looks those that were used last stay', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'fit'));
  for (let n = 0; n < 70; n++) {
    const path = join(folder, 'fit', `old-${n}.json`);
    await writeFile(path, '{}');
    await utimes(path, 1000 + n, 1000 + n);
  }
  const cache = await openMeasureCache('paper', folder);
  cache.keep('a', measured(1));
  await cache.save();
  const names = await readdir(join(folder, 'fit'));
  expect(names).toHaveLength(60);
  expect(names).not.toContain('old-0.json');
  expect(names).toContain('old-69.json');
});

test('a folder that cannot be written costs nothing but time', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'fit'), 'a file');
  const cache = await openMeasureCache('paper', folder);
  cache.keep('a', measured(1));
  await cache.save();
  expect(await readFile(join(folder, 'fit'), 'utf8')).toBe('a file');
});
