import { openInBrowser } from '../../io/browser/open-in-browser.ts';
import { EnvironmentError } from '../../io/errors.ts';
import { type DeckServer, serveDecks } from '../../io/serve/server.ts';
import { openThread, type Thread } from '../../io/thread.ts';
import type { DeckLook, LookAtDeck } from '../../prepare/live/look-at-deck.ts';
import type { DeckOptions } from '../../prepare/prepare-deck.ts';
import { patchScript } from '../../render/live/patch-script.ts';
import { exitCodes } from '../exit-codes.ts';
import { findInputs } from '../find-inputs.ts';
import { nameDecks } from '../name-decks.ts';
import { count, makeReporter, type Shell } from '../shell.ts';
import type { LookQuestion } from './look-thread.ts';
import { rehearsalsPath } from './record-rehearsal.ts';
import { startRehearsal } from './rehearsal.ts';
import { openRemote } from './remote.ts';
import { openShown, type Shown, sourceOf, watchShown } from './shown-deck.ts';
import { startOf } from './start-source.ts';

/** What `lectern present` can be told. */
export interface PresentOptions extends DeckOptions {
  /** Outlines, folders or patterns; none means the outlines of this folder. */
  readonly inputs: readonly string[];
  /** 0 takes any free port; without one the first that is free is taken. */
  readonly port?: number | undefined;
  /** Opens the deck in the user's browser. */
  readonly open?: boolean | undefined;
  /** The deck goes to the slide that is edited; default true. */
  readonly follow?: boolean | undefined;
  /** Other machines may steer the talk and follow it, with the links that are printed. */
  readonly remote?: boolean | undefined;
  /** Address that other machines reach; default: all of this machine. */
  readonly host?: string | undefined;
  /** Records how long each slide is shown, beside the outline. */
  readonly rehearse?: boolean | undefined;
}

/** `lectern present`: serves decks on this machine, and keeps them up to date with their files. */
export async function present(options: PresentOptions, shell: Shell): Promise<number> {
  const reporter = makeReporter(shell);
  if (options.host !== undefined && !options.remote) {
    shell.note('error: --host needs --remote\n  help: without it, decks are served on this machine alone');
    return exitCodes.usage;
  }
  const given = options.inputs.length > 0 ? options.inputs : ['.'];
  const { paths, diagnostics } = await findInputs(given, shell);
  reporter.report(diagnostics);
  if (paths.length === 0) return exitCodes.input;
  // A folder is shown as the decks in it, even if it holds one.
  const isList = paths.length > 1 || given[0] !== paths[0];
  if (options.rehearse && isList) {
    shell.note(
      'error: --rehearse takes one outline\n  help: name it, as in `lectern present talk.md --rehearse`',
    );
    return exitCodes.usage;
  }
  let thread: Thread<LookQuestion, DeckLook> | undefined;
  try {
    const look: LookAtDeck = (path, asked) => {
      // Not before it is needed: to load it takes a processor that the first page needs.
      thread ??= openThread(new URL('./look-thread.js', import.meta.url));
      return thread.ask({ path, options: asked });
    };
    return await serve(paths, isList, options, look, shell);
  } finally {
    await thread?.close();
  }
}

async function serve(
  paths: readonly string[],
  isList: boolean,
  options: PresentOptions,
  look: LookAtDeck,
  shell: Shell,
): Promise<number> {
  const serving: { server?: DeckServer } = {};
  const names = nameDecks(paths);
  const shown: Shown[] = [];
  try {
    for (const path of paths) {
      shell.signal.throwIfAborted();
      const name = names.get(path)!;
      const news = () => serving.server?.news(name);
      const deck = await openShown(path, { ...options, name }, look, shell, news);
      shown.push(deck);
      if (options.rehearse && deck.rehearsals === null)
        throw new EnvironmentError(`${rehearsalsPath(path)} is no list of rehearsals`, {
          help: 'move it away; what is recorded goes there',
        });
    }
    return await serveShown(shown, isList, options, shell, serving);
  } finally {
    for (const { live } of shown) live.close();
  }
}

async function serveShown(
  shown: readonly Shown[],
  isList: boolean,
  options: PresentOptions,
  shell: Shell,
  serving: { server?: DeckServer },
): Promise<number> {
  const { signal, quiet } = shell;
  const built = shown.filter(({ live }) => live.build() !== null);
  if (built.length === 0) return exitCodes.input;
  const decks = new Map(shown.map((each) => [each.name, { deck: sourceOf(each, shell), hub: each.hub }]));
  const server = await serveDecks({
    ...{ decks, port: options.port ?? null, signal },
    start: isList ? startOf(shown) : undefined,
    shell: { patchScript, follow: options.follow !== false },
  });
  serving.server = server;
  const watchers = await Promise.all(shown.map((each) => watchShown(each, shell)));
  const slides = count(built[0]!.live.build()!.arranged.length, 'slide');
  const what = isList ? count(built.length, 'deck') : slides;
  // Said only now: whoever reads it may change a file at once.
  shell.print(`${server.url}  audience, ${what}, ctrl-c ends`);
  if (!isList) shell.print(`${server.url}?speaker  speaker view`);
  const { host, port } = options;
  const remote = options.remote
    ? await openRemote(server.site, { host, port: port === 0 ? 0 : server.port + 1 }, shell)
    : null;
  const endRehearsal = options.rehearse ? startRehearsal(shown[0]!, shell) : null;
  if (options.open)
    await openInBrowser(server.url).catch(() =>
      shell.note('no browser could be opened; open the address by hand'),
    );
  await untilAborted(signal);
  await endRehearsal?.();
  await Promise.all([...watchers.map((each) => each.close()), server.close(), remote?.close()]);
  if (!quiet)
    shell.note(`stopped serving ${shown.length === 1 ? shown[0]!.path : count(shown.length, 'deck')}`);
  return exitCodes.done;
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
