import { join } from 'node:path';
import { checkColors } from '../check/theme/check-colors.ts';
import { checkSetting } from '../check/theme/check-setting.ts';
import type { ThemeRow } from '../check/theme/rows.ts';
import { type LentBrowser, withLentBrowser } from '../io/browser/lent-browser.ts';
import { withLoadedPage } from '../io/browser/load-page.ts';
import { measureOverflow } from '../io/browser/measure-overflow.ts';
import { measureText } from '../io/browser/measure-text.ts';
import { makeRunFolder, removeRunFolder } from '../io/browser/run-folder.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { loadTheme } from '../prepare/load-theme.ts';
import { type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { writeSpecimen } from '../prepare/specimen.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { modeNames } from '../theme/types.ts';
import { makeReporter, type Reporter, type Shell } from './shell.ts';
import { printRows } from './theme-rows.ts';

/** What `lectern theme check` can be told. */
export interface CheckThemeOptions {
  readonly names: readonly string[];
  readonly timeoutMs: number;
}

/** Ratios in which the specimen is laid out, and how much longer its texts are. */
const ratios = ['16:9', '16:10', '4:3'] as const;
const lengths = [
  { name: 'specimen', longer: 0 },
  { name: 'specimen with texts a third longer', longer: 0.3 },
] as const;

/**
 * `lectern theme check`: contrast in every tone and mode, colours that somebody takes for one another, and the deck that
 * shows every layout in three ratios, as it is and with longer texts: sizes, lines, margins, grid, overflow, missing
 * letters. Gives the exit code: 1 when anything falls short.
 */
export async function checkThemes({ names, timeoutMs }: CheckThemeOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  let isRight = true;
  await withLentBrowser({ signal: shell.signal, onNote: shell.note }, async (browser) => {
    for (const name of names) {
      shell.signal.throwIfAborted();
      const rows = await checkTheme(name, { browser, timeoutMs, reporter, shell });
      if (!rows) continue;
      isRight &&= rows.every((row) => row.isRight);
      if (shell.json) reporter.result('', { theme: name, rows });
      else for (const line of printRows(name, rows)) shell.print(line);
    }
  });
  return Math.max(reporter.finish(), isRight ? 0 : 1);
}

interface Context {
  readonly browser: LentBrowser;
  readonly timeoutMs: number;
  readonly reporter: Reporter;
  readonly shell: Shell;
}

/** All rows of a theme; null where it cannot be read. */
async function checkTheme(name: string, context: Context): Promise<ThemeRow[] | null> {
  const { reporter } = context;
  const root = await findProjectRoot(join(process.cwd(), 'theme'));
  const rows: ThemeRow[] = [];
  for (const mode of modeNames) {
    const { theme, diagnostics, sources } = await loadTheme(name, root, { path: name, dress: { mode } });
    reporter.report(diagnostics, sources);
    if (!theme) return null;
    // A sheet made for Reveal.js has no roles of its own.
    if (theme.layouts !== null) return null;
    rows.push(...checkColors(theme));
  }
  for (const size of ratios) {
    for (const { name: what, longer } of lengths)
      rows.push(...(await checkSpecimen(name, root, { size, what, longer }, context)));
  }
  return worstOf(rows);
}

/** One form of the specimen. */
interface Form {
  readonly size: (typeof ratios)[number];
  readonly what: string;
  readonly longer: number;
}

async function checkSpecimen(
  theme: string,
  themeRoot: string,
  { size, what, longer }: Form,
  { browser, timeoutMs, shell }: Context,
): Promise<ThemeRow[]> {
  const folder = await makeRunFolder();
  try {
    const path = await writeSpecimen(folder, { size, longer });
    const found: Diagnostic[] = [];
    const { signal } = shell;
    const prepared = await prepareDeck(
      path,
      { theme, themeRoot, browser, signal },
      { report: (diagnostics) => void found.push(...diagnostics) },
    );
    if (!prepared) return [];
    const where = `${size}, ${what}`;
    const missing = found.filter(({ rule }) => rule === 'missing-glyph');
    const measured = await measure(prepared, browser, { signal, timeoutMs });
    const worst = measured.overflows.toSorted((a, b) => b.pixels - a.pixels)[0];
    return [
      {
        check: 'content that is cut',
        value: worst ? `${measured.overflows.length}, by up to ${worst.pixels}px` : 'none',
        limit: 'none',
        isRight: !worst,
        where: worst ? `${where}, slide ${worst.index + 1}: ${worst.what}` : where,
      },
      {
        check: 'letters without a font',
        value: missing.length === 0 ? 'none' : String(missing.length),
        limit: 'none',
        isRight: missing.length === 0,
        where: missing[0]?.message ?? where,
      },
      {
        check: 'requests to the network',
        value: measured.refused.length === 0 ? 'none' : String(measured.refused.length),
        limit: 'none',
        isRight: measured.refused.length === 0,
        where: measured.refused[0] ?? where,
      },
      // How texts are set is judged on the deck as it is.
      ...(longer === 0 ? checkSetting(measured.texts, where) : []),
    ];
  } finally {
    await removeRunFolder(folder);
  }
}

async function measure(
  { printHtml: html, files, deck }: PreparedDeck,
  browser: LentBrowser,
  options: { readonly signal: AbortSignal; readonly timeoutMs: number },
) {
  return browser.use(({ browser: running }) =>
    withLoadedPage(running, { html, files, ...deck.meta.size }, options, async ({ page, refused }) => ({
      overflows: await measureOverflow(page),
      texts: await measureText(page),
      refused,
    })),
  );
}

/** For each check the row that is worst: the first that falls short, else the first. */
function worstOf(rows: readonly ThemeRow[]): ThemeRow[] {
  const checks = [...new Set(rows.map(({ check }) => check))];
  return checks.map((check) => {
    const own = rows.filter((row) => row.check === check);
    return own.find(({ isRight }) => !isRight) ?? own[0]!;
  });
}
