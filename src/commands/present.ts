import type { PageFile } from '../io/browser/page-content.ts';
import { openInBrowser } from '../io/browser/open-in-browser.ts';
import { EnvironmentError } from '../io/errors.ts';
import type { DeckPage, DeckSource } from '../io/serve/deck-routes.ts';
import { type DeckServer, serveDecks, type StartSource } from '../io/serve/server.ts';
import { type Watcher, watchFiles } from '../io/serve/watch.ts';
import { openThread, type Thread } from '../io/thread.ts';
import { type LiveDeck, openLiveDeck } from '../prepare/live/live-deck.ts';
import type { DeckLook, LookAtDeck } from '../prepare/live/look-at-deck.ts';
import type { DeckOptions } from '../prepare/prepare-deck.ts';
import type { LookQuestion } from './look-thread.ts';
import { type Hub, makeHub } from '../talk/hub.ts';
import { patchScript } from '../render/live/patch-script.ts';
import { renderPrintPage } from '../render/print-page.ts';
import { addPassages } from './add-passages.ts';
import { describeEnvironment, exitCodes } from './exit-codes.ts';
import { findInputs } from './find-inputs.ts';
import { liveProblems } from './live-problems.ts';
import { nameDecks } from './name-decks.ts';
import { openRemote } from './present-remote.ts';
import { count, makeReporter, type Shell } from './shell.ts';
import { findThumbnails } from './thumbnails.ts';
import { drawStartPage } from './write-start.ts';

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

/** A deck with what tells of it. */
interface Shown {
  readonly name: string;
  readonly path: string;
  readonly live: LiveDeck;
  readonly hub: Hub;
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
      const live = await openDeck(path, { ...options, name }, look, shell, serving);
      shown.push({ name, path, live, hub: makeHub(Date.now) });
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
  const decks = new Map(shown.map(({ name, live, hub }) => [name, { deck: sourceOf(live), hub }]));
  const server = await serveDecks({
    ...{ decks, port: options.port ?? null, signal },
    start: isList ? startOf(shown) : undefined,
    shell: { patchScript, follow: options.follow !== false },
  });
  serving.server = server;
  const watchers = await Promise.all(shown.map(({ live }) => watchDeck(live, shell)));
  const slides = count(built[0]!.live.build()!.arranged.length, 'slide');
  const what = isList ? count(built.length, 'deck') : slides;
  // Said only now: whoever reads it may change a file at once.
  shell.print(`${server.url}  audience, ${what}, ctrl-c ends`);
  if (!isList) shell.print(`${server.url}?speaker  speaker view`);
  const { host, port } = options;
  const remote = options.remote
    ? await openRemote(server.site, { host, port: port === 0 ? 0 : server.port + 1 }, shell)
    : null;
  if (options.open)
    await openInBrowser(server.url).catch(() =>
      shell.note('no browser could be opened; open the address by hand'),
    );
  await untilAborted(signal);
  await Promise.all([...watchers.map((each) => each.close()), server.close(), remote?.close()]);
  if (!quiet)
    shell.note(`stopped serving ${shown.length === 1 ? shown[0]!.path : count(shown.length, 'deck')}`);
  return exitCodes.done;
}

/** A deck as the server shows it: with the passages of its article, as `lectern build` writes them. */
function sourceOf(live: LiveDeck): DeckSource {
  return {
    version: live.version,
    file: live.file,
    page: async () => withPassages(live, await live.page()),
    audiencePage: async () => withPassages(live, await live.audiencePage()),
  };
}

async function withPassages(live: LiveDeck, page: DeckPage | null): Promise<DeckPage | null> {
  const build = live.build();
  if (page === null || build === null) return page;
  const { slides, deck, stages } = build;
  return { ...page, html: await addPassages({ ...stages.prepared, slides, deck, html: page.html }) };
}

/** Opens a deck whose news go to the server as soon as there is one. */
async function openDeck(
  path: string,
  options: PresentOptions & { readonly name: string },
  look: LookAtDeck,
  shell: Shell,
  serving: { readonly server?: DeckServer },
): Promise<LiveDeck> {
  const { signal, note } = shell;
  const problems = liveProblems(note);
  const news = () => serving.server?.news(options.name);
  return openLiveDeck(
    path,
    { ...options, signal },
    {
      patch: (patch, from, to) =>
        news()?.send('patch', { from, to, ...(patch === 'reload' ? { reload: true } : patch) }),
      report: (found, sources) => {
        const text = problems.tell(found, sources);
        if (text === '') news()?.mend();
        else news()?.report(text);
      },
      fail: (error) => {
        if (!signal.aborted) note(describe(error));
      },
    },
    look,
  );
}

function watchDeck(live: LiveDeck, { signal, note }: Shell): Promise<Watcher> {
  const onError = (error: unknown) => {
    if (!signal.aborted) note(describe(error));
  };
  return watchFiles({ files: live.watched(), signal, onError, onChange: live.interrupt }, live.update);
}

/** The page that lists the decks that there are now, with the pictures that other commands have drawn of them. */
function startOf(shown: readonly Shown[]): StartSource {
  let files: ReadonlyMap<string, Uint8Array> = new Map();
  return {
    page: async () => {
      const builds = shown.flatMap(({ live }) => live.build() ?? []);
      const decks = await Promise.all(
        builds.map(async ({ slides, arranged, deck, stages: { prepared, pages } }) => ({
          ...prepared,
          ...{ slides, arranged, deck },
          firstHtml: await renderPrintPage(slides.slice(0, 1), pages.dress),
        })),
      );
      const page = await drawStartPage(decks, await findThumbnails(decks), {
        hrefOf: ({ name }) => `talks/${encodeURIComponent(name)}/`,
        pdfOf: () => Promise.resolve(null),
      });
      files = page.files;
      return page.html;
    },
    file: (name): PageFile | undefined => {
      const bytes = files.get(name);
      return bytes && { type: name.endsWith('.woff2') ? 'font/woff2' : 'image/webp', bytes };
    },
  };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function describe(error: unknown): string {
  if (error instanceof EnvironmentError) return describeEnvironment(error);
  return `error: ${error instanceof Error ? error.message : String(error)}`;
}
