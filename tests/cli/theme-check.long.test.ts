import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ThemeRow } from '../../src/check/theme/rows.ts';
import { emptyFolder, lecternProcess } from './run.ts';

test.each(['paper', 'poster', 'nocturne', 'plain', 'thesis', 'workshop'])(
  'the theme %s falls short in nothing',
  async (theme) => {
    const { code, stdout, stderr } = await lecternProcess(['theme', 'check', theme], {
      cwd: await emptyFolder(),
    });
    expect(stdout).toContain(`${theme}  all right`);
    expect(stdout.split('\n').filter((line) => line.includes('✗'))).toEqual([]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  },
  120_000,
);

test('what falls short is told in a table with its place, and ends with 1', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'package.json'), '{}');
  expect((await lecternProcess(['theme', 'new', 'acme'], { cwd })).code).toBe(0);
  const folder = join(cwd, 'themes/acme');
  await mkdir(join(folder, 'css'), { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'theme.json'), 'utf8'));
  await writeFile(join(folder, 'css/flaws.css'), '.slide li { font-size: 20px; white-space: nowrap; }\n');
  await writeFile(
    join(folder, 'theme.json'),
    JSON.stringify({ ...manifest, css: { theme: ['css/flaws.css'] } }),
  );
  const { code, stdout } = await lecternProcess(['theme', 'check', 'acme', '--json'], { cwd });
  expect(code).toBe(1);
  const [{ rows }] = JSON.parse(stdout).results as [{ rows: readonly ThemeRow[] }];
  const wrong = rows.filter(({ isRight }) => !isRight);
  expect(wrong.map(({ check }) => check)).toEqual(['content that is cut', 'size of content']);
  expect(wrong.find(({ check }) => check === 'size of content')).toMatchObject({
    value: '20px',
    where: expect.stringMatching(/slide \d+ "/),
  });
}, 120_000);

test.each([
  ['black', 'a sheet for Reveal.js'],
  ['papre', 'there is no theme'],
])('"%s" cannot be looked at, which is told and ends with 1', async (name, message) => {
  const { code, stdout, stderr } = await lecternProcess(['theme', 'check', name], {
    cwd: await emptyFolder(),
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(message);
});
