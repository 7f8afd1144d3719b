import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSource, type Source } from '../../src/source/source.ts';
import { parseManifest } from '../../src/theme/manifest.ts';
import type { ThemePart } from '../../src/theme/theme-part.ts';

const themes = join(import.meta.dirname, '../../themes');

/** Names of the themes that come with the program and stand on `base`, and that itself. */
export const builtIn = readdirSync(themes).filter((name) => name !== 'reveal' && name !== 'marp');

/** A file of a built-in theme. */
export function readFile(theme: string, name: string): Source {
  return makeSource(`${theme}/${name}`, readFileSync(join(themes, theme, name), 'utf8'));
}

/** A built-in theme with what it extends, as `parseTheme` wants it. */
export function readParts(theme: string): ThemePart[] {
  const { manifest, diagnostics } = parseManifest(readFile(theme, 'theme.json'));
  if (!manifest || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  const part: ThemePart = {
    manifest,
    tokens: manifest.tokens === null ? null : readFile(theme, manifest.tokens),
    sheets: manifest.sheets.map(({ path }) => readFile(theme, path)),
  };
  return manifest.extends ? [...readParts(manifest.extends.name), part] : [part];
}
