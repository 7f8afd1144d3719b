import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { browserProcesses, eventually, runFolders } from '../io/support.ts';
import { seededRandom } from '../support/random.ts';
import { emptyFolder, lecternProcess } from './run.ts';

const slides = Array.from({ length: 12 }, (_, n) => `## Slide ${n}\n\n- one\n- two\n`);
const outline = ['# Talk\n', ...slides].join('\n---\n\n');
const timeout = 900_000;

/** What a file holds: the old text, a whole PDF of the deck, or nothing; anything else fails. */
async function stateOf(file: string): Promise<'old' | 'new' | 'none'> {
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return 'none';
  if (bytes.toString('latin1') === 'old') return 'old';
  const read = readPdf(bytes, inflate);
  expect('facts' in read && read.facts.pages).toHaveLength(slides.length + 1);
  return 'new';
}

/** Nothing of ours is left: no half file in the folder, no browser, no folder of a run, no lock. */
async function expectClean(cwd: string, pid: number): Promise<void> {
  expect((await readdir(cwd, { recursive: true })).filter((name) => name.includes('.lectern-'))).toEqual([]);
  await eventually(async () => (await browserProcesses(pid)).length === 0);
  await eventually(async () => (await runFolders(pid)).length === 0);
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith('lectern-lock-')) continue;
    expect(await readFile(join(tmpdir(), name), 'utf8').catch(() => '')).not.toMatch(new RegExp(`^${pid} `));
  }
}

async function talk(): Promise<string> {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), outline);
  await writeFile(join(cwd, 'talk.pdf'), 'old');
  return cwd;
}

const exportTalk = ['export', 'talk.md', '-o', 'talk.pdf', '--force'];

