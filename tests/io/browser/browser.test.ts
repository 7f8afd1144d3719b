import { spawn } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withBrowser } from '../../../src/io/browser/browser.ts';
import { BrowserCrash, EnvironmentError } from '../../../src/io/errors.ts';
import type { BrowserChoice } from '../../../src/io/browser/find-browser.ts';
import { compiled } from '../compiled.ts';
import { browserProcesses, eventually, never, runFolders, temporaryFolder } from '../support.ts';

const slow = { timeout: 30_000 };

async function leftovers(): Promise<unknown> {
  return { folders: await runFolders(), processes: await browserProcesses() };
}

async function fakeBrowser(script: string): Promise<BrowserChoice> {
  const path = join(await temporaryFolder(), 'chrome');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return { path, kind: 'headless-shell', why: 'a test names it' };
}

test('R90 a browser is lent, and afterwards it and its profile are gone', slow, async () => {
  const version = await withBrowser({ signal: never }, async ({ browser, sandbox }) => {
    expect(sandbox).toBe(process.getuid?.() === 0 ? 'none' : 'on');
    expect(await runFolders()).toHaveLength(1);
    return browser.version();
  });
  expect(version).toMatch(/Chrom/);
  expect(await leftovers()).toEqual({ folders: [], processes: [] });
});

test('what `use` throws is thrown, and the browser is closed', slow, async () => {
  const failure = new TypeError('in use');
  await expect(withBrowser({ signal: never }, () => Promise.reject(failure))).rejects.toBe(failure);
  expect(await leftovers()).toEqual({ folders: [], processes: [] });
});

test('a signal ends a browser that is busy, within its two seconds', slow, async () => {
  const controller = new AbortController();
  const started = withBrowser({ signal: controller.signal }, async ({ browser }) => {
    const page = await browser.newPage();
    setTimeout(() => controller.abort(new Error('interrupted')), 100);
    await page.evaluate('for (;;);');
  });
  const begin = Date.now();
  await expect(started).rejects.toThrow('interrupted');
  expect(Date.now() - begin).toBeLessThan(5000);
  expect(await leftovers()).toEqual({ folders: [], processes: [] });
});

test('a signal that was given before starts nothing', async () => {
  const signal = AbortSignal.abort(new Error('too late'));
  await expect(withBrowser({ signal }, () => Promise.resolve())).rejects.toThrow('too late');
});

test.skipIf(process.platform === 'win32')(
  'R93 a browser that crashes is started once more',
  slow,
  async () => {
    const notes: string[] = [];
    let tries = 0;
    const options = { signal: never, onNote: (note: string) => notes.push(note) };
    const result = await withBrowser(options, async ({ browser }) => {
      if (++tries === 1) await kill(await browserProcesses());
      return browser.version();
    });
    expect(result).toMatch(/Chrom/);
    expect(notes).toEqual(['the browser crashed; trying once more']);
    const always = withBrowser({ signal: never }, async ({ browser }) => {
      await kill(await browserProcesses());
      return browser.version();
    });
    await expect(always).rejects.toThrow(BrowserCrash);
    expect(await leftovers()).toEqual({ folders: [], processes: [] });
  },
);

async function kill(pids: readonly number[]): Promise<void> {
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // The helpers end with the main process.
    }
  }
}

test.skipIf(process.platform === 'win32')(
  'a browser that does not start is told with what it wrote',
  slow,
  async () => {
    const choice = await fakeBrowser(
      'echo "chrome: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2; exit 127',
    );
    const error = await withBrowser({ signal: never, choice }, () => Promise.resolve()).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error).toMatchObject({
      message: expect.stringContaining('error while loading shared libraries: libnss3.so'),
      help: expect.stringContaining('install the system library libnss3.so'),
    });
    expect(await leftovers()).toEqual({ folders: [], processes: [] });
  },
);

test('a program that is none is told as such', async () => {
  const path = join(await temporaryFolder(), 'none');
  const choice: BrowserChoice = { path, kind: 'browser', why: 'a test names it' };
  await expect(withBrowser({ signal: never, choice }, () => Promise.resolve())).rejects.toThrow(
    /does not start: no such file or folder/,
  );
});

test.skipIf(process.getuid?.() !== 0)('R34 root gets no browser where the sandbox is required', async () => {
  const promise = withBrowser({ signal: never, sandbox: 'required' }, () => Promise.resolve());
  await expect(promise).rejects.toThrow('cannot run in its sandbox as root');
});

test.skipIf(process.platform !== 'linux')(
  'R92 when our process is killed the browser ends, and the next run cleans up',
  slow,
  async () => {
    const program = `
    const { withBrowser } = await import(${JSON.stringify(await compiled('browser/browser.ts'))});
    await withBrowser({ signal: new AbortController().signal }, () => {
      console.log('running');
      return new Promise(() => setInterval(() => {}, 1000));
    });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(await browserProcesses(child.pid)).not.toEqual([]);
    child.kill('SIGKILL');
    await eventually(async () => (await browserProcesses(child.pid)).length === 0);
    await withBrowser({ signal: never }, () => Promise.resolve());
    expect(await runFolders(child.pid)).toEqual([]);
  },
);
