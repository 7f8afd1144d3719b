import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

interface Runtime {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  'dependencies' | 'optionalDependencies',
  Readonly<Record<string, string>>
>;

/** Packages that a user of lectern gets, each version once, in the order of their names. */
const runtime = [
  ...new Map(
    Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .map(([path, { version, license = '' }]): [string, Runtime] => {
        const name = path.replace(/^.*node_modules\//, '');
        return [`${name} ${version}`, { name, version, license }];
      }),
  ).values(),
].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));

/** Licences that ask for no more than their own text beside the work. */
const permissive =
  /^(?:MIT|ISC|0BSD|BSD(?:-[23]-Clause)?|Apache-2\.0|Python-2\.0|Zlib|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)$/;

/** What asks for more, or says it in other words, and why it may stand here. */
const notes: Readonly<Record<string, string>> = {
  'OFL-1.1':
    'Fonts: may be used, embedded and passed on, not sold by themselves; a changed one takes another name.',
  'MPL-2.0':
    'Weak copyleft: changes of its own files stay open. It is used unchanged, in the page that is checked, and is part of no deck.',
  '(MIT OR GPL-3.0-or-later)': 'Taken under MIT.',
  '(MIT OR Apache-2.0)': 'Taken under MIT.',
  '(MIT AND Zlib)': 'Both are permissive.',
};

function renderPage(): string {
  const direct = { ...own.dependencies, ...own.optionalDependencies };
  const counts = new Map<string, number>();
  for (const { license } of runtime) counts.set(license, (counts.get(license) ?? 0) + 1);
  const groups = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const rows = runtime.map(
    ({ name, version, license }) => `| ${name in direct ? `**${name}**` : name} | ${version} | ${license} |`,
  );
  return [
    '# Licences',
    '',
    `Lectern is under the [MIT licence](../LICENSE). It brings ${runtime.length} packages; those that it names itself are bold, the`,
    'others come with them. `npm run licenses` writes this page from the lockfile.',
    '',
    '| licence | packages | |',
    '| --- | --: | --- |',
    ...groups.map(([license, count]) => `| ${license} | ${count} | ${notes[license] ?? ''} |`),
    '',
    'The optional package `@sparticuz/chromium` holds a build of Chromium, which has the licences that `chrome://credits` lists.',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

test('every package that a user gets has a licence that is permissive, or a reason', () => {
  expect(runtime.length).toBeGreaterThan(60);
  const others = runtime.filter(({ license }) => !permissive.test(license) && notes[license] === undefined);
  expect(others).toEqual([]);
});

test('only these packages are under weak copyleft', () => {
  expect(runtime.filter(({ license }) => license === 'MPL-2.0').map(({ name }) => name)).toEqual([
    'axe-core',
  ]);
});

test('docs/licenses.md is up to date; `npm run licenses` writes it anew', async () => {
  await expect(renderPage()).toMatchFileSnapshot(resolve('docs/licenses.md'));
});
