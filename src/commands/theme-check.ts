import { join } from 'node:path';
import { checkColors } from '../check/theme/check-colors.ts';
import { type ThemeRow, worstOf } from '../check/theme/rows.ts';
import { withLentBrowser } from '../io/browser/lent-browser.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { findParts } from '../prepare/find-parts.ts';
import { loadTheme } from '../prepare/load-theme.ts';
import { modeNames } from '../theme/types.ts';
import { makeReporter, type Shell } from './shell.ts';
import { printRows } from './theme-rows.ts';
import { type CheckContext, checkSpecimen, forms } from './theme-specimen.ts';

/** What `lectern theme check` can be told. */
export interface CheckThemeOptions {
  readonly names: readonly string[];
  readonly timeoutMs: number;
}

/**
 * `lectern theme check`: contrast in every tone and mode, colours that somebody takes for one another, and the deck that
 * shows every layout in three ratios, as it is and with longer texts: sizes, lines, margins, grid, overflow, missing
 * letters. Gives the exit code: 1 when anything falls short, or cannot be looked at.
 */
export async function checkThemes({ names, timeoutMs }: CheckThemeOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  let isRight = true;
  await withLentBrowser({ signal: shell.signal, onNote: shell.note }, async (browser) => {
    for (const name of names) {
      shell.signal.throwIfAborted();
      const rows = await checkTheme(name, { browser, timeoutMs, reporter, shell });
      isRight &&= rows !== null && rows.every((row) => row.isRight);
      if (!rows) continue;
      if (shell.json) reporter.result('', { theme: name, rows });
      else for (const line of printRows(name, rows)) shell.print(line);
    }
  });
  return Math.max(reporter.finish(), isRight ? 0 : 1);
}

/** The worst row of each check of a theme; null where it cannot be read. */
async function checkTheme(name: string, context: CheckContext): Promise<ThemeRow[] | null> {
  const { reporter } = context;
  const root = await findProjectRoot(join(process.cwd(), 'theme'));
  const { parts, diagnostics, sources } = await findParts(name, root, { path: name });
  reporter.report(diagnostics, sources);
  if (!parts) return null;
  const rows: ThemeRow[] = [];
  for (const mode of modeNames) {
    const loaded = await loadTheme(name, root, { path: name, dress: { mode } });
    reporter.report(loaded.diagnostics, loaded.sources);
    if (!loaded.theme) return null;
    rows.push(...checkColors(loaded.theme));
  }
  for (const form of forms) rows.push(...(await checkSpecimen(name, root, form, context)));
  return worstOf(rows);
}
