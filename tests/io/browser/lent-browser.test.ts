import { expect, test } from 'vitest';
import { withLentBrowser } from '../../../src/io/browser/lent-browser.ts';
import { browserProcesses, eventually, never } from '../support.ts';

test('a browser that nobody uses is never started', async () => {
  const choice = { path: '/no/such/browser', kind: 'browser', why: 'a test' } as const;
  expect(await withLentBrowser({ signal: never, choice }, async () => 'done')).toBe('done');
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
