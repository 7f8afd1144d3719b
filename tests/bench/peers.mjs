/** The programs that lectern is compared with: where they are, and how each is told to do the same. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packages of npm and the versions that are compared with. */
export const wantedPeers = { '@marp-team/marp-cli': '4.5.1', decktape: '3.16.1' };

/** Of half a gigabyte, and compared with only while a deck is edited: installed with `npm run bench:peers -- --slidev`. */
export const largePeers = { '@slidev/cli': '52.20.1', '@slidev/theme-default': '0.25.0' };

/** Where they are installed; git does not see it, and neither does the package. */
export const peersFolder = resolve('node_modules/.peers');

/** Version of the pandoc on this machine; null without one. */
export function pandocVersion() {
  const { stdout } = spawnSync('pandoc', ['--version'], { encoding: 'utf8' });
  return /^pandoc (?:-server )?([\d.]+)/.exec(stdout ?? '')?.[1] ?? null;
}

/** Versions of the peers that are here, null for those that are not. */
export function findPeers() {
  return {
    marp: installedVersion('@marp-team/marp-cli'),
    decktape: installedVersion('decktape'),
    slidev: installedVersion('@slidev/cli'),
    pandoc: pandocVersion(),
    reveal: JSON.parse(readFileSync('node_modules/reveal.js/package.json', 'utf8')).version,
    puppeteer: JSON.parse(readFileSync('node_modules/puppeteer-core/package.json', 'utf8')).version,
  };
}

function installedVersion(name) {
  try {
    return JSON.parse(readFileSync(join(peersFolder, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}

const isRoot = process.getuid?.() === 0;
/** A file of a peer. */
export const peerFile = (name, file) => join(peersFolder, 'node_modules', name, file);
const page = (file, query = '') => `${pathToFileURL(file)}${query}`;

/** Command lines of the peers, which all print with one browser. Files are absolute paths. */
export function peerCommands(browser) {
  const marp = [
    process.execPath,
    peerFile('@marp-team/marp-cli', 'marp-cli.js'),
    '--no-config',
    '--no-stdin',
  ];
  const printer = [process.execPath, resolve('tests/bench/print-page.mjs'), browser];
  return {
    marpHtml: (outline, out) => [...marp, outline, '-o', out],
    marpPdf: (outline, out) => [
      ...marp,
      ...['--pdf', '--pdf-outlines', '--allow-local-files', '--browser', 'chrome'],
      ...['--browser-path', browser, '--browser-timeout', '300', outline, '-o', out],
    ],
    pandocHtml: (outline, out) => ['pandoc', '-s', '-t', 'revealjs', '--mathml', outline, '-o', out],
    decktape: (deck, out) => [
      ...[process.execPath, peerFile('decktape', 'decktape.js'), '--chrome-path', browser],
      ...(isRoot ? ['--chrome-arg=--no-sandbox'] : []),
      ...['reveal', page(deck), out],
    ],
    /** Reveal's own print view, and a page that is printed as it stands, both by puppeteer-core and nothing else. */
    revealPrint: (deck, out) => [...printer, page(deck, '?view=print'), out],
    barePrint: (file, out) => [...printer, page(file), out],
  };
}

/** Variables for the peers: Chromium does not start as root in its sandbox. */
export const peerVariables = { ...process.env, ...(isRoot && { CHROME_NO_SANDBOX: '1' }) };

/** Where a package of lectern's own lies. */
export const packageFile = (name) => createRequire(import.meta.url).resolve(name);
