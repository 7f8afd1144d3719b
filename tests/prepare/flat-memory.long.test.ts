import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BundledProgram, bundleProgram } from '../support/bundle-program.ts';
import type { Held } from '../support/run-often.ts';

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram('tests/support/run-often.ts');
});
afterAll(() => program.remove());

/** Most that a process may grow, from a tenth of the times on. */
const mostGrowth = 1.1;

// Without the code that the engine makes of functions once they are hot: it comes late, and grows with the program alone.
const flags = ['--expose-gc', '--no-opt'];

describe.skipIf(process.platform !== 'linux')('R95 T22: memory and open files stay flat', () => {
  test.each([
    ['edit', 1000, 'edits of a deck that is shown'],
    ['build', 1000, 'builds of a deck that is edited'],
    ['export', 200, 'exports of a deck that is edited'],
  ])('%s: over %d %s', { timeout: 1_200_000 }, async (kind, times) => {
    const held = (await program.run([kind, String(times)], flags)) as Held[];
    const [first, last] = [held[0]!, held.at(-1)!];
    expect(last.heap / first.heap, JSON.stringify(held)).toBeLessThanOrEqual(mostGrowth);
    expect(last.rss / first.rss, JSON.stringify(held)).toBeLessThanOrEqual(mostGrowth);
    expect(last.openFiles).toBeLessThanOrEqual(first.openFiles);
    expect(last.resources).toBeLessThanOrEqual(first.resources);
  });
});
