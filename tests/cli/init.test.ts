import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

const files = ['slides/welcome.md', 'lectern.config.yaml', 'package.json', '.gitignore'];

test('a new project builds at once, without a diagnostic', async () => {
  const cwd = await emptyFolder();
  const { code, stdout } = await lectern(['init', 'My talks'], { cwd });
  expect(code).toBe(0);
  for (const file of files) expect(stdout).toContain(`made  ${join('My talks', file)}`);
  expect(stdout).toContain("cd 'My talks'");
  const folder = join(cwd, 'My talks');
  const built = await lectern(['slides', '--strict'], { cwd: folder });
  expect(built).toMatchObject({ code: 0, stderr: '' });
  for (const path of ['dist/welcome/index.html', 'dist/welcome.pdf'])
    expect(existsSync(join(folder, path))).toBe(true);
  const { name, scripts } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  expect(name).toBe('my-talks');
  expect(Object.keys(scripts)).toEqual(['present', 'build']);
});

test('what stands there already is kept', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'package.json'), 'mine');
  await writeFile(join(cwd, 'lectern.config.json'), '{}');
  const { code, stdout } = await lectern(['init', '--json'], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(stdout).results).toEqual([
    {
      folder: '.',
      written: [join('slides', 'welcome.md'), '.gitignore'],
      kept: ['lectern.config.json', 'package.json'],
    },
  ]);
  expect(await readFile(join(cwd, 'package.json'), 'utf8')).toBe('mine');
  expect(existsSync(join(cwd, 'lectern.config.yaml'))).toBe(false);
  await writeFile(join(cwd, 'slides', 'welcome.md'), '# Mine\n');
  expect((await lectern(['init'], { cwd })).stdout).toContain(`kept  ${join('slides', 'welcome.md')}`);
  expect(await readFile(join(cwd, 'slides', 'welcome.md'), 'utf8')).toBe('# Mine\n');
});

test('a file in place of the folder ends with 3', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk'), 'x');
  const { code, stderr } = await lectern(['init', 'talk'], { cwd });
  expect(code).toBe(3);
  expect(stderr).toContain('cannot write');
});
