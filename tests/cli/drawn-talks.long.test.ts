import { mkdir, readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lecternProcess } from './run.ts';

test('what is drawn from an article fits its slides', async () => {
  const cwd = await emptyFolder();
  const fixtures = resolve('tests/article/fixtures');
  const names = (await readdir(fixtures)).filter((name) => /\.(?:txt|md)$/.test(name));
  const paths = [resolve('slides/sample-article.md'), ...names.map((name) => join(fixtures, name))];
  expect(paths.length).toBeGreaterThan(10);
  await mkdir(join(cwd, 'slides'));
  for (const path of paths) {
    const name = basename(path).replace(/\.\w+$/, '.md');
    expect(
      (await lecternProcess(['outline', path, '-o', `slides/${name}`, '--quiet'], { cwd })).code,
      path,
    ).toBe(0);
  }
  const { code, stderr } = await lecternProcess(['slides'], { cwd });
  // A machine without fonts for Chinese cannot print it, and the export says so.
  const errors = stderr.split('\n').filter((line) => line.includes(': error ['));
  expect(errors.filter((error) => !/nightmarket.*has no glyph for/.test(error))).toEqual([]);
  expect(code).toBe(errors.length === 0 ? 0 : 1);
  expect(stderr).not.toContain('[overflow]');
}, 120_000);
