/**
 * `npm run bench`: how long the built program takes, as whole processes, next to other tools that do the same, in turn.
 * Ratios travel between machines; milliseconds do not.
 *
 * `--quick` makes 3 runs of each and `--runs 9` nine, `--alone` leaves the other tools out, `--only html,pdf` measures some groups. A run of
 * everything with every tool writes its table to `docs/performance.md`, with `--write` any run does.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { timeReading } from './reading.mjs';
import { groups } from './rows.mjs';
import { printTable, writeBetweenMarks } from './table.mjs';
import { openWorkplace } from './workplace.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    runs: { type: 'string' },
    alone: { type: 'boolean' },
    only: { type: 'string' },
    write: { type: 'boolean' },
  },
});
const runs = values.quick ? 3 : Number(values.runs ?? 5);
const wanted = values.only?.split(',') ?? Object.keys(groups);
const unknown = wanted.filter((name) => !(name in groups));
if (unknown.length > 0)
  throw new Error(`--only knows ${Object.keys(groups).join(', ')}, not ${unknown.join(', ')}`);

const place = await openWorkplace(!values.alone);
const { peers } = place;
const missing = ['marp', 'decktape', 'pandoc'].filter((name) => !peers[name]);
try {
  const rows = [];
  for (const name of wanted) {
    console.error(`${name} …`);
    const measured = await groups[name](place, runs);
    console.error(printTable(measured));
    rows.push(...measured);
  }
  const table = printTable(rows);
  const text = `${describeRun()}\n\n${table}`;
  console.log(text);
  if (missing.length > 0)
    console.log(`\nwithout ${missing.join(', ')}; "npm run bench:peers" installs what can be installed`);
  const isWhole = missing.length === 0 && values.only === undefined && runs >= 3;
  const reading = isWhole ? `\n\n${printReading(await timeReading(1000))}` : '';
  if (isWhole || values.write) writeBetweenMarks('docs/performance.md', text + reading);
} finally {
  place.close();
}

function describeRun() {
  const versions = Object.entries(peers).map(([name, version]) => `${name} ${version}`);
  return [
    `${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    `${cpus().length} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')} at the end`,
    `${runs} runs of each`,
    `Chromium ${place.browserVersion}`,
    ...versions,
  ].join('; ');
}

function printReading(reading) {
  const [, marked] = reading[0];
  const lines = reading.map(
    ([name, ms]) => `| ${name} | ${ms.toFixed(0)} ms | ${(ms / marked).toFixed(1)} × |`,
  );
  return ['| 1,000 slides in one process | processor | than marked |', '| --- | --: | --: |', ...lines].join(
    '\n',
  );
}
