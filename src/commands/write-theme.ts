import { basename, join } from 'node:path';
import { exists } from '../io/files/exists.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { themeName, themeNameHelp } from '../theme/manifest.ts';
import type { Reporter, Shell } from './shell.ts';

/** Why no theme can be made under a name in `folder`, or null. */
export async function refuseTheme(name: string, folder: string): Promise<Diagnostic | null> {
  if (!themeName.test(name)) {
    const message = `"${name}" is no name for a theme`;
    return { severity: 'error', rule: 'wrong-value', message, help: themeNameHelp, path: folder };
  }
  if (!(await exists(folder))) return null;
  const message = 'this folder is there already; it is kept as it is';
  return {
    severity: 'error',
    rule: 'theme-kept',
    message,
    help: 'take another name, or remove it',
    path: folder,
  };
}

/** Writes the files of a new theme; the manifest last, so that a folder that was not finished is no theme. */
export async function writeTheme(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string[]> {
  const names = [...files.keys()].sort((a, b) => Number(a === 'theme.json') - Number(b === 'theme.json'));
  for (const name of names) {
    const path = join(folder, name);
    await makeFolder(join(path, '..'));
    await writeAtomic(path, files.get(name)!);
  }
  return names.map((name) => join(folder, name));
}

/** The text of a `theme.css` that is to be filled, or that holds `css`. */
export function describeSheet(name: string, parent: string, css = ''): string {
  return `/*
 * Rules of ${name} that no token says. They come after those of ${parent} and win over them, whatever their selectors.
 * Colours are custom properties: var(--deck-accent), var(--deck-ink), var(--deck-bg) … in every tone and mode.
 *
 * .slide h2 { letter-spacing: 0; }
 */
${css === '' ? '' : `\n${css}\n`}`;
}

/** Says which files a new theme has, and what can be done next. */
export function tellTheme(
  written: readonly string[],
  { name, folder, parent }: { readonly name: string; readonly folder: string; readonly parent: string },
  shell: Shell,
  reporter: Reporter,
): void {
  for (const path of written) if (!shell.json) shell.print(`made  ${path}`);
  reporter.result(describeNext(name, folder, parent), { theme: name, extends: parent, folder, written });
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
