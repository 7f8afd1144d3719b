import { dirname, relative } from 'node:path';
import type { DeckStyle } from '../deck/styles.ts';
import type { RevealKeys } from '../deck/reveal-keys.ts';
import type { PageFile } from '../io/browser/load-page.ts';
import { listCodeStyles, readCodeStyle } from '../io/files/stock-sheets.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { didYouMean } from '../source/nearest.ts';
import { makeSource, type Range, type Source } from '../source/source.ts';
import { adoptCss, listLocalFiles } from '../theme/adopt-css.ts';
import { adaptCodeStyle } from '../theme/code-style.ts';
import { checkCssSyntax } from '../theme/css-syntax.ts';
import { readNamed } from './read-named.ts';
import { readSheetFiles } from './sheet-files.ts';
import type { Trust } from './trust.ts';

/** Sheets of a deck's own, in the order in which they count. */
export interface OwnSheets {
  readonly sheets: readonly string[];
  /** Pictures and fonts of the sheets by their path in the built deck. */
  readonly files: ReadonlyMap<string, PageFile>;
  readonly paths: readonly string[];
  readonly sources: readonly Source[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The deck whose sheets are read. */
export interface SheetsOf {
  /** True with a theme of Reveal.js. */
  readonly isStock: boolean;
  /** False where slides start at the top. */
  readonly centers: boolean;
  readonly source: Source;
  /** CSS in the deck itself. */
  readonly styles: readonly DeckStyle[];
  readonly trust: Pick<Trust, 'root' | 'safe'>;
}

/** What a deck for reveal-md has where it names no colours for code. */
const usualCodeStyle = 'base16/zenburn';

/**
 * The colours for code that a deck names, its `css` files and its own `<style>` elements, which stand in no layer and so beat the theme. With a
 * theme of Reveal.js (`isStock`), code has reveal-md's usual colours, and slides that are not centred start at the top. Strangers bring
 * no sheets of their own.
 */
export async function readOwnSheets(
  { css, highlightTheme }: Pick<RevealKeys, 'css' | 'highlightTheme'>,
  { isStock, centers, source, styles, trust }: SheetsOf,
): Promise<OwnSheets> {
  const sheets: string[] = [];
  const files = new Map<string, PageFile>();
  const paths: string[] = [];
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  const wanted = highlightTheme?.value ?? (isStock ? usualCodeStyle : null);
  const colors = wanted === null ? null : ((await readCodeStyle(wanted)) ?? null);
  if (highlightTheme && colors === null) {
    const { value, path, range } = highlightTheme;
    const help = didYouMean(value, await listCodeStyles(), 'styles of highlight.js');
    const message = `there are no colours for code named "${value}"`;
    diagnostics.push({ severity: 'warning', rule: 'highlight-theme', message, help, path, range });
  }
  const fallback = colors ?? (isStock ? await readCodeStyle(usualCodeStyle) : null);
  if (isStock && !centers) sheets.push('@layer options { .slide { justify-content: start; } }');
  // The pictures that two of the styles have as their ground are left out.
  if (fallback !== null) {
    const plain = adoptCss(makeSource('highlight.js', fallback), () => null);
    sheets.push(`@layer options {\n${adaptCodeStyle(plain.css)}\n}`);
  }
  const adopt = async (sheet: Source, start = 0) => {
    const named = await readSheetFiles(sheet, listLocalFiles(sheet), trust.root);
    const adopted = adoptCss(sheet, (href) => named.urls.get(href) ?? null);
    sheets.push(adopted.css);
    paths.push(...named.paths);
    for (const [name, file] of named.files) files.set(name, file);
    // What a browser makes of a broken sheet, its author may have seen and let be.
    const broken = checkCssSyntax(sheet).map((found) => ({ ...found, severity: 'warning' as const }));
    diagnostics.push(...[...broken, ...adopted.diagnostics].map((found) => shift(found, start)));
  };
  for (const { value, path, range } of css) {
    const found = await readNamed(value, 'other', { base: dirname(path), maxBytes: 5_000_000 }, trust);
    if ('reason' in found) {
      const message = `the sheet ${value} ${found.reason}`;
      const help = trust.safe ? 'remove it' : `correct the path; it is relative to ${path}`;
      diagnostics.push({ severity: 'error', rule: 'missing-css', message, help, path, range });
      continue;
    }
    const sheet = makeSource(relative('', found.path), new TextDecoder().decode(found.bytes));
    sources.push(sheet);
    paths.push(found.path);
    await adopt(sheet);
  }
  for (const { css: text, start } of styles) {
    if (!trust.safe) await adopt({ path: source.path, text }, start);
    else diagnostics.push(reportStyle(source.path, { start, end: start + text.length }));
  }
  return { sheets, files, paths, sources, diagnostics };
}

function reportStyle(path: string, range: Range): Diagnostic {
  const message = 'not allowed in a deck with --safe and removed: <style>';
  const help = 'take one of the built-in themes as it is';
  return { severity: 'warning', rule: 'raw-html', message, help, path, range };
}

function shift(found: Diagnostic, by: number): Diagnostic {
  const { range } = found;
  return range ? { ...found, range: { start: range.start + by, end: range.end + by } } : found;
}
