import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RevealRuntime } from '../../render/deck-page.ts';

/** Folder of lectern itself, where `package.json` and `themes/` lie; how far up depends on whether the source runs or the bundle. */
export const packageRoot = nearestPackage(dirname(fileURLToPath(import.meta.url)));

function nearestPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearestPackage(dirname(folder));
}

/** True where the program runs as it is built, which changes only with `readBuild`. */
export const isBundled = import.meta.url.endsWith('.js');

/** Version of lectern, as its package names it. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** Version of lectern and the time at which it was built: what was made by another build may look different. */
export function readBuild(): string {
  const { mtimeMs, size } = statSync(fileURLToPath(import.meta.url));
  return `${readVersion()} ${mtimeMs} ${size}`;
}

/**
 * Reveal.js as its package ships it, the classic script and the sheet, without themes and plugins; and our own script,
 * which `npm run build` makes.
 */
export async function readReveal(): Promise<RevealRuntime> {
  const script = createRequire(import.meta.url).resolve('reveal.js');
  const [code, css, stage] = await Promise.all([
    readFile(script, 'utf8'),
    readFile(join(dirname(script), 'reveal.css'), 'utf8'),
    readFile(join(packageRoot, 'lib', 'stage.js'), 'utf8'),
  ]);
  return { script: code, css, stage };
}
