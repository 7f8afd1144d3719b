import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../source/diagnostic.ts';

/** Files that the words on a command line mean. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Paths that were found in a named folder, not named one by one. */
  readonly fromFolder: ReadonlySet<string>;
}

/** A folder means the Markdown files in it, a pattern the files it matches; each file once, in the order given. */
export async function findInputs(words: readonly string[]): Promise<Inputs> {
  const paths = new Set<string>();
  const fromFolder = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const word of words) {
    const isFolder = (await stat(word).catch(() => null))?.isDirectory() ?? false;
    const isPattern = /[*?{}[\]]/.test(word) && !(await stat(word).catch(() => null));
    if (!isFolder && !isPattern) {
      paths.add(word);
      continue;
    }
    const { glob } = await import('tinyglobby');
    const options = isFolder ? { cwd: word, patterns: ['*.md'] } : { patterns: [word] };
    const found = (await glob({ ...options, expandDirectories: false })).sort();
    for (const name of found) {
      const path = isFolder ? relative('', join(word, name)) : name;
      paths.add(path);
      if (isFolder) fromFolder.add(path);
    }
    if (found.length > 0) continue;
    diagnostics.push({
      severity: 'error',
      rule: isFolder ? 'no-outlines' : 'no-match',
      message: isFolder ? 'no Markdown file in this folder' : 'no file matches this pattern',
      help: isFolder
        ? 'name a folder that holds outlines (*.md), or a file'
        : 'check the spelling, and quote the pattern',
      path: word,
    });
  }
  return { paths: [...paths], diagnostics, fromFolder };
}
