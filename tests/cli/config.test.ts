import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, lectern } from './run.ts';

/** A project with `slides/talk.md` and the named files. */
async function project(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await emptyFolder();
  await mkdir(join(cwd, 'slides', 'deep'), { recursive: true });
  const all = { 'package.json': '{}', 'slides/talk.md': '# A\n\n---\n\n## B\n\n- b\n', ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(cwd, name), text);
  return cwd;
}

const page = (cwd: string, outDir = 'dist') => readFile(join(cwd, outDir, 'talk', 'index.html'), 'utf8');

test.each([
  ['lectern.config.yaml', 'author: Ada\nfooter: Foot\n'],
  ['lectern.config.yml', 'author: Ada\nfooter: Foot\n'],
  ['lectern.config.json', '{ "author": "Ada", "footer": "Foot" }'],
  ['slides/lectern.config.json', '{\n\t"author": "Ada",\n\t"footer": "Foot"\n}'],
])('%s gives settings to the decks below it, under what they say themselves', async (name, text) => {
  const talk = '---\nfooter: Own\n---\n\n# A\n';
  const cwd = await project({ [name]: text, 'slides/talk.md': talk });
  const { code, stderr } = await lectern(['build', 'slides/talk.md'], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await page(cwd)).toContain('<meta name="author" content="Ada">');
  expect(await page(cwd)).toContain('f-title">Own<');
});

test('the nearest configuration holds alone', async () => {
  const cwd = await project({
    'lectern.config.yaml': 'author: Far\nfooter: Far\n',
    'slides/lectern.config.yaml': 'footer: Near\n',
  });
  expect((await lectern(['build', 'slides/talk.md'], { cwd })).stderr).toBe('');
  expect(await page(cwd)).toContain('f-title">Near<');
  expect(await page(cwd)).not.toContain('Far');
});

test('a configuration beside the deck leaves the project its root', async () => {
  const cwd = await project({
    'slides/lectern.config.yaml': 'footer: Near\n',
    'slides/talk.md': '# A\n\n![a square](../square.svg)\n',
    'square.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  expect(await lectern(['build', 'slides/talk.md'], { cwd })).toMatchObject({ code: 0, stderr: '' });
});

test('its paths are relative to its own folder, and its mistakes are told at their place', async () => {
  const cwd = await project({
    'lectern.config.yaml': 'outDir: out/decks\nlogo: my%20logo.svg\n',
    'my logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
  });
  const { stdout, stderr } = await lectern(['build', 'talk.md'], { cwd: join(cwd, 'slides') });
  expect({ stdout, stderr }).toEqual({
    stdout: `${join('..', 'out', 'decks', 'talk', 'index.html')}  2 slides\n`,
    stderr: '',
  });
  expect(await page(cwd, 'out/decks')).toContain('f-logo');
  await rm(join(cwd, 'my logo.svg'));
  const { code, stderr: problems } = await lectern(['build', 'slides/talk.md'], { cwd });
  expect(code).toBe(1);
  expect(problems).toMatch(/^lectern\.config\.yaml:2:7: error \[missing-image\]/);
});

test('the command line wins over a configuration', async () => {
  const cwd = await project({ 'lectern.config.yaml': 'outDir: out\nstrict: true\nfoter: x\ntheme: none\n' });
  const strict = await lectern(['build', 'slides', '--theme', 'paper'], { cwd });
  expect(strict).toMatchObject({ code: 1, stdout: `${join('out', 'talk', 'index.html')}  2 slides\n` });
  expect(strict.stderr).toContain('lectern.config.yaml:3:1: warning [unknown-setting]');
  const args = ['build', 'slides', '--theme', 'paper', '--no-strict', '--out-dir', 'other'];
  expect(await lectern(args, { cwd })).toMatchObject({
    code: 0,
    stdout: `${join('other', 'talk', 'index.html')}  2 slides\n`,
  });
  expect((await lectern(['build', 'slides'], { cwd })).stderr).toContain(
    'lectern.config.yaml:4:8: error [unknown-theme]',
  );
});

test('two configurations in one folder are one too many', async () => {
  const cwd = await project({
    'lectern.config.yaml': 'footer: Y\n',
    'lectern.config.json': '{ "footer": "J" }',
  });
  const { code, stderr } = await lectern(['build', 'slides/talk.md'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatch(/lectern\.config\.yaml: error \[two-configurations\]/);
  expect(await page(cwd)).toContain('f-title">J<');
});

test.each([
  ['lectern.config.yaml', 'a: [1\n', /lectern\.config\.yaml:\d+:\d+: error \[config-syntax\]/],
  ['lectern.config.yaml', 'a: 1\n---\nb: 2\n', /second document/],
  ['lectern.config.yaml', '- a\n', /not a list of keys/],
  ['lectern.config.json', '{ "a": 1, }', /error \[json-syntax\]/],
  ['lectern.config.json', '{ "author": "A", "author": "B" }', /stands here again/],
  ['lectern.config.json', '{ "__proto__": {} }', /"__proto__" is not allowed/],
  ['lectern.config.json', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, /too large/],
  ['lectern.config.json', `{ "author": "${'x'.repeat(70_000)}" }`, /65536 characters/],
  ['lectern.config.yaml', 'trust: true\n', /cannot set "trust"/],
  ['lectern.config.yaml', 'outDir: ../..\n', /outside the project/],
])('%s with %.20j builds nothing and says why', async (name, text, message) => {
  const cwd = await project({ [name]: text });
  const { code, stderr } = await lectern(['build', 'slides/talk.md'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
  expect(existsSync(join(cwd, 'dist'))).toBe(false);
});

test('an empty configuration sets nothing, and is no mistake', async () => {
  for (const text of ['', '# later\n']) {
    const cwd = await project({ 'lectern.config.yaml': text });
    expect(await lectern(['build', 'slides/talk.md'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  }
});
