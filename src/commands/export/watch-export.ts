import { watchFiles } from '../../io/serve/watch.ts';
import { describeEnvironment } from '../exit-codes.ts';
import { EnvironmentError } from '../../io/errors.ts';
import { count, type Shell } from '../shell.ts';

/** Calls `again` after each change of the files, until the command is interrupted. `again` gives the files to watch next. */
export async function watchExport(
  files: readonly string[],
  again: () => Promise<readonly string[]>,
  shell: Shell,
): Promise<void> {
  const { signal, note, quiet } = shell;
  const onError = (error: unknown) => {
    if (signal.aborted) return;
    note(error instanceof EnvironmentError ? describeEnvironment(error) : `error: ${String(error)}`);
  };
  const watcher = await watchFiles({ files, signal, onError, debounceMs: 80 }, again);
  if (!quiet) note(`watching ${count(files.length, 'file')}, ctrl-c ends`);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await watcher.close();
}
