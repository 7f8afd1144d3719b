import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { prepareDeck } from '../../src/prepare/prepare-deck.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';

// A program of its own: node build-each.js LIST builds the outlines that a JSON file lists, one after the other in one
// process, and prints for each the sum of all that came of it: both pages, the files beside them, what was told.

const [list = ''] = process.argv.slice(2);
const sums: string[] = [];
for (const path of JSON.parse(await readFile(list, 'utf8')) as string[]) {
  const found: Diagnostic[] = [];
  const report = (diagnostics: readonly Diagnostic[]) => void found.push(...diagnostics);
  const prepared = await prepareDeck(path, { browser: null }, { report });
  const sum = createHash('sha256').update(JSON.stringify(found));
  if (prepared) {
    sum.update(prepared.html).update(prepared.printHtml);
    for (const [name, { bytes }] of prepared.files) sum.update(name).update(bytes);
  }
  sums.push(sum.digest('hex'));
}
process.stdout.write(`${JSON.stringify(sums)}\n`);
