import { join } from 'node:path';
import { withLentBrowser } from '../io/browser/lent-browser.ts';
import { removeDeadRuns } from '../io/browser/run-folder.ts';
import { exists } from '../io/files/exists.ts';
import type { DeckOptions } from '../prepare/prepare-deck.ts';
import { findInputs } from './find-inputs.ts';
import { nameDecks } from './name-decks.ts';
import { keyOf, recall, replay } from './remember.ts';
import { makeReporter, type Reporter, type Shell } from './shell.ts';

/** What `lectern build` can be told. */
export interface BuildOptions extends DeckOptions {
  readonly inputs: readonly string[];
  /** Folder for the decks; each gets one of its own in it. */
  readonly outDir: string;
  readonly strict?: boolean | undefined;
  /** Builds again what has not changed. */
  readonly force?: boolean | undefined;
  /** Time for drawing a picture for the start page, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * `lectern build`: outlines → `dist/<name>/index.html`, and a start page above several. What is there as it would be built
 * is left. Gives the exit code.
 */
export async function build(options: BuildOptions, shell: Shell): Promise<number> {
  const { inputs, strict } = options;
  const reporter = makeReporter(shell);
  const { paths, diagnostics } = await findInputs(inputs, shell);
  reporter.report(diagnostics);
  const key = keyOf({ command: 'build', paths, ...lookOf(options) });
  // What an author's own code makes may change without any file.
  const isSure = options.force !== true && options.trust !== true && !paths.includes('-');
  const known = isSure ? await recall(key) : null;
  if (known) await Promise.all([replay(known, reporter), removeDeadRuns()]);
  else await buildAll(paths, key, { options, shell, reporter });
  return reporter.finish({ strict });
}

/** All that tells one build from another, besides the files that it reads. */
function lookOf(options: BuildOptions): Readonly<Record<string, unknown>> {
  const { outDir, theme, mode, strictReveal, safe, allowNet, limit } = options;
  return { outDir, theme, mode, strictReveal, safe, allowNet, limit };
}

async function buildAll(
  paths: readonly string[],
  key: string,
  { options, shell, reporter }: { options: BuildOptions; shell: Shell; reporter: Reporter },
): Promise<void> {
  const { signal, note } = shell;
  const names = nameDecks(paths);
  // A deck that was never built has slides that were never measured: the browser starts while the rest is loaded.
  const isBuilt = await Promise.all(
    paths.map((path) => exists(join(options.outDir, names.get(path)!, 'index.html'))),
  );
  await withLentBrowser({ signal, onNote: note, early: isBuilt.includes(false) }, async (browser) => {
    const { buildDecks } = await import('./build-decks.ts');
    await buildDecks(names, key, { options, shell, reporter, browser });
  });
}
