/**
 * `npm run bench:peers`: installs the programs that `npm run bench` compares with into a folder of their own, outside of
 * what the package needs; with `--slidev` that one too. Pandoc is no package of npm: where the machine has one it is taken.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largePeers, pandocVersion, peersFolder, wantedPeers } from './peers.mjs';
import { run } from './timing.mjs';

const wanted = { ...wantedPeers, ...(process.argv.includes('--slidev') && largePeers) };
mkdirSync(peersFolder, { recursive: true });
writeFileSync(
  join(peersFolder, 'package.json'),
  JSON.stringify({ name: 'peers', private: true, dependencies: wanted }, null, 2),
);
// Without scripts: they would fetch browsers, and all print with the one that lectern has.
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
run([npm, 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], {
  cwd: peersFolder,
  shell: process.platform === 'win32',
});
for (const [name, version] of Object.entries(wanted)) console.log(`${name} ${version}`);
const pandoc = pandocVersion();
console.log(
  pandoc
    ? `pandoc ${pandoc}, of this machine`
    : 'pandoc is not installed: its rows are left out. On Debian: apt-get install --no-install-recommends pandoc',
);
