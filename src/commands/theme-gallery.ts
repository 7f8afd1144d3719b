import { join } from 'node:path';
import { renderGallery } from '../gallery/gallery-page.ts';
import { readLook } from '../gallery/look.ts';
import { openInBrowser } from '../io/browser/open-in-browser.ts';
import { type LentBrowser, withLentBrowser } from '../io/browser/lent-browser.ts';
import { readVersion } from '../io/files/own-package.ts';
import { readPageSheet } from '../io/files/pages.ts';
import { findProjectRoot } from '../io/files/project-root.ts';
import { writeAtomic } from '../io/files/write-atomic.ts';
import { makeFolder } from '../io/files/write-folder.ts';
import { servePage } from '../io/serve/page-server.ts';
import { makeServeKey } from '../io/serve/serve-key.ts';
import { watchFiles } from '../io/serve/watch.ts';
import { type GatheredGallery, gatherGallery, listGalleryThemes } from '../prepare/gather-gallery.ts';
import { inlineFiles } from '../gallery/inline-files.ts';
import { didYouMean } from '../source/nearest.ts';
import { parseTheme } from '../theme/parse-theme.ts';
import { modeNames } from '../theme/types.ts';
import { count, makeReporter, type Shell } from './shell.ts';
import { answerLook } from './answer-look.ts';
import { saveTheme } from './save-theme.ts';

/** What `lectern theme gallery` can be told. */
export interface GalleryOptions {
  /** Theme that is shown first. */
  readonly theme?: string | undefined;
  /** Writes the page instead of serving it. */
  readonly static?: boolean | undefined;
  readonly outDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly open?: boolean | undefined;
}

/** `lectern theme gallery`: one page with every layout in every theme, mode and ratio, served or written. */
export async function showGallery(options: GalleryOptions, shell: Shell): Promise<number> {
  const root = await findProjectRoot(join(process.cwd(), 'theme'));
  const names = await listGalleryThemes(root);
  const { theme } = options;
  if (theme !== undefined && !names.includes(theme)) {
    const reporter = makeReporter(shell);
    const help = didYouMean(theme, names, 'themes of the gallery');
    const message = `there is no theme "${theme}" in the gallery`;
    reporter.report([{ severity: 'error', rule: 'unknown-theme', message, help, path: theme }]);
    return reporter.finish();
  }
  return options.static ? writeGallery(root, options, shell) : serveGallery(root, options, shell);
}

/** Writes the gallery as one file that needs nothing beside it, with the looks of all modes in it. */
async function writeGallery(root: string, { theme, outDir }: GalleryOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const { signal } = shell;
  const gathered = await withLentBrowser({ signal, onNote: shell.note }, (browser) =>
    gatherGallery({ root, browser, signal }, reporter),
  );
  if (gathered.themes.length === 0) return Math.max(1, reporter.finish());
  const themes = gathered.gallery.themes.map((each, at) => {
    const { parts } = gathered.themes[at]!;
    const looks = modeNames.flatMap((mode) => {
      const worn = parseTheme(parts, { mode }).theme;
      return worn ? [[mode, readLook(worn)] as const] : [];
    });
    return { ...each, looks: Object.fromEntries(looks) };
  });
  const page = await renderGallery(inlineFiles({ ...gathered.gallery, themes }, gathered.files), {
    style: await readPageSheet('gallery'),
    first: theme,
    key: null,
    generator: `Lectern ${readVersion()}`,
  });
  const path = join(outDir, 'gallery', 'index.html');
  await makeFolder(join(outDir, 'gallery'));
  await writeAtomic(path, page);
  const said = count(themes.length, 'theme');
  reporter.result(`${path}  ${said}`, { gallery: path, themes: themes.map(({ name }) => name) });
  return reporter.finish();
}

/** Serves the gallery, and gathers it again when a file of a theme changes. */
async function serveGallery(root: string, options: GalleryOptions, shell: Shell): Promise<number> {
  const { signal } = shell;
  const key = makeServeKey();
  const style = await readPageSheet('gallery');
  const gather = async (browser: LentBrowser, earlier?: GatheredGallery) => {
    const lines: string[] = [];
    const told = makeReporter({ ...shell, json: false, quiet: true });
    const shown = makeReporter({ ...shell, note: (line) => lines.push(line), json: false, quiet: true });
    const gathered = await gatherGallery(
      { root, browser, signal, earlier },
      {
        // Warnings are for the terminal: a page that shows a theme all the same need not be covered by them.
        report: (diagnostics, sources) => {
          told.report(diagnostics, sources);
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          shown.report(errors, sources);
        },
      },
    );
    const draw = () =>
      renderGallery(gathered.gallery, {
        ...{ style, first: options.theme, key: key.secret },
        generator: `Lectern ${readVersion()}`,
      });
    const page = gathered.themes.length > 0 ? await draw() : null;
    return { gathered, page, problems: lines.join('\n') };
  };
  return withLentBrowser({ signal, onNote: shell.note }, async (browser) => {
    const first = await gather(browser);
    if (first.page === null) return 1;
    let [gathered, page]: [GatheredGallery, string] = [first.gathered, first.page];
    const server = await servePage({
      ...{ key, signal, port: options.port },
      page: () => page,
      file: (name) => gathered.files.get(name),
      answer: async (path, question) => {
        if (path === '/look') return answerLook(gathered.themes, question);
        if (path === '/save') return saveTheme(gathered.themes, root, question);
        return null;
      },
    });
    if (first.problems !== '') server.report(first.problems);
    const onError = (error: unknown) =>
      shell.note(`error: ${error instanceof Error ? error.message : String(error)}`);
    const watcher = await watchFiles({ files: first.gathered.watched, signal, onError }, async () => {
      const fresh = await gather(browser, gathered);
      if (fresh.page !== null) [gathered, page] = [fresh.gathered, fresh.page];
      server.reload();
      if (fresh.problems !== '') server.report(fresh.problems);
      return fresh.gathered.watched;
    });
    shell.print(`${server.url}  ${count(gathered.themes.length, 'theme')}, ctrl-c ends`);
    if (options.open)
      await openInBrowser(server.url).catch(() =>
        shell.note('no browser could be opened; open the address by hand'),
      );
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    await Promise.all([watcher.close(), server.close()]);
    return 0;
  });
}
