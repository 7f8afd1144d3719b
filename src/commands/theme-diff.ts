import { join } from 'node:path';
import { listFiles } from '../io/files/list-files.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { hashOf, readInput, readSource } from '../io/files/read.ts';
import { findParts } from '../prepare/find-parts.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { parseJson, plainValue } from '../theme/json.ts';
import { mergeParts } from '../theme/settle-tokens.ts';
import { compareTokens, listWritten, type TokenChange } from '../theme/written-tokens.ts';
import { makeReporter, type Reporter, type Shell } from './shell.ts';
import { type Origin, originFile } from './theme-eject.ts';

/** `lectern theme diff`: what was changed in a theme since it was ejected. Gives the exit code. */
export async function themeDiff({ theme }: { readonly theme: string }, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const root = await findProjectRoot('outline.md');
  const { found, parts, diagnostics, sources } = await findParts(theme, root, { path: `themes/${theme}` });
  reporter.report(diagnostics, sources);
  if (!found || !parts) return reporter.finish();
  const origin = await readOrigin(join(found.folder, originFile), theme, reporter);
  const merged = mergeParts(parts).root;
  if (!origin || !merged) return reporter.finish();
  const files = await compareFiles(found.folder, origin.hashes);
  const tokens = compareTokens(new Map(Object.entries(origin.tokens)), listWritten(merged));
  const from = `${origin.name} ${origin.version}`;
  const lines = [
    files.length + tokens.length === 0
      ? `${theme} is as it was made from ${from}`
      : `${theme}, since ${from}`,
    ...files.map(({ path, change }) => `  ${change.padEnd(7)}  ${path}`),
    ...(tokens.length > 0 ? ['', 'tokens', ...tokens.map(showToken)] : []),
  ];
  const { name, version } = origin;
  reporter.result(lines.join('\n'), { theme, origin: { name, version }, files, tokens });
  return reporter.finish();
}

const showToken = ({ name, before, after }: TokenChange): string =>
  `  ${name}: ${before ?? '(new)'} → ${after ?? '(gone)'}`;

async function readOrigin(path: string, theme: string, reporter: Reporter): Promise<Origin | null> {
  const { source, diagnostics } = await readSource(path);
  if (!source) {
    const isMissing = diagnostics.some(({ rule }) => rule === 'missing-file');
    reporter.report(isMissing ? [tellNoOrigin(theme)] : diagnostics);
    return null;
  }
  const { root, diagnostics: problems } = parseJson(source);
  reporter.report(problems, [source]);
  const origin = root && (plainValue(root) as Partial<Origin>);
  if (!origin) return null;
  const { name = '', version = '', lineage = [], hashes = {}, tokens = {} } = origin;
  return { name, version, lineage, hashes, tokens };
}

function tellNoOrigin(theme: string): Diagnostic {
  const message = `the theme "${theme}" was not ejected: it has no ${originFile}`;
  const help = `make a copy to change with lectern theme eject ${theme} my-${theme}`;
  return { severity: 'error', rule: 'theme-origin', message, help, path: `themes/${theme}` };
}

/** A file that is not what it was. */
interface FileChange {
  readonly path: string;
  readonly change: 'changed' | 'added' | 'removed';
}

async function compareFiles(folder: string, hashes: Origin['hashes']): Promise<FileChange[]> {
  const changes: FileChange[] = [];
  const paths = (await listFiles(folder)).filter((path) => path !== originFile);
  for (const path of paths) {
    const before = Object.hasOwn(hashes, path) ? hashes[path] : undefined;
    const read = await readInput(join(folder, path));
    const after = 'bytes' in read ? hashOf(read.bytes) : '';
    if (before === undefined) changes.push({ path, change: 'added' });
    else if (before !== after) changes.push({ path, change: 'changed' });
  }
  const gone = Object.keys(hashes).filter((path) => !paths.includes(path));
  return [...changes, ...gone.map((path): FileChange => ({ path, change: 'removed' }))];
}
