import { join, relative } from 'node:path';
import type { PageFile } from '../io/browser/load-page.ts';
import { findTheme, listThemes } from '../io/files/find-theme.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { respell } from '../source/fix.ts';
import { didYouMean } from '../source/nearest.ts';
import type { Range, Source } from '../source/source.ts';
import { parseTheme } from '../theme/parse-theme.ts';
import { inherited, type ThemePart } from '../theme/theme-part.ts';
import type { Dress } from '../theme/settle-tokens.ts';
import type { Theme } from '../theme/types.ts';
import { checkParts } from './check-parts.ts';
import { loadParts } from './load-parts.ts';
import { isSheetName, listStockThemes, loadStockTheme } from './load-stock-theme.ts';

/** A theme that was looked for; `theme` is null when the diagnostics hold an error that leaves none to draw with. */
export interface LoadedTheme {
  readonly theme: Theme | null;
  /** Folders and files of the theme, whose change changes the deck. */
  readonly paths: readonly string[];
  /** Fonts and pictures of a sheet that is worn as a theme, by their path in the built deck. */
  readonly files: ReadonlyMap<string, PageFile>;
  /** What decks that set none have at their foot; none for sheets. */
  readonly furniture?: Furniture;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that diagnostics point into. */
  readonly sources: readonly Source[];
}

/** Furniture that a theme brings. */
export interface Furniture {
  /** Path of a picture. */
  readonly logo: string | null;
  readonly footer: string | null;
}

/** How a theme is asked for. */
export interface ThemeRequest {
  /** Where it is asked for. */
  readonly path: string;
  readonly range?: Range | undefined;
  /** The theme that takes its place where there is none. */
  readonly instead?: string | null | undefined;
  /** What the deck changes in it. */
  readonly dress?: Dress | undefined;
}

/**
 * The theme `name`, from the project's `themes/`, the built-in ones or those that come with Reveal.js, or the sheet at
 * that path.
 */
export async function loadTheme(
  name: string,
  projectRoot: string,
  { path, range, instead = null, dress }: ThemeRequest,
): Promise<LoadedTheme> {
  const files = new Map<string, PageFile>();
  const found = isSheetName(name) ? null : await findTheme(name, projectRoot);
  if (!found) {
    const request = { name, path, range, root: projectRoot };
    const stock = await loadStockTheme(request, async (base) => {
      return (await loadTheme(base, projectRoot, { path })).theme;
    });
    if (stock?.theme && dress && isChange(dress))
      return { ...stock, diagnostics: [...stock.diagnostics, tellFixed(name, { path, range })] };
    if (stock?.theme || (stock && instead === null)) return stock;
    if (stock) return replaceTheme(stock.diagnostics, instead!, projectRoot, path);
    const names = [...(await listThemes(projectRoot)), ...(await listStockThemes())];
    const known = didYouMean(name, names, 'themes');
    const help = `${known}; looked for ${relative('', join(projectRoot, 'themes', name, 'theme.json'))} first`;
    const message = `there is no theme "${name}"`;
    const where = { path, ...(range && { range }), ...respell(range, name, names) };
    const diagnostic: Diagnostic = { severity: 'error', rule: 'unknown-theme', message, help, ...where };
    if (instead !== null) return replaceTheme([diagnostic], instead, projectRoot, path);
    return { theme: null, paths: [], files, diagnostics: [diagnostic], sources: [] };
  }
  const { parts, folders, diagnostics, sources } = await loadParts(found.folder, projectRoot);
  const none = { theme: null, paths: folders, files, diagnostics, sources };
  if (!parts) return none;
  const parsed = parseTheme(parts, dress);
  const checked = await checkParts(parts, parsed.theme?.fonts ?? [], projectRoot);
  const problems = [...diagnostics, ...parsed.diagnostics, ...checked.diagnostics];
  return {
    ...none,
    theme: parsed.theme && { ...parsed.theme, fonts: checked.fonts },
    furniture: readFurniture(parts, folders),
    diagnostics: problems,
  };
}

/** The logo and footer of the last part that has one; `folders` go the other way round. */
export function readFurniture(parts: readonly ThemePart[], folders: readonly string[]): Furniture {
  const withLogo = parts.findLastIndex(({ manifest }) => manifest.logo !== null);
  const logo = withLogo < 0 ? null : join(folders.at(-1 - withLogo)!, parts[withLogo]!.manifest.logo!);
  return {
    logo,
    footer: inherited(parts, ({ footer }) => footer),
  };
}

/** True where a deck changes anything in its theme. */
function isChange({ mode, brand = {}, tokens = {}, fonts = [] }: Dress): boolean {
  const hasColor = Object.values(brand).some((color) => color !== undefined);
  return mode !== undefined || hasColor || Object.keys(tokens).length > 0 || fonts.length > 0;
}

/** Told where a deck changes a theme of Reveal.js. */
function tellFixed(name: string, { path, range }: Pick<ThemeRequest, 'path' | 'range'>): Diagnostic {
  const whose = isSheetName(name) ? `the sheet "${name}"` : `the theme "${name}" of Reveal.js`;
  const message = `${whose} has colours and fonts of its own; the changes are left out`;
  const help =
    'name a sheet under `css:` to change it, or take a theme that `lectern theme list` shows with modes';
  return { severity: 'warning', rule: 'stock-look', message, help, path, ...(range && { range }) };
}

/** Another theme for one that is not there; of the two only the lack is reported. */
async function replaceTheme(
  lack: readonly Diagnostic[],
  instead: string,
  projectRoot: string,
  path: string,
): Promise<LoadedTheme> {
  const other = await loadTheme(instead, projectRoot, { path });
  const diagnostics = lack.map((found) => ({
    ...found,
    help: `${found.help}; the deck is drawn in ${instead} until then`,
  }));
  return { ...other, diagnostics };
}
