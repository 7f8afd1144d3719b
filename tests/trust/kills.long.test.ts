import { spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../src/io/browser/find-browser.ts';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { cli, emptyFolder, lecternProcess } from '../cli/run.ts';
import { browserProcesses, eventually } from '../io/support.ts';
import { seededRandom } from '../support/random.ts';

const timeout = 900_000;
/** Kills of each command. The two hundred of the requirement are `KILLS=100`, and take minutes. */
const kills = Number(process.env.KILLS ?? 40);
const seed = Number(process.env.KILLS_SEED ?? 10);

const picture = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="${color}"/></svg>\n`;
const deckOf = (slides: number): string =>
  [
    '# Talk',
    ...Array.from({ length: slides }, (_, n) => `## Slide ${n}\n\n- one\n- two`),
    '## Wall\n\n![a wall](wall.svg)\n\n- one',
  ].join('\n\n---\n\n');

/** Time in which a command writes all that it writes, in milliseconds. */
const writingMs = 60;

/** The deck as it was, and as its author has changed it since. */
const versions = {
  old: { 'talk.md': deckOf(5), 'wall.svg': picture('teal') },
  new: { 'talk.md': deckOf(7), 'wall.svg': picture('tomato') },
} as const;
type Version = keyof typeof versions;
const pages: Readonly<Record<Version, number>> = { old: 7, new: 9 };

let root: string;
let env: Record<string, string>;
/** Every file of the built deck, in both versions. */
const built: Record<Version, ReadonlyMap<string, Buffer>> = { old: new Map(), new: new Map() };
/** Time that each command takes when nobody stops it, in milliseconds. */
const usualMs = { build: 0, export: 0 };

async function write(project: string, version: Version): Promise<void> {
  for (const [name, text] of Object.entries(versions[version])) await writeFile(join(project, name), text);
}

async function readAll(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(path.slice(folder.length + 1), await readFile(path));
  }
  return files;
}

const commands = { build: ['build', 'talk.md'], export: ['export', 'talk.md'] } as const;
type Command = keyof typeof commands;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'lectern-kills-')));
  env = { LECTERN_BROWSER: (await findBrowser()).path };
  // `old` is also what every round starts from.
  for (const version of ['new', 'old'] as const) {
    const project = join(root, version);
    await mkdir(join(project, 'tmp'), { recursive: true });
    await write(project, version);
    for (const command of ['build', 'export'] as const) {
      const { code, stderr } = await run(project, command);
      expect(code, stderr).toBe(0);
    }
    built[version] = await readAll(join(project, 'dist/talk'));
  }
  for (const command of ['build', 'export'] as const) {
    const project = await startRound(`rehearsal-${command}`);
    const start = Date.now();
    expect((await run(project, command)).code).toBe(0);
    usualMs[command] = Date.now() - start;
  }
}, 120_000);
afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));

/** A project in which the old version is built, and the new one written. */
async function startRound(name: string): Promise<string> {
  const project = join(root, name);
  await cp(join(root, 'old'), project, { recursive: true });
  await write(project, 'new');
  return project;
}

/** Runs a command in a project with temporary files and a cache of the project's own. */
function run(project: string, command: Command, meanwhile?: (pid: number, kill: () => void) => void) {
  const own = { ...env, TMPDIR: join(project, 'tmp'), LECTERN_CACHE: join(project, 'cache') };
  return lecternProcess(commands[command], {
    cwd: project,
    env: own,
    ...(meanwhile && { meanwhile: (child) => meanwhile(child.pid!, () => child.kill('SIGKILL')) }),
  });
}

/** Which version the built deck is, with every file that its page names; anything between the two fails. */
async function versionOfDeck(project: string): Promise<Version> {
  const files = await readAll(join(project, 'dist/talk'));
  const page = files.get('index.html')!;
  const version = page.equals(built.old.get('index.html')!) ? 'old' : 'new';
  for (const [name, bytes] of built[version])
    expect(files.get(name)?.equals(bytes), `${version} ${name}`).toBe(true);
  return version;
}

async function versionOfPdf(project: string): Promise<Version> {
  const read = readPdf(await readFile(join(project, 'dist/talk.pdf')), inflate);
  const count = 'facts' in read ? read.facts.pages.length : read.problem;
  expect(Object.values(pages)).toContain(count);
  return count === pages.old ? 'old' : 'new';
}

