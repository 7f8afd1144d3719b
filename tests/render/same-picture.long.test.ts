import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunningBrowser } from '../../src/io/browser/browser.ts';
import { writeSpecimen } from '../../src/prepare/specimen.ts';
import { lendBrowser } from '../io/lend-browser.ts';
import { temporaryFolder } from '../io/support.ts';
import { compareWithPrint } from './same-picture.ts';

const lent = lendBrowser();
let running: RunningBrowser;
beforeAll(async () => {
  running = await lent.open();
});
afterAll(lent.close);

const wrong = (shares: readonly number[]): string[] =>
  shares.flatMap((share, n) => (share > 1 ? [`slide ${n + 1}: ${share.toFixed(2)} %`] : []));

test.each(['paper', 'poster', 'nocturne', 'plain', 'thesis', 'workshop'])(
  '%s looks the same on the screen and in print, within one per cent of pixels, on every layout',
  async (theme) => {
    const path = await writeSpecimen(await temporaryFolder(), { size: '16:9', longer: 0, fit: 'dense' });
    const flagship = await compareWithPrint(running.browser, 'slides/russia-myanmar.md', theme);
    expect(flagship.length).toBeGreaterThan(10);
    expect(wrong(flagship)).toEqual([]);
    const specimen = await compareWithPrint(running.browser, path, theme);
    expect(specimen.length).toBeGreaterThan(25);
    expect(wrong(specimen)).toEqual([]);
  },
  180_000,
);
