import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDrawingCache } from '../../../src/io/diagram/drawing-cache.ts';
import { temporaryFolder } from '../support.ts';

test('a drawing is found again by all that it depends on', async () => {
  const folder = await temporaryFolder();
  const cache = await openDrawingCache('page', 'mermaid 1', folder);
  await cache.write('a', { svg: '<svg/>' });
  await cache.write('b', { message: 'wrong', line: 3 });
  await cache.write('c', { message: 'late', line: null, late: true });
  expect(await Promise.all(['a', 'b', 'c'].map(cache.read))).toEqual([
    { svg: '<svg/>' },
    { message: 'wrong', line: 3 },
    null,
  ]);
  for (const [page, version] of [
    ['other page', 'mermaid 1'],
    ['page', 'mermaid 2'],
  ] as const)
    expect(await (await openDrawingCache(page, version, folder)).read('a')).toBeNull();
});

test('a file that is broken is drawn again', async () => {
  const folder = await temporaryFolder();
  const cache = await openDrawingCache('page', 'mermaid 1', folder);
  await cache.write('a', { svg: '<svg/>' });
  const [name] = await readdir(join(folder, 'diagrams'));
  await writeFile(join(folder, 'diagrams', name!), '{"svg":');
  expect(await cache.read('a')).toBeNull();
});
