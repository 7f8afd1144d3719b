/**
 * `npm run bench`: how long the built program takes, as whole processes, next to a bare `node -e 0` in the same run.
 * Medians of 5. Ratios travel between machines; milliseconds do not.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeOutline } from './make-outline.mjs';
import { timeReading } from './reading.mjs';

const runs = 5;
const cli = resolve('lib/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'));

/** Median wall time of a command in milliseconds; a command that fails ends the benchmark. */
function time(...args) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

try {
  for (const slides of [10, 100, 1000]) writeFileSync(join(folder, `deck-${slides}.md`), makeOutline(slides));
  time(cli, 'export', 'deck-10.md'); // unpacks the browser and makes the fonts, once per machine
  const bare = time('-e', '0');
  const rows = [
    ['node -e 0', bare],
    ['lectern --help', time(cli, '--help')],
    ...[10, 100, 1000].map((n) => [`build, ${n} slides`, time(cli, 'build', `deck-${n}.md`)]),
    ...[10, 100].map((n) => [`PDF, ${n} slides`, time(cli, 'export', `deck-${n}.md`)]),
  ];
  console.log(`node ${process.versions.node}, ${process.platform} ${process.arch}, medians of ${runs}\n`);
  for (const [name, ms] of rows) {
    console.log(
      `${name.padEnd(20)} ${ms.toFixed(0).padStart(7)} ms ${(ms / bare).toFixed(2).padStart(8)} × node`,
    );
  }
  const reading = await timeReading(1000);
  const [, marked] = reading[0];
  console.log('\n1,000 slides in one process, processor time\n');
  for (const [name, ms] of reading) {
    console.log(
      `${name.padEnd(34)} ${ms.toFixed(0).padStart(5)} ms ${(ms / marked).toFixed(2).padStart(8)} × marked`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
