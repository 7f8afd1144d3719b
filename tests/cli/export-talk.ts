import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from '../../src/io/files/inflate.ts';
import { readPdf } from '../../src/pdf/read-pdf.ts';
import { makePng } from '../support/make-png.ts';
import { emptyFolder } from './run.ts';

/** An outline with a step, notes in two parts, a source and a picture. */
export const outline = `# The mill <!-- src: p1.s1 -->

---

## Water

- a {.fragment}
- b {.fragment}

Note:
First the water.

. . .

Then the **wheel**.

---

## Grain

![a sack](sack.png){width=50%}

Note:
Now the grain.
`;

/** A folder with `talk.md` and its picture. */
export async function talk(): Promise<string> {
  const cwd = await emptyFolder();
  await writeFile(join(cwd, 'talk.md'), outline);
  await writeFile(join(cwd, 'sack.png'), makePng(40, 30));
  return cwd;
}

/** Text of a PDF by pages, as another program reads it; null where that is not installed. */
export async function pagesOf(file: string): Promise<string[] | null> {
  const read = await promisify(execFile)('pdftotext', ['-layout', file, '-']).catch(() => null);
  return read && read.stdout.split('\f').slice(0, -1);
}

/** What a PDF says of itself; throws where it cannot be read. */
export async function factsOf(file: string) {
  const read = readPdf(await readFile(file), inflate);
  if ('problem' in read) throw new Error(read.problem);
  return read.facts;
}
