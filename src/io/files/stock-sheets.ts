import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot } from './own-package.ts';

const require = createRequire(import.meta.url);
const revealThemes = () => join(dirname(require.resolve('reveal.js')), 'theme');
const codeStyles = () => join(dirname(require.resolve('highlight.js/package.json')), 'styles');

/** Sheet of a theme that comes with Reveal.js, or null if it has none of that name. */
export function readRevealTheme(name: string): Promise<string | null> {
  return readSheet(revealThemes(), name);
}

/** Names of the themes that come with Reveal.js. */
export function listRevealThemes(): Promise<string[]> {
  return listSheets(revealThemes());
}

/** Sheet of colours for code that comes with highlight.js, for example `base16/zenburn`; null if there is none. */
export function readCodeStyle(name: string): Promise<string | null> {
  return readSheet(codeStyles(), name);
}

/** Names of the sheets of colours for code. */
export async function listCodeStyles(): Promise<string[]> {
  const base = await listSheets(join(codeStyles(), 'base16'));
  return [...(await listSheets(codeStyles())), ...base.map((name) => `base16/${name}`)];
}

/** Our own plain sheets for what themes of Marp stand on, by the names under which they import them. */
export async function readMarpFoundations(): Promise<ReadonlyMap<string, string>> {
  const folder = join(packageRoot, 'themes', 'marp', 'foundations');
  const names = await listSheets(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, `${name}.css`), 'utf8')));
  return new Map(names.map((name, at) => [name, texts[at]!]));
}

async function readSheet(folder: string, name: string): Promise<string | null> {
  if (!/^(?:base16\/)?[\w-]+$/.test(name)) return null;
  return readFile(join(folder, `${name}.css`), 'utf8').catch(() => null);
}

async function listSheets(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith('.css') && !name.endsWith('.min.css'))
    .map((name) => name.slice(0, -4));
}
