import { findInputs } from './find-inputs.ts';
import { prepareDeck } from './prepare-deck.ts';
import { count, makeReporter, type Shell } from './shell.ts';
import { writeDeckFolder } from './write-deck.ts';

/** What `lectern build` can be told. */
export interface BuildOptions {
  readonly inputs: readonly string[];
  /** Folder for the decks; each gets one of its own in it. */
  readonly outDir: string;
  readonly theme?: string | undefined;
  readonly strict?: boolean | undefined;
}

/** `lectern build`: outlines → `dist/<name>/index.html`. Gives the exit code. */
export async function build({ inputs, outDir, theme, strict }: BuildOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  const { paths, diagnostics } = await findInputs(inputs);
  reporter.report(diagnostics);
  for (const path of paths) {
    shell.signal.throwIfAborted();
    const prepared = await prepareDeck(path, { theme }, reporter);
    if (!prepared) continue;
    const file = await writeDeckFolder(prepared, outDir);
    const slides = prepared.arranged.length;
    reporter.result(`${file}  ${count(slides, 'slide')}`, { outline: path, html: file, slides });
  }
  return reporter.finish({ strict });
}
