import { dirname } from 'node:path';
import { EnvironmentError } from '../io/errors.ts';
import { withLentBrowser } from '../io/browser/lent-browser.ts';
import { openInBrowser } from '../io/browser/open-in-browser.ts';
import { serveDeck } from '../io/serve/server.ts';
import { watchFiles } from '../io/serve/watch.ts';
import { type DeckOptions, type PreparedDeck, prepareDeck } from '../prepare/prepare-deck.ts';
import { count, makeReporter, type Shell } from './shell.ts';
import { writeDeckFolder } from './write-deck.ts';

/** What `lectern present` can be told. */
export interface PresentOptions extends DeckOptions {
  readonly outline: string;
  readonly outDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Opens the deck in the user's browser. */
  readonly open?: boolean | undefined;
}

/** `lectern present`: builds a deck, serves it on this machine and builds it again when its files change. */
export async function present(options: PresentOptions, shell: Shell): Promise<number> {
  const { signal, note } = shell;
  // One browser as long as it serves: what is measured after a save is measured at once.
  return withLentBrowser({ signal, onNote: note }, (browser) => serve({ ...options, browser }, shell));
}

async function serve(options: PresentOptions, shell: Shell): Promise<number> {
  const { outline, port, open = false } = options;
  const { signal } = shell;
  const first = await rebuild(options, shell);
  if (!first.prepared) return 1;
  const server = await serveDeck({ outDir: dirname(first.html), port, signal });
  let files = first.prepared.watched;
  const watcher = await watchFiles(
    { files, signal, onError: (error) => shell.note(describe(error)) },
    async () => {
      const { prepared, problems } = await rebuild(options, shell);
      if (prepared) {
        files = prepared.watched;
        await server.reload();
      }
      if (problems !== '') server.report(problems);
      return files;
    },
  );
  // Said only now: whoever reads it may change a file at once.
  shell.print(`${server.url}  ${count(first.prepared.arranged.length, 'slide')}, ctrl-c ends`);
  if (open)
    await openInBrowser(server.url).catch(() =>
      shell.note('no browser could be opened; open the address by hand'),
    );
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.all([watcher.close(), server.close()]);
  if (!shell.quiet) shell.note(`stopped serving ${outline}`);
  return 0;
}

interface Rebuilt {
  readonly prepared: PreparedDeck | null;
  readonly html: string;
  /** Diagnostics as text, for the page. */
  readonly problems: string;
}

async function rebuild(options: PresentOptions, shell: Shell): Promise<Rebuilt> {
  const { outline, outDir } = options;
  const lines: string[] = [];
  const note = (line: string) => {
    lines.push(line);
    shell.note(line);
  };
  const reporter = makeReporter({ ...shell, note, quiet: true });
  const prepared = await prepareDeck(outline, { ...options, signal: shell.signal }, reporter);
  const html = prepared ? await writeDeckFolder(prepared, outDir) : '';
  return { prepared, html, problems: lines.join('\n') };
}

function describe(error: unknown): string {
  if (error instanceof EnvironmentError) return `error: ${error.message}`;
  return `error: ${error instanceof Error ? error.message : String(error)}`;
}
