import { EnvironmentError } from '../../io/errors.ts';
import type { DeckPage, DeckSource } from '../../io/serve/deck-routes.ts';
import type { DeckNews } from '../../io/serve/site.ts';
import { type Watcher, watchFiles } from '../../io/serve/watch.ts';
import { type LiveDeck, openLiveDeck } from '../../prepare/live/live-deck.ts';
import type { LookAtDeck } from '../../prepare/live/look-at-deck.ts';
import type { DeckOptions } from '../../prepare/prepare-deck.ts';
import { type Hub, makeHub } from '../../talk/hub.ts';
import type { Rehearsal } from '../../talk/rehearsal.ts';
import { addPassages } from '../add-passages.ts';
import { describeEnvironment } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';
import { liveProblems } from './live-problems.ts';
import { loadRehearsals } from './record-rehearsal.ts';

/** A deck that is presented, with what tells of it. */
export interface Shown {
  readonly name: string;
  readonly path: string;
  readonly live: LiveDeck;
  readonly hub: Hub;
  /** How it was practised before, the last time at the end; null where the file is no list of rehearsals. */
  readonly rehearsals: readonly Rehearsal[] | null;
}

/** Opens a deck; what is new of it goes to `news` as soon as there is somebody to tell. */
export async function openShown(
  path: string,
  options: DeckOptions & { readonly name: string },
  look: LookAtDeck,
  shell: Shell,
  news: () => DeckNews | undefined,
): Promise<Shown> {
  const { signal, note } = shell;
  const problems = liveProblems(note);
  const [live, rehearsals] = await Promise.all([
    openLiveDeck(
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
        fail: (error) => noteUnlessEnded(error, shell),
      },
      look,
    ),
    loadRehearsals(path),
  ]);
  const last = Object.entries(rehearsals?.at(-1)?.seconds ?? {});
  const practice = new Map(last.map(([slide, seconds]) => [slide, seconds * 1000]));
  return { name: options.name, path, live, hub: makeHub(Date.now, practice), rehearsals };
}

/** Follows the files of a deck. */
export function watchShown({ live }: Shown, shell: Shell): Promise<Watcher> {
  const onError = (error: unknown) => noteUnlessEnded(error, shell);
  const { signal } = shell;
  return watchFiles({ files: live.watched(), signal, onError, onChange: live.interrupt }, live.update);
}

/** A deck as the server shows it: with the passages of its article, as `lectern build` writes them. */
export function sourceOf({ live }: Shown, { signal }: Shell): DeckSource {
  return {
    version: live.version,
    file: live.file,
    page: async () => withPassages(live, await live.page(), signal),
    audiencePage: async () => withPassages(live, await live.audiencePage(), signal),
  };
}

async function withPassages(
  live: LiveDeck,
  page: DeckPage | null,
  signal: AbortSignal,
): Promise<DeckPage | null> {
  const build = live.build();
  if (page === null || build === null) return page;
  const { slides, deck, stages } = build;
  const prepared = { ...stages.prepared, slides, deck, html: page.html };
  return { ...page, html: await addPassages(prepared, { signal }) };
}

/** Tells what went wrong beside the deck; what is interrupted may fail. */
export function noteUnlessEnded(error: unknown, { signal, note }: Shell): void {
  if (signal.aborted) return;
  if (error instanceof EnvironmentError) note(describeEnvironment(error));
  else note(`error: ${error instanceof Error ? error.message : String(error)}`);
}
