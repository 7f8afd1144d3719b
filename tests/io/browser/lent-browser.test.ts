import { mkdir, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { withLentBrowser } from '../../../src/io/browser/lent-browser.ts';
import { makeRunFolder, removeRunFolder } from '../../../src/io/browser/run-folder.ts';
import { EnvironmentError } from '../../../src/io/errors.ts';
import { browserProcesses, eventually, never } from '../support.ts';

test('a browser that nobody uses is never started', async () => {
  const choice = { path: '/no/such/browser', kind: 'browser', why: 'a test' } as const;
  expect(await withLentBrowser({ signal: never, choice }, async () => 'done')).toBe('done');
});

test('R90 what a killed run left goes also where no browser is needed', async () => {
  const own = await makeRunFolder();
  const dead = own.replace(`-${process.pid}-`, '-999999999-');
  await mkdir(dead);
  await withLentBrowser({ signal: never }, async () => undefined);
  await expect(stat(dead)).rejects.toThrow('ENOENT');
  await expect(stat(own)).resolves.toBeDefined();
  await removeRunFolder(own);
});

test('started early it is there before anybody asks, and one that does not start is told of only to who asks', async () => {
  await withLentBrowser({ signal: never, early: true }, async () =>
    eventually(async () => (await browserProcesses()).length > 0),
  );
  await eventually(async () => (await browserProcesses()).length === 0);
  const choice = { path: '/no/such/browser', kind: 'browser', why: 'a test' } as const;
  expect(await withLentBrowser({ signal: never, choice, early: true }, async () => 'done')).toBe('done');
  const asked = withLentBrowser({ signal: never, choice, early: true }, ({ use }) => use(async () => 'done'));
  await expect(asked).rejects.toThrow('the browser does not start');
});

test('one browser serves every use, and is gone afterwards', async () => {
  const seen = await withLentBrowser({ signal: never }, async ({ use }) => [
    await use(async ({ browser }) => browser),
    await use(async ({ browser }) => browser),
  ]);
  expect(seen[0]).toBe(seen[1]);
  await eventually(async () => (await browserProcesses()).length === 0);
});

test('what goes on beside the work ends with it, and starts no other browser', async () => {
  let tries = 0;
  const notes: string[] = [];
  let beside: Promise<unknown> = Promise.resolve();
  await withLentBrowser({ signal: never, onNote: (note) => notes.push(note) }, async ({ use }) => {
    await use(async ({ browser }) => browser.version());
    beside = use(async ({ browser }) => {
      tries++;
      for (;;) await browser.version();
    });
    beside.catch(() => undefined);
  });
  await expect(beside).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([tries, notes]).toEqual([1, []]);
  await eventually(async () => (await browserProcesses()).length === 0);
});

test('when the browser dies the work is done with another', async () => {
  let tries = 0;
  const result = await withLentBrowser({ signal: never }, ({ use }) =>
    use(async ({ browser }) => {
      tries++;
      if (tries === 1) await browser.close();
      return (await browser.newPage()).url();
    }),
  );
  expect([result, tries]).toEqual(['about:blank', 2]);
});

test('when it dies under several, one new browser serves them all, and the uses that follow', async () => {
  const seen = new Set<unknown>();
  const notes: string[] = [];
  await withLentBrowser({ signal: never, onNote: (note) => notes.push(note) }, async ({ use }) => {
    const work = () =>
      use(async ({ browser }) => {
        seen.add(browser);
        if (seen.size === 1) {
          // Both have begun before it dies.
          await new Promise((wake) => setTimeout(wake, 300));
          browser.process()?.kill('SIGKILL');
          await browser.close();
        }
        return (await browser.newPage()).url();
      });
    expect(await Promise.all([work(), work()])).toEqual(['about:blank', 'about:blank']);
    expect(await work()).toBe('about:blank');
  });
  expect(seen.size).toBe(2);
  expect(notes).toEqual(['the browser crashed; trying once more']);
  await eventually(async () => (await browserProcesses()).length === 0);
});

test('a browser that does not answer any more is replaced', async () => {
  let tries = 0;
  const result = await withLentBrowser({ signal: never }, ({ use }) =>
    use(async () => {
      if (++tries > 1) return 'done';
      const pids = await browserProcesses();
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      throw new EnvironmentError('printing took longer than 1 seconds', { isLate: true });
    }),
  );
  expect([result, tries]).toEqual(['done', 2]);
  await eventually(async () => (await browserProcesses()).length === 0);
});

test('what fails for another reason is not done again', async () => {
  let tries = 0;
  const run = withLentBrowser({ signal: never }, ({ use }) =>
    use(async () => {
      tries++;
      throw new EnvironmentError('the page was not ready within 1 seconds', { isLate: true });
    }),
  );
  await expect(run).rejects.toThrow('not ready');
  expect(tries).toBe(1);
});
