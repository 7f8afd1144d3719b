/**
 * `npm run mutate`: changes the code in small ways, one at a time, and counts how many changes the tests notice. Names of
 * groups (`groups.mjs`) or of files, the latter after `--only`, take less: `npm run mutate -- deck --only src/deck/split.ts`; so does `--tests`, which
 * takes patterns of test files.
 * What is known from the last run and has not changed since is not tried again; `--force` tries all.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installTools } from '../support/install-tools.mjs';
import { groups } from './groups.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    force: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    tests: { type: 'string', multiple: true },
  },
});
const unknown = positionals.filter((name) => !(name in groups));
if (unknown.length > 0) {
  console.error(`no group ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}`);
  process.exit(2);
}

const tool = installTools({ '@stryker-mutator/core': '9.6.1' });
const { Stryker } = await import(pathToFileURL(tool('@stryker-mutator/core/dist/src/index.js')).href);
// What is asked of a part alone is no result of the group.
const isPart = values.only !== undefined || values.tests !== undefined;
const shares = [];
for (const name of positionals.length > 0 ? positionals : Object.keys(groups)) {
  const { mutate, tests, least, atLoad = false } = groups[name];
  const startedMs = performance.now();
  const results = await new Stryker({
    mutate: values.only ?? mutate,
    plugins: [resolve('tests/mutants/replay.mjs')],
    testRunner: 'replay',
    replay: { tests: values.tests ?? tests, budgetMs: 3000 },
    coverageAnalysis: 'perTest',
    ignoreStatic: !atLoad,
    concurrency: 1,
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    // The sources are read by tests too: nothing is written above them.
    disableTypeChecks: false,
    ignorePatterns: ['**', '!src/**', '!tests/**', '!docs/**', '!themes/**', '!package.json'],
    tempDirName: 'node_modules/.mutants',
    incremental: !isPart,
    incrementalFile: `dist/mutants/${name}.json`,
    force: values.force,
    reporters: ['progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: `dist/mutants/${name}${isPart ? '-part' : ''}.html` },
    jsonReporter: { fileName: `dist/mutants/${name}${isPart ? '-part' : ''}.report.json` },
    warnings: { unknownOptions: false, slow: false },
    allowConsoleColors: false,
  }).runMutationTest();
  shares.push({ name, least, minutes: (performance.now() - startedMs) / 60_000, ...count(results) });
}
for (const { name, least, minutes, found, missed, ignored, share } of shares) {
  const verdict = share >= least ? '' : `, below ${least} %`;
  console.log(
    `${name}: ${share.toFixed(1)} % of ${found + missed} changes are noticed${verdict}; ` +
      `${ignored} at load are not tried; ${minutes.toFixed(1)} minutes; dist/mutants/${name}${isPart ? '-part' : ''}.html`,
  );
}
if (shares.some(({ share, least }) => share < least)) process.exitCode = 1;

function count(results) {
  const are = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const found = are('Killed', 'Timeout');
  const missed = are('Survived', 'NoCoverage');
  return { found, missed, ignored: are('Ignored'), share: (100 * found) / (found + missed) };
}
