import { basename, join, relative } from 'node:path';
import { findProjectRoot } from '../io/files/project-root.ts';
import { findParts } from '../prepare/find-parts.ts';
import { type NewTheme, readBrandSource } from '../prepare/read-brand.ts';
import { makeHouseTokens } from '../theme/house-tokens.ts';
import { printManifest } from '../theme/print-manifest.ts';
import { makeReporter, type Shell } from './shell.ts';
import { refuseTheme, writeTheme } from './write-theme.ts';

/** What `lectern theme new` can be told. */
export interface ThemeNewOptions {
  readonly name: string;
  /** The theme that it stands on. */
  readonly extends: string;
  /** A brand.yml, a file of design tokens, or colours such as `#0a7,#123`. */
  readonly from?: string | undefined;
}

/** `lectern theme new`: a theme of the project's own that stands on another, in three small files. Gives the exit code. */
export async function themeNew(
  { name, extends: parent, from }: ThemeNewOptions,
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
    ['theme.css', describeSheet(name, parent, brand.theme)],
    ['theme.json', describeManifest(name, parent, brand.theme)],
  ]);
  const { logo } = brand.theme;
  if (logo) files.set(logo.name, logo.bytes);
  const written = await writeTheme(folder, files);
  for (const path of written) if (!shell.json) shell.print(`made  ${path}`);
  reporter.result(describeNext(name, folder, parent), { theme: name, extends: parent, folder, written });
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

function describeSheet(name: string, parent: string, { css }: NewTheme): string {
  return `/*
 * Rules of ${name} that no token says. They come after those of ${parent} and win over them, whatever their selectors.
 * Colours are custom properties: var(--deck-accent), var(--deck-ink), var(--deck-bg) … in every tone and mode.
 *
 * .slide h2 { letter-spacing: 0; }
 */
${css === '' ? '' : `\n${css}\n`}`;
}

function describeNext(name: string, folder: string, parent: string): string {
  return [
    '',
    'In the front matter of an outline:',
    `  theme: ${name}`,
    '',
    'Next:',
    `  change ${join(folder, 'tokens.json')}, and see it with lectern present outline.md --open`,
    `  lectern theme explain ${basename(name)}    every token, and whether ${name} or ${parent} sets it`,
  ].join('\n');
}
