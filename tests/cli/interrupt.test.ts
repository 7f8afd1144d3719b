import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserProcesses, eventually, runFolders } from '../io/support.ts';
import { makeWordBomb } from '../support/make-word.ts';
import { emptyFolder, lecternProcess } from './run.ts';

const slides = Array.from({ length: 60 }, (_, n) => `## Slide ${n}\n\n- one\n- two`);
const outline = ['# Long', ...slides].join('\n\n---\n\n');

const signals: readonly [NodeJS.Signals, number][] = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];

test.each(signals)(
  'R91 %s during an export ends with its code and leaves the old file, no browser, no fragments',
  async (signal, code) => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'long.md'), outline);
    await writeFile(join(cwd, 'long.pdf'), 'old');
    let pid = 0;
    const ended = await lecternProcess(['export', 'long.md', '-o', 'long.pdf'], {
      cwd,
      meanwhile: (child) => {
        pid = child.pid!;
        // Once it has a profile folder, the browser is starting or at work.
        const timer = setInterval(async () => {
          if ((await runFolders(pid)).length === 0 || !timer.hasRef()) return;
          clearInterval(timer);
          timer.unref();
          child.kill(signal);
        }, 5);
        child.once('exit', () => clearInterval(timer));
      },
    });
    expect(ended.code).toBe(code);
    expect((await readdir(cwd)).sort()).toEqual(['long.md', 'long.pdf']);
    expect(await readFile(join(cwd, 'long.pdf'), 'utf8')).toBe('old');
    await eventually(async () => (await runFolders(pid)).length === 0);
    expect(await browserProcesses(pid)).toEqual([]);
  },
);

test.runIf(process.platform === 'linux')(
  'R53 R91 an interrupt while a Word file is read ends both processes at once',
  async () => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'long.docx'), await makeWordBomb(20_000_000));
    let reader = 0;
    let sent = 0;
    const ended = await lecternProcess(['outline', 'long.docx'], {
      cwd,
      meanwhile: (child) => {
        const timer = setInterval(async () => {
          const started = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').catch(
            () => '',
          );
          if (started.trim() === '' || reader > 0) return;
          reader = Number(started.trim());
          clearInterval(timer);
          setTimeout(() => {
            sent = performance.now();
            child.kill('SIGINT');
          }, 1000); // It is at work by then.
        }, 5);
        child.once('exit', () => clearInterval(timer));
      },
    });
    expect(ended).toMatchObject({ code: 130, stdout: '' });
    expect(performance.now() - sent).toBeLessThan(2000);
    expect(await readdir(cwd)).toEqual(['long.docx']);
    await eventually(() => !isRunning(reader));
  },
);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
