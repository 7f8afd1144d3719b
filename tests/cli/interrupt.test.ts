import { readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserProcesses, eventually } from '../io/support.ts';
import { emptyFolder, lectern } from './run.ts';

const outline = ['# Long', ...Array.from({ length: 60 }, (_, n) => `## Slide ${n}\n\n- one\n- two`)].join(
  '\n\n---\n\n',
);

const signals: readonly [NodeJS.Signals, number][] = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
];

test.each(signals)(
  '%s during an export ends with its code and leaves the old file, no browser, no fragments',
  async (signal, code) => {
    const cwd = await emptyFolder();
    await writeFile(join(cwd, 'long.md'), outline);
    await writeFile(join(cwd, 'long.pdf'), 'old');
    const profiles = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('lectern-run-'));
    const before = await profiles();
    const ended = await lectern(['export', 'long.md', '-o', 'long.pdf'], {
      cwd,
      meanwhile: (interrupt) => {
        // As soon as a profile folder is there, the browser is starting or at work.
        const timer = setInterval(async () => {
          const started = (await profiles()).some((name) => !before.includes(name));
          if (!started) return;
          clearInterval(timer);
          setTimeout(() => interrupt(signal), 150);
        }, 10);
      },
    });
    expect(ended.code).toBe(code);
    expect((await readdir(cwd)).sort()).toEqual(['long.md', 'long.pdf']);
    await eventually(async () => (await profiles()).every((name) => before.includes(name)));
    expect(await browserProcesses()).toEqual([]);
  },
);
