/**
 * `npm run coverage`: how many lines and branches of each pure room the tests run through, and `dist/coverage/index.html`,
 * which shows the others. Names of test files take less: `npm run coverage -- tests/deck`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { installedVersion, installTools } from '../support/install-tools.mjs';
import { rooms } from './rooms.mjs';

const least = 95;

const tool = installTools({ '@vitest/coverage-v8': installedVersion('vitest', '.') });
const args = ['run', '--config', 'tests/coverage/vitest.config.mjs', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...args], {
  stdio: 'inherit',
  env: { ...process.env, COVERAGE_PROVIDER: tool('@vitest/coverage-v8/dist/index.js') },
});

const counts = new Map(rooms.map((room) => [room, { lines: [0, 0], branches: [0, 0] }]));
for (const [file, found] of Object.entries(
  JSON.parse(readFileSync('dist/coverage/coverage-summary.json', 'utf8')),
)) {
  const count = counts.get(relative(resolve('src'), file).split(sep)[0]);
  for (const kind of ['lines', 'branches']) {
    if (!count) continue;
    count[kind][0] += found[kind].covered;
    count[kind][1] += found[kind].total;
  }
}
const share = ([covered, total]) => (total === 0 ? 100 : (100 * covered) / total);
let isLess = false;
for (const [room, { lines, branches }] of counts) {
  const below = [lines, branches].some((each) => share(each) < least);
  isLess ||= below;
  const shown = [lines, branches].map((each) => `${share(each).toFixed(1)} %`.padStart(8));
  console.log(
    `${room.padEnd(10)} lines ${shown[0]}  branches ${shown[1]}${below ? `  below ${least} %` : ''}`,
  );
}
process.exitCode = status || Number(isLess);
