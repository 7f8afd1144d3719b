import { dirname, relative } from 'node:path';
import { readContained } from '../io/files/contained.ts';
import { listRevealThemes, readMarpFoundations, readRevealTheme } from '../io/files/stock-sheets.ts';
import type { PageFile } from '../io/browser/load-page.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { makeSource, type Range, type Source } from '../source/source.ts';
import { listLocalFiles } from '../theme/adopt-css.ts';
import { isMarpSheet, wearMarpSheet } from '../theme/marp/wear-marp.ts';
import { wearSheet } from '../theme/stock-theme.ts';
import type { Theme } from '../theme/types.ts';
import { readSheetFiles } from './sheet-files.ts';

/** A sheet made for Reveal.js, or for Marp, as a theme. */
export interface StockTheme {
  readonly theme: Theme | null;
  /** Files that the sheet names, by their path in the built deck. */
  readonly files: ReadonlyMap<string, PageFile>;
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: readonly Source[];
}

/** Theme of a deck whose look comes from Reveal.js. */
export interface StockRequest {
  /** Name of a theme that comes with Reveal.js, or path of a sheet. */
  readonly name: string;
  /** File that names the theme; a path is relative to its folder. */
  readonly path: string;
  readonly range?: Range | undefined;
  readonly root: string;
}

/** True for the path of a sheet. */
export const isSheetName = (name: string): boolean => /\.css$/i.test(name);

/** Names of the themes that come with Reveal.js. */
export const listStockThemes = listRevealThemes;

/** The theme that wears a stock sheet or one of the project's; null if there is no stock sheet of that name. */
export async function loadStockTheme(
  { name, path, range, root }: StockRequest,
  loadBase: (name: 'reveal' | 'marp') => Promise<Theme | null>,
): Promise<StockTheme | null> {
  const nothing = { theme: null, files: new Map(), paths: [], diagnostics: [], sources: [] };
  if (!isSheetName(name)) {
    const text = await readRevealTheme(name);
    const base = text === null ? null : await loadBase('reveal');
    if (text === null || !base) return null;
    const { theme, diagnostics } = wearSheet(
      base,
      name,
      makeSource(`reveal.js theme ${name}`, text),
      () => null,
    );
    // The sheet is not the author's: what is left out of it is told where the deck asks for it.
    return { ...nothing, theme, diagnostics: diagnostics.map((found) => place(found, path, range)) };
  }
  const found = await readContained(name, { base: dirname(path), root, maxBytes: 5_000_000 });
  if ('reason' in found) {
    const message = `the theme ${name} ${found.reason}`;
    const help = `correct the path; it is relative to ${path}`;
    const problem: Diagnostic = { severity: 'error', rule: 'unknown-theme', message, help, path };
    return { ...nothing, diagnostics: [place(problem, path, range)] };
  }
  const sheet = makeSource(relative('', found.path), new TextDecoder().decode(found.bytes));
  const isMarp = isMarpSheet(sheet);
  const base = await loadBase(isMarp ? 'marp' : 'reveal');
  const { urls, files, paths } = await readSheetFiles(sheet, listLocalFiles(sheet), root);
  const resolve = (href: string) => urls.get(href) ?? null;
  const wear = async (on: Theme) =>
    isMarp
      ? wearMarpSheet(on, sheet, await readMarpFoundations(), resolve)
      : wearSheet(on, 'sheet', sheet, resolve);
  const worn = base && (await wear(base));
  return {
    theme: worn?.theme ?? null,
    files,
    paths: [found.path, ...paths],
    diagnostics: worn?.diagnostics ?? [],
    sources: [sheet],
  };
}

function place(found: Diagnostic, path: string, range: Range | undefined): Diagnostic {
  const { severity, rule, message, help } = found;
  return { severity, rule, message, ...(help !== undefined && { help }), path, ...(range && { range }) };
}
