import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../src/io/browser/find-browser.ts';
import { cli, emptyFolder } from '../cli/run.ts';

/** Ones that sort, fold and write numbers otherwise: bytes, commas for points, an i without its dot. */
const locales = ['C', 'de_DE.UTF-8', 'tr_TR.UTF-8'];
/** Far behind, at home, and far enough ahead that it is another day there. */
const zones = ['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'];
const folders = ['a', 'ein Ordner/mit Ümlaut/tief unten'];
/** Further programs to compare, as paths with colons between them: other versions of Node. */
const nodes = [
  process.execPath,
  ...(process.env.LECTERN_NODES ?? '').split(':').filter((path) => path !== ''),
];

const article = `# The bridge of Alder

Ruth Ilves wrote this on 4 May 2019.

The town of Alder lost its bridge on 4 May 2019, when the river rose by three metres in one night. Engineers rebuilt the
bridge within eleven months, and the council paid 2.4 million euros for the work. The İzmir office drew the plans.

In 2020 the first cars crossed. By June 2021 traffic had doubled, and in 2027 two more lanes are to follow. The mayor,
Ruth Ilves, said that nobody would cross the old ford again.
`;

const deck = `---
title: Determinism
author: I. Ilgın
lang: en
---

# İstanbul, Iğdır, ıi

---

## Months

\`\`\`chart {type=line}
month,cars
2020-01,1000.5
2020-02,2500
2020-12,12345.678
\`\`\`

---

## Words

| Name | Size |
|---|--:|
| Ärger | 1,234.5 |
| azure | 2 |
| Zoll | 10 |

- **2019-05-04** the flood
- **2020-04-01** the bridge {.fragment}

---

## Sum

$$\\sum_{i=1}^n i = \\frac{n(n+1)}{2}$$

\`\`\`ts
const title = 'I'.toLowerCase();
\`\`\`

\`\`\`mermaid
graph LR
  ilk --> İkinci --> son
\`\`\`

![a wall](wall.svg) ![a gate](gate.svg)

:tada: :icon-arrow-right:

Note:
Say it slowly.
`;

const svg = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="${color}"/></svg>\n`;

test(
  'R85 T19 the same deck and outline to the byte in every locale, time zone, folder and version of Node',
  { timeout: 1_200_000 },
  async () => {
    const { path: browser } = await findBrowser();
    const root = await emptyFolder();
    const jobs = nodes.flatMap((node) =>
      folders.flatMap((folder, f) =>
        locales.flatMap((locale) =>
          zones.map((zone, z) => ({
            node,
            locale,
            zone,
            where: join(root, `${nodes.indexOf(node)}${f}${locales.indexOf(locale)}${z}`, folder),
          })),
        ),
      ),
    );
    const results = new Map<string, string[]>();
    const waiting = jobs.values();
    const work = async () => {
      for (const { node, locale, zone, where } of waiting) {
        await mkdir(where, { recursive: true });
        // Files come in another order where they were made in another one.
        const files = Object.entries({
          'talk.md': deck,
          'article.md': article,
          'wall.svg': svg('teal'),
          'gate.svg': svg('tomato'),
        });
        for (const [name, text] of zone === 'UTC' ? files : files.toReversed())
          await writeFile(join(where, name), text);
        const env = {
          ...process.env,
          LC_ALL: locale,
          LANG: locale,
          TZ: zone,
          LECTERN_BROWSER: browser,
          LECTERN_CACHE: join(where, '.cache'),
        };
        for (const args of [
          ['build', 'talk.md'],
          ['outline', 'article.md', '-o', 'drawn.md'],
          ['build', 'drawn.md'],
        ]) {
          const { code, stderr } = await run(node, args, where, env);
          expect(code, stderr).toBe(0);
        }
        const hash = await hashOf(where);
        results.set(hash, [...(results.get(hash) ?? []), `${node} ${locale} ${zone} ${where}`]);
      }
    };
    await Promise.all([work(), work()]);
    expect(jobs).toHaveLength(nodes.length * locales.length * zones.length * folders.length);
    expect(
      [...results.values()].map((group) => group.length),
      JSON.stringify([...results], null, 1),
    ).toEqual([jobs.length]);
  },
);

/** One hash of all that was made: the decks with their assets, and the outline. */
async function hashOf(where: string): Promise<string> {
  const hash = createHash('sha256').update(await readFile(join(where, 'drawn.md')));
  const names = await readdir(join(where, 'dist'), { recursive: true, withFileTypes: true });
  const paths = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) hash.update(path.slice(where.length)).update(await readFile(path));
  return hash.digest('hex');
}

function run(
  node: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; stderr: string }> {
  return new Promise((done, fail) => {
    const child = spawn(node, [cli, ...args], { cwd, env });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.stdout.resume();
    child.on('error', fail);
    child.on('close', (code) => done({ code, stderr }));
  });
}
