import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIconSet } from '../../../src/io/files/icon-sets.ts';

test('sets come from lectern itself or from the project; names that are paths are none', async () => {
  const project = await mkdtemp(join(tmpdir(), 'lectern-icons-'));
  try {
    const folder = join(project, 'node_modules/@iconify-json/own');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{}');
    await writeFile(join(folder, 'icons.json'), '{"icons":{}}');
    expect(await readIconSet('own', project)).toBe('{"icons":{}}');
    expect((await readIconSet('lucide', project))?.length).toBeGreaterThan(100_000);
    expect(await readIconSet('none', project)).toBeNull();
    expect(await readIconSet('../own', project)).toBeNull();
  } finally {
    await rm(project, { recursive: true, force: true });
  }
});
