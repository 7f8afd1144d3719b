import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { readInput, readText } from '../io/files/read.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { PreparedDeck } from './prepare-deck.ts';

const pictures = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg']);

/** Most files of a folder that are looked at. */
const mostFiles = 2000;

/**
 * Pictures that lie in a folder with those of the deck and that no text of the outline's folder names: not this outline, nor
 * another one, nor a sheet or a page.
 */
export async function findUnusedPictures({ path, watched }: PreparedDeck): Promise<Diagnostic[]> {
  const used = watched.map((each) => resolve(each));
  const folders = new Set(
    used.filter((each) => pictures.has(extname(each).toLowerCase())).map((each) => dirname(each)),
  );
  const beside = dirname(resolve(path));
  const texts: string[] = [];
  for (const name of (await readdir(beside)).slice(0, mostFiles)) {
    if (!/\.(?:md|markdown|css|html|ya?ml|json)$/i.test(name)) continue;
    const read = await readInput(join(beside, name));
    if ('bytes' in read) texts.push(readText(name, read.bytes).source?.text ?? '');
  }
  const found: Diagnostic[] = [];
  for (const folder of folders) {
    const names = (await readdir(folder).catch(() => [])).slice(0, mostFiles).sort();
    for (const name of names) {
      const isNamed = texts.some((text) => text.includes(name) || text.includes(encodeURIComponent(name)));
      if (!pictures.has(extname(name).toLowerCase()) || used.includes(join(folder, name)) || isNamed)
        continue;
      const message = `no slide shows the picture ${basename(folder)}/${name}`;
      const help = 'remove it, or name it: ![what it shows](…)';
      found.push({ severity: 'note', rule: 'unused-picture', message, help, path });
    }
  }
  return found;
}
