import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

const commands = ['outline', 'build', 'export', 'present', 'check', 'explain', 'init', 'doctor'];

test('--help shows usage, options and an example, for every command that is there', async () => {
  const cwd = await emptyFolder();
  const top = await lectern(['--help'], { cwd });
  expect(top.code).toBe(0);
  const listed = [...top.stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map((match) => match[1]);
  expect(listed).toEqual(commands);
  for (const command of commands) {
    const { code, stdout } = await lectern([command, '--help'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: lectern ${command} `));
    expect(stdout).toMatch(/^Example:\n {2}lectern /m);
  }
});

test('lectern theme has its own commands, each with an example; alone or with another word it tells them', async () => {
  const cwd = await emptyFolder();
  const { code, stderr, stdout } = await lectern(['theme'], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  const listed = [...stderr.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map((match) => match[1]);
  expect(listed).toEqual(['list', 'new', 'check', 'eject', 'diff', 'explain', 'gallery']);
  for (const command of listed) {
    const help = await lectern(['theme', command!, '--help'], { cwd });
    expect(help.code).toBe(0);
    expect(help.stdout).toMatch(/^Example:\n {2}lectern theme /m);
  }
  const unknown = await lectern(['theme', 'lst'], { cwd });
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('Did you mean list?');
});

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect((await lectern(['--version'], { cwd: await emptyFolder() })).stdout).toBe(`${version}\n`);
});

test('--json prints one JSON value and nothing else', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), '---\nthem: x\n---\n\n# A\n\n---\n\n## B\n\n- c\n');
  const { code, stdout, stderr } = await lectern(['build', 'talk.md', '--json'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const { results, diagnostics, counts } = JSON.parse(stdout);
  expect(counts).toEqual({ errors: 0, warnings: 1 });
  expect(results).toMatchObject([
    { outline: 'talk.md', html: join('dist', 'talk', 'index.html'), slides: 2 },
  ]);
  expect(diagnostics).toMatchObject([{ rule: 'unknown-setting', path: 'talk.md' }]);
});

test('--strict lets a warning end with 1', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), '---\nthem: x\n---\n\n# A\n');
  expect((await lectern(['build', 'talk.md'], { cwd })).code).toBe(0);
  expect((await lectern(['build', 'talk.md', '--strict'], { cwd })).code).toBe(1);
});

test('a run ends with one line that counts what was found; a clean or quiet one without', async () => {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'bad.md'), '---\nthem: x\nsize: huge\nsplit: odd\n---\n\n# A\n');
  await writeFile(join(cwd, 'one.md'), '---\nthem: x\n---\n\n# A\n');
  await writeFile(join(cwd, 'good.md'), '# A\n');
  const last = async (...args: string[]) =>
    (await lectern(['build', ...args], { cwd })).stderr.trim().split('\n').at(-1);
  expect(await last('bad.md')).toBe('2 errors, 1 warning');
  expect(await last('one.md')).toBe('1 warning');
  expect(await last('good.md')).toBe('');
  expect(await last('one.md', '--quiet')).toMatch(/help:/);
});

test('doctor names the browser, how it was found, and whether it has a sandbox', async () => {
  const { code, stdout } = await lectern(['doctor'], { cwd: await emptyFolder() });
  expect(code).toBe(0);
  expect(stdout).toMatch(/browser +\S+\/\d+\.\d+\.\d+\.\d+ \(.+\)/);
  expect(stdout).toMatch(/sandbox +(?:on|off: lectern runs as root)/);
});