describe('T10 R80 R81 R82 R90 R92: killed at random moments, the old output is there or the new one, and the next run is clean', () => {
  test.each(['build', 'export'] as const)('%s', { timeout }, async (command) => {
    const random = seededRandom(seed);
    const versionOf = command === 'build' ? versionOfDeck : versionOfPdf;
    const seen = { cut: 0, done: 0, old: 0, new: 0 };
    const round = async (number: number) => {
      const project = await startRound(`${command}-${number}`);
      const afterMs = random() * usualMs[command] * 1.25;
      let pid = 0;
      const { code } = await run(project, command, (started, kill) => {
        pid = started;
        if (number % 2 === 0) return void setTimeout(kill, afterMs);
        // The other half are killed while they write: from the first sign of it on.
        const stop = watch(join(project, 'dist'), { recursive: true }, () => {
          stop.close();
          setTimeout(kill, random() * writingMs);
        });
      });
      seen[code === null ? 'cut' : 'done']++;
      seen[await versionOf(project)]++;
      await eventually(async () => (await browserProcesses(pid)).length === 0, 5000);

      const next = await run(project, command);
      expect(next.code, next.stderr).toBe(0);
      expect(await versionOf(project)).toBe('new');
      expect(await browserProcesses(pid)).toEqual([]);
      const all = await readdir(project, { recursive: true });
      const left = all.filter((name) => /\.tmp$|lectern-(?:run|lock)|\.failed/.test(name));
      expect(left).toEqual([]);
      // The browser writes there as well.
      expect(await readdir(join(project, 'tmp'))).toEqual([]);
      await rm(project, { recursive: true, force: true, maxRetries: 5 });
    };
    const waiting = Array.from({ length: kills }, (_, number) => number).values();
    const work = async () => {
      for (const number of waiting) await round(number);
    };
    await Promise.all([work(), work()]);
    // The moments are spread over the whole run: some cut it short before it had written, some after.
    expect(seen.cut + seen.done).toBe(kills);
    expect(seen.cut).toBeGreaterThan(kills * 0.5);
    expect(seen.old).toBeGreaterThan(0);
    expect(seen.new).toBeGreaterThan(0);
  });
});

/** Only root can make a disk of its own. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A folder on a disk of its own. */
async function mountDisk(options: string): Promise<string> {
  const folder = await emptyFolder();
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status).toBe(0);
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

/** A project on this disk whose output lies on another one, with the old version built there. */
async function projectFor(disk: string): Promise<string> {
  const project = join(await emptyFolder(), 'project');
  await cp(join(root, 'old'), project, { recursive: true });
  await cp(join(project, 'dist'), join(disk, 'dist'), { recursive: true });
  await write(project, 'new');
  return project;
}

describe('T13 T14 R73: where nothing can be written, the error names the place and the old output stays', () => {
  const outputs = ['build', 'export'] as const;

  test.skipIf(!canMount).each(outputs)(
    '%s on disks that fill up at many sizes',
    { timeout },
    async (command) => {
      // A disk in memory counts pages of 4 KB; each file takes whole ones.
      const files = [...(await readAll(join(root, 'old/dist'))).values()];
      const whole = files.reduce((sum, { length }) => sum + Math.ceil(length / 4096) * 4, 0);
      const outcomes = new Set<number | null>();
      for (const spare of [0, 4, 16, 64, 256, 100_000]) {
        const disk = await mountDisk(`size=${whole + spare}k`);
        const project = await projectFor(disk);
        const before = await readAll(join(disk, 'dist'));
        const { code, stderr } = await lecternProcess([command, 'talk.md', '--out-dir', join(disk, 'dist')], {
          cwd: project,
          env,
        });
        outcomes.add(code);
        if (code === 0) continue;
        expect(code, stderr).toBe(3);
        expect(stderr).toContain('the disk is full');
        const after = await readAll(join(disk, 'dist'));
        for (const [name, bytes] of before) expect(after.get(name)?.equals(bytes), name).toBe(true);
        expect([...after.keys()].filter((name) => name.endsWith('.tmp'))).toEqual([]);
      }
      expect([...outcomes].sort()).toEqual([0, 3]);
    },
  );

  test.skipIf(!canMount).each(outputs)('%s on a disk that is read-only', { timeout }, async (command) => {
    const disk = await mountDisk('size=64m');
    const project = await projectFor(disk);
    const before = await readAll(join(disk, 'dist'));
    expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
    const { code, stderr } = await lecternProcess([command, 'talk.md', '--out-dir', join(disk, 'dist')], {
      cwd: project,
      env,
    });
    expect(code, stderr).toBe(3);
    expect(stderr).toContain('the disk is read-only');
    expect(await readAll(join(disk, 'dist'))).toEqual(before);
  });

  /** Root may write everywhere; `nobody` may not. */
  const canDrop = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0;
  test.skipIf(process.platform === 'win32' || (process.getuid?.() === 0 && !canDrop)).each(outputs)(
    '%s into a folder that may not be written',
    { timeout },
    async (command) => {
      const project = join(await emptyFolder(), 'project');
      await cp(join(root, 'old'), project, { recursive: true });
      await write(project, 'new');
      const before = await readAll(join(project, 'dist'));
      for (const folder of ['dist/talk/assets', 'dist/talk', 'dist'])
        await chmod(join(project, folder), 0o555);
      const drop = canDrop ? ['setpriv', '--bounding-set=-all', '--inh-caps=-all', '--'] : [];
      const [program, ...args] = [...drop, process.execPath, cli, command, 'talk.md'];
      const { status, stderr } = spawnSync(program!, args, {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, ...env, LECTERN_CACHE: join(project, 'cache'), TMPDIR: join(project, 'tmp') },
      });
      expect(status, stderr).toBe(3);
      expect(stderr).toMatch(/^error: cannot write .*(?:permission|not allowed)/im);
      for (const folder of ['dist', 'dist/talk', 'dist/talk/assets'])
        await chmod(join(project, folder), 0o755);
      expect(await readAll(join(project, 'dist'))).toEqual(before);
    },
  );
});
