import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, emptyFolder, type Ended, lectern } from './run.ts';

const isRoot = process.getuid?.() === 0;
/** The user that nothing belongs to. */
const nobody = 65534;

/** True where everybody may read lectern and Node: the tests of root run the command as another user. */
function isOpen(path: string): boolean {
  for (let at = path; at !== dirname(at); at = dirname(at))
    if ((statSync(at).mode & 0o5) !== 0o5) return false;
  accessSync(path, constants.R_OK);
  return true;
}

const canRun =
  !isRoot || (process.platform === 'linux' && isOpen(dirname(cli)) && isOpen(dirname(process.execPath)));

/** Runs the built command as a user with a sandbox, who is not root. */
function asUser(args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: cwd, XDG_CACHE_HOME: join(cwd, '.cache') };
    const user = isRoot ? { uid: nobody, gid: nobody } : {};
    const child = spawn(process.execPath, [cli, ...args], { cwd, env, ...user });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await chmod(folder, 0o755);
  if (isRoot) await chown(folder, nobody, nobody);
  return folder;
}

const deck = '---\ntitle: From a stranger\n---\n\n# From a stranger\n\n## A slide\n\n- one\n- two\n';

test.skipIf(!isRoot)('R34: root has no sandbox for strangers’ decks, which is exit code 3', async () => {
  const cwd = await folderWith({ 'deck.md': deck });
  for (const args of [
    ['build', 'deck.md'],
    ['export', 'deck.md'],
    ['deck.md'],
    ['check', 'deck.md'],
    ['present', 'deck.md'],
  ]) {
    const { code, stdout, stderr } = await lectern([...args, '--safe'], { cwd });
    expect([args[0], code, stdout]).toEqual([args[0], 3, '']);
    expect(stderr).toMatch(/sandbox.*\n {2}help: run lectern as another user/);
  }
  // Without a browser none is needed.
  expect((await lectern(['check', '--quick', 'deck.md', '--safe'], { cwd })).code).toBe(0);
  expect((await lectern(['explain', 'deck.md', '--safe'], { cwd })).code).toBe(0);
});

test.skipIf(!canRun)('R34: other users build and export them, in the sandbox', async () => {
  const cwd = await folderWith({ 'deck.md': deck, 'lectern.config.json': '{"outDir":"elsewhere"}' });
  const { code, stdout, stderr } = await asUser(['deck.md', '--safe'], cwd);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/error|warning/) });
  expect(stdout).toMatch(/dist\/deck\.pdf {2}2 pages/);
  expect((await readFile(join(cwd, 'dist/deck.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  const doctor = await asUser(['doctor'], cwd);
  expect(doctor.stdout).toMatch(/sandbox +on/);
});

test.skipIf(!canRun)('the article that a user names is shown beside its sentences all the same', async () => {
  const text =
    'Swifts sleep in the air\n\nSwifts sleep while they fly, up to 3,000 metres above the ground. They land only to breed.\n\nA young swift may stay in the air for ten months. Radar first showed it in 1999.\n';
  const cwd = await folderWith({ 'article.txt': text });
  const { code, stderr } = await asUser(['article.txt', '--safe'], cwd);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringMatching(/error/) });
  expect(await readFile(join(cwd, 'dist/article/index.html'), 'utf8')).toContain('id="lectern-passages"');
  // An outline that only names it is a stranger's word.
  expect((await asUser(['build', 'slides/article.md', '--safe'], cwd)).code).toBe(0);
  expect(await readFile(join(cwd, 'dist/article/index.html'), 'utf8')).not.toContain('id="lectern-passages"');
});

test('what is trusted is said once, and in full', async () => {
  const cwd = await folderWith({ 'deck.md': deck, 'article.txt': 'A text.\n' });
  const refused = async (...args: string[]) => {
    const { code, stderr } = await lectern(args, { cwd });
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused('build', 'deck.md', '--safe', '--trust')).toMatch(
    /'--trust' cannot be used with option '--safe'/,
  );
  expect(await refused('build', 'deck.md', '--safe', '--allow-net', 'https://example.org')).toMatch(
    /cannot be used/,
  );
  expect(await refused('outline', 'article.txt', '--safe', '--model', 'http://127.0.0.1:1/v1#m')).toMatch(
    /cannot be used/,
  );
  for (const origin of [
    'example.org',
    'ftp://example.org',
    'https://example.org/pictures',
    'https://u:p@example.org',
  ])
    expect(await refused('build', 'deck.md', '--allow-net', origin)).toMatch(/It wants an origin/);
  for (const limit of ['slides', 'slides=-1', 'slides=0', 'slides=many', 'pages=3', 'slides=1e99'])
    expect(await refused('build', 'deck.md', '--limit', limit)).toMatch(/It wants a name and a number/);
});

test('R42: the option that a message names does what it says', async () => {
  const cwd = await folderWith({ 'deck.md': deck });
  const check = (...limits: string[]) => lectern(['check', '--quick', 'deck.md', ...limits], { cwd });
  const tooMany = await check('--limit', 'slides=1');
  expect(tooMany.code).toBe(1);
  expect(tooMany.stderr).toMatch(/deck\.md:\d+:1: error \[too-many-slides\]/);
  expect(tooMany.stderr).toContain('--limit slides=NUMBER');
  expect((await check('--limit', 'slides=2', '--limit', 'slide=1_000')).code).toBe(0);
  const large = await lectern(['outline', 'deck.md', '--limit', 'input=10', '-o', '-'], { cwd });
  expect([large.code, large.stderr]).toEqual([
    1,
    expect.stringMatching(/\[too-large\] the file is larger than 10 bytes/),
  ]);
});

test('R33: a picture of this machine’s own network is not fetched, whatever is allowed', async () => {
  const cwd = await folderWith({ 'deck.md': `${deck}\n![a](http://127.0.0.1:9/a.png)\n` });
  const { code, stderr } = await lectern(
    ['check', '--quick', 'deck.md', '--allow-net', 'http://127.0.0.1:9'],
    { cwd },
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/\[remote-image\].*127\.0\.0\.1 is no machine of the public network/);
});
