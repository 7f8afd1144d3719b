import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from '../cli/run.ts';

const page = readFileSync('docs/themes.md', 'utf8');
const found = page.matchAll(/<!-- builds: ([\w-]+) -->\n+````markdown\n([^]*?\n)````\n/g);
const examples = [...found].map(([, name = '', outline = '']) => ({ name, outline }));
const sheet = /```css\n([^]*?)```/.exec(page)?.[1] ?? '';

test('every example of the page on themes builds without a diagnostic', { timeout: 120_000 }, async () => {
  const cwd = await emptyFolder();
  cpSync('docs/examples', cwd, { recursive: true });
  writeFileSync(join(cwd, 'package.json'), '{}');
  writeFileSync(join(cwd, 'art/look.css'), sheet);
  expect(examples.length).toBeGreaterThan(3);
  for (const { name, outline } of examples) writeFileSync(join(cwd, `${name}.md`), outline);
  const files = examples.map(({ name }) => `${name}.md`);
  expect(await lectern(['build', ...files, '--strict', '--quiet'], { cwd })).toMatchObject({
    code: 0,
    stderr: '',
  });
});

test('every command of the page is one that there is', async () => {
  const cwd = await emptyFolder();
  for (const [, command = ''] of page.matchAll(/lectern theme ([a-z]+)/g))
    expect((await lectern(['theme', command, '--help'], { cwd })).code, command).toBe(0);
});
