import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { readSource } from '../io/files/read.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Shell } from './shell.ts';

/** Files that the words on a command line mean. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A folder means the outlines in it, a pattern the files it matches; each file once, in the order given. An article in a
 * folder is left out and `shell` told, since a talk is drawn from it only when it is named.
 */
export async function findInputs(words: readonly string[], shell: Shell): Promise<Inputs> {
  const paths = new Set<string>();
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
      if (!isFolder || !(await holdsArticle(path))) paths.add(path);
      else if (!shell.quiet)
        shell.note(`${path} is an article, not an outline: draw a talk from it with \`lectern ${path}\``);
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
  return { paths: [...paths], diagnostics };
}

/** True for a Markdown file that can be read and is an article. */
export async function holdsArticle(path: string): Promise<boolean> {
  const { source } = path.endsWith('.md') ? await readSource(path) : { source: null };
  if (source === null) return false;
  const { isArticle } = await import('../article/is-article.ts');
  return isArticle(source);
}
