import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lecternProcess } from '../cli/run.ts';
import { readExamples } from './read-examples.mjs';

const examples = readExamples();

test('every example builds without a diagnostic', { timeout: 120_000 }, async () => {
  const folder = await emptyFolder();
  cpSync('docs/examples', folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  for (const { name, outline } of examples) writeFileSync(join(folder, `${name}.md`), outline);
  const files = examples.map(({ name }) => `${name}.md`);
  const { code, stderr } = await lecternProcess(['build', ...files, '--quiet'], { cwd: folder });
  expect(stderr).toBe('');
  expect(code).toBe(0);
});
