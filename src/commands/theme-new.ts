import { join, relative } from 'node:path';
import { findProjectRoot } from '../io/files/project-root.ts';
import { findParts } from '../prepare/find-parts.ts';
import { type NewTheme, readBrandSource } from '../prepare/read-brand.ts';
import { makeHouseTokens } from '../theme/house-tokens.ts';
import { printManifest } from '../theme/print-manifest.ts';
import { makeReporter, type Shell } from './shell.ts';
import { themeFromDeck } from './theme-from-deck.ts';
import { describeSheet, refuseTheme, tellTheme, writeTheme } from './write-theme.ts';

/** What `lectern theme new` can be told. */
export interface ThemeNewOptions {
  readonly name: string;
  /** The theme that it stands on; without it that of the outline it is made from, else *paper*. */
  readonly extends?: string | undefined;
  /** A brand.yml, a file of design tokens, an outline, or colours such as `#0a7,#123`. */
  readonly from?: string | undefined;
}

/** `lectern theme new`: a theme of the project's own that stands on another, in three small files. Gives the exit code. */
export async function themeNew(
  { name, extends: wanted, from }: ThemeNewOptions,
  shell: Shell,
): Promise<number> {
  const reporter = makeReporter(shell);
  const root = await findProjectRoot('outline.md');
  const folder = relative('', join(root, 'themes', name));
  const refused = await refuseTheme(name, folder);
  if (refused) {
    reporter.report([refused]);
    return reporter.finish();
  }
  if (from !== undefined && /\.(?:md|markdown)$/i.test(from))
    return themeFromDeck({ name, folder, outline: from, extends: wanted }, shell, reporter);
  const parent = wanted ?? 'paper';
  const { parts, diagnostics, sources } = await findParts(parent, root, { path: folder });
  reporter.report(diagnostics, sources);
  if (!parts) return reporter.finish();
  const brand = await readBrandSource(from, { name, root, parts });
  reporter.report(brand.diagnostics, brand.sources);
  const tokens =
    brand.theme && makeHouseTokens(parts, { ...brand.theme, name, comment: describeTokens(name, parent) });
  if (!brand.theme || tokens === null) return reporter.finish();
  const files = new Map<string, string | Uint8Array>([
    ['tokens.json', tokens],
    ['theme.css', describeSheet(name, parent, brand.theme.css)],
    ['theme.json', describeManifest(name, parent, brand.theme)],
  ]);
  const { logo } = brand.theme;
  if (logo) files.set(logo.name, logo.bytes);
  tellTheme(await writeTheme(folder, files), { name, folder, parent }, shell, reporter);
  return reporter.finish();
}

function describeManifest(name: string, parent: string, { fonts, logo, footer }: NewTheme): string {
  const comment = `The theme ${name}. What is not said here is as in ${parent}; add "mode": "dark" to be dark unasked.`;
  return printManifest({
    ...{ comment, name, version: '0.1.0', license: 'UNLICENSED', extends: parent, tokens: 'tokens.json' },
    description: `${parent} in our own colours.`,
    sheets: [{ layer: 'theme', path: 'theme.css' }],
    fonts,
    logo: logo?.name ?? null,
    footer,
    ...{ tones: {}, mode: null, art: null, canvas: null, layouts: null },
  });
}

function describeTokens(name: string, parent: string): string {
  return `What differs from ${parent}: tokens by their names. lectern theme explain ${name} prints all there are, with their values.`;
}
