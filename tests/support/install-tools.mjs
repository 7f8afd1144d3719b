/** Tools that only some scripts need: they are installed when one of those runs, so that `npm ci` stays lean. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve('node_modules/.tools');

/**
 * Installs packages of exactly these versions, unless they are there, into a folder that neither git nor the package sees.
 * Gives a function that tells where a file of them lies. Throws with what npm wrote when it fails.
 */
export function installTools(wanted) {
  const missing = Object.entries(wanted).filter(([name, version]) => installedVersion(name) !== version);
  if (missing.length > 0) {
    mkdirSync(folder, { recursive: true });
    const list = join(folder, 'package.json');
    const dependencies = { ...readJson(list)?.dependencies, ...wanted };
    writeFileSync(list, JSON.stringify({ name: 'tools', private: true, dependencies }, null, 2));
    console.log(`installing ${missing.map((each) => each.join(' ')).join(', ')}`);
    // What they are made to work with, such as vitest, is the project's own.
    const flags = ['--legacy-peer-deps', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
    const windows = process.platform === 'win32';
    const { status, stdout, stderr, error } = spawnSync(windows ? 'npm.cmd' : 'npm', ['install', ...flags], {
      cwd: folder,
      encoding: 'utf8',
      shell: windows,
    });
    if (status !== 0) throw error ?? new Error(`npm install ended with ${status}\n${stdout}\n${stderr}`);
  }
  return (file) => join(folder, 'node_modules', file);
}

/** Version of an installed package; undefined without it. */
export function installedVersion(name, at = folder) {
  return readJson(join(at, 'node_modules', name, 'package.json'))?.version;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
