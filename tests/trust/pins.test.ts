import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

const own = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked & Partial<Package>>>;
};

/** What reads, cleans, draws or shows what an author wrote: a new version may read it otherwise. */
const pinned = [
  // Parsers
  'marked',
  'yaml',
  'jsonc-parser',
  '@csstools/css-tokenizer',
  'entities',
  'csv-parse',
  're2js',
  // Sanitiser
  'hast-util-from-html',
  'hast-util-sanitize',
  'hast-util-to-html',
  // Equations, diagrams, code
  'katex',
  '@mermaid-js/tiny',
  'highlight.js',
  // Articles
  '@mozilla/readability',
  'linkedom',
  'mammoth',
  'jszip',
  'yauzl',
  'unpdf',
  'compromise',
  // Browser, deck, what is written
  'puppeteer',
  'puppeteer-core',
  '@sparticuz/chromium',
  'reveal.js',
  'pptxgenjs',
  'subset-font',
  'axe-core',
];

test('R70: parser, sanitiser, equations, diagrams and browser have exact versions, the same in the lockfile', () => {
  const named = { ...own.dependencies, ...own.optionalDependencies };
  for (const name of pinned) {
    expect(named[name], name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(named[name]);
  }
});

test('R70: the lockfile is that of package.json, and every package in it has a sum', () => {
  const root = lock.packages['']!;
  for (const kind of ['dependencies', 'optionalDependencies', 'devDependencies'] as const)
    expect(root[kind], kind).toEqual(own[kind]);
  const loose = Object.entries(lock.packages).filter(
    ([path, { integrity }]) => path !== '' && !integrity?.startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('R70: no package runs a script when it is installed but that of the browser, which is refused', () => {
  const scripted = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  expect(scripted.map(([path]) => path)).toEqual(['node_modules/puppeteer']);
  expect(own.allowScripts).toEqual({ puppeteer: false });
  for (const name of ['preinstall', 'install', 'postinstall']) expect(own.scripts).not.toHaveProperty(name);
});

test('R70: what is started or tested is built first, so that nothing depends on a script of the installation', () => {
  for (const name of ['start', 'test', 'test:long', 'bench', 'prepare'])
    expect(own.scripts[name], name).toMatch(/^npm run --silent build && /);
});