describe('whenever it is cut short, the old file or the new one is there, whole', () => {
  test('a browser that is killed at twenty moments', { timeout }, async () => {
    const random = seededRandom(20);
    const states: string[] = [];
    for (let round = 0; round < 20; round++) {
      const cwd = await talk();
      let pid = 0;
      const { code, stderr } = await lecternProcess(exportTalk, {
        cwd,
        meanwhile: (child) => {
          pid = child.pid!;
          const timer = setTimeout(() => void killBrowsers(pid), 150 + random() * 1500);
          child.once('exit', () => clearTimeout(timer));
        },
      });
      const state = await stateOf(join(cwd, 'talk.pdf'));
      states.push(`${code} ${state}`);
      // Killed once, the browser is started again; nothing else may be wrong.
      expect([code, state], stderr).toEqual([0, 'new']);
      await expectClean(cwd, pid);
    }
    expect(states).toHaveLength(20);
  });

  test('Ctrl-C at twelve moments', { timeout }, async () => {
    const random = seededRandom(12);
    const codes = new Set<number | null>();
    for (let round = 0; round < 12; round++) {
      const cwd = await talk();
      let pid = 0;
      const { code } = await lecternProcess(exportTalk, {
        cwd,
        meanwhile: (child) => {
          pid = child.pid!;
          const timer = setTimeout(() => child.kill('SIGINT'), 250 + random() * 1200);
          child.once('exit', () => clearTimeout(timer));
        },
      });
      codes.add(code);
      // Null: Node had not yet begun to listen, and was ended by the signal itself.
      expect([0, 130, null]).toContain(code);
      expect(code === 0 ? ['new'] : ['old', 'new']).toContain(await stateOf(join(cwd, 'talk.pdf')));
      await expectClean(cwd, pid);
    }
    expect(codes).toContain(130);
  });

  test('R84 two exports at once into one folder', { timeout }, async () => {
    const cwd = await talk();
    const runs = await Promise.all([
      lecternProcess(['export', 'talk.md', '--force'], { cwd }),
      lecternProcess(['export', 'talk.md', '--force', '--format', 'pdf,png', '--scale', '0.2'], { cwd }),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs.some(({ stderr }) => stderr.includes('waiting for another lectern'))).toBe(true);
    expect(await stateOf(join(cwd, 'dist/talk.pdf'))).toBe('new');
    expect(await readdir(join(cwd, 'dist/talk-slides'))).toHaveLength(slides.length + 1);
  });
});

async function killBrowsers(pid: number): Promise<void> {
  for (const browser of await browserProcesses(pid)) {
    try {
      process.kill(browser, 'SIGKILL');
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** Only root can make a disk of its own. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A folder on a disk of its own. */
async function mountDisk(options: string): Promise<string> {
  const folder = await emptyFolder();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  expect(status).toBe(0);
  onTestFinished(() => void spawnSync('umount', [folder]));
  return folder;
}

describe('a place that cannot be written', () => {
  test.skipIf(!canMount)('a full disk', { timeout }, async () => {
    const disk = await mountDisk('size=12k');
    const cwd = await talk();
    await writeFile(join(disk, 'talk.pdf'), 'old');
    const file = join(disk, 'talk.pdf');
    const { code, stderr } = await lecternProcess(['export', 'talk.md', '-o', file], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('the disk is full');
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(disk)).toEqual(['talk.pdf']);
  });

  test.skipIf(!canMount)('a read-only folder', { timeout }, async () => {
    const disk = await mountDisk('size=64k');
    const cwd = await talk();
    await mkdir(join(disk, 'dist'));
    expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0);
    const { code, stderr } = await lecternProcess(['export', 'talk.md', '--out-dir', join(disk, 'dist')], {
      cwd,
    });
    expect(code).toBe(3);
    expect(stderr).toContain('the disk is read-only');
  });

  test('a file that another program has open is replaced, and that program reads the old one', async () => {
    const cwd = await talk();
    const reader = await open(join(cwd, 'talk.pdf'));
    try {
      expect((await lecternProcess(exportTalk, { cwd })).code).toBe(0);
      expect((await reader.readFile()).toString()).toBe('old');
      expect(await stateOf(join(cwd, 'talk.pdf'))).toBe('new');
    } finally {
      await reader.close();
    }
  });

  test('a folder where the file should be', async () => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'talk.md'), '# Talk\n');
    await mkdir(join(cwd, 'talk.pdf'));
    const { code, stderr } = await lecternProcess(['export', 'talk.md', '-o', 'talk.pdf'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('it is a folder');
  });
});

describe('decks that cannot be drawn', () => {
  const deck = (body: string, front = ''): string =>
    `---\ntitle: Talk\n${front}---\n\n# Talk\n\n---\n\n## B\n\n${body}\n`;

  test('a picture of 100 MB', { timeout }, async () => {
    const cwd = await emptyFolder();
    const file = await open(join(cwd, 'wall.png'), 'w');
    await file.write(Buffer.from('89504e470d0a1a0a', 'hex'));
    await file.truncate(100_000_000);
    await file.close();
    await writeFile(join(cwd, 'talk.md'), deck('![a wall](wall.png)'));
    const { code, stderr } = await lecternProcess(['export', 'talk.md'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^talk\.md:11:1: error .*wall\.png is larger than a deck may hold/m);
  });

  test('a broken drawing', { timeout }, async () => {
    const cwd = await emptyFolder();
    await writeFile(
      join(cwd, 'wall.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect',
    );
    await writeFile(join(cwd, 'talk.md'), deck('![a wall](wall.svg)'));
    const { code, stderr } = await lecternProcess(['export', 'talk.md'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(/error \[not-loaded\].*wall/);
  });

  test('a script that never ends', { timeout }, async () => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'package.json'), '{}');
    await writeFile(join(cwd, 'loop.js'), 'for (;;);');
    await writeFile(join(cwd, 'talk.md'), deck('- a', 'scripts: loop.js\n'));
    let pid = 0;
    const args = ['export', 'talk.md', '--trust', '--timeout', '3'];
    const { code, stderr } = await lecternProcess(args, {
      cwd,
      meanwhile: (child) => void (pid = child.pid!),
    });
    expect(code, stderr).toBe(3);
    expect(stderr).toMatch(/not ready within 3 seconds/);
    expect(existsSync(join(cwd, 'dist/talk.pdf'))).toBe(false);
    await expectClean(cwd, pid);
  });

  test('a font that does not load', { timeout }, async () => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'package.json'), '{}');
    await mkdir(join(cwd, 'fonts'));
    await writeFile(join(cwd, 'fonts/odd.woff2'), 'wOF2, and nothing else');
    await writeFile(
      join(cwd, 'own.css'),
      "@font-face { font-family: Odd; src: url('fonts/odd.woff2'); } .slide { font-family: Odd; }",
    );
    await writeFile(join(cwd, 'talk.md'), deck('- a', 'css: own.css\n'));
    const { code, stderr } = await lecternProcess(['export', 'talk.md'], { cwd });
    expect(code, stderr).toBe(1);
    expect(stderr).toMatch(/error \[not-loaded\].*font Odd/);
  });

  test('5,000 slides', { timeout }, async () => {
    const cwd = await emptyFolder();
    const many = Array.from({ length: 5000 }, (_, n) => `## Slide ${n}\n\n- one\n`).join('\n---\n\n');
    await writeFile(join(cwd, 'talk.md'), many);
    const { code, stderr } = await lecternProcess(['export', 'talk.md', '--timeout', '600'], { cwd });
    expect(code, stderr).toBe(0);
    const read = readPdf(await readFile(join(cwd, 'dist/talk.pdf')), inflate);
    expect('facts' in read && read.facts.pages).toHaveLength(5000);
  });
});
