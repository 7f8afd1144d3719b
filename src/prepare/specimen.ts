import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fit } from '../deck/types.ts';
import { lengthenText } from '../deck/lengthen.ts';
import { packageRoot } from '../io/files/own-package.ts';

/** How the deck that shows every layout is to be written. */
export interface SpecimenOptions {
  /** A ratio as front matter has it, or a size. */
  readonly size: string;
  /** How much longer its texts are, such as 0.3; 0 for as they are. */
  readonly longer: number;
  /** What may be done with slides that do not fit. */
  readonly fit: Fit;
}

/** Writes the deck that shows every layout, with its pictures, into a folder; gives the path of the outline. */
export async function writeSpecimen(folder: string, { size, longer, fit }: SpecimenOptions): Promise<string> {
  const from = join(packageRoot, 'pages', 'specimen');
  await cp(from, folder, { recursive: true });
  const text = await readFile(join(from, 'deck.md'), 'utf8');
  const sized = text.replace('---\n', `---\nsize: '${size}'\nfit: ${fit}\n`);
  const path = join(folder, 'deck.md');
  await writeFile(path, longer > 0 ? lengthenText(sized, longer) : sized);
  return path;
}
