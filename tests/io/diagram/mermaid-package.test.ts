import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findMermaid } from '../../../src/io/diagram/mermaid-package.ts';
import { temporaryFolder } from '../support.ts';

test('the small Mermaid comes with lectern', async () => {
  expect((await findMermaid(await temporaryFolder()))?.name).toMatch(/^@mermaid-js\/tiny 11\./);
});

test('a project that has the whole one gets it', async () => {
  const project = await temporaryFolder();
  const folder = join(project, 'node_modules/mermaid');
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"name":"mermaid","version":"11.99.0"}');
  await writeFile(join(folder, 'dist/mermaid.min.js'), '');
  expect(await findMermaid(project)).toEqual({
    name: 'mermaid 11.99.0',
    path: join(folder, 'dist/mermaid.min.js'),
  });
});
